// What a log of known cells comes to, worked out row by row in the plainest way.
import type { CellContent } from '../../../src/core/protocol/messages';
import { type Grid, isSame } from './sheet-model';

export const TODAY = '2026-11-23';
export const CYCLE = { issued: '2024-06-15', expires: '2027-06-15' };
export const SIX = [
  'Roles And Responsibilities',
  'Law, Ethics, and Policies',
  'Data Management and Governance',
  'Teaching and Learning',
  'IT Management',
  'Technology Planning',
];

const day = (text: string): CellContent => ({ day: text, seconds: 0 });

/** Date cells and the day that each says; null for none. */
export const DATES: [CellContent, string | null][] = [
  ...['2025-10-03', '2025-10-04', '2026-02-28', '2024-05-20', '2027-02-10'].map(
    (text): [CellContent, string] => [day(text), text],
  ),
  ...[CYCLE.issued, CYCLE.expires, '2024-06-14', '2027-06-16', TODAY, '2026-11-24'].map(
    (text): [CellContent, string] => [day(text), text],
  ),
  ['Oct 3rd, 2025', '2025-10-03'],
  ['10/4/2025', '2025-10-04'],
  [45_950, '2025-10-20'],
  ['6/29/2025 - 7/2/2025', '2025-07-02'],
  ['13/02/2026', null],
  ['March 2026', null],
  ['', null],
];

/** Hours cells and the hours that each says. */
export const HOURS: [CellContent, number | null][] = [
  ...[0.5, 1, 2, 3, 6, 8, 50].map((hours): [CellContent, number] => [hours, hours]),
  ['2 hrs', 2],
  ['1:30', 1.5],
  ['90 min', 1.5],
  ['TBD', null],
  [0, null],
  [-1, null],
  ['', null],
];

/** Course cells and the course that each says. */
export const COURSE_TEXTS: [CellContent, string | null][] = [
  ...SIX.map((course): [CellContent, string] => [course, course]),
  ['it management', 'IT Management'],
  ['Data Managment', 'Data Management and Governance'],
  ['Underwater basket weaving', null],
  ['Finance and Budgeting', null],
  ['IT Management; Technology Planning', null],
  ['', null],
];

export const NO_TEXT = ['', 'n/a'];
export const LUNCH = ', lunch included';

interface Row {
  day: string;
  days: number;
  hours: number;
  course: string;
  activity: string;
  description: string;
  isComplete: boolean;
  confirms: (phrase: string) => boolean;
}

/** Hours counted by course, and what is left to do. */
export function addUp(grid: Grid) {
  const standing: Row[] = [];
  for (const cells of grid.slice(1)) {
    const row = readRow(cells, (grid[0] ?? []).map(String));
    if (row && stands(row, standing)) standing.push(row);
  }
  const counted = standing.filter((row) => row.day <= TODAY);
  const courses = SIX.map((course) =>
    counted.reduce((sum, row) => sum + (row.course === course ? row.hours : 0), 0),
  );
  const total = courses.reduce((sum, hours) => sum + hours, 0);
  const short = courses.reduce((sum, hours) => sum + Math.max(0, 5 - hours), 0);
  return { courses, counted: total, remaining: Math.max(60 - total, short, 0) };
}

function meaningOf<Meaning>(known: [CellContent, Meaning][], content: CellContent): Meaning {
  const found = known.find(([each]) => isSame(each, content));
  if (!found) throw new Error(`Nobody says what ${JSON.stringify(content)} is.`);
  return found[1];
}

/** Null for a row without a readable day, hours or course, which counts nothing. */
function readRow(cells: CellContent[], headings: string[]): Row | null {
  const cellOf = (heading: string) => cells[headings.indexOf(heading)] ?? '';
  const date = cellOf('Date');
  const isDay = typeof date === 'object' && 'day' in date;
  const day = isDay ? date.day : meaningOf(DATES, date);
  const hoursCell = cellOf('Hours');
  const isNumber = typeof hoursCell === 'number' && hoursCell > 0;
  const hours = isNumber ? hoursCell : meaningOf(HOURS, hoursCell);
  const course = meaningOf(COURSE_TEXTS, cellOf('Course'));
  if (day === null || hours === null || course === null) return null;
  const [activity, justification, description] = ['Activity', 'Justification', 'Description'].map(
    (heading) => String(cellOf(heading)),
  ) as [string, string, string];
  return {
    day,
    days: isSame(date, '6/29/2025 - 7/2/2025') ? 4 : 1,
    hours,
    course,
    activity,
    description,
    isComplete: [activity, justification, description].every((text) => !NO_TEXT.includes(text)),
    confirms: readConfirmed(String(cellOf('Confirmed')), hours, day),
  };
}

function readConfirmed(text: string, hours: number, day: string) {
  const [year, month, date] = day.split('-').map(Number);
  const shown = Math.floor(hours * 100) / 100;
  const when = `${month}/${date}/${year}`;
  const [unit, verbs] = shown === 1 ? ['hour', SINGULAR] : ['hours', {} as Record<string, string>];
  const clauses = text.split('; ');
  return (phrase: string) => {
    const now =
      phrase === SEPARATE
        ? `Separate session: ${shown} ${unit}, ${when}`
        : `${shown} ${unit} on ${when} ${verbs[phrase] ?? phrase}`;
    // The first version wrote "8 h on 1/14/2026".
    return [now, `${shown} h on ${when} ${phrase}`].some((each) => clauses.includes(each));
  };
}

const SEPARATE = 'are a separate session';
const SINGULAR: Record<string, string> = {
  'are correct': 'is correct',
  'exclude meals and exhibit hall': 'excludes meals and exhibit hall',
};

/** Whether a row counts, or would when its day comes, below the rows that do. */
function stands(row: Row, above: Row[]): boolean {
  if (row.day < CYCLE.issued || row.day > CYCLE.expires) return false;
  if (!row.isComplete && row.day <= TODAY) return false;
  if (row.hours > 24 * row.days && !row.confirms('are correct')) return false;
  const saysLunch = row.description.includes(LUNCH);
  if (saysLunch && !row.confirms('exclude meals and exhibit hall')) return false;
  const isTwice = above.some((other) => isSameSession(row, other) || isLike(row, other));
  return !isTwice || row.confirms(SEPARATE);
}

function isSameSession(one: Row, other: Row): boolean {
  return (
    one.day === other.day &&
    one.hours === other.hours &&
    one.activity === other.activity &&
    one.description === other.description
  );
}

const wordsOf = (text: string) => new Set(text.match(/[a-z]{3,}/g) ?? []);

/** No two activities here are similar but for those that are the same. */
function isLike(one: Row, other: Row): boolean {
  if (one.day !== other.day || one.hours !== other.hours || one.course !== other.course) {
    return false;
  }
  const [a, b] = [wordsOf(one.description), wordsOf(other.description)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return one.activity === other.activity && shared * 2 >= Math.min(a.size, b.size);
}
