// What a column contains, to confirm or refuse what its heading says.
import type { Policy } from '../../policy/policy';
import { remember } from '../../text';
import type { Cell } from '../cell';
import { readCourse } from '../read-course';
import { readDate } from '../read-date';
import { readHours } from '../read-hours';
import type { Reading } from '../reading';

type Kind = 'date' | 'hours' | 'course';

/** The filled cells looked at, and the share of them that reads as asked. */
export interface Share {
  filled: number;
  share: number;
}

const CELLS_READ = 200;
const ROWS_SEARCHED = 2000;
const MAX_SAMPLES = 3;
const MAX_SAMPLE_LENGTH = 40;
// A column of years, prices or serial numbers holds no hours.
const MAX_HOURS = 100 * 300;

export interface Contents {
  share(column: number, kind: Kind): Share;
  /** Average length of the filled cells' text; 0 for a column of numbers and dates. */
  textLength(column: number): number;
  /** Up to three different values from below the heading. */
  samples(column: number): string[];
  /** True when two columns hold the same wherever both are filled. */
  agree(a: number, b: number, toUnits: (cell: Cell, column: number) => unknown): boolean;
  filled(column: number): Cell[];
}

/** Looks into columns from the row `from` (0-based) on; each is read once, however often it is asked about. */
export function openContents(
  rows: Cell[][],
  from: number,
  { policy, isMonthFirst }: Reading,
): Contents {
  const last = Math.min(rows.length, from + ROWS_SEARCHED);
  const cells = new Map<number, Cell[]>();
  const shares = new Map<string, Share>();
  // The same few names stand in row after row.
  const isCourse = remember((text: string) => readsAsCourse(text, policy));
  const reads = {
    date: (cell: Cell) => readsAsDate(cell, isMonthFirst),
    hours: readsAsHours,
    course: (cell: Cell) => typeof cell === 'string' && isCourse(cell),
  };

  const filled = (column: number): Cell[] => {
    const known = cells.get(column);
    if (known) return known;
    const found: Cell[] = [];
    for (let index = from; index < last && found.length < CELLS_READ; index++) {
      const cell = rows[index][column];
      if (cell !== undefined && cell !== '' && cell !== false) found.push(cell);
    }
    cells.set(column, found);
    return found;
  };

  const share = (column: number, kind: Kind): Share => {
    const key = `${kind} ${column}`;
    const known = shares.get(key);
    if (known) return known;
    const all = filled(column);
    const count = all.filter(reads[kind]).length;
    const found = { filled: all.length, share: all.length > 0 ? count / all.length : 0 };
    shares.set(key, found);
    return found;
  };

  return {
    share,
    filled,
    textLength(column) {
      const texts = filled(column).filter((cell) => typeof cell === 'string' && !isNumeric(cell));
      if (texts.length * 2 < filled(column).length || texts.length === 0) return 0;
      return texts.reduce<number>((sum, text) => sum + String(text).length, 0) / texts.length;
    },
    samples(column) {
      const texts = new Set<string>();
      for (const cell of filled(column)) {
        texts.add(showCell(cell).slice(0, MAX_SAMPLE_LENGTH));
        if (texts.size === MAX_SAMPLES) break;
      }
      return [...texts];
    },
    agree(a, b, toUnits) {
      for (let index = from; index < last; index++) {
        const [left = '', right = ''] = [rows[index][a], rows[index][b]];
        if (left === '' || right === '') continue;
        if (toUnits(left, a) !== toUnits(right, b)) return false;
      }
      return true;
    },
  };
}

/** A cell as a person would read it out. */
export function showCell(cell: Cell): string {
  if (typeof cell === 'string') return isTrimmed(cell) ? cell : cell.trim();
  return typeof cell === 'object' ? cell.day : String(cell);
}

/** True for a text that begins and ends with printable ASCII, as most do. */
function isTrimmed(text: string): boolean {
  return isPrintable(text.charCodeAt(0)) && isPrintable(text.charCodeAt(text.length - 1));
}

const isPrintable = (code: number) => code > 32 && code < 127;

const isNumeric = (text: string) => text !== '' && !/[^\d.,:/ -]/.test(text);

function readsAsDate(cell: Cell, isMonthFirst: boolean): boolean {
  const date = readDate(cell, isMonthFirst);
  return date.kind === 'day' && date.day >= '2000' && date.day < '2100';
}

function readsAsHours(cell: Cell): boolean {
  const hours = readHours(cell);
  return hours.kind === 'hours' && hours.units <= MAX_HOURS;
}

function readsAsCourse(text: string, policy: Policy): boolean {
  const { kind } = readCourse(text, policy);
  return kind === 'course' || kind === 'several' || kind === 'retired';
}
