import type { Fault } from '../../core/refusal';
import type { CommandFault } from './usage-fault';

/** What a fault of `COLUMN_UNKNOWN` asks. */
interface ColumnQuestion {
  field?: string;
  headings?: { heading: string }[];
  proposed?: string | null;
}

/** What stopped a check, each with the option that answers it on the command line. */
export function describeFaults(faults: Fault[]): CommandFault[] {
  return faults.map((fault) => ({ ...fault, message: addOption(fault) }));
}

function addOption(fault: Fault): string {
  const { code, message } = fault as { code: string; message: string };
  if (code === 'ISSUE_DATE_MISSING')
    return message.replace(/\.$/, ', or give it with --issued DAY.');
  if (code !== 'COLUMN_UNKNOWN') return message;
  const { field = 'FIELD', headings = [], proposed } = fault as ColumnQuestion;
  const names = headings.map(({ heading }) => `“${heading}”`).join(', ');
  const answer = proposed ?? headings[0]?.heading ?? 'HEADING';
  // There is no panel on the command line; the option replaces it.
  const question = message.replace(
    / (?:Open the panel and choose it|Choose it in the panel)\.$/,
    '',
  );
  return `${question} Headings: ${names || 'none'}. Answer with --column '${field}=${answer}'.`;
}
