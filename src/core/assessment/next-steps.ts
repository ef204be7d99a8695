import type { HourUnits } from '../hours';
import type { Policy } from '../policy/policy';
import type { AssessedRow } from './assess-rows';
import { countGain, earn, type HourSums } from './count-hours';

/** A held row and what deciding it as written would give. */
export interface RankedRow {
  assessed: AssessedRow;
  gain: HourUnits;
  completes: boolean;
}

/** Held rows: first what completes the hours, certain gains before best cases, then by gain, then by row. */
export function rankHeldRows(rows: AssessedRow[], sums: HourSums, policy: Policy): RankedRow[] {
  const held = rows.filter(({ status }) => status === 'HELD');
  const ranked = held.map((assessed) => rank(assessed, sums, policy));
  // Sorting leaves rows that are equal so far in the log's order.
  return ranked.sort(
    (a, b) =>
      Number(b.completes) - Number(a.completes) ||
      Number(b.isCertain) - Number(a.isCertain) ||
      b.gain - a.gain,
  );
}

function rank(assessed: AssessedRow, sums: HourSums, policy: Policy) {
  const { course } = assessed.row;
  const own = earn(assessed.row, policy);
  const courses =
    course.kind === 'several' ? course.courses : policy.courses.map(({ name }) => name);
  const ways =
    course.kind === 'course' || courses.length === 0
      ? [own]
      : courses.map((name) => ({ ...own, categories: [name] }));
  const gain = Math.max(...ways.map((way) => countGain(sums, way)));
  return {
    assessed,
    gain,
    completes: gain > 0 && gain === sums.remaining,
    isCertain: course.kind === 'course',
  };
}
