import { type Day, splitDay } from '../day';
import { SECONDS_PER_UNIT, toHours } from '../hours';
import type { RowReport } from './check-report';

const MONTHS_A_YEAR = 12;

/** A year of the cycle, in calendar months from the month of the issue date on. */
export interface YearOfHours {
  /** First day of the first month. */
  first: Day;
  /** Hours counted in each of its twelve months. */
  months: number[];
}

/**
 * The hours counted in each calendar month of the cycle, twelve to a year. The month of the expiration date begins a
 * line of its own only if it has hours.
 */
export function sumByMonth(
  rows: RowReport[],
  { issued, expires }: { issued: Day; expires: Day },
): YearOfHours[] {
  const start = countMonths(issued);
  const seconds = Array<number>(countMonths(expires) - start).fill(0);
  for (const row of rows) {
    if (row.status !== 'COUNTED' || !row.date) continue;
    const month = countMonths(row.date) - start;
    seconds[month] = (seconds[month] ?? 0) + (row.seconds ?? 0);
  }
  const years = Math.max(1, Math.ceil(seconds.length / MONTHS_A_YEAR));
  return Array.from({ length: years }, (_, year) => ({
    first: firstDay(start + year * MONTHS_A_YEAR),
    months: Array.from({ length: MONTHS_A_YEAR }, (_, month) =>
      toHours((seconds[year * MONTHS_A_YEAR + month] ?? 0) / SECONDS_PER_UNIT),
    ),
  }));
}

/** Months since the year 0. */
function countMonths(day: Day): number {
  const [year, month] = splitDay(day);
  return year * MONTHS_A_YEAR + month - 1;
}

function firstDay(months: number): Day {
  const year = String(Math.floor(months / MONTHS_A_YEAR)).padStart(4, '0');
  return `${year}-${String((months % MONTHS_A_YEAR) + 1).padStart(2, '0')}-01`;
}
