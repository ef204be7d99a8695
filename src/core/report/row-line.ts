import type { RowReport, RowStatus } from './check-report';
import { inH } from './hours-text';

const LEADS: Record<RowStatus, string> = {
  COUNTED: 'Counts',
  PLANNED: 'Planned',
  HELD: 'Waiting',
  REJECTED: 'Not counted',
};

/**
 * A row in one line, for a column beside the log.
 * @example sayRow(row) // => 'Counts 2 h' or 'Waiting: no justification. …'
 */
export function sayRow({ status, hours, findings }: RowReport): string {
  if (status === 'COUNTED') return `${LEADS.COUNTED} ${inH(hours || 0)}`;
  const why = findings.find(({ effect }) => effect !== 'note')?.message.replace(/^Row \d+: /, '');
  // A missing column is said once, for the log.
  return `${LEADS[status]}: ${why || 'it needs the missing column.'}`;
}
