import type { HourUnits } from '../hours';
import { type AssessedRow, unitsOf } from './assess-rows';
import { countGain, type HourTotals } from './count-hours';

/** A held row and what deciding it as written would give. */
export interface RankedRow {
  assessed: AssessedRow;
  gain: HourUnits;
  completes: boolean;
}

/** Held rows: first what completes the hours, certain gains before best cases, then by gain, then by row. */
export function rankHeldRows(rows: AssessedRow[], totals: HourTotals): RankedRow[] {
  const held = rows.filter(({ status }) => status === 'HELD');
  const ranked = held.map((assessed) => rank(assessed, totals));
  // Sorting leaves rows that are equal so far in the log's order.
  return ranked.sort(
    (a, b) =>
      Number(b.completes) - Number(a.completes) ||
      Number(b.isCertain) - Number(a.isCertain) ||
      b.gain - a.gain,
  );
}

function rank(assessed: AssessedRow, totals: HourTotals) {
  const { course } = assessed.row;
  const units = unitsOf(assessed.row);
  const courses =
    course.kind === 'course'
      ? [course.course]
      : course.kind === 'several'
        ? course.courses
        : [...totals.byCourse.keys()];
  const gain = Math.max(...courses.map((name) => countGain(totals, name, units)));
  return {
    assessed,
    gain,
    completes: gain > 0 && gain === totals.remaining,
    isCertain: course.kind === 'course',
  };
}
