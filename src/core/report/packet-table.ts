// The packet as a sheet: it prints what the PDF packet holds, for those who have no command line.
import { formatDay, formatDays } from '../day';
import type { CellContent } from '../protocol/messages';
import { type Assessed, isAssessed } from './assessed';
import type { ApplicantReport, CheckReport, PlanItem, RowReport } from './check-report';
import { formatHours } from './hours-text';
import {
  describePlanItem,
  describeSubmission,
  listConfirmations,
  listCourseBars,
  listTranscript,
  makeTotalBar,
  nameActivity,
} from './packet-content';
import { SELF_CHECK } from './self-check';
import { DAY_FORMAT, type TextLookName } from './sheet-look';
import {
  BLANK_ROW,
  heading,
  type LookedCell,
  makeTable,
  SHEET_TITLE,
  type SheetRow,
  type Table,
  type TableColumn,
} from './sheet-rows';
import { SIGN_IN_SHEET } from './sign-in-table';

export const PACKET_SHEET = 'AL-CTO Packet';

const COLUMNS: TableColumn[] = [
  { width: 226, format: DAY_FORMAT },
  { width: 324 },
  { width: 56, side: 'right' },
  { width: 56, side: 'right' },
];
const MAX_ROW_LENGTH = 700;
const LINE = '____________________________________';
const SHORT_LINE = '______________________';
const PARTS = [
  'Transcript of activities',
  'Counted on confirmation',
  'Technology plan and presentation',
] as const;

/** Cover with room for signatures, transcript, confirmations and plan documents of one person; no advice in it. */
export function makePacketTable(report: CheckReport, applicant: ApplicantReport): Table {
  const who = listWho(report, applicant);
  const rows = [...who, BLANK_ROW];
  if (isAssessed(applicant)) {
    rows.push(
      ...listCover(applicant),
      ...listActivities(applicant, report.logs.length > 1),
      ...listPlan(report, applicant),
    );
  } else rows.push(heading(applicant.verdict.headline));
  rows.push(BLANK_ROW, line('small', SELF_CHECK));
  return { ...makeTable(rows, COLUMNS), frozenRows: who.length, isWrapped: true };
}

/** Who it is and when it was made; it stands on every printed page. */
function listWho(
  { asOf }: CheckReport,
  { applicant, email, district, cohort, cycle }: ApplicantReport,
): SheetRow[] {
  const days = cycle && `Cycle ${formatDay(cycle.issued)} – ${formatDay(cycle.expires)}`;
  const group = cohort ? `${cohort} cohort` : `Cohort ${SHORT_LINE}`;
  return [
    line('kicker', SHEET_TITLE),
    line('title', 'Submission packet'),
    { cells: { 0: [applicant, 'strong'], 1: [days || 'No issue date yet', 'plain'] } },
    {
      cells: {
        0: [district || `District ${SHORT_LINE}`, 'soft'],
        1: [`As of ${formatDay(asOf)} · ${group}`, 'soft'],
      },
    },
    ...(email ? [line('soft', email)] : []),
  ];
}

const line = (look: TextLookName, ...cells: CellContent[]): SheetRow => ({
  cells: { ...cells.map((cell): LookedCell => [cell, look]) },
});

/** Where the hours stand, what follows, and room for both signatures. */
function listCover(applicant: Assessed): SheetRow[] {
  const total = makeTotalBar(applicant);
  const hasConfirmed = listConfirmations(applicant).length > 0;
  return [
    { cells: { 0: ['Standing', 'soft'], 1: [describeSubmission(applicant), 'strong'] } },
    BLANK_ROW,
    headed('Hours by course', 'Applied', 'Logged'),
    ...listCourseBars(applicant).map(
      ({ name, parts, applied, logged, remaining }, index): SheetRow => ({
        cells: {
          0: [name, 'plain'],
          1: [describeParts(parts, remaining), 'soft'],
          2: [applied, 'plain'],
          3: [logged, 'soft'],
        },
        fill: index % 2 === 0 ? 'band' : 'none',
      }),
    ),
    {
      cells: {
        0: [`All courses, of ${total.scale}`, 'strong'],
        2: [total.applied, 'strong'],
        3: [total.logged, 'soft'],
      },
      fill: 'head',
    },
    BLANK_ROW,
    heading('In this packet'),
    ...PARTS.filter((part) => part !== PARTS[1] || hasConfirmed).map((part) => line('plain', part)),
    line('plain', `Sign-in sheet (“${SIGN_IN_SHEET}”)`),
    BLANK_ROW,
    heading('Signatures'),
    ...['Candidate', 'Reviewer'].flatMap((who): SheetRow[] => [
      line('strong', who),
      BLANK_ROW,
      line('soft', `Name ${SHORT_LINE}`, `Date ${SHORT_LINE}`),
      BLANK_ROW,
      line('soft', `Signature ${SHORT_LINE.slice(4)}`, LINE),
      BLANK_ROW,
    ]),
  ];
}

