import { addYears, type Day, dayFromSerial, makeDay, monthOf, splitDay } from '../day';
import { simplify } from '../text';
import type { Cell } from './cell';

/** What a date cell says. `first` is the first day of a range, `day` the last: the date completed. */
export type DateReading =
  | { kind: 'day'; day: Day; first: Day; as: 'date' | 'text' | 'range' }
  | { kind: 'missing' }
  /** `text` is what a log's cell says, where it is text. */
  | { kind: 'unreadable'; suggestion?: Day; text?: string };

// The serials of 2000-01-01 and 2099-12-31: any other bare number is no likely date.
const FIRST_SERIAL = 36526;
const LAST_SERIAL = 73050;
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DATE_OF_MONTH = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = "'?(\\d{4}|\\d{2})";
const MONTH_FIRST_TEXT = new RegExp(`^${MONTH}[ -]?${DATE_OF_MONTH}(?:, ?| |-)${YEAR}$`);
const DAY_FIRST_TEXT = new RegExp(`^${DATE_OF_MONTH}(?: of |[ -]?)${MONTH}(?:, ?| |-)${YEAR}$`);
const SLASH = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/;
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,7},? /;
const TIME = '\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,6})?)?(?: ?[ap]\\.?m\\.?| ?z)?';
const TIME_OF_DAY = new RegExp(`(?<=\\d)(?:,? |t)${TIME}(?: ?- ?${TIME})?$`);
const SPACED = / (?:-|~|to|through|thru|until) |(?<=\d)(?:~|to|through|thru|until)(?=\d)/;
// As ISO 8601 writes an interval.
const ISO_INTERVAL = /^(\d{4}-\d{1,2}-\d{1,2})\/(\d{4}-\d{1,2}-\d{1,2})$/;
const LISTED = /, ?(?:and |& ?)?| ?[&;+] ?| and /;
// A cell with more text than this holds no date.
const MAX_TEXT_LENGTH = 80;

/** Reads a date; slash dates follow the spreadsheet's locale, two-digit years are 20yy. */
export function readDate(cell: Cell, isMonthFirst: boolean): DateReading {
  if (typeof cell === 'object') return { kind: 'day', day: cell.day, first: cell.day, as: 'date' };
  if (typeof cell === 'number') return readSerial(cell);
  if (typeof cell === 'boolean') return { kind: 'unreadable' };
  if (cell === '') return { kind: 'missing' };
  const plainDay = readSlashed(cell, isMonthFirst);
  if (plainDay) return { kind: 'day', day: plainDay, first: plainDay, as: 'text' };
  const text = cell.length > MAX_TEXT_LENGTH ? '?' : simplify(cell);
  if (text === '') return { kind: 'missing' };
  const plain = text.replace(/([a-z])\./g, '$1').replace(TIME_OF_DAY, '');
  const day = readDayText(plain, isMonthFirst);
  if (day) return { kind: 'day', day, first: day, as: 'text' };
  return readRange(plain, isMonthFirst) || suggest(plain, isMonthFirst);
}

/** The days of two columns, a start and an end; one of them blank leaves the other. */
export function joinDates(start: DateReading, end: DateReading): DateReading {
  if (end.kind === 'missing') return start;
  if (start.kind === 'missing') return end;
  if (start.kind !== 'day') return start;
  if (end.kind !== 'day') return end;
  return start.first === end.day ? end : makeRange(start.first, end.day) || { kind: 'unreadable' };
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
  const slashed = readSlashed(day, isMonthFirst);
  if (slashed) return slashed;
  const monthFirst = MONTH_FIRST_TEXT.exec(day);
  if (monthFirst) return readNamed(monthFirst[3], monthFirst[1], monthFirst[2]);
  const dayFirst = DAY_FIRST_TEXT.exec(day);
  return dayFirst && readNamed(dayFirst[3], dayFirst[2], dayFirst[1]);
}

/** "3/4/2026": what most dates are that are text, and looked for first. */
function readSlashed(text: string, isMonthFirst: boolean): Day | null {
  const parts = SLASH.exec(text);
  if (!parts) return null;
  const [, one, , two, year] = parts;
  const [month, dayOfMonth] = isMonthFirst ? [one, two] : [two, one];
  return makeDay(readYear(year), Number(month), Number(dayOfMonth));
}

