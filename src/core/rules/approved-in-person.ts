import type { Finding } from '../finding';
import { meets, readFacts } from '../log/row-facts';
import { NONE, type RowRule } from './rule';

/** "Pre-approved, in-person, external events": what a program needs said of such rows, and the row does not say, is asked. */
export const approvedInPerson: RowRule = (row, { policy, today }) => {
  if (policy.needs.length === 0) return NONE;
  const facts = readFacts(row, policy);
  const isPlanned = row.date.kind === 'day' && row.date.day > today;
  const effect = isPlanned ? 'note' : 'hold';
  return policy.needs.flatMap(({ where, says }): Finding[] => {
    if (!meets(facts, where)) return [];
    if (says.value.includes('in person') && facts.isOnline)
      return [{ code: 'IN_PERSON_UNKNOWN', effect, field: 'activity' }];
    if (says.value.includes('approval') && !facts.isApproved)
      return [{ code: 'APPROVAL_MISSING', effect, field: 'activity' }];
    return [];
  });
};
