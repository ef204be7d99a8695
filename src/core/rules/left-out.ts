import { toHours } from '../hours';
import type { LogRow } from '../log/log-row';
import type { Confirmation } from '../log/read-confirmed';
import type { RowRule } from './rule';

/** A person may leave a row out: "Not counted, by choice: 4 hours, 5/1/2026". It holds for these hours on this day. */
export const leftOut: RowRule = (row) => {
  const found = row.confirmed?.find(({ decision }) => decision === 'notCounted');
  if (!found) return [];
  if (!isStill(found, row)) return [{ code: 'CONFIRMED_CHANGED', effect: 'hold' }];
  return [{ code: 'EXCLUDED_BY_PERSON', effect: 'reject' }];
};

/** What could not be read then may be left out; what stands there must be so still. */
function isStill({ units, day }: Confirmation, { date, hours }: LogRow): boolean {
  const isSameDay = date.kind === 'day' ? day === date.day : day === undefined;
  const isSameTime =
    hours.kind === 'hours'
      ? units !== undefined && toHours(units) === toHours(hours.units)
      : units === undefined;
  return isSameDay && isSameTime;
}
