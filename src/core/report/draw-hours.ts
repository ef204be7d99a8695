// Hours as pictures made of filled cells: by course, and by month.
import { formatMonth } from '../day';
import type { ProgramWords } from '../policy/program-schema';
import type { Assessed } from './assessed';
import { drawBar } from './hours-bars';
import { sumByMonth } from './hours-by-month';
import { formatHours } from './hours-text';
import { type HoursBar, listCourseBars, makeTotalBar } from './packet-content';
import { keepAll } from './paginate';
import { type FillName, TEXT_LOOKS } from './sheet-look';
import { CELL_WIDTH, CELLS, HOURS, LABEL, ROW, TEXT, wrapIn } from './sheet-page';
import { BLANK_ROW, type LookedCell, type SheetRow, spillOver, stackLines } from './sheet-rows';
import { measureText } from './wrap-text';

const MONTH_CELLS = 3;
const MONTH_FILLS: FillName[] = ['month1', 'month2', 'month3', 'month4'];

/** Stacked bars by course, and one of all of them that adds up to the hours required. */
export function drawCourses(applicant: Assessed, words: ProgramWords): SheetRow[] {
  const { hours } = applicant;
  const total = makeTotalBar(applicant, words);
  return keepAll([
    {
      cells: {
        [LABEL]: [`${hours.creditable} of ${hours.required} hours apply`, 'heading'],
        [HOURS]: ['Applied', 'columnHead'],
        [ROW]: ['Logged', 'columnHead'],
      },
    },
    ...listCourseBars(applicant).flatMap(drawCourse),
    {
      cells: {
        [LABEL]: [total.name, 'strong'],
        [HOURS]: [total.applied, 'strong'],
        [ROW]: [total.logged, 'soft'],
      },
      fills: fillBar(total),
    },
    BLANK_ROW,
    drawLegend(applicant),
    BLANK_ROW,
  ]);
}

function drawCourse(bar: HoursBar): SheetRow[] {
  const fills = fillBar(bar);
  const [first, ...more] = stackLines({ [LABEL]: [wrapIn('label', bar.name), 'plain'] });
  const cells: Record<number, LookedCell> = {
    ...first.cells,
    [HOURS]: [bar.applied, 'plain'],
    [ROW]: [bar.logged, 'soft'],
  };
  // Beside the bar, as a color alone says nothing.
  if (bar.remaining > 0) {
    cells[TEXT + Object.keys(fills).length + 1] = [`${formatHours(bar.remaining)} to go`, 'small'];
  }
  return [{ cells, fills }, ...more];
}

function fillBar({ parts, scale }: HoursBar): Record<number, FillName> {
  return Object.fromEntries(
    drawBar(parts, scale / CELLS, CELLS).map((fill, index) => [TEXT + index, fill]),
  );
}

function drawLegend({ courses }: Assessed): SheetRow {
  const cells: Record<number, LookedCell> = {};
  const fills: Record<number, FillName> = {};
  const hasMinimum = courses.some(({ minimum }) => minimum > 0);
  const isShort = courses.some(({ remaining }) => remaining > 0);
  const isBeyond = courses.some(({ applied }) => applied.beyond > 0);
  const keys: [FillName, string, wide: number][] = [
    ...(hasMinimum
      ? ([
          ['minimum', 'minimum', 7],
          ['elective', 'elective', 7],
        ] as [FillName, string, number][])
      : ([['elective', 'counts', 7]] as [FillName, string, number][])),
    ...(isShort ? [['short', 'below minimum', 11] as [FillName, string, number]] : []),
    ...(isBeyond ? [['beyond', 'beyond, not needed', 11] as [FillName, string, number]] : []),
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
export function drawMonths({ rows, cycle }: Assessed): SheetRow[] {
  const years = sumByMonth(rows, cycle);
  const most = Math.max(0, ...years.flatMap(({ months }) => months));
  if (most === 0) return [];
  const names = years[0].months.map((_, month): [number, LookedCell] => [
    TEXT + month * MONTH_CELLS,
    [spillOver(monthName(years[0].first, month)), 'month'],
  ]);
  return keepAll([
    { cells: { [LABEL]: ['Hours by month', 'strong'], ...Object.fromEntries(names) } },
    ...years.map(({ first, months }): SheetRow => {
      const cells: Record<number, LookedCell> = { [LABEL]: [`From ${formatMonth(first)}`, 'soft'] };
      const fills: Record<number, FillName> = {};
      months.forEach((hours, month) => {
        const level = Math.ceil((hours / most) * MONTH_FILLS.length) - 1;
        const start = TEXT + month * MONTH_CELLS;
        for (let cell = 0; cell < MONTH_CELLS; cell += 1) {
          fills[start + cell] = MONTH_FILLS[level] ?? 'track';
        }
        const isDark = level === MONTH_FILLS.length - 1;
        if (hours > 0) {
          cells[start] = [
            spillOver(formatMonthHours(hours)),
            isDark ? 'monthHoursOnDark' : 'monthHours',
          ];
        }
      });
      return { cells, fills };
    }),
    BLANK_ROW,
  ]);
}

/** As exact as there is room for. A text, not a number, goes on over the narrow cells beside it. */
function formatMonthHours(hours: number): string {
  const { size } = TEXT_LOOKS.monthHours;
  const texts = [hours, Math.floor(hours * 10) / 10, Math.floor(hours)].map((each) => `${each}h`);
  const fitting = texts.find((text) => measureText(text, size) < MONTH_CELLS * CELL_WIDTH);
  return fitting ?? texts[texts.length - 1];
}

/** "J", "J", "A" …: the month so many after the first; more letters do not fit in every program. */
function monthName(first: string, months: number): string {
  const month = ((Number(first.slice(5, 7)) - 1 + months) % 12) + 1;
  return formatMonth(`2000-${String(month).padStart(2, '0')}-01`).slice(0, 1);
}
