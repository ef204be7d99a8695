import type { Command } from 'commander';
import type { ColumnQuestion } from '../../core/protocol/column-question';
import type { Refused } from '../../core/protocol/messages';
import type { LogReport } from '../../core/report/check-report';
import { columnLetter } from '../../core/report/column-letter';
import type { CheckOutcome } from './check-log';
import type { Context } from './context';
import { describeFaults, describeLogFinding } from './describe-faults';
import { addFileOptions, type LogOptions, type RawLogOptions, readLogOptions } from './log-options';
import { resolveUserPath } from './project-root';
import { runCheck } from './run-check';
import { UsageFault } from './usage-fault';

const EXAMPLES = `
Example:
  alcto columns log.xlsx`;

/** Any day does to learn what the columns are; nothing that follows from it is printed. */
const SOME_DAY = '2024-01-01';

const WHY: Record<string, string> = {
  name: 'by its heading',
  contents: 'by its contents',
  person: 'as you chose',
};

export function define(command: Command, context: Context): void {
  addFileOptions(command)
    .argument('<file>', 'the log: .xlsx, .ods, .xls, .csv or .tsv')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, raw: RawLogOptions) => {
      const options = readLogOptions(raw);
      const { answer, notes, sheets } = await readColumns(resolveUserPath(file), options);
      const { terminal } = context;
      if (!answer.ok) {
        const { faults } = answer as Refused;
        if (!options.json) for (const line of describeUnderstood(faults)) terminal.print(line);
        throw new UsageFault(describeFaults(faults, { ...options, sheets }));
      }
      for (const note of notes) terminal.note(note);
      const { logs } = answer.report;
      if (options.json) terminal.printJson({ logs });
      else for (const line of logs.flatMap(describeLog)) terminal.print(line);
    });
}

async function readColumns(file: string, options: LogOptions): Promise<CheckOutcome> {
  const { request, timeLimitSeconds } = options;
  const job = { ...options, file };
  const outcome = await runCheck(job, timeLimitSeconds);
  const { answer } = outcome;
  const isUndated = !answer.ok && answer.faults.every(({ code }) => code === 'ISSUE_DATE_MISSING');
  if (!isUndated) return outcome;
  return runCheck({ ...job, request: { ...request, issued: SOME_DAY } }, timeLimitSeconds);
}

/** What was understood of a log whose columns are asked about: what is known, and what is left to choose from. */
function describeUnderstood(faults: Refused['faults']): string[] {
  const asked = faults.find(({ code }) => code === 'COLUMN_UNKNOWN') as ColumnQuestion | undefined;
  if (!asked) return [];
  return [
    `“${asked.sheet}”: not read yet, see the question below`,
    ...Object.entries(asked.found).map(([field, heading]) => `  ${field}: “${heading}”`),
    ...asked.headings.map(
      ({ heading, column, samples }) =>
        `  not used: “${heading}” in column ${column}${samples.length > 0 ? `, such as ${samples.join(', ')}` : ''}`,
    ),
  ];
}

function describeLog(log: LogReport): string[] {
  const skipped = log.passedOver.map(({ row, reason }) => `${row} (${describeReason(reason)})`);
  return [
    `“${log.sheet}”: headings in row ${log.headerRow}, ${log.rows} ${log.rows === 1 ? 'row' : 'rows'}`,
    ...describeColumns(log.columns),
    ...(skipped.length > 0 ? [`  Skipped rows: ${skipped.join(', ')}`] : []),
    ...log.findings.map((each) => `  ${describeLogFinding(each)}`),
  ];
}

function describeColumns(columns: LogReport['columns']): string[] {
  return Object.entries(columns).map(
    ([field, { heading, column, by }]) =>
      `  ${field}: “${heading}” in column ${columnLetter(column - 1)}, ${WHY[by] ?? by}`,
  );
}

/** "total" for `TOTAL_ROW`. */
const describeReason = (reason: string) => reason.replace(/_ROW$/, '').toLowerCase();
