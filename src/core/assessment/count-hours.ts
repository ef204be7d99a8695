import { type HourUnits, toUnits } from '../hours';
import type { LogRow } from '../log/log-row';
import { categoriesOf, readFacts } from '../log/row-facts';
import type { Policy } from '../policy/policy';
import {
  type Allocation,
  allocate,
  type EarnedHours,
  openInTurn,
} from '../requirements/allocation';
import { rulesOf } from '../requirements/allocation-rules';
import { type AssessedRow, type AssessedRows, unitsOf } from './assess-rows';

/** Hours of one course, and what they are used for: the last three add up to the first. All in 1/300 h. */
export interface CourseHours {
  counted: HourUnits;
  minimum: HourUnits;
  elective: HourUnits;
  beyond: HourUnits;
}

/** Hours counted and what they amount to; all in 1/300 h. */
export interface HourSums {
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
  allocation: Pick<Allocation, 'filled' | 'roomFor'>;
}

/** The same with what each class of hours is used for. */
export interface HourTotals extends HourSums {
  allocation: Allocation;
}

/** Hours that came over from the cycle before: they are used first, and belong to no course. */
const carry = (units: HourUnits): EarnedHours => ({ units, categories: [], limits: [] });

/** A row's hours as the requirements see them. Hours without a course serve no course's minimum. */
export function earn(row: LogRow, policy: Policy): EarnedHours {
  const { limits, limitsOf } = rulesOf(policy);
  const categories = categoriesOf(row);
  const own = limits.length === 0 ? [] : limitsOf(readFacts(row, policy));
  return { units: unitsOf(row), categories, limits: own };
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
  const all = carried > 0 ? [carry(carried), ...earned] : earned;
  const allocation = allocate(all, rulesOf(policy));
  const counted = earned.reduce((sum, { units }) => sum + units, 0);
  return { ...sumUp(allocation, counted, policy, carried), allocation };
}

function sumUp(
  allocation: HourSums['allocation'],
  counted: HourUnits,
  policy: Policy,
  carried: HourUnits,
): HourSums {
  const { filled } = allocation;
  const required = toUnits(policy.requiredHours);
  const creditable = filled.reduce((sum, units) => sum + units, 0);
  const any = placeOfAny(allocation);
  return {
    required,
    electiveRequired: rulesOf(policy).slots[any].size,
    counted,
    elective: filled[any],
    creditable,
    remaining: required - creditable,
    surplus: carried + counted - creditable,
    allocation,
  };
}

/** What any course may fill stands last among the slots. */
const placeOfAny = ({ filled }: HourSums['allocation']) => filled.length - 1;

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
export function countGain({ allocation }: HourSums, more: EarnedHours): HourUnits {
  // Without end a class of hours adds so much; of fewer, each adds its own until then.
  return Math.min(more.units, allocation.roomFor(more));
}

type Choice = (row: AssessedRow) => boolean;

/** Rows that count today. */
export const isCounted: Choice = ({ status }) => status === 'COUNTED';

/** What the rows chosen come to, with those rows in order of date and how much of each is used. */
export function countRows(
  { rows, order }: AssessedRows,
  isChosen: Choice,
  policy: Policy,
  carried: HourUnits = 0,
) {
  const chosen = order.map((place) => rows[place]).filter(isChosen);
  const earned = chosen.map(({ row }) => earn(row, policy));
  const totals = countHours(earned, policy, carried);
  const used = totals.allocation.shareOut();
  // Hours that came over stand before the rows' own.
  return { rows: chosen, totals, used: carried > 0 ? used.slice(1) : used };
}

/** The same where nothing is asked of single rows. */
export function sumRows(
  source: AssessedRows,
  isChosen: Choice,
  policy: Policy,
  carried: HourUnits = 0,
): HourSums {
  const inTurn = openInTurn(rulesOf(policy));
  if (!inTurn) return countRows(source, isChosen, policy, carried).totals;
  inTurn.use(carried, '');
  let counted = 0;
  // Which of them are used first makes no difference here.
  for (const each of source.rows) {
    if (!isChosen(each)) continue;
    counted += unitsOf(each.row);
    inTurn.use(unitsOf(each.row), courseOf(each.row));
  }
  return sumUp(inTurn, counted, policy, carried);
}

/** The hours of each course that count today, in the policy's order; `shares` are from `shareOutRows`. */
export function countCourses(
  source: AssessedRows,
  shares: readonly HourUnits[],
  policy: Policy,
  carried: HourUnits,
): CourseHours[] {
  const { slots, isInTurn } = rulesOf(policy);
  if (!isInTurn) {
    const { totals } = countRows(source, isCounted, policy, carried);
    return policy.courses.map(({ name }) => countCourse(totals, name));
  }
  return policy.courses.map(({ name }) => {
    let [counted, used] = [0, 0];
    source.rows.forEach((each, place) => {
      if (courseOf(each.row) !== name || !isCounted(each)) return;
      counted += unitsOf(each.row);
      used += shares[place];
    });
    // Its own hours alone fill its minimum, and do so first.
    const minimum = Math.min(counted, slots.find(({ category }) => category === name)?.size ?? 0);
    return { counted, minimum, elective: used - minimum, beyond: counted - used };
  });
}

const isCountedOrPlanned: Choice = (each) => isCounted(each) || each.status === 'PLANNED';

/**
 * How much of each row's hours is used as if what is planned had been held, in the log's order; 0 of all other rows.
 * What is planned comes after what counts: in turn, it takes nothing from it.
 */
export function shareOutRows(
  source: AssessedRows,
  policy: Policy,
  carried: HourUnits,
): HourUnits[] {
  const { rows, order } = source;
  const inTurn = openInTurn(rulesOf(policy));
  inTurn?.use(carried, '');
  const used = inTurn ? [] : countRows(source, isCountedOrPlanned, policy, carried).used;
  const shares = rows.map(() => 0);
  let next = 0;
  for (const place of order) {
    const each = rows[place];
    if (!isCountedOrPlanned(each)) continue;
    shares[place] = inTurn ? inTurn.use(unitsOf(each.row), courseOf(each.row)) : used[next++];
  }
  return shares;
}

/** '' of a row without one. */
const courseOf = ({ course }: LogRow) => (course.kind === 'course' ? course.course : '');
