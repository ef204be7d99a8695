import { countDays, type Day } from '../day';
import type { Standing } from '../report/check-report';
import type { Cycle } from '../requirements/cycle';
import type { HourTotals } from './count-hours';

const PACE_COUNTS_FROM_DAYS = 180;
const LAST_DAYS = 90;

/** Of a cycle that begins on a fixed day, and with which nothing is handed in: one that has ended may be complete. */
export function findYearStanding(totals: HourTotals, cycle: Cycle, today: Day): Standing {
  return totals.remaining === 0 ? 'HOURS_COMPLETE' : findStanding(totals, cycle, today, false);
}

/**
 * Where the person stands today; READY needs the plan documents too, where the policy asks for them. Ahead of or
 * behind pace is our estimate.
 */
export function findStanding(
  totals: HourTotals,
  cycle: Cycle,
  today: Day,
  isPlanComplete: boolean,
): Standing {
  if (today > cycle.expires) return 'EXPIRED';
  if (totals.remaining === 0) return isPlanComplete ? 'READY' : 'HOURS_COMPLETE';
  if (countDays(today, cycle.expires) <= LAST_DAYS) return 'BEHIND';
  const passed = countDays(cycle.issued, today);
  const length = countDays(cycle.issued, cycle.expires);
  const isSlow = totals.creditable * length < totals.required * passed;
  return passed >= PACE_COUNTS_FROM_DAYS && isSlow ? 'BEHIND' : 'ON_TRACK';
}
