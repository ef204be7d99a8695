import { addDays, countDays, type Day } from '../day';
import type { Finding } from '../finding';
import { type HourUnits, toHours, toUnits } from '../hours';
import type { LogRow } from '../log/log-row';
import type { CompareRule, StandingRow } from './rule';

const MANY_UNITS_A_DAY = toUnits(12);
// Longer ranges are mostly slips of the pen, and spread so thin that they fill no day.
const MAX_DAYS_SPREAD = 31;

/** Several rows of one day that come to more than 12 h; a range is spread evenly over its days. */
export const daysNotTooFull: CompareRule = (rows) => {
  const units = sumByDay(rows);
  const tooFull = new Map<Day, LogRow[]>();
  for (const [day, sum] of units) if (sum > MANY_UNITS_A_DAY) tooFull.set(day, []);
  const found = new Map<LogRow, Finding[]>();
  if (tooFull.size === 0) return found;
  for (const row of rows) for (const day of daysOf(row)) tooFull.get(day)?.push(row);
  // In the order of the days as the log brings them.
  for (const [day, own] of tooFull) {
    if (own.length < 2) continue;
    const args = { day, hours: toHours(units.get(day) ?? 0), rows: own.length };
    const finding: Finding = { code: 'DAY_TOTAL_LONG', effect: 'note', field: 'hours', args };
    for (const row of own) if (!found.has(row)) found.set(row, [finding]);
  }
  return found;
};

function sumByDay(rows: StandingRow[]): Map<Day, HourUnits> {
  const units = new Map<Day, HourUnits>();
  const add = (day: Day, more: HourUnits) => units.set(day, (units.get(day) ?? 0) + more);
  for (const row of rows) {
    const { date, hours } = row;
    if (date.first === date.day) add(date.day, hours.units);
    else {
      const days = daysOf(row);
      for (const day of days) add(day, hours.units / days.length);
    }
  }
  return units;
}

/** The days of a row; none of a range that is too long. */
function daysOf({ date }: StandingRow): Day[] {
  if (date.first === date.day) return [date.day];
  const length = countDays(date.first, date.day) + 1;
  if (length > MAX_DAYS_SPREAD) return [];
  return Array.from({ length }, (_, index) => addDays(date.first, index));
}
