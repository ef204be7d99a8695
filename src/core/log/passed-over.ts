// What is below the headings and is not a row of the log: totals, titles, notes, examples, headings again.
import type { Policy } from '../policy/policy';
import type { PassedOverReason } from '../report/check-report';
import { areSame, fold } from '../text';
import type { Cell } from './cell';
import type { HeadedColumn } from './columns/headed-column';
import { readCourse } from './read-course';

/** Where a row's own fields stand; -1 where the log has no such column. */
export interface RowPlaces {
  headed: HeadedColumn[];
  /** Columns of the record itself, from the left, so that a tick box or a time stamp makes no row. */
  record: number[];
  date: number;
  activity: number;
  course: number;
  hours: number[];
  justification: number;
  description: number;
}

const MAX_TOTAL_LENGTH = 80;
const EXAMPLE = /^\s*(?:example|sample)\s*[:\u2013\u2014-]/i;
const YEAR = /^(?:fy|sy|ay)? ?(?:19|20)?\d{2}(?: (?:19|20)?\d{2})?$/;
/** A total's own words. */
const TOTALS = toSet(
  'total totals subtotal sum sub grand running overall cumulative ytd remaining needed required left earned balance goal',
);
const TOTAL_PHRASE =
  /\b(?:sub ?totals?|totals?|sum|to date|so far|ytd|hours? (?:earned|needed|completed|remaining|left|required|to go)|remaining hours?|(?:remaining|needed|required) ?$)/;
const BESIDE_TOTALS = toSet(
  'hours hour hrs hr h all courses course pd of the for this my in per each number and is are contact clock credit professional development learning training al cto alcto completed to date so far year years school cycle grand go still counted planned approved minutes',
);

/** Why a row is passed over; null for a row of the log, `blank` for one that has nothing to say. */
export function findReasonToPass(
  cells: Cell[],
  places: RowPlaces,
  hasDate: boolean,
  policy: Policy,
): PassedOverReason | 'blank' | null {
  const firstColumn = findFilled(cells, places.record);
  if (firstColumn === undefined)
    return isTotalBeside(cells, places, policy) ? 'TOTAL_ROW' : 'blank';
  if (isHeadings(cells, places)) return 'HEADER_ROW';
  const first = cells[firstColumn];
  if (typeof first === 'string' && isExample(first)) return 'EXAMPLE_ROW';
  const hasActivity = isFilled(cells, places.activity);
  const hasCourse = isFilled(cells, places.course);
  if (hasDate && (hasActivity || hasCourse)) return null;
  const filled = places.record.filter((column) => isFilled(cells, column));
  if (!hasDate && isTotal(cells, places, filled, policy)) {
    return filled.every((column) => cells[column] === 0) ? 'blank' : 'TOTAL_ROW';
  }
  const hasHours = findFilled(cells, places.hours) !== undefined;
  const told = [isFilled(cells, places.date), hasCourse, hasActivity, hasHours].filter(Boolean);
  if (told.length >= 2) return null;
  const hasText = isFilled(cells, places.justification) || isFilled(cells, places.description);
  if (hasActivity && hasText) return null;
  return filled.length === 1 && (typeof first === 'string' || YEAR.test(String(first)))
    ? 'TITLE_ROW'
    : 'NOTE_ROW';
}

function isExample(text: string): boolean {
  // Most texts begin with another letter.
  return 'eEsS'.includes(text.trimStart().charAt(0)) && EXAMPLE.test(text);
}

function isFilled(cells: Cell[], column: number): boolean {
  return column >= 0 && !isBlank(cells[column]);
}

/** The first of the columns that is filled. */
function findFilled(cells: Cell[], columns: number[]): number | undefined {
  for (const column of columns) if (isFilled(cells, column)) return column;
  return undefined;
}

export function isBlank(cell: Cell | undefined): boolean {
  if (typeof cell !== 'string') return cell === undefined || cell === false;
  return !beginsVisibly(cell) && cell.trim() === '';
}

/** True for a text that begins with printable ASCII, as most do. */
function beginsVisibly(text: string): boolean {
  const code = text.charCodeAt(0);
  return code > 32 && code < 127;
}

/** Two of its cells are the headings of their columns. */
function isHeadings(cells: Cell[], { headed }: RowPlaces): boolean {
  let count = 0;
  for (const { index, heading } of headed) {
    const cell = cells[index];
    if (typeof cell !== 'string' || cell === '' || cell.length > 100) continue;
    if (areSame(cell, heading)) count++;
  }
  return count >= 2;
}

function isTotal(cells: Cell[], places: RowPlaces, filled: number[], policy: Policy): boolean {
  const first = Math.min(...filled);
  const spots = [first, places.activity, places.date, places.course];
  if (spots.some((column) => column >= 0 && isTotalText(cells[column], policy))) return true;
  const isNumber = (column: number) => typeof cells[column] === 'number';
  if (filled.every((column) => places.hours.includes(column))) return filled.every(isNumber);
  const texts = filled.filter((column) => !isNumber(column));
  return (
    texts.length === 1 &&
    filled.length > 1 &&
    typeof cells[texts[0]] === 'string' &&
    readCourse(cells[texts[0]] as string, policy).kind === 'course'
  );
}

/** A total told outside the record's columns. */
function isTotalBeside(cells: Cell[], { record }: RowPlaces, policy: Policy): boolean {
  return cells.some((cell, column) => !record.includes(column) && isTotalText(cell, policy));
}

/** "Total Hours", "Total: 18 hours", "IT Management total": total words and nothing that names anything else. */
function isTotalText(cell: Cell | undefined, policy: Policy): boolean {
  if (typeof cell !== 'string' || cell.length > MAX_TOTAL_LENGTH) return false;
  const text = fold(cell);
  if (!TOTAL_PHRASE.test(text)) return false;
  const rest = text
    .split(' ')
    .filter((word) => !TOTALS.has(word) && !BESIDE_TOTALS.has(word) && !/\d/.test(word));
  if (rest.length === 0) return true;
  const name = text
    .split(' ')
    .filter((word) => !TOTALS.has(word) && !/^(?:hours?|hrs?|for|in|\d+)$/.test(word));
  return readCourse(name.join(' '), policy).kind === 'course';
}

function toSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
