import { addDays, addYears, countDays, type Day, splitDay } from '../day';
import type { Policy } from '../policy/policy';

/** Both end days count. */
export interface Cycle {
  issued: Day;
  expires: Day;
}

/** A cycle as of a day: worked out once for everybody who shares it. */
export interface CycleToday extends Cycle {
  /** Days since it began, and until it expires; the second is negative afterwards. */
  daysPassed: number;
  daysLeft: number;
  /** True where it expires when a cycle that began on that day does, and no official date says otherwise. */
  isUsual: boolean;
}

export function cycleToday(
  { issued, expires }: Cycle,
  today: Day,
  { cycleYears, cycleStarts }: Pick<Policy, 'cycleYears' | 'cycleStarts'>,
): CycleToday {
  return {
    issued,
    expires,
    daysPassed: countDays(issued, today),
    daysLeft: countDays(today, expires),
    isUsual: isFixed({ cycleStarts }) || expires === endOfCycle(issued, { cycleYears }),
  };
}

/** "Three years after the date of issue, your AL-CTO certification will expire." */
export const endOfCycle = (issued: Day, { cycleYears }: Pick<Policy, 'cycleYears'>): Day =>
  addYears(issued, cycleYears);

/** True where every cycle begins on the same day of the year, so that nobody needs an issue date. */
export const isFixed = ({ cycleStarts }: Pick<Policy, 'cycleStarts'>) =>
  cycleStarts !== 'issue date';

/** The fixed cycle that a day is in; of several years it counts from 2000 on. */
export function cycleOn(day: Day, { cycleStarts, cycleYears }: Policy): Cycle {
  const [year] = splitDay(day);
  const begun = day.slice(5) >= cycleStarts ? year : year - 1;
  const first = begun - ((((begun - 2000) % cycleYears) + cycleYears) % cycleYears);
  const issued = `${String(first).padStart(4, '0')}-${cycleStarts}`;
  return { issued, expires: addDays(addYears(issued, cycleYears), -1) };
}

/** Fixed cycles from the one of the first day to that of the last, in order. */
export function listCycles(first: Day, last: Day, policy: Policy): Cycle[] {
  const cycles = [cycleOn(first, policy)];
  while (cycles[cycles.length - 1].expires < last) {
    cycles.push(cycleOn(addDays(cycles[cycles.length - 1].expires, 1), policy));
  }
  return cycles;
}
