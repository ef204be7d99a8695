import { toHours } from '../hours';
import type { Policy } from '../policy/policy-schema';
import { type AssessedRow, sumByCourse } from './assess-rows';
import { countHours, type HourTotals, limitsOf } from './count-hours';
import type { Cycle } from './set-up';

/** "no later than his/her certification expiration date": what rows sent in time come to, and with the late ones. */
export interface OnTimeTotals {
  inTime: HourTotals;
  /** As if every row that waits only because it came late had been accepted. */
  withLate: HourTotals;
}

/** A row without a form's time stamp is taken as sent in time. */
export function countOnTime(rows: AssessedRow[], { expires }: Cycle, policy: Policy): OnTimeTotals {
  const isLate = ({ row }: AssessedRow) => row.submitted !== null && row.submitted > expires;
  const counted = rows.filter(({ status }) => status === 'COUNTED');
  const waiting = rows
    .filter((each) => each.status === 'HELD' && isHeldForLateness(each))
    .map((each): AssessedRow => ({ ...each, status: 'COUNTED' }));
  const count = (of: AssessedRow[]) =>
    countHours(sumByCourse(of, 'COUNTED', policy), limitsOf(policy));
  return {
    inTime: count(counted.filter((each) => !isLate(each))),
    withLate: count([...counted, ...waiting]),
  };
}

const isHeldForLateness = ({ findings }: AssessedRow) =>
  findings.every(({ effect, code }) => effect === 'note' || code === 'SUBMITTED_LATE');

export const reportOnTime = ({ inTime, withLate }: OnTimeTotals) => ({
  onTime: toHours(inTime.creditable),
  withLate: toHours(withLate.creditable),
});
