import { addYears, type Day, dayFromSerial, makeDay, monthOf } from '../day';
import { simplify } from '../text';
import type { Cell } from './cell';

/** What a date cell says. `first` is the first day of a range, `day` the last: the date completed. */
export type DateReading =
  | { kind: 'day'; day: Day; first: Day; as: 'date' | 'text' | 'range' }
  | { kind: 'missing' }
  | { kind: 'unreadable'; suggestion?: Day };

// The serials of 2000-01-01 and 2099-12-31: any other bare number is no likely date.
const FIRST_SERIAL = 36526;
const LAST_SERIAL = 73050;
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DATE_OF_MONTH = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = "'?(\\d{4}|\\d{2})";
const MONTH_FIRST_TEXT = new RegExp(`^${MONTH}[ -]?${DATE_OF_MONTH}(?:, ?| |-)${YEAR}$`);
const DAY_FIRST_TEXT = new RegExp(`^${DATE_OF_MONTH}(?: of |[ -]?)${MONTH}(?:, ?| |-)${YEAR}$`);
const SLASH = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /;
const TIME_OF_DAY = /(?<=\d)(?:,? |t)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]\.?m\.?| ?z)?$/;

/** Reads a date; slash dates follow the spreadsheet's locale, two-digit years are 20yy. */
export function readDate(cell: Cell, isMonthFirst: boolean): DateReading {
  if (typeof cell === 'object') return { kind: 'day', day: cell.day, first: cell.day, as: 'date' };
  if (typeof cell === 'number') return readSerial(cell);
  if (typeof cell === 'boolean') return { kind: 'unreadable' };
  const text = simplify(cell);
  if (text === '') return { kind: 'missing' };
  const plain = text.replace(/([a-z])\./g, '$1').replace(TIME_OF_DAY, '');
  const day = readDayText(plain, isMonthFirst);
  if (day) return { kind: 'day', day, first: day, as: 'text' };
  return readRange(plain, isMonthFirst) || suggest(plain, isMonthFirst);
}

function readSerial(serial: number): DateReading {
  if (!(serial >= FIRST_SERIAL && serial < LAST_SERIAL + 1)) return { kind: 'unreadable' };
  const day = dayFromSerial(serial);
  return { kind: 'day', day, first: day, as: 'text' };
}

function readDayText(text: string, isMonthFirst: boolean): Day | null {
  const day = text.replace(WEEKDAY, '');
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(day);
  if (iso) return makeDay(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const slash = SLASH.exec(day);
  if (slash) return readSlash(slash[1], slash[2], slash[3], isMonthFirst);
  const monthFirst = MONTH_FIRST_TEXT.exec(day);
  if (monthFirst) return readNamed(monthFirst[3], monthFirst[1], monthFirst[2]);
  const dayFirst = DAY_FIRST_TEXT.exec(day);
  return dayFirst && readNamed(dayFirst[3], dayFirst[2], dayFirst[1]);
}

function readSlash(first: string, second: string, year: string, isMonthFirst: boolean): Day | null {
  const [month, dayOfMonth] = isMonthFirst ? [first, second] : [second, first];
  return makeDay(readYear(year), Number(month), Number(dayOfMonth));
}

function readNamed(year: string, month: string, dayOfMonth: string): Day | null {
  return makeDay(readYear(year), monthOf(month), Number(dayOfMonth));
}

function readYear(text: string): number {
  return Number(text) + (text.length === 2 ? 2000 : 0);
}

function readRange(text: string, isMonthFirst: boolean): DateReading | null {
  const [start, end, ...more] = splitRange(text);
  if (end === undefined || more.length > 0) return null;
  // "June 29-30, 2025" and "3/8-10/2026" say the month once.
  const month = /^([a-z]+ |\d+\/)\d/.exec(start);
  const last =
    readDayText(end, isMonthFirst) || (month && readDayText(month[1] + end, isMonthFirst));
  if (!last) return null;
  return makeRange(
    readDayText(start, isMonthFirst) || readWithYearOf(start, last, isMonthFirst),
    last,
  );
}

function splitRange(text: string): string[] {
  const sides = text.split(/ - | to | through | thru | until /);
  if (sides.length > 1) return sides;
  // "6/29/2025-7/2/2025", "Jun 29-Jul 2, 2025": the one hyphen stands between the days.
  return /[/a-z]/.test(text) ? text.split(/ ?- ?/) : sides;
}

/** "Jun 29 - Jul 2, 2025": the year is said once; "Dec 30 - Jan 2, 2026" began in the year before. */
function readWithYearOf(text: string, last: Day, isMonthFirst: boolean): Day | null {
  const year = last.slice(0, 4);
  const day =
    readDayText(`${text}, ${year}`, isMonthFirst) || readDayText(`${text}/${year}`, isMonthFirst);
  return day && day > last ? addYears(day, -1) : day;
}

function makeRange(first: Day | null, last: Day | null): DateReading | null {
  if (!first || !last || first > last) return null;
  return { kind: 'day', day: last, first, as: first === last ? 'text' : 'range' };
}

/** "13/02/2026" in a month-first sheet has one possible reading. */
function suggest(text: string, isMonthFirst: boolean): DateReading {
  const suggestion = readDayText(text, !isMonthFirst);
  return suggestion ? { kind: 'unreadable', suggestion } : { kind: 'unreadable' };
}
