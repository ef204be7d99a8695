import { checkLog } from '../core/assessment/check-log';
import { reportFormulaInLog } from '../core/assessment/log-notes';
import { isDay } from '../core/day';
import type { CheckAnswer, SummaryAnswer } from '../core/protocol/messages';
import type { ApplicantReport, CheckReport } from '../core/report/check-report';
import { makeSummaryTable } from '../core/report/summary-table';
import { completeFormulas } from './functions/complete-formulas';
import { answer, readRequest, unreadable } from './requests';
import { changeSheets } from './sheet/change';
import { writeGenerated } from './sheet/generated-sheet';
import { noteToday } from './sheet/note-today';
import { type OpenSpreadsheet, openSpreadsheet } from './sheet/open-spreadsheet';
import { readSpreadsheet } from './sheet/read-spreadsheet';
import { tryRead } from './sheet/try-read';

declare const __VERSION__: string;

const SUMMARY_SHEET = 'AL-CTO Summary';

/** Reads the log once and reports; changes nothing but formulas of ours that lack their ranges. */
export function checkCompliance(request?: unknown): CheckAnswer {
  const checked = answer(() => ({
    ok: true as const,
    report: makeReport(request, refreshSpreadsheet).report,
    checkedAt: new Date().toISOString(),
  }));
  return { ...checked, version: __VERSION__ };
}

/** Checks, then makes the Summary sheet of the applicant chosen, or of the first. */
export function makeSummary(request?: unknown): SummaryAnswer {
  return answer(() => {
    const { report, opened } = makeReport(request);
    const [applicant] = report.applicants;
    const table = makeSummaryTable(report, applicant);
    const known = opened.sheets.find((sheet) => sheet.getName() === SUMMARY_SHEET);
    changeSheets(
      false,
      (change) => writeGenerated(opened.spreadsheet, SUMMARY_SHEET, table, change, known),
      opened.clock,
    );
    const message = `The sheet “${SUMMARY_SHEET}” is up to date${describeWhose(applicant)}.`;
    return { ok: true as const, sheet: SUMMARY_SHEET, message };
  });
}

/** Of two people of one name the address tells whose it is. */
function describeWhose({ applicant, email }: ApplicantReport): string {
  const who = [applicant, email].filter(Boolean).join(', ');
  return who ? ` for ${who}` : '';
}

type Input = ReturnType<typeof readSpreadsheet>;

/** What a check keeps true beside its report: today in the set-up, and what formulas of ours are given. */
function refreshSpreadsheet(
  opened: OpenSpreadsheet,
  { logs }: Input,
  report: CheckReport,
  isToday: boolean,
) {
  if (isToday) noteToday(opened, opened.locale);
  try {
    for (const cell of completeFormulas(opened, logs))
      report.logs[0].findings.push(reportFormulaInLog(cell));
  } catch {
    // The report stands; what was not completed is so at the next check.
  }
}

function makeReport(request: unknown, then?: typeof refreshSpreadsheet) {
  const asked = readRequest('check', request);
  // A wrong day of the cycle is a fault of the set-up; this one has no other reader.
  if (asked.asOf && !isDay(asked.asOf)) throw unreadable();
  const opened = tryRead(openSpreadsheet);
  const input = readSpreadsheet(opened, asked);
  const report = checkLog(input);
  if (then) then(opened, input, report, !asked.asOf);
  return { report, opened };
}
