import { countDays, type Day } from '../day';
import type { Finding } from '../finding';
import { type HourUnits, toHours, toUnits } from '../hours';
import type { LogRow } from '../log/log-row';
import { daysOf, isOnAny } from '../log/shared-days';
import { type CompareRule, NOTHING_FOUND, type StandingRow } from './rule';

const MANY_UNITS_A_DAY = toUnits(12);
// Longer ranges are mostly slips of the pen, and spread so thin that they fill no day.
const MAX_DAYS_SPREAD = 31;

/** Several rows of one day that come to more than 12 h; a range is spread evenly over its days. */
export const daysNotTooFull: CompareRule = (all, _, __, { sharedDays }) => {
  if (sharedDays.size === 0) return NOTHING_FOUND;
  const rows = all.filter(({ date }) => isOnAny(sharedDays, date));
  const units = sumByDay(rows);
  const tooFull = new Map<Day, LogRow[]>();
  for (const [day, sum] of units) if (sum > MANY_UNITS_A_DAY) tooFull.set(day, []);
  if (tooFull.size === 0) return NOTHING_FOUND;
  for (const row of rows) for (const day of spreadOver(row)) tooFull.get(day)?.push(row);
  const found = new Map<LogRow, Finding[]>();
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
  for (const row of rows) {
    const days = spreadOver(row);
    for (const day of days) units.set(day, (units.get(day) ?? 0) + row.hours.units / days.length);
  }
  return units;
}

/** The days of a row in order; none of a range that is too long. */
function spreadOver({ date }: StandingRow): Day[] {
  const isTooLong = countDays(date.first, date.day) + 1 > MAX_DAYS_SPREAD;
  return isTooLong ? [] : daysOf(date).reverse();
}
