// The Summary sheet: where the hours stand, drawn from filled cells, and every activity, to print on Letter.
import { formatDay, formatDays, formatMonth } from '../day';
import type { CellContent, Table } from '../protocol/messages';
import type { ApplicantReport, CheckReport, CourseReport, RowReport } from './check-report';
import { type BarPart, drawBar } from './hours-bars';
import { sumByMonth } from './hours-by-month';
import { formatHours } from './hours-text';
import { SELF_CHECK } from './self-check';
import type { FillName } from './sheet-look';
import { BLANK_ROW, makeTable, type SheetRow, type StyledCell, stackLines } from './sheet-rows';
import { describeConfirmation, shortReason } from './short-reasons';
import { formatDaysLeft } from './verdict';
import { wrapText } from './wrap-text';

/** Every generated sheet begins so. */
export const SHEET_TITLE = 'AL-CTO recertification';

// A label, 36 narrow cells for bars and texts, and two columns of numbers: seven inches together.
const LABEL = 0;
const TEXT = 1;
const CELLS = 36;
const HOURS = TEXT + CELLS;
const ROW = HOURS + 1;
const LABEL_WIDTH = 226;
const CELL_WIDTH = 9;
const NUMBER_WIDTH = 56;
const WIDTHS = [LABEL_WIDTH, ...Array<number>(CELLS).fill(CELL_WIDTH), NUMBER_WIDTH, NUMBER_WIDTH];
const PADDING = 10;
const TEXT_SIZE = 10;
const MONTH_CELLS = 3;
const MONTH_FILLS: FillName[] = ['month1', 'month2', 'month3', 'month4'];

/** A person with an issue date, and so with hours. */
type Assessed = ApplicantReport & {
  [Part in 'cycle' | 'hours' | 'elective']: NonNullable<ApplicantReport[Part]>;
};

/** What the check does not know of the person. */
export interface SummaryDetails {
  cohort?: string;
}

/** Makes the summary of one applicant; whatever a person typed stays text in it. */
export function makeSummaryTable(
  report: CheckReport,
  applicant: ApplicantReport,
  details: SummaryDetails = {},
): Table {
  const rows = [...listWho(report, applicant, details), BLANK_ROW];
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
  return makeTable([...rows, BLANK_ROW, ...listClosing(report)], WIDTHS);
}

const isAssessed = (applicant: ApplicantReport): applicant is Assessed => applicant.cycle !== null;
const wrapLabel = (text: string) => wrapText(text, LABEL_WIDTH - PADDING, TEXT_SIZE);
const wrapCells = (text: string) => wrapText(text, CELLS * CELL_WIDTH - PADDING, TEXT_SIZE);
const heading = (text: string): SheetRow => ({ cells: { [LABEL]: [text, 'heading'] } });

function listWho(
  { asOf }: CheckReport,
  { applicant, district, cycle }: ApplicantReport,
  { cohort }: SummaryDetails,
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
  ];
}

/** Stacked bars by course, and one of all of them that adds up to the hours required. */
function drawCourses({ courses, elective, hours }: Assessed): SheetRow[] {
  const scale = Math.max(
    elective.required + Math.max(...courses.map(({ minimum }) => minimum)),
    ...courses.map(({ counted }) => counted),
  );
  const headline = `${hours.creditable} of ${hours.required} hours apply`;
  const sum = (part: keyof CourseReport['applied']) =>
    courses.reduce((total, { applied }) => total + applied[part], 0);
  return [
    {
      cells: {
        [LABEL]: [headline, 'heading'],
        [HOURS]: ['Applied', 'numberHead'],
        [ROW]: ['Logged', 'numberHead'],
      },
    },
    ...courses.flatMap((each) => drawCourse(each, scale / CELLS)),
    {
      cells: {
        [LABEL]: ['All courses', 'strong'],
        [HOURS]: [hours.creditable, 'strongNumber'],
        [ROW]: [hours.counted, 'softNumber'],
      },
      fills: fillBar(
        [
          ['minimum', sum('minimum')],
          ['elective', sum('elective')],
          ['track', hours.remaining],
        ],
        hours.required / CELLS,
      ),
    },
    drawLegend(courses),
    BLANK_ROW,
  ];
}

