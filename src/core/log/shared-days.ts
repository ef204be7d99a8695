import { addDays, countDays, type Day } from '../day';

/** The days of a row's date, both included. */
export interface Days {
  first: Day;
  day: Day;
}

// A longer range is mostly a slip, and is compared by its last days alone.
const MAX_DAYS = 31;

/** The days from the last one back; of a longer range the last 31. */
export function daysOf({ first, day }: Days): Day[] {
  if (first === day) return [day];
  const length = Math.min(countDays(first, day) + 1, MAX_DAYS);
  return Array.from({ length }, (_, index) => addDays(day, -index));
}

/** The days on which more than one of the rows stands: rows of all other days meet nothing to be compared with. */
export function findSharedDays(rows: readonly { date: Days }[]): ReadonlySet<Day> {
  const seen = new Set<Day>();
  const shared = new Set<Day>();
  const note = (day: Day) => (seen.has(day) ? shared : seen).add(day);
  for (const { date } of rows) {
    // Most activities take one day.
    if (date.first === date.day) note(date.day);
    else daysOf(date).forEach(note);
  }
  return shared;
}

/** True where one of the days of a date is among those. */
export function isOnAny(days: ReadonlySet<Day>, date: Days): boolean {
  return date.first === date.day ? days.has(date.day) : daysOf(date).some((day) => days.has(day));
}
