/** A civil date, `YYYY-MM-DD`, in no time zone. Days compare as text. */
export type Day = string;

/** Day zero of every spreadsheet: what a bare time or a duration stands on. */
export const DAY_ZERO: Day = '1899-12-30';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const MS_PER_DAY = 86_400_000;

/** The day of a year, month (1-12) and day of month; null where the calendar has no such day. */
export function makeDay(year: number, month: number, dayOfMonth: number): Day | null {
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return exists && year >= 0 && year <= 9999 ? dayFromUtc(date) : null;
}

/** The day of a spreadsheet serial (1 = 1899-12-31); the time of day is dropped. */
export function dayFromSerial(serial: number): Day {
  return addDays(DAY_ZERO, Math.floor(serial));
}

/** True for an existing day written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts !== null && makeDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== null;
}

/** The same day some years on; Feb 29 becomes Feb 28 in a year without one. */
export function addYears(day: Day, years: number): Day {
  const [year, month, dayOfMonth] = splitDay(day);
  const there = makeDay(year + years, month, dayOfMonth);
  return there || (makeDay(year + years, month, dayOfMonth - 1) as Day);
}

/** Days from one day to another: 0 for the same day, negative when `to` is earlier. */
export function countDays(from: Day, to: Day): number {
  // Most activities take one day.
  if (from === to) return 0;
  return (utcOf(to, 0).getTime() - utcOf(from, 0).getTime()) / MS_PER_DAY;
}

/** The day some days on. */
export function addDays(day: Day, days: number): Day {
  return dayFromUtc(utcOf(day, days));
}

/** The month (1-12) that a name such as "sept" or "September" begins; 0 for none. */
export function monthOf(name: string): number {
  return MONTHS.map((month) => month.toLowerCase()).indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** "Jun 15, 2027". */
export function formatDay(day: Day): string {
  const [year, month, dayOfMonth] = splitDay(day);
  return `${MONTHS[month - 1]} ${dayOfMonth}, ${year}`;
}

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
  return day.split('-').map(Number) as [number, number, number];
}

function utcOf(day: Day, plusDays: number): Date {
  const [year, month, dayOfMonth] = splitDay(day);
  const date = new Date(Date.UTC(2000, 0, 1));
  // Not Date.UTC: it takes the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(year, month - 1, dayOfMonth + plusDays);
  return date;
}

function dayFromUtc(date: Date): Day {
  return date.toISOString().slice(0, 10);
}
