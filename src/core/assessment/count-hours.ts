import { type HourUnits, toUnits } from '../hours';
import { POLICY } from '../policy/policy';

/** Hours counted by course, in the policy's order, and what they amount to; all in 1/300 h. */
export interface HourTotals {
  byCourse: Map<string, HourUnits>;
  counted: HourUnits;
  /** Elective hours counted, at most 30 h. */
  elective: HourUnits;
  creditable: HourUnits;
  remaining: HourUnits;
  surplus: HourUnits;
}

export const MINIMUM = toUnits(POLICY.courseMinimumHours);
export const ELECTIVE = toUnits(POLICY.electiveHours);
export const REQUIRED = toUnits(POLICY.requiredHours);

export function noHours(): Map<string, HourUnits> {
  return new Map(POLICY.courses.map((course) => [course.name, 0]));
}

/**
 * "5 hours must be toward each of the six AL-CTO courses and the remaining 30 hours can be applied to
 * any of the 6 courses": creditable = Σ min(5, h) + min(30, Σ max(0, h − 5)).
 * @example 60 h in one course // => 35 creditable, 25 remaining
 */
export function countHours(byCourse: Map<string, HourUnits>): HourTotals {
  let [counted, toMinimums, over] = [0, 0, 0];
  for (const units of byCourse.values()) {
    counted += units;
    toMinimums += Math.min(MINIMUM, units);
    over += Math.max(0, units - MINIMUM);
  }
  const elective = Math.min(ELECTIVE, over);
  const creditable = toMinimums + elective;
  return {
    byCourse,
    counted,
    elective,
    creditable,
    remaining: REQUIRED - creditable,
    surplus: counted - creditable,
  };
}

/** The rise in creditable hours if `units` more counted toward `course`. */
export function countGain(totals: HourTotals, course: string, units: HourUnits): HourUnits {
  const byCourse = new Map(totals.byCourse);
  byCourse.set(course, (byCourse.get(course) || 0) + units);
  return countHours(byCourse).creditable - totals.creditable;
}