function drawCourse(each: CourseReport, hoursPerCell: number): SheetRow[] {
  const { applied, counted, remaining } = each;
  const fills = fillBar(
    [
      [remaining > 0 ? 'short' : 'minimum', applied.minimum],
      ['elective', applied.elective],
      ['beyond', applied.beyond],
    ],
    hoursPerCell,
  );
  const [first, ...more] = stackLines({ [LABEL]: [wrapLabel(each.course), 'plain'] });
  const cells: Record<number, StyledCell> = {
    ...first.cells,
    [HOURS]: [roundHours(applied.minimum + applied.elective), 'number'],
    [ROW]: [counted, 'softNumber'],
  };
  // Beside the bar, as a color alone says nothing.
  if (remaining > 0) {
    cells[TEXT + Object.keys(fills).length + 1] = [`${formatHours(remaining)} to go`, 'small'];
  }
  return [{ cells, fills }, ...more];
}

const roundHours = (hours: number) => Math.round(hours * 100) / 100;

function fillBar(parts: BarPart[], hoursPerCell: number): Record<number, FillName> {
  return Object.fromEntries(
    drawBar(parts, hoursPerCell, CELLS).map((fill, index) => [TEXT + index, fill]),
  );
}

function drawLegend(courses: CourseReport[]): SheetRow {
  const cells: Record<number, StyledCell> = {};
  const fills: Record<number, FillName> = {};
  const isShort = courses.some(({ remaining }) => remaining > 0);
  const isBeyond = courses.some(({ applied }) => applied.beyond > 0);
  const keys: [FillName, string, wide: number][] = [
    ['minimum', 'minimum', 7],
    ['elective', 'elective', 7],
    ...(isShort ? [['short', 'below minimum', 10] as [FillName, string, number]] : []),
    ...(isBeyond ? [['beyond', 'beyond, not needed', 12] as [FillName, string, number]] : []),
  ];
  let column = TEXT;
  for (const [fill, text, wide] of keys) {
    fills[column] = fill;
    cells[column + 1] = [text, 'small'];
    column += wide;
  }
  return { cells, fills };
}

/** The hours of each month, a year a line; the more, the darker. */
function drawMonths({ rows, cycle }: Assessed): SheetRow[] {
  const years = sumByMonth(rows, cycle);
  const most = Math.max(0, ...years.flatMap(({ months }) => months));
  if (most === 0) return [];
  const names = years[0].months.map((_, month): [number, StyledCell] => [
    TEXT + month * MONTH_CELLS + 1,
    [monthName(years[0].first, month), 'monthHead'],
  ]);
  return [
    {
      cells: {
        [LABEL]: ['Hours by month', 'strong'],
        ...Object.fromEntries(names),
      },
    },
    ...years.map(({ first, months }): SheetRow => {
      const cells: Record<number, StyledCell> = {
        [LABEL]: [`From ${formatMonth(first)}`, 'soft'],
      };
      const fills: Record<number, FillName> = {};
      months.forEach((hours, month) => {
        const level = Math.ceil((hours / most) * MONTH_FILLS.length) - 1;
        const start = TEXT + month * MONTH_CELLS;
        for (let cell = 0; cell < MONTH_CELLS; cell += 1) {
          fills[start + cell] = MONTH_FILLS[level] ?? 'track';
        }
        const isDark = level === MONTH_FILLS.length - 1;
        // A text goes on over the narrow cells beside it.
        if (hours > 0) cells[start + 1] = [`${hours}h`, isDark ? 'monthHoursOnDark' : 'monthHours'];
      });
      return { cells, fills };
    }),
    BLANK_ROW,
  ];
}

/** "Jun", "Jul" …: the name of the month so many after the first. */
function monthName(first: string, months: number): string {
  const month = ((Number(first.slice(5, 7)) - 1 + months) % 12) + 1;
  return formatMonth(`2000-${String(month).padStart(2, '0')}-01`).slice(0, 3);
}

type ListRow = (row: RowReport, more?: string) => SheetRow[];

