import type { Command } from 'commander';
import { formatDay } from '../../core/day';
import type { CheckReport } from '../../core/report/check-report';
import {
  compareLogs,
  type PersonChanges,
  type RowContent,
  type RowEdit,
} from '../roster/compare-logs';
import type { Context } from './context';
import { describeFaults } from './describe-faults';
import { addFileOptions, type LogOptions, type RawLogOptions, readLogOptions } from './log-options';
import { resolveUserPath } from './project-root';
import { runCheck } from './run-check';
import { UsageFault } from './usage-fault';

const EXAMPLES = `
Example:
  alcto changes responses-march.xlsx responses-november.xlsx --issued 2024-06-15`;

/** For a log without an issue date: rows are compared whatever their cycle is. */
const SOME_DAY = '2024-01-01';

export function define(command: Command, { terminal }: Context): void {
  addFileOptions(command)
    .argument('<old>', 'the earlier export')
    .argument('<new>', 'the later one')
    .addHelpText('after', EXAMPLES)
    .action(async (old: string, later: string, raw: RawLogOptions) => {
      const options = readLogOptions(raw);
      const before = await readReport(old, options);
      const after = await readReport(later, options);
      const people = compareLogs(before, after);
      if (options.json) terminal.printJson({ asOf: after.asOf, people });
      else if (people.length === 0) terminal.print('No rows changed.');
      else {
        const isSeveral = [before, after].some(({ logs }) => logs.length > 1);
        const lines = people.flatMap((person) => describePerson(person, isSeveral));
        for (const line of lines) terminal.print(line);
      }
    });
}

/** Rows are compared whatever the dates are; without an issue date any does. */
async function readReport(typed: string, options: LogOptions): Promise<CheckReport> {
  const { request, timeLimitSeconds } = options;
  const job = { ...options, file: resolveUserPath(typed) };
  let { answer, sheets } = await runCheck(job, timeLimitSeconds);
  const isUndated = !answer.ok && answer.faults.every(({ code }) => code === 'ISSUE_DATE_MISSING');
  if (isUndated)
    ({ answer, sheets } = await runCheck(
      { ...job, request: { ...request, issued: SOME_DAY } },
      timeLimitSeconds,
    ));
  if (!answer.ok) throw new UsageFault(describeFaults(answer.faults, { request, sheets }));
  return isUndated ? withoutHours(answer.report) : answer.report;
}

const withoutHours = (report: CheckReport): CheckReport => ({
  ...report,
  applicants: report.applicants.map((each) => ({ ...each, hours: null })),
});

/** A line for the person and one per row; `isSeveral` sheets are named with their rows. */
function describePerson(person: PersonChanges, isSeveral: boolean): string[] {
  const { applicant, email, added, edited, removed, hours, isNowComplete } = person;
  // Two people may have one name.
  const who = [applicant, email && `<${email}>`].filter(Boolean).join(' ');
  const counts = `${added.length} new, ${edited.length} edited, ${removed.length} removed`;
  const counted =
    hours.before === null || hours.after === null ? '' : `; ${hours.before} → ${hours.after} hours`;
  return [
    `${who || 'This log'}: ${counts}${counted}${isNowComplete ? '; hours now complete' : ''}`,
    ...added.map((row) => `  new: ${describeRow(row, isSeveral)}`),
    ...edited.map((edit) => `  edited: ${describeEdit(edit, isSeveral)}`),
    ...removed.map((row) => `  removed: ${describeRow(row, isSeveral)}`),
  ];
}

function describeRow(content: RowContent, isSeveral: boolean): string {
  const { sheet, row, date, hours, course, activity } = content;
  const facts = [activity, date && formatDay(date), hours === null ? '' : `${hours} h`, course];
  const place = isSeveral ? `“${sheet}” row ${row}` : `row ${row}`;
  return `${place}, ${facts.filter(Boolean).join(', ')}`;
}

function describeEdit({ before, after, fields }: RowEdit, isSeveral: boolean): string {
  const changes = fields.map(
    (field) => `${field} ${before[field] ?? '–'} → ${after[field] ?? '–'}`,
  );
  return `${describeRow(after, isSeveral)}: ${changes.join('; ')}`;
}
