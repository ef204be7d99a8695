import type { Policy } from '../policy/policy';
import type { Cycle } from '../requirements/cycle';
import type { AssessedRow } from './assess-rows';
import { countHours, earn, type HourTotals, inOrderOfDate } from './count-hours';

/** "no later than his/her certification expiration date": what rows sent in time come to, and with the late ones. */
export interface OnTimeTotals {
  inTime: HourTotals;
  /** As if every row that waits only because it came late had been accepted. */
  withLate: HourTotals;
}

/** A row without a form's time stamp is taken as sent in time. */
export function countOnTime(
  rows: AssessedRow[],
  totals: HourTotals,
  { expires }: Cycle,
  policy: Policy,
): OnTimeTotals {
  const isLate = ({ row }: AssessedRow) => row.submitted !== null && row.submitted > expires;
  // Most logs are no form's.
  if (!rows.some(isLate)) return { inTime: totals, withLate: totals };
  const counted = rows.filter(({ status }) => status === 'COUNTED');
  const waiting = rows.filter((each) => each.status === 'HELD' && isHeldForLateness(each));
  const count = (of: AssessedRow[]) =>
    countHours(
      inOrderOfDate(of).map(({ row }) => earn(row, policy)),
      policy,
    );
  return {
    inTime: count(counted.filter((each) => !isLate(each))),
    withLate: count([...counted, ...waiting]),
  };
}

const isHeldForLateness = ({ findings }: AssessedRow) =>
  findings.every(({ effect, code }) => effect === 'note' || code === 'SUBMITTED_LATE');
