import type { HourUnits } from '../hours';
import type { HourLimits } from './count-hours';

/** A counted row, as far as it matters for which of its hours apply. `day` orders rows. */
export interface CountedRow {
  day: string;
  course: string;
  units: HourUnits;
}

/** What a course's hours are used for, in 1/300 h; the three add up to the hours counted. */
export interface AppliedHours {
  minimum: HourUnits;
  elective: HourUnits;
  beyond: HourUnits;
}

/**
 * Says which hours apply: in order of date, then of row, a course's first hours fill its minimum, later ones the
 * elective hours until these are full, and the rest is beyond what can apply. It changes no total: what applies
 * by any day are the creditable hours of the rows up to that day.
 *
 * @returns For each row, in the order given, its hours that apply; and what each course's hours are used for.
 */
export function applyHours(
  rows: readonly CountedRow[],
  courses: Iterable<string>,
  limits: Pick<HourLimits, 'minimum' | 'elective'>,
): { byRow: HourUnits[]; byCourse: Map<string, AppliedHours> } {
  const byCourse = new Map<string, AppliedHours>();
  for (const course of courses) byCourse.set(course, { minimum: 0, elective: 0, beyond: 0 });
  const byRow: HourUnits[] = rows.map(() => 0);
  let electiveLeft = limits.elective;
  for (const index of inOrderOfDate(rows)) {
    const { course, units } = rows[index];
    const used = byCourse.get(course);
    if (!used) continue;
    const minimum = Math.min(units, limits.minimum - used.minimum);
    const elective = Math.min(units - minimum, electiveLeft);
    used.minimum += minimum;
    used.elective += elective;
    used.beyond += units - minimum - elective;
    electiveLeft -= elective;
    byRow[index] = minimum + elective;
  }
  return { byRow, byCourse };
}

function inOrderOfDate(rows: readonly CountedRow[]): number[] {
  const order = rows.map((_, index) => index);
  return order.sort((a, b) => {
    if (rows[a].day === rows[b].day) return a - b;
    return rows[a].day < rows[b].day ? -1 : 1;
  });
}
