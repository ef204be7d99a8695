import type { Policy } from '../policy/policy';
import type { Cycle } from '../requirements/cycle';
import type { AssessedRow, AssessedRows } from './assess-rows';
import { type HourSums, isCounted, sumRows } from './count-hours';

/** "no later than his/her certification expiration date": what rows sent in time come to, and with the late ones. */
export interface OnTimeTotals {
  inTime: HourSums;
  /** As if every row that waits only because it came late had been accepted. */
  withLate: HourSums;
}

/** A row without a form's time stamp is taken as sent in time. */
export function countOnTime(
  source: AssessedRows,
  totals: HourSums,
  { expires }: Cycle,
  policy: Policy,
): OnTimeTotals {
  const isLate = ({ row: { beside } }: AssessedRow) =>
    beside.submitted !== null && beside.submitted > expires;
  // Most logs are no form's.
  if (!source.rows.some(isLate)) return { inTime: totals, withLate: totals };
  return {
    inTime: sumRows(source, (each) => isCounted(each) && !isLate(each), policy),
    withLate: sumRows(source, (each) => isCounted(each) || isHeldForLateness(each), policy),
  };
}

const isHeldForLateness = ({ status, findings }: AssessedRow) =>
  status === 'HELD' &&
  findings.every(({ effect, code }) => effect === 'note' || code === 'SUBMITTED_LATE');
