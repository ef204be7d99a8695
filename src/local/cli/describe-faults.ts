import { formatDay } from '../../core/day';
import { officialHeading, type RecordField } from '../../core/policy/record-fields';
import type { CheckRequest } from '../../core/protocol/messages';
import type { Fault } from '../../core/refusal';
import type { FindingReport } from '../../core/report/check-report';
import type { CommandFault } from './usage-fault';

/** What a fault of `COLUMN_UNKNOWN` asks. */
interface ColumnQuestion {
  sheet: string;
  field: RecordField;
  headings: { heading: string }[];
  proposed: string | null;
}

/** What was asked for on the command line, and the sheets of the file; none where that isn't known. */
export interface Asked {
  request?: CheckRequest;
  sheets?: string[];
}

/** What stopped a check, each with the option that answers it on the command line. */
export function describeFaults(faults: Fault[], asked: Asked = {}): CommandFault[] {
  return faults.map((fault) => ({ ...fault, message: describeFault(fault, asked) }));
}

function describeFault(fault: Fault, { request = {}, sheets = [] }: Asked): string {
  const { code, message } = fault as { code: string; message: string };
  switch (code) {
    case 'ISSUE_DATE_MISSING':
      return message.replace(/\.$/, ', or give it with --issued DAY.');
    case 'ISSUE_DATE_IN_FUTURE':
      return request.asOf === undefined ? message : blameAsOf(message, request.asOf);
    case 'LOG_MISSING':
      return sheets.length === 0 ? message : listSheets(message, sheets);
    case 'COLUMN_UNKNOWN':
      return askForColumn(message, fault as unknown as ColumnQuestion, request);
    default:
      return message;
  }
}

function blameAsOf(message: string, asOf: string): string {
  const reason = `is after ${formatDay(asOf)}, which --as-of gives. Give a later day.`;
  return `${before(message, 'is in the future.')}${reason}`;
}

function listSheets(message: string, sheets: string[]): string {
  const names = sheets.map((name) => `“${name}”`).join(', ');
  return `${before(message, ' Was it renamed')} The file has ${names}. Choose with --sheet.`;
}

/** What stands before a part of a sentence; all of it where the part is not there. */
const before = (message: string, part: string) => message.split(part, 1)[0];

function askForColumn(
  message: string,
  { sheet, field, headings, proposed }: ColumnQuestion,
  request: CheckRequest,
): string {
  const typed = (request.columns ?? []).filter((column) => column.field === field);
  const names = headings.map(({ heading }) => `“${heading}”`).join(', ');
  const answer = proposed ?? headings[0]?.heading ?? 'HEADING';
  // There is no panel on the command line; the option replaces it.
  const question = message.replace(
    / (?:Open the panel and choose it|Choose it in the panel)\.$/,
    '',
  );
  // A heading that was only typed was never there; it is shown as it was typed.
  const missing = typed.map(({ heading }) => `“${heading}”`).join(' or ');
  const start =
    missing === ''
      ? question
      : `“${sheet}” has no column ${missing}. Which one is “${officialHeading(field)}”?`;
  return `${start} Headings: ${names || 'none'}. Answer with ${columnOption(field, answer)}.`;
}

/** What is said once of a log; where one of its own columns may be the missing one, with the option that says so. */
export function describeLogFinding({ message, field, proposed }: FindingReport): string {
  if (!field || !proposed) return message;
  return `${message} Or is it “${proposed}”? Then use ${columnOption(field, proposed)}.`;
}

/** As a shell takes it: a heading may have an apostrophe. */
function columnOption(field: string, heading: string): string {
  return `--column '${field}=${heading.replaceAll("'", "'\\''")}'`;
}
