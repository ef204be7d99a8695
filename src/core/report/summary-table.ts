import { formatDay } from '../day';
import type { ApplicantReport, CheckReport, RowReport } from './check-report';
import { formatHours } from './hours-text';
import { shorten } from './sentence';
import { formatDaysLeft } from './verdict';

/** How a row of a sheet of ours looks; its writer turns it into formats. A line is to be written on by hand. */
export type RowStyle =
  | 'title'
  | 'verdict'
  | 'heading'
  | 'columnHeads'
  | 'body'
  | 'total'
  | 'small'
  | 'line';

/** The summary as one rectangle of static values, print-ready on a letter page. */
export interface SummaryTable {
  values: (string | number)[][];
  styles: RowStyle[];
  /** Pixels of each column. */
  widths: number[];
}

export const SUMMARY_TITLE = 'AL-CTO recertification: summary of hours';
const WIDTHS = [85, 260, 85, 85, 85, 85];
const BAR_LENGTH = 10;
const MAX_TEXT_LENGTH = 120;

type Line = [RowStyle, ...(string | number)[]];
/** A row of the log; its sheet is named where there are several. */
type ListRow = (row: RowReport) => Line;

/** Makes the summary of one applicant; whatever a person typed stays text in it. */
export function makeSummaryTable(report: CheckReport, applicant: ApplicantReport): SummaryTable {
  const isSeveral = report.logs.length > 1;
  const listRow: ListRow = ({ date, activity, hours, row, sheet }) => [
    'body',
    date ? formatDay(date) : '',
    shorten(activity, MAX_TEXT_LENGTH),
    hours ?? '',
    isSeveral ? `${row}, ${sheet}` : row,
  ];
  const lines: Line[] = [
    ...describePerson(report, applicant),
    ...listCourses(applicant),
    ...listTranscript(applicant, listRow),
    ...listConfirmed(applicant, listRow),
    ...listPlanned(applicant, listRow),
    ...listNotCounted(applicant, listRow),
    ...listNextSteps(applicant),
    ...listPlan(applicant),
    ...listClosing(),
  ];
  return {
    widths: WIDTHS,
    styles: lines.map(([style]) => style),
    values: lines.map(([, ...cells]) => WIDTHS.map((_, index) => cells[index] ?? '')),
  };
}

function describePerson(report: CheckReport, applicant: ApplicantReport): Line[] {
  const { cycle, verdict } = applicant;
  const lines: Line[] = [
    ['title', SUMMARY_TITLE],
    ['body', 'Applicant', applicant.applicant],
    ['body', 'District', applicant.district],
  ];
  if (cycle) {
    const days = `${formatDay(cycle.issued)} to ${formatDay(cycle.expires)} (${formatDaysLeft(cycle.daysLeft)})`;
    lines.push(['body', 'Cycle', days]);
  }
  lines.push(['body', 'As of', formatDay(report.asOf)], ['body']);
  lines.push(['verdict', verdict.headline], ['body', verdict.detail]);
  return [...lines, ...verdict.notes.map((note): Line => ['small', note])];
}

function listCourses({ courses, elective, hours }: ApplicantReport): Line[] {
  if (!elective || !hours) return [];
  return [
    ['body'],
    ['heading', 'Hours by course'],
    ['columnHeads', 'Course', '', 'Counted', 'Needed', 'Still to do', 'Progress'],
    ...courses.map((each): Line => {
      const bar = drawBar(each.counted, each.minimum);
      return ['body', each.course, '', each.counted, each.minimum, each.remaining, bar];
    }),
    [
      'body',
      'Elective hours',
      '',
      elective.counted,
      elective.required,
      elective.remaining,
      drawBar(elective.counted, elective.required),
    ],
    [
      'total',
      'Creditable',
      '',
      hours.creditable,
      hours.required,
      hours.remaining,
      drawBar(hours.creditable, hours.required),
    ],
  ];
}

/** Every counted row, by course: what a reviewer reads. */
function listTranscript({ courses, rows }: ApplicantReport, listRow: ListRow): Line[] {
  const lines: Line[] = [
    ['body'],
    ['heading', 'Activities counted'],
    ['columnHeads', 'Date', 'Activity', 'Hours', 'Row'],
  ];
  for (const { course, counted } of courses) {
    const own = rows.filter((row) => row.status === 'COUNTED' && row.course === course);
    lines.push(['total', course, '', counted], ...own.map(listRow));
  }
  return lines;
}

/** Rows that count because a person said so: a reviewer looks at these. */
function listConfirmed({ rows }: ApplicantReport, listRow: ListRow): Line[] {
  const confirmed = rows.flatMap((row): Line[] => {
    const settled = row.findings.find(({ isConfirmed }) => isConfirmed);
    if (row.status !== 'COUNTED' || !settled) return [];
    return [[...listRow(row), settled.reviewer ? `reviewer ${settled.reviewer}` : '']];
  });
  return confirmed.length > 0
    ? [['body'], ['heading', 'Counted on your confirmation'], ...confirmed]
    : [];
}

function listPlanned({ rows }: ApplicantReport, listRow: ListRow): Line[] {
  const planned = rows.filter((row) => row.status === 'PLANNED');
  if (planned.length === 0) return [];
  return [['body'], ['heading', 'Planned, not counted yet'], ...planned.map(listRow)];
}

function listNotCounted({ rows }: ApplicantReport, listRow: ListRow): Line[] {
  const left = rows.filter((row) => row.status === 'HELD' || row.status === 'REJECTED');
  if (left.length === 0) return [];
  return [
    ['body'],
    ['heading', 'Not counted, and why'],
    ['columnHeads', 'Date', 'Activity and reason', 'Hours', 'Row'],
    ...left.flatMap((row): Line[] => {
      const reason = row.findings.find(({ effect }) => effect === 'reject' || effect === 'hold');
      return [
        listRow(row),
        ['small', '', reason?.message ?? 'It needs a column that the log lacks.'],
      ];
    }),
  ];
}

function listNextSteps({ nextSteps }: ApplicantReport): Line[] {
  const steps = nextSteps.filter((step) => step.gain > 0);
  if (steps.length === 0) return [];
  return [
    ['body'],
    ['heading', 'What is left to do in the log'],
    ...steps.map((step): Line => {
      const gain = step.completes ? 'completes the hours' : `gives ${formatHours(step.gain)}`;
      return ['body', formatHours(step.gain), `${step.message} This ${gain}.`];
    }),
  ];
}

/** The plan documents and the six sections, each with what was found. */
function listPlan({ plan }: ApplicantReport): Line[] {
  if (!plan) return [['body'], ['small', 'Plan documents not checked.']];
  return [
    ['body'],
    ['heading', 'Plan documents'],
    ...[...plan.documents, ...plan.sections].map(
      ({ name, text }): Line => ['body', `${name}: ${text}`],
    ),
  ];
}

function listClosing(): Line[] {
  return [
    ['body'],
    [
      'small',
      "This is a self-check: whether an activity qualifies is the AL-CTO program's decision.",
    ],
  ];
}

/** A bar of text, the same in every spreadsheet and on paper. */
function drawBar(hours: number, needed: number): string {
  const filled = Math.floor(Math.min(1, hours / needed) * BAR_LENGTH);
  return '█'.repeat(filled) + '░'.repeat(BAR_LENGTH - filled);
}