/** "5 minimum, 7.5 elective, 14.5 beyond what can apply". */
function describeParts(parts: [string, number][], remaining: number): string {
  const names: Record<string, string> = {
    minimum: 'minimum',
    short: 'of the minimum',
    elective: 'elective',
    beyond: 'beyond what can apply',
  };
  const texts = parts
    .filter(([, hours]) => hours > 0)
    .map(([name, hours]) => `${hours} ${names[name]}`);
  return [...texts, ...(remaining > 0 ? [`${formatHours(remaining)} to go`] : [])].join(', ');
}

const headed = (title: string, hours: string, row: string): SheetRow => ({
  cells: { 0: [title, 'heading'], 2: [hours, 'columnHead'], 3: [row, 'columnHead'] },
});

/** Every counted row by course, with what the policy asks for, and those that count on somebody's word. */
function listActivities(applicant: Assessed, hasSeveralLogs: boolean): SheetRow[] {
  const list = (row: RowReport, below: string[]): SheetRow[] => [
    {
      cells: {
        0: [dayOf(row), 'plain'],
        1: [nameActivity(row), 'strong'],
        2: [row.hours ?? '', 'plain'],
        3: [row.row, 'soft'],
      },
    },
    ...[...below, ...(hasSeveralLogs ? [`Sheet: ${row.sheet}`] : [])]
      .flatMap(splitText)
      .map((text): SheetRow => ({ cells: { 1: [text, 'soft'] } })),
  ];
  const confirmed = listConfirmations(applicant);
  return [
    headed(PARTS[0], 'Hours', 'Row'),
    ...listTranscript(applicant).flatMap(({ course, counted, applied, hasBeyond, rows }) => [
      {
        cells: {
          0: [course, 'group'],
          1: [hasBeyond ? `${applied} of ${formatHours(counted)} apply` : '', 'group'],
          2: [counted, 'group'],
        },
        fill: 'head',
      } as SheetRow,
      ...(rows.length === 0 ? [line('soft', 'None yet.')] : []),
      ...rows.flatMap((row) =>
        list(row, [`Justification: ${row.justification}`, `Description: ${row.description}`]),
      ),
    ]),
    ...(confirmed.length > 0 ? [BLANK_ROW, headed(PARTS[1], 'Hours', 'Row')] : []),
    ...confirmed.flatMap(({ row, text }) => list(row, [`Confirmed: ${text}.`])),
  ];
}

/** A long text takes several rows: no program shows a row higher than a page. */
function splitText(text: string): string[] {
  const pieces: string[] = [];
  let rest = text.replace(/\s+/g, ' ').trim();
  while (rest.length > MAX_ROW_LENGTH) {
    const end = rest.lastIndexOf(' ', MAX_ROW_LENGTH);
    const cut = end > 0 ? end : MAX_ROW_LENGTH;
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut).trimStart();
  }
  return [...pieces, rest];
}

function dayOf({ date, firstDate }: RowReport): CellContent {
  if (!date || !firstDate) return '';
  return date === firstDate ? { day: date, seconds: 0 } : formatDays(firstDate, date);
}

/** Where each document and section is; what is not known yet is a line to fill in. */
function listPlan({ asOf }: CheckReport, { plan }: Assessed): SheetRow[] {
  const title = [BLANK_ROW, heading(PARTS[2])];
  if (!plan) {
    const names = ['Technology plan', 'Presentation', 'Signature sheets'];
    return [...title, ...names.map((name) => line('soft', `${name}: file and date`, LINE))];
  }
  const list = (name: string, items: PlanItem[]): SheetRow[] => [
    { ...line('group', name, 'Where'), fill: 'head' },
    ...items.map(
      (item): SheetRow => ({
        cells: { 0: [item.name, 'plain'], 1: [describePlanItem(item) || LINE, 'soft'] },
      }),
    ),
  ];
  return [
    ...title,
    ...list('Documents', plan.documents),
    ...list('Sections of the technology plan', plan.sections),
    line('small', `As checked on ${formatDay(asOf)}.`),
  ];
}
