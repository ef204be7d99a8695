import { isUnchanged } from '../log/read-confirmed';
import { hasDecisions, NONE, type RowRule } from './rule';

/** A person may leave a row out: "Not counted, by choice: 4 hours, 5/1/2026". It holds for these hours on this day. */
export const leftOut: RowRule = (row) => {
  if (!hasDecisions(row)) return NONE;
  const found = row.beside.confirmed?.find(({ decision }) => decision === 'notCounted');
  if (!found) return NONE;
  if (!isUnchanged(found, row)) return [{ code: 'CONFIRMED_CHANGED', effect: 'hold' }];
  return [{ code: 'EXCLUDED_BY_PERSON', effect: 'reject' }];
};
