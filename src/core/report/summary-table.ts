// The Summary sheet: where the hours stand, drawn from filled cells, and every activity, to print on Letter.
import { formatDay, formatDays } from '../day';
import { type Assessed, isAssessed } from './assessed';
import type { ApplicantReport, CheckReport, RowReport } from './check-report';
import { drawCourses, drawMonths } from './draw-hours';
import { formatHours } from './hours-text';
import {
  describePlanItem,
  inOrderOfDate,
  listConfirmations,
  listTranscript,
  nameActivity,
} from './packet-content';
import { SELF_CHECK } from './self-check';
import {
  HOURS,
  LABEL,
  PAGE_COLUMNS,
  ROW,
  TEXT,
  wrapCells,
  wrapLabel,
  wrapSmall,
} from './sheet-page';
import {
  BLANK_ROW,
  heading,
  type LookedCell,
  makeTable,
  SHEET_TITLE,
  type SheetRow,
  stackLines,
  type Table,
} from './sheet-rows';
import { shortReason } from './short-reasons';
import { formatDaysLeft } from './verdict';

/** Makes the summary of one applicant; whatever a person typed stays text in it. */
export function makeSummaryTable(report: CheckReport, applicant: ApplicantReport): Table {
  const who = listWho(report, applicant);
  const rows = [...who, BLANK_ROW];
  if (isAssessed(applicant)) {
    const list = listRowOf(report.logs.length > 1);
    rows.push(
      ...drawCourses(applicant),
      ...drawMonths(applicant),
      ...listCounted(applicant, list),
      ...listConfirmed(applicant, list),
      ...listPlanned(applicant, list),
      ...listNotCounted(applicant, list),
      ...listPlan(applicant),
    );
  } else rows.push(heading(applicant.verdict.headline));
  rows.push(BLANK_ROW, ...listClosing(report));
  return { ...makeTable(rows, PAGE_COLUMNS), frozenRows: who.length };
}

/** Who it is and when it was made; it stands on every printed page. */
function listWho(
  { asOf }: CheckReport,
  { applicant, email, district, cohort, cycle }: ApplicantReport,
): SheetRow[] {
  const days = cycle
    ? `Cycle ${formatDay(cycle.issued)} – ${formatDay(cycle.expires)} · ${formatDaysLeft(cycle.daysLeft)}`
    : 'No issue date yet';
  const when = [`As of ${formatDay(asOf)}`, ...(cohort ? [`${cohort} cohort`] : [])].join(' · ');
  return [
    { cells: { [LABEL]: [SHEET_TITLE, 'kicker'] } },
    { cells: { [LABEL]: ['Summary of hours', 'title'] } },
    ...stackLines({ [LABEL]: [wrapLabel(applicant), 'strong'], [TEXT]: [[days], 'plain'] }),
    ...stackLines({ [LABEL]: [wrapLabel(district), 'soft'], [TEXT]: [[when], 'soft'] }),
    ...(email ? stackLines({ [LABEL]: [wrapLabel(email), 'soft'] }) : []),
  ];
}

type ListRow = (row: RowReport, more?: string) => SheetRow[];

/** Rows of an activity; its tab is named where there are several. */
function listRowOf(hasSeveralLogs: boolean): ListRow {
  let isBand = false;
  return (row, more) => {
    isBand = !isBand;
    const { date, firstDate, hours, sheet } = row;
    const text = [nameActivity(row), ...(more ? [more] : [])].join(' · ');
    const place = hasSeveralLogs ? `${text} · ${sheet}` : text;
    const day: LookedCell =
      date && date === firstDate
        ? [{ day: date, seconds: 0 }, 'plain']
        : [date && firstDate ? formatDays(firstDate, date) : '', 'plain'];
    return stackLines(
      { [TEXT]: [wrapCells(place), 'plain'] },
      { [LABEL]: day, [HOURS]: [hours ?? '', 'plain'], [ROW]: [row.row, 'soft'] },
      isBand ? 'band' : 'none',
    );
  };
}

/** Every counted row, by course: what a reviewer reads. */
function listCounted(applicant: Assessed, list: ListRow): SheetRow[] {
  return [
    {
      cells: {
        [LABEL]: ['Activities that count', 'heading'],
        [HOURS]: ['Hours', 'columnHead'],
        [ROW]: ['Row', 'columnHead'],
      },
    },
    ...listTranscript(applicant).flatMap(({ course, counted, applied, hasBeyond, rows }) => {
      const note = hasBeyond ? `${applied} of these ${formatHours(counted)} apply` : '';
      const group = stackLines(
        { [LABEL]: [wrapLabel(course), 'group'], [TEXT]: [[note], 'small'] },
        { [HOURS]: [counted, 'group'] },
        'head',
      );
      const none: SheetRow = { cells: { [TEXT]: ['None yet.', 'soft'] } };
      return [...group, ...(rows.length > 0 ? rows.flatMap((row) => list(row)) : [none])];
    }),
  ];
}

/** Rows that count because somebody said so: a reviewer looks at these. */
function listConfirmed(applicant: Assessed, list: ListRow): SheetRow[] {
  const confirmed = listConfirmations(applicant);
  return listPart(
    'Counted on confirmation',
    confirmed.flatMap(({ row, text }) => list(row, text)),
  );
}

function listPlanned({ rows }: Assessed, list: ListRow): SheetRow[] {
  const planned = rows.filter(({ status }) => status === 'PLANNED');
  return listPart(
    'Planned, not counted yet',
    inOrderOfDate(planned).flatMap((row) => list(row, row.course ?? '')),
  );
}

function listNotCounted({ rows }: Assessed, list: ListRow): SheetRow[] {
  const left = rows.filter(({ status }) => status === 'HELD' || status === 'REJECTED');
  return listPart(
    'Not counted',
    inOrderOfDate(left).flatMap((row) => list(row, shortReason(row))),
  );
}

const listPart = (title: string, rows: SheetRow[]): SheetRow[] =>
  rows.length > 0 ? [BLANK_ROW, heading(title), ...rows] : [];

/** The plan documents and the sections of the plan, each with where it was found. */
function listPlan({ plan }: Assessed): SheetRow[] {
  const title = 'Plan documents';
  if (!plan) {
    return [BLANK_ROW, heading(title), { cells: { [LABEL]: ['Not checked here', 'soft'] } }];
  }
  const items = [...plan.documents, ...plan.sections];
  return listPart(
    title,
    items.flatMap((item) =>
      stackLines({
        [LABEL]: [wrapLabel(item.name), 'plain'],
        [TEXT]: [wrapCells(describePlanItem(item) || 'Not found'), 'soft'],
      }),
    ),
  );
}

function listClosing({ asOf }: CheckReport): SheetRow[] {
  return stackLines({
    [LABEL]: [[`Self-check of ${formatDay(asOf)}`], 'small'],
    [TEXT]: [wrapSmall(SELF_CHECK), 'small'],
  });
}
