import type { Finding } from '../finding';
import { isUnchanged } from '../log/read-confirmed';
import { hasDecisions, NONE, type RowRule } from './rule';

/**
 * A reviewer may refuse a row or return it to the applicant: "Refused: vendor demo (4 hours, 5/1/2026) (reviewer Jo
 * Doe)". Where the hours and the day stand there, it is about them; when they change, it is asked again.
 */
export const reviewed: RowRule = (row) => {
  if (!hasDecisions(row)) return NONE;
  const found = row.beside.confirmed?.find(
    (each) => each.decision === 'refused' || each.decision === 'returned',
  );
  if (!found) return NONE;
  const { decision, reason: text = '', reviewer, units, day } = found;
  const isAboutRow = units === undefined && day === undefined;
  if (!isAboutRow && !isUnchanged(found, row)) {
    return [{ code: 'CONFIRMED_CHANGED', effect: 'hold' }];
  }
  const fact = { args: { text, name: reviewer }, reviewer, reason: text };
  const finding: Finding =
    decision === 'refused'
      ? { code: 'REFUSED', effect: 'reject', ...fact }
      : { code: 'RETURNED', effect: 'hold', ...fact };
  return [finding];
};
