import type { SheetsAnswer, SheetsRequest } from '../core/protocol/messages';
import { BOARD_SHEET, makeBoardTable } from '../core/report/board-table';
import type { ApplicantReport } from '../core/report/check-report';
import { describeKept, makeReviewTable, REVIEW_SHEET } from '../core/report/last-review';
import { MESSAGES_SHEET, makeMessagesTable } from '../core/report/messages-table';
import { makePacketTable, PACKET_SHEET } from '../core/report/packet-table';
import { makeMessages } from '../core/report/person-message';
import { makeRoster } from '../core/report/roster-rows';
import { ROSTER_SHEET } from '../core/report/roster-table';
import type { Table } from '../core/report/sheet-rows';
import { isSigned, makeSignInTable, SIGN_IN_SHEET } from '../core/report/sign-in-table';
import { makeSummaryTable, SUMMARY_SHEET } from '../core/report/summary-table';
import { viewProgram } from '../core/report/view-program';
import { makeReport } from './check-compliance';
import { answer, readRequest } from './requests';
import { changeSheets } from './sheet/change';
import { writeGenerated } from './sheet/generated-sheet';
import { tryRead } from './sheet/try-read';

type Made = ReturnType<typeof makeReport>;

/** Checks, then makes sheets of ours, of the applicant chosen or of the first; what a person typed is never written over. */
export function makeSheets(request: unknown): SheetsAnswer {
  return answer(() => {
    const { kind, reviewer, ...asked } = readRequest('sheets', request);
    return KINDS[kind](makeViewed(asked), reviewer);
  });
}

/** Checks as asked, then makes the Summary sheet. */
export function makeSummary(request?: unknown): SheetsAnswer {
  return answer(() => writeSummary(makeViewed(request)));
}

/** The report of the program that was asked for. */
function makeViewed(request: unknown): Made {
  const made = makeReport(request);
  return { ...made, report: viewProgram(made.report, made.asked.program) };
}

/** A sheet of ours; one of a further program has its name behind it. */
const nameFor = ({ report }: Made, sheet: string) =>
  report.title ? `${sheet} ${report.program}` : sheet;

const KINDS: Record<SheetsRequest['kind'], (made: Made, reviewer?: string) => SheetsAnswer> = {
  summary: writeSummary,
  packet(made) {
    const { report } = made;
    const [applicant] = report.applicants;
    const [summary, packet] = [nameFor(made, SUMMARY_SHEET), nameFor(made, PACKET_SHEET)];
    const tables = {
      [summary]: makeSummaryTable(report, applicant),
      [packet]: makePacketTable(report, applicant),
    };
    // Nothing of a further program is presented to anybody.
    if (report.title) {
      writeTables(made, tables);
      return done(packet, `Ready: “${summary}” and “${packet}”${describeWhose(applicant)}.`);
    }
    const keepsSignIn = holdsNames(made);
    writeTables(made, {
      ...tables,
      ...(keepsSignIn ? {} : { [SIGN_IN_SHEET]: makeSignInTable(applicant) }),
    });
    const all = `“${summary}”, “${packet}” and “${SIGN_IN_SHEET}”`;
    const ready = `Ready: ${all}${describeWhose(applicant)}. Print each, or save it as PDF.`;
    return done(PACKET_SHEET, keepsSignIn ? `${ready} ${SIGNED}` : ready);
  },
  'sign-in'(made) {
    if (holdsNames(made)) return done(SIGN_IN_SHEET, SIGNED);
    writeTables(made, { [SIGN_IN_SHEET]: makeSignInTable(made.report.applicants[0]) });
    return done(SIGN_IN_SHEET, `The sheet “${SIGN_IN_SHEET}” is ready to print.`);
  },
  roster(made) {
    const sheet = nameFor(made, ROSTER_SHEET);
    writeTables(made, { [sheet]: makeRoster(made.report) });
    return done(sheet, describeUpToDate(sheet));
  },
  messages(made, reviewer) {
    const messages = makeMessages(made.report, { reviewer });
    if (messages.length === 0)
      return done(MESSAGES_SHEET, 'Nobody has anything left to do, so there is no message.');
    writeTables(made, { [MESSAGES_SHEET]: makeMessagesTable(messages, made.report.asOf) });
    return done(MESSAGES_SHEET, describeUpToDate(MESSAGES_SHEET));
  },
  board(made) {
    writeTables(made, { [BOARD_SHEET]: makeBoardTable(made.report) });
    return done(BOARD_SHEET, describeUpToDate(BOARD_SHEET));
  },
  review(made) {
    const { spreadsheet } = made.opened;
    const active = spreadsheet.getActiveSheet();
    writeTables(made, { [REVIEW_SHEET]: makeReviewTable(made.report) }, () => {
      // The person stays where they were.
      active.activate();
      spreadsheet.getSheetByName(REVIEW_SHEET)?.hideSheet();
    });
    return done(REVIEW_SHEET, describeKept(made.report));
  },
};

function writeSummary(made: Made): SheetsAnswer {
  const [applicant] = made.report.applicants;
  const sheet = nameFor(made, SUMMARY_SHEET);
  writeTables(made, { [sheet]: makeSummaryTable(made.report, applicant) });
  return done(sheet, describeUpToDate(sheet, applicant));
}

/** Writes sheets by name, then does what goes with them, under one lock. */
function writeTables({ opened }: Made, tables: Record<string, Table>, then?: () => void) {
  changeSheets(
    false,
    (change) => {
      for (const [name, table] of Object.entries(tables)) {
        const known = findSheet({ opened }, name);
        writeGenerated(opened.spreadsheet, name, table, change, known);
      }
      then?.();
    },
    opened.clock,
  );
}

const findSheet = ({ opened }: Pick<Made, 'opened'>, name: string) =>
  opened.sheets.find((sheet) => sheet.getName() === name);

const SIGNED = `“${SIGN_IN_SHEET}” holds what people wrote, so it stayed as it was. Rename it to get a new one.`;

/** True where people have signed in. */
function holdsNames(made: Made): boolean {
  const sheet = findSheet(made, SIGN_IN_SHEET);
  return sheet !== undefined && isSigned(tryRead(() => sheet.getDataRange().getValues()));
}

const done = (sheet: string, message: string): SheetsAnswer => ({ ok: true, sheet, message });

const describeUpToDate = (sheet: string, applicant?: ApplicantReport) =>
  `The sheet “${sheet}” is up to date${applicant ? describeWhose(applicant) : ''}.`;

/** Of two people of one name the address tells whose it is. */
function describeWhose({ applicant, email }: ApplicantReport): string {
  const who = [applicant, email].filter(Boolean).join(', ');
  return who ? ` for ${who}` : '';
}
