import { type HourUnits, toUnits } from '../hours';
import type { Policy } from '../policy/policy-schema';

/** What the policy asks for, in 1/300 h. */
export interface HourLimits {
  required: HourUnits;
  /** Of each course. */
  minimum: HourUnits;
  /** In any course beside the minimums. */
  elective: HourUnits;
}

export function limitsOf(policy: Policy): HourLimits {
  return {
    required: toUnits(policy.requiredHours),
    minimum: toUnits(policy.courseMinimumHours),
    elective: toUnits(policy.electiveHours),
  };
}

/** Hours counted by course, in the policy's order, and what they amount to; all in 1/300 h. */
export interface HourTotals {
  limits: HourLimits;
  byCourse: Map<string, HourUnits>;
  counted: HourUnits;
  /** Elective hours counted, as many as apply. */
  elective: HourUnits;
  creditable: HourUnits;
  remaining: HourUnits;
  surplus: HourUnits;
}

export function noHours(policy: Policy): Map<string, HourUnits> {
  return new Map(policy.courses.map((course) => [course.name, 0]));
}

/**
 * "5 hours must be toward each of the six AL-CTO courses and the remaining 30 hours can be applied to
 * any of the 6 courses": creditable = Σ min(5, h) + min(30, Σ max(0, h − 5)).
 * @example 60 h in one course // => 35 creditable, 25 remaining
 */
export function countHours(byCourse: Map<string, HourUnits>, limits: HourLimits): HourTotals {
  let [counted, toMinimums, over] = [0, 0, 0];
  for (const units of byCourse.values()) {
    counted += units;
    toMinimums += Math.min(limits.minimum, units);
    over += Math.max(0, units - limits.minimum);
  }
  const elective = Math.min(limits.elective, over);
  const creditable = toMinimums + elective;
  return {
    limits,
    byCourse,
    counted,
    elective,
    creditable,
    remaining: limits.required - creditable,
    surplus: counted - creditable,
  };
}

/** The rise in creditable hours if `units` more counted toward `course`. */
export function countGain(
  { limits, byCourse, elective }: HourTotals,
  course: string,
  units: HourUnits,
): HourUnits {
  const toMinimum = Math.min(units, Math.max(0, limits.minimum - (byCourse.get(course) || 0)));
  return toMinimum + Math.min(units - toMinimum, limits.elective - elective);
}