/** Rows of an activity; its tab is named where there are several. */
function listRowOf(hasSeveralLogs: boolean): ListRow {
  let isBand = false;
  return ({ date, firstDate, activity, hours, row, sheet }, more) => {
    isBand = !isBand;
    const text = [activity.trim() || '(no activity named)', ...(more ? [more] : [])].join(' · ');
    const place = hasSeveralLogs ? `${text} · ${sheet}` : text;
    const day: StyledCell =
      date && date === firstDate
        ? [{ day: date, seconds: 0 }, 'date']
        : [date && firstDate ? formatDays(firstDate, date) : '', 'plain'];
    return stackLines(
      { [TEXT]: [wrapCells(place), 'plain'] },
      { [LABEL]: day, [HOURS]: [hours ?? '', 'number'], [ROW]: [row, 'softNumber'] },
      isBand ? 'band' : 'none',
    );
  };
}

/** Every counted row, by course: what a reviewer reads. */
function listCounted({ courses, rows }: Assessed, list: ListRow): SheetRow[] {
  return [
    {
      cells: {
        [LABEL]: ['Activities that count', 'heading'],
        [HOURS]: ['Hours', 'numberHead'],
        [ROW]: ['Row', 'numberHead'],
      },
    },
    ...courses.flatMap(({ course, counted, applied }) => {
      const own = rows.filter((row) => row.status === 'COUNTED' && row.course === course);
      const applies = roundHours(applied.minimum + applied.elective);
      const note = applied.beyond > 0 ? `${applies} of these ${formatHours(counted)} apply` : '';
      const group = stackLines(
        { [LABEL]: [wrapLabel(course), 'group'], [TEXT]: [[note], 'small'] },
        { [HOURS]: [counted, 'groupNumber'] },
        'head',
      );
      const none: SheetRow = { cells: { [TEXT]: ['None yet.', 'soft'] } };
      return [...group, ...(own.length > 0 ? inOrder(own).flatMap((row) => list(row)) : [none])];
    }),
  ];
}

const inOrder = (rows: RowReport[]) =>
  [...rows].sort((a, b) => compare(a.date ?? '', b.date ?? ''));
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** Rows that count because somebody said so: a reviewer looks at these. */
function listConfirmed({ rows }: Assessed, list: ListRow): SheetRow[] {
  const confirmed = rows.flatMap((row) => {
    const decided = row.findings.find(({ isConfirmed }) => isConfirmed);
    return row.status === 'COUNTED' && decided ? list(row, describeConfirmation(decided)) : [];
  });
  return listPart('Counted on confirmation', confirmed);
}

function listPlanned({ rows }: Assessed, list: ListRow): SheetRow[] {
  const planned = rows.filter(({ status }) => status === 'PLANNED');
  return listPart(
    'Planned, not counted yet',
    inOrder(planned).flatMap((row) => list(row, row.course ?? '')),
  );
}

function listNotCounted({ rows }: Assessed, list: ListRow): SheetRow[] {
  const left = rows.filter(({ status }) => status === 'HELD' || status === 'REJECTED');
  return listPart(
    'Not counted',
    inOrder(left).flatMap((row) => list(row, shortReason(row))),
  );
}

const listPart = (title: string, rows: SheetRow[]): SheetRow[] =>
  rows.length > 0 ? [BLANK_ROW, heading(title), ...rows] : [];

/** The plan documents and the sections of the plan, each with where it was found. */
function listPlan({ plan }: Assessed): SheetRow[] {
  const title = 'Plan documents';
  if (!plan) return [BLANK_ROW, heading(title), labelled('Not checked here', '')];
  const items = [...plan.documents, ...plan.sections];
  return listPart(
    title,
    items.flatMap(({ name, state, text }) => {
      const words = { FOUND: text, CONFIRMED: 'Confirmed by the candidate' } as Record<
        string,
        string
      >;
      return stackLines({
        [LABEL]: [wrapLabel(name), 'plain'],
        [TEXT]: [wrapCells(words[state] ?? 'Not found'), 'soft'],
      });
    }),
  );
}

const labelled = (label: string, text: CellContent): SheetRow => ({
  cells: { [LABEL]: [label, 'soft'], [TEXT]: [text, 'soft'] },
});

function listClosing({ asOf }: CheckReport): SheetRow[] {
  return stackLines({
    [LABEL]: [[`Self-check of ${formatDay(asOf)}`], 'small'],
    [TEXT]: [wrapCells(SELF_CHECK), 'small'],
  });
}