function readNamed(year: string, month: string, dayOfMonth: string): Day | null {
  return makeDay(readYear(year), monthOf(month), Number(dayOfMonth));
}

function readYear(text: string): number {
  return Number(text) + (text.length === 2 ? 2000 : 0);
}

/** A range or a list of days: "6/29 - 7/2/2025", "June 29-30, 2025", "6/29, 6/30 and 7/1/2025". */
function readRange(text: string, isMonthFirst: boolean): DateReading | null {
  const sides = text.replace(ISO_INTERVAL, '$1 - $2').split(SPACED);
  if (sides.length === 2) return readSides(sides, isMonthFirst);
  // "March 4 & 5, 2026": the comma before a year joins nothing.
  const listed = text.replace(/, ?(\d{4})$/, ' $1').split(LISTED);
  if (listed.length > 1) {
    const range = readSides(listed, isMonthFirst);
    if (range) return range;
  }
  // "6/29/2025-7/2/2025", "2025-06-11-2025-06-14": one of the hyphens stands between the days.
  for (let at = text.indexOf('-'); at > 0; at = text.indexOf('-', at + 1)) {
    const range = readSides([text.slice(0, at), text.slice(at + 1)], isMonthFirst);
    if (range) return range;
  }
  return null;
}

/** Days in order of time; what the earlier ones leave out stands with the last, the month maybe with the first. */
function readSides(sides: string[], isMonthFirst: boolean): DateReading | null {
  const texts = sides.map((side) => side.trim());
  const last = readLast(texts, isMonthFirst);
  if (!last) return null;
  let next = last;
  for (const text of texts.slice(0, -1).reverse()) {
    const day = readDayText(text, isMonthFirst) || readWithin(text, next, isMonthFirst);
    if (!day || day > next) return null;
    next = day;
  }
  return makeRange(next, last);
}

function readLast(texts: string[], isMonthFirst: boolean): Day | null {
  const end = texts[texts.length - 1];
  const whole = readDayText(end, isMonthFirst);
  if (whole) return whole;
  // "June 29-30, 2025", "3/8-10/2026" and "2025-06-11 to 14" say the month once, "2025-06-29 to 07-02" the year.
  for (const text of texts.slice(0, -1)) {
    const saidOnce = [
      /^([a-z]+ |\d{1,2}[/.])\d/.exec(text),
      /^(\d{4}[-/.]\d{1,2}[-/.])\d/.exec(text),
      /^(\d{4}[-/.])\d/.exec(text),
    ];
    for (const found of saidOnce) {
      const day = found && readDayText(found[1] + end, isMonthFirst);
      if (day) return day;
    }
  }
  return null;
}

/** A day without its year, or without month and year: those of the day that follows. */
function readWithin(text: string, next: Day, isMonthFirst: boolean): Day | null {
  const [year, month] = splitDay(next);
  const bare = /^(\d{1,2})(?:st|nd|rd|th|\.)?$/.exec(text);
  if (bare) return makeDay(year, month, Number(bare[1]));
  const plain = text.replace(/\.$/, '');
  const day =
    readDayText(`${plain}, ${year}`, isMonthFirst) ||
    readDayText(`${plain}/${year}`, isMonthFirst) ||
    readDayText(`${plain}.${year}`, isMonthFirst) ||
    readDayText(`${plain}-${year}`, isMonthFirst);
  // "Dec 30 - Jan 2, 2026" began in the year before.
  return day && day > next ? addYears(day, -1) : day;
}

function makeRange(first: Day | null, last: Day | null): DateReading | null {
  if (!first || !last || first > last) return null;
  return { kind: 'day', day: last, first, as: first === last ? 'text' : 'range' };
}

/** "13/02/2026" in a month-first sheet has one possible reading. */
function suggest(text: string, isMonthFirst: boolean): DateReading {
  return { kind: 'unreadable', suggestion: readDayText(text, !isMonthFirst) ?? undefined };
}
