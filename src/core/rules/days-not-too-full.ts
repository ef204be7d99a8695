import { addDays, countDays, type Day } from '../day';
import type { Finding } from '../finding';
import { toHours, toUnits } from '../hours';
import type { LogRow } from '../log/log-row';
import type { CompareRule, StandingRow } from './rule';

const MANY_UNITS_A_DAY = toUnits(12);
// Longer ranges are mostly slips of the pen, and spread so thin that they fill no day.
const MOST_DAYS_SPREAD = 31;

/** Several rows of one day that come to more than 12 h; a range is spread evenly over its days. */
export const daysNotTooFull: CompareRule = (rows) => {
  const days = new Map<Day, { units: number; rows: LogRow[] }>();
  for (const row of rows) {
    for (const [day, units] of spread(row)) {
      const sum = days.get(day) || { units: 0, rows: [] };
      days.set(day, sum);
      sum.units += units;
      sum.rows.push(row);
    }
  }
  const found = new Map<LogRow, Finding[]>();
  for (const [day, sum] of days) {
    if (sum.rows.length < 2 || sum.units <= MANY_UNITS_A_DAY) continue;
    const args = { day, hours: toHours(sum.units), rows: sum.rows.length };
    const finding: Finding = { code: 'DAY_TOTAL_LONG', effect: 'note', field: 'hours', args };
    for (const row of sum.rows) if (!found.has(row)) found.set(row, [finding]);
  }
  return found;
};

function spread({ date, hours }: StandingRow): [Day, number][] {
  const length = countDays(date.first, date.day) + 1;
  if (length > MOST_DAYS_SPREAD) return [];
  const { first } = date;
  if (length === 1) return [[first, hours.units]];
  const each = hours.units / length;
  return Array.from({ length }, (_, index) => [addDays(first, index), each]);
}
