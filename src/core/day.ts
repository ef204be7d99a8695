import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays as addDaysTo } from 'date-fns/addDays';
import { addYears as addYearsTo } from 'date-fns/addYears';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { remember } from './text';

/** A civil date, `YYYY-MM-DD`, in no time zone. Days compare as text. */
export type Day = string;

/** Day zero of every spreadsheet: what a bare time or a duration stands on. */
export const DAY_ZERO: Day = '1899-12-30';

/** Further than this from day zero, either way, a day is a real date and no part of a duration. */
export const MAX_DURATION_DAYS = 31;

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MS_PER_DAY = 86_400_000;
const SERIAL_OF_1970 = 25_569;

/**
 * The day of a year, month (1-12) and day of month; null where the calendar has no such day. Cells are read
 * by the thousand: this and `dayFromSerial` are plain arithmetic, and whatever moves a day is date-fns'.
 */
export function makeDay(year: number, month: number, dayOfMonth: number): Day | null {
  if (year < 0 || year > 9999) return null;
  const isLeapDay = month === 2 && dayOfMonth === 29;
  const exists = isLeapDay
    ? isLeapYear(year)
    : dayOfMonth >= 1 && dayOfMonth <= DAYS_OF_MONTHS[month - 1];
  return exists ? `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}` : null;
}

/** The day of a spreadsheet serial (1 = 1899-12-31); the time of day is dropped. */
export function dayFromSerial(serial: number): Day {
  return toDay(new Date((Math.floor(serial) - SERIAL_OF_1970) * MS_PER_DAY));
}

/** True for an existing day written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts !== null && makeDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== null;
}

/** The same day some years on; Feb 29 becomes Feb 28 in a year without one. */
export function addYears(day: Day, years: number): Day {
  return toDay(addYearsTo(new UTCDateMini(day), years));
}

/** Days from one day to another: 0 for the same day, negative when `to` is earlier. */
export function countDays(from: Day, to: Day): number {
  // Most activities take one day.
  if (from === to) return 0;
  return differenceInCalendarDays(new UTCDateMini(to), new UTCDateMini(from));
}

/** The day some days on. */
export function addDays(day: Day, days: number): Day {
  if (days === 0) return day;
  return toDay(addDaysTo(new UTCDateMini(day), days));
}

/** The month (1-12) that a name such as "sept" or "September" begins; 0 for none. */
export function monthOf(name: string): number {
  return MONTHS.map((month) => month.toLowerCase()).indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** True for the day of a bare time or a duration; past a month from day zero it is a real date. */
export function isDurationDay(day: Day): boolean {
  return Math.abs(countDays(DAY_ZERO, day)) <= MAX_DURATION_DAYS;
}

/** "1:30": a bare time or a duration, from its day and the seconds after midnight; what is under a minute is dropped. */
export function formatDuration(day: Day, seconds: number): string {
  const total = countDays(DAY_ZERO, day) * 86_400 + seconds;
  const minutes = Math.floor(Math.abs(total) / 60);
  return `${total < 0 ? '-' : ''}${Math.floor(minutes / 60)}:${pad(minutes % 60, 2)}`;
}

/** "Jun 15, 2027". */
export const formatDay = remember((day: Day): string => {
  const [year, month, dayOfMonth] = splitDay(day);
  return `${MONTHS[month - 1]} ${dayOfMonth}, ${year}`;
});

/** "Jun 2027". */
export function formatMonth(day: Day): string {
  const [year, month] = splitDay(day);
  return `${MONTHS[month - 1]} ${year}`;
}

/** "Jun 15, 2027", or of several days "Jun 29 – Jul 2, 2025"; each with its year where the years differ. */
export function formatDays(first: Day, last: Day): string {
  if (first === last) return formatDay(last);
  const start = formatDay(first);
  const isOneYear = splitDay(first)[0] === splitDay(last)[0];
  return `${isOneYear ? start.slice(0, start.indexOf(',')) : start} – ${formatDay(last)}`;
}

/** Year, month (1-12) and day of month. */
export function splitDay(day: Day): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
}

const isLeapYear = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const pad = (number: number, length: number) => String(number).padStart(length, '0');
const toDay = (date: Date): Day => date.toISOString().slice(0, 10);
