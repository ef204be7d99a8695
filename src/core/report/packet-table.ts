// The packet as a sheet: it prints what the PDF packet holds, for those who have no command line.
import { formatDay } from '../day';
import { SEEN_DOCUMENTS } from '../protocol/plan-labels';
import { listActivity, listCourseHead } from './activity-rows';
import { AL_CTO_WORDS } from './al-cto-words';
import { type Assessed, isAssessed } from './assessed';
import type { ApplicantReport, CheckReport, PlanItem, RowReport } from './check-report';
import { drawCourses } from './draw-hours';
import {
  describePlanItem,
  describeSubmission,
  listConfirmations,
  listTranscript,
} from './packet-content';
import { keepTogether, paginate } from './paginate';
import { listProgram } from './program-rows';
import { LABEL, PAGE_COLUMNS, pair, TEXT } from './sheet-page';
import {
  BLANK_ROW,
  heading,
  listClosing,
  makeTable,
  type SheetRow,
  type Table,
} from './sheet-rows';
import { SIGN_IN_SHEET } from './sign-in-table';
import { listWho } from './who-rows';

export const PACKET_SHEET = 'AL-CTO Packet';

const line = (length: number) => '_'.repeat(length);
// As wide as the narrow cells; the date of a signature takes the last third of them.
const LINE = line(46);
const SIGNATURE_LINE = line(30);
const DATE_LINE = line(15);
const DATE = TEXT + 24;
const SHORT_LINE = line(18);
const PARTS = {
  transcript: 'Transcript of activities',
  confirmed: 'Counted on confirmation',
  plan: 'Technology plan and presentation',
} as const;

/** Cover with room for signatures, transcript, confirmations and plan documents of one person; no advice in it. */
export function makePacketTable(report: CheckReport, applicant: ApplicantReport): Table {
  const { applicant: name, district, cohort } = applicant;
  const named = { ...applicant, applicant: name || `Name ${SHORT_LINE}` };
  const who = listWho(report, named, {
    title: 'Submission packet',
    district: district || `District ${SHORT_LINE}`,
    cohort: cohort ? `${cohort} cohort` : `Cohort ${SHORT_LINE}`,
    after: '',
  });
  const rows = [...who];
  if (isAssessed(applicant)) {
    rows.push(
      ...listCover(applicant, report),
      ...listActivities(applicant, report.logs.length > 1),
      ...(report.title === undefined ? listPlan(report, applicant) : []),
    );
  } else rows.push(heading(applicant.verdict.headline));
  rows.push(...listClosing(report.notes));
  return { ...makeTable(paginate(rows, who.length), PAGE_COLUMNS), frozenRows: who.length };
}

/** Where the hours stand, what follows, and room for both signatures. */
function listCover(applicant: Assessed, { title, words = AL_CTO_WORDS }: CheckReport): SheetRow[] {
  const hasConfirmed = listConfirmations(applicant).length > 0;
  const parts = [
    PARTS.transcript,
    ...(hasConfirmed ? [PARTS.confirmed] : []),
    ...(title ? [] : [PARTS.plan, `Sign-in sheet (“${SIGN_IN_SHEET}”)`]),
  ];
  return [
    ...pair(['Standing', 'soft'], [describeSubmission(applicant), 'strong']),
    BLANK_ROW,
    ...drawCourses(applicant, words),
    ...listProgram(applicant, words),
    heading('In this packet'),
    ...parts.map((part): SheetRow => ({ cells: { [LABEL]: [part, 'plain'] } })),
    BLANK_ROW,
    heading('Signatures'),
    ...['Applicant', 'Reviewer'].flatMap((who) => keepTogether(listSignature(who))),
  ];
}

/** Lines to write on, each with what it is for below it. */
const listSignature = (who: string): SheetRow[] => [
  BLANK_ROW,
  { cells: { [LABEL]: [who, 'strong'], [TEXT]: [LINE, 'soft'] } },
  { cells: { [TEXT]: ['Name', 'small'] } },
  BLANK_ROW,
  { cells: { [TEXT]: [SIGNATURE_LINE, 'soft'], [DATE]: [DATE_LINE, 'soft'] } },
  { cells: { [TEXT]: ['Signature', 'small'], [DATE]: ['Date', 'small'] } },
];

/** Every counted row by course, with what the policy asks for, and those that count on somebody's word. */
function listActivities(applicant: Assessed, hasSeveralLogs: boolean): SheetRow[] {
  const list = (row: RowReport, index: number, below: string[]) =>
    listActivity(row, { more: hasSeveralLogs ? [row.sheet] : [], look: 'strong', index, below });
  const confirmed = listConfirmations(applicant);
  return [
    { ...heading(PARTS.transcript), isNewPage: true },
    ...listTranscript(applicant).flatMap((course) => [
      ...listCourseHead(course),
      ...(course.rows.length === 0 ? pair(['', 'plain'], ['None yet.', 'soft']) : []),
      ...course.rows.flatMap((row, index) =>
        list(row, index, [
          ...(row.justification ? [`Justification: ${row.justification}`] : []),
          ...(row.description ? [`Description: ${row.description}`] : []),
        ]),
      ),
    ]),
    ...(confirmed.length > 0 ? [BLANK_ROW, heading(PARTS.confirmed)] : []),
    ...confirmed.flatMap(({ row, text }, index) => list(row, index, [`Confirmed: ${text}.`])),
  ];
}

/** Where each document and section is; what is not known yet is a line to fill in. */
function listPlan({ asOf }: CheckReport, { plan }: Assessed): SheetRow[] {
  const title = [BLANK_ROW, heading(PARTS.plan)];
  if (!plan) {
    const blanks = SEEN_DOCUMENTS.flatMap((name) =>
      pair([`${name}: file and date`, 'soft'], [LINE, 'soft']),
    );
    return [...title, ...keepTogether(blanks)];
  }
  const list = (name: string, items: PlanItem[]): SheetRow[] => [
    {
      cells: { [LABEL]: [name, 'group'], [TEXT]: ['Where', 'small'] },
      fill: 'head',
      isKept: true,
    },
    ...items.flatMap((item) =>
      keepTogether(pair([item.name, 'plain'], [describePlanItem(item) || LINE, 'soft'])),
    ),
  ];
  return [
    ...title,
    ...list('Documents', plan.documents),
    ...list('Sections of the technology plan', plan.sections),
    ...pair([`As checked on ${formatDay(asOf)}.`, 'small'], ['', 'small']),
  ];
}
