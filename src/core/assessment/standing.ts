import type { Standing } from '../report/check-report';
import type { CycleToday } from '../requirements/cycle';
import type { HourSums } from './count-hours';

const PACE_COUNTS_FROM_DAYS = 180;
const LAST_DAYS = 90;

/** Of a cycle that begins on a fixed day, and with which nothing is handed in: one that has ended may be complete. */
export function findYearStanding(totals: HourSums, cycle: CycleToday): Standing {
  return totals.remaining === 0 ? 'HOURS_COMPLETE' : findStanding(totals, cycle, false);
}

/**
 * Where the person stands today; READY needs the plan documents too, where the policy asks for them. Ahead of or
 * behind pace is our estimate.
 */
export function findStanding(
  totals: HourSums,
  { daysPassed, daysLeft }: CycleToday,
  isPlanComplete: boolean,
): Standing {
  if (daysLeft < 0) return 'EXPIRED';
  if (totals.remaining === 0) return isPlanComplete ? 'READY' : 'HOURS_COMPLETE';
  if (daysLeft <= LAST_DAYS) return 'BEHIND';
  const length = daysPassed + daysLeft;
  const isSlow = totals.creditable * length < totals.required * daysPassed;
  return daysPassed >= PACE_COUNTS_FROM_DAYS && isSlow ? 'BEHIND' : 'ON_TRACK';
}
