import { type Day, dayFromSerial, makeDay } from '../day';
import type { Cell } from './cell';

/** What a date cell says. `first` is the first day of a range, `day` the last: the date completed. */
export type DateReading =
  | { kind: 'day'; day: Day; first: Day; as: 'date' | 'text' | 'range' }
  | { kind: 'missing' }
  | { kind: 'unreadable'; suggestion?: Day };

// The serials of 2000-01-01 and 2099-12-31: any other bare number is no likely date.
const FIRST_SERIAL = 36526;
const LAST_SERIAL = 73050;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const MONTH_FIRST_TEXT = new RegExp(`^${MONTH_NAME} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`);
const DAY_FIRST_TEXT = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[ -]${MONTH_NAME},?[ -](\\d{4})$`);
const DAYS_OF_ONE_MONTH = new RegExp(
  `^${MONTH_NAME} (\\d{1,2})(?:st|nd|rd|th)? ?- ?(\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`,
);
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? /;

/** Reads a date; slash dates follow the spreadsheet's locale, two-digit years are 20yy. */
export function readDate(cell: Cell, isMonthFirst: boolean): DateReading {
  if (typeof cell === 'object') return { kind: 'day', day: cell.day, first: cell.day, as: 'date' };
  if (typeof cell === 'number') return readSerial(cell);
  if (typeof cell === 'boolean') return { kind: 'unreadable' };
  const text = normalize(cell);
  if (text === '') return { kind: 'missing' };
  const day = readDayText(text, isMonthFirst);
  if (day) return { kind: 'day', day, first: day, as: 'text' };
  return readRange(text, isMonthFirst) ?? suggest(text, isMonthFirst);
}

function readSerial(serial: number): DateReading {
  if (!(serial >= FIRST_SERIAL && serial < LAST_SERIAL + 1)) return { kind: 'unreadable' };
  const day = dayFromSerial(serial);
  return { kind: 'day', day, first: day, as: 'text' };
}

function normalize(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(WEEKDAY, '')
    .replace(/([a-z])\./g, '$1');
}

function readDayText(text: string, isMonthFirst: boolean): Day | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return makeDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slash = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text);
  if (slash) return readSlash(slash, isMonthFirst);
  const monthFirst = MONTH_FIRST_TEXT.exec(text);
  if (monthFirst) {
    return makeDay(Number(monthFirst[3]), monthNumber(monthFirst[1]), Number(monthFirst[2]));
  }
  const dayFirst = DAY_FIRST_TEXT.exec(text);
  if (dayFirst) return makeDay(Number(dayFirst[3]), monthNumber(dayFirst[2]), Number(dayFirst[1]));
  return null;
}

function readSlash(parts: RegExpExecArray, isMonthFirst: boolean): Day | null {
  const year = parts[3].length === 2 ? 2000 + Number(parts[3]) : Number(parts[3]);
  const [first, second] = [Number(parts[1]), Number(parts[2])];
  return isMonthFirst ? makeDay(year, first, second) : makeDay(year, second, first);
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3)) + 1;
}

function readRange(text: string, isMonthFirst: boolean): DateReading | null {
  const month = DAYS_OF_ONE_MONTH.exec(text);
  if (month) return makeRange(...daysOfOneMonth(month));
  const sides = text.split(/ - | to | through | thru |(?<=\d{4})-(?=\d)/);
  if (sides.length !== 2) return null;
  const last = readDayText(sides[1], isMonthFirst);
  const first = readDayText(sides[0], isMonthFirst) ?? readWithYearOf(sides[0], last, isMonthFirst);
  return makeRange(first, last);
}

function daysOfOneMonth(parts: RegExpExecArray): [Day | null, Day | null] {
  const [year, month] = [Number(parts[4]), monthNumber(parts[1])];
  return [makeDay(year, month, Number(parts[2])), makeDay(year, month, Number(parts[3]))];
}

/** "Jun 29 - Jul 2, 2025": the year is said once. */
function readWithYearOf(text: string, last: Day | null, isMonthFirst: boolean): Day | null {
  if (!last) return null;
  const year = last.slice(0, 4);
  return (
    readDayText(`${text}, ${year}`, isMonthFirst) ?? readDayText(`${text}/${year}`, isMonthFirst)
  );
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
