import type { RowReport, RowStatus } from './check-report';
import { describeFinding } from './finding-words';

const LEADS: Record<RowStatus, string> = {
  COUNTED: 'Counts',
  PLANNED: 'Planned',
  HELD: 'Waiting',
  REJECTED: 'Not counted',
};

/**
 * A row in one line, for a column beside the log.
 * @example formatRowLine(row) // => 'Counts 2 h' or 'Waiting: no justification. …'
 */
export function formatRowLine({ status, hours, findings }: RowReport): string {
  if (status === 'COUNTED') return `${LEADS.COUNTED} ${hours || 0} h`;
  const why = findings.find(({ effect }) => effect !== 'note')?.message.replace(/^Row \d+: /, '');
  // A missing column is said once, for the log.
  return `${LEADS[status]}: ${why || describeFinding({ code: 'COLUMN_MISSING' })}`;
}
