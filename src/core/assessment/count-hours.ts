import type { Day } from '../day';
import { type HourUnits, toUnits } from '../hours';
import { readFacts } from '../log/row-facts';
import type { Policy } from '../policy/policy';
import type { RowStatus } from '../report/check-report';
import { type Allocation, allocate, type EarnedHours } from '../requirements/allocation';
import { rulesOf } from '../requirements/allocation-rules';
import { type AssessedRow, unitsOf } from './assess-rows';

/** Hours of one course, and what they are used for: the last three add up to the first. All in 1/300 h. */
export interface CourseHours {
  counted: HourUnits;
  minimum: HourUnits;
  elective: HourUnits;
  beyond: HourUnits;
}

/** Hours counted and what they amount to; all in 1/300 h. */
export interface HourTotals {
  /** What the policy requires. */
  required: HourUnits;
  /** In any course beside the minimums, as many as can apply. */
  electiveRequired: HourUnits;
  counted: HourUnits;
  /** Elective hours counted, as many as apply. */
  elective: HourUnits;
  creditable: HourUnits;
  remaining: HourUnits;
  surplus: HourUnits;
  allocation: Allocation;
}

/** Hours that came over from the cycle before: they are used first, and belong to no course. */
const carry = (units: HourUnits): EarnedHours => ({ units, categories: [], limits: NO_LIMITS });

const NO_LIMITS: readonly number[] = [];

/** A row's hours as the requirements see them. Hours without a course serve no course's minimum. */
export function earn(row: AssessedRow['row'], policy: Policy): EarnedHours {
  const { limits, limitsOf } = rulesOf(policy);
  const units = unitsOf(row);
  const single = row.course.kind === 'course' && !row.course.tags ? row.course.course : null;
  if (limits.length === 0 && single !== null)
    return { units, categories: listOf(single), limits: NO_LIMITS };
  const facts = readFacts(row, policy);
  return { units, categories: facts.categories, limits: limitsOf(facts) };
}

const LISTS = new Map<string, readonly string[]>();

/** One array for each course, as there are many rows of few courses. */
function listOf(course: string): readonly string[] {
  const known = LISTS.get(course);
  if (known) return known;
  const list = [course];
  LISTS.set(course, list);
  return list;
}

/**
 * "5 hours must be toward each of the six AL-CTO courses and the remaining 30 hours can be applied to
 * any of the 6 courses": as many hours are used as can be, the earlier ones first. Give them in order of date;
 * `carried` came over from the cycle before.
 * @example 60 h in one course // => 35 creditable, 25 remaining
 */
export function countHours(
  earned: readonly EarnedHours[],
  policy: Policy,
  carried: HourUnits = 0,
): HourTotals {
  const rules = rulesOf(policy);
  const allocation = allocate(carried > 0 ? [carry(carried), ...earned] : earned, rules);
  const required = toUnits(policy.requiredHours);
  const any = placeOfAny(allocation);
  const counted = earned.reduce((sum, { units }) => sum + units, 0);
  return {
    required,
    electiveRequired: rules.slots[any].size,
    counted,
    elective: allocation.filled[any],
    creditable: allocation.total,
    remaining: required - allocation.total,
    surplus: carried + counted - allocation.total,
    allocation,
  };
}

/** What any course may fill stands last among the slots. */
const placeOfAny = ({ filled }: Allocation) => filled.length - 1;

/** The hours of one course; a row of several is counted with the first of them. */
export function countCourse({ allocation }: HourTotals, course: string): CourseHours {
  const sums = { counted: 0, minimum: 0, elective: 0, beyond: 0 };
  const any = placeOfAny(allocation);
  for (const { categories, units, bySlot, used } of allocation.classes) {
    if (categories[0] !== course) continue;
    sums.counted += units;
    sums.minimum += used - bySlot[any];
    sums.elective += bySlot[any];
    sums.beyond += units - used;
  }
  return sums;
}

/** The rise in creditable hours if these counted too. */
export function countGain({ allocation }: HourTotals, more: EarnedHours): HourUnits {
  // Without end a class of hours adds so much; of fewer, each adds its own until then.
  return Math.min(more.units, allocation.roomFor(more));
}

/** In order of date, then of the log. */
export function inOrderOfDate(rows: readonly AssessedRow[]): AssessedRow[] {
  return [...rows].sort((a, b) => {
    const one = dayOf(a);
    const two = dayOf(b);
    if (one === two) return 0;
    return one < two ? -1 : 1;
  });
}

const dayOf = ({ row: { date } }: AssessedRow): Day => (date.kind === 'day' ? date.day : '');

/** What rows with these statuses come to; give them in order of date, as they are handed back. */
export function countRows(
  all: readonly AssessedRow[],
  statuses: RowStatus[],
  policy: Policy,
  carried: HourUnits = 0,
) {
  const rows = all.filter(({ status }) => statuses.includes(status));
  const earned = rows.map(({ row }) => earn(row, policy));
  return { rows, totals: countHours(earned, policy, carried) };
}

/** How much of each row's hours is used; `carried` hours stand before the rows' own. */
export function shareOut({ allocation }: HourTotals, carried: HourUnits): HourUnits[] {
  const used = allocation.shareOut();
  return carried > 0 ? used.slice(1) : used;
}
