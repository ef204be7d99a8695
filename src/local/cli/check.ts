import type { Command } from 'commander';
import type { CheckReport } from '../../core/report/check-report';
import { viewProgram } from '../../core/report/view-program';
import { saveFile } from '../files/save-file';
import type { Context } from './context';
import { describeFaults } from './describe-faults';
import { addFileOptions, type LogOptions, type RawLogOptions, readLogOptions } from './log-options';
import { resolveUserPath } from './project-root';
import { refuseForeign } from './refuse-foreign';
import { refuseInput } from './refuse-input';
import { runCheck } from './run-check';
import { formatReport } from './text-report';
import { UsageFault } from './usage-fault';

const EXAMPLES = `
Examples:
  alcto check log.xlsx --issued 2024-06-15
  alcto check log.csv --issued 2024-06-15 --plan-folder plan --json
  alcto check log.xlsx --program td-ceu
  alcto check log.ods --column 'activity=PD Title' --out checked.xlsx`;

export function define(command: Command, context: Context): void {
  addFileOptions(command)
    .argument('<file>', 'the log: .xlsx, .ods, .xls, .csv or .tsv')
    .option(
      '--out <file.xlsx>',
      'write the workbook with the Summary; the input file is never changed',
    )
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, raw: RawLogOptions) => {
      context.exitCode = await check(file, raw, context);
    });
}

/** Checks a log and prints the report; gives the exit code. */
async function check(typed: string, raw: RawLogOptions, { terminal }: Context): Promise<number> {
  const options = readLogOptions(raw);
  if (raw.out !== undefined && !/\.xlsx$/i.test(raw.out))
    throw new UsageFault(['--out must name an .xlsx file.']);
  const file = resolveUserPath(typed);
  const out = raw.out === undefined ? undefined : resolveUserPath(raw.out);
  if (out !== undefined) {
    await refuseInput(file, out);
    await refuseForeign(out, 'check');
  }
  const job = { ...options, file, makesWorkbook: out !== undefined };
  const onFile = (name: string, done: number, total: number) =>
    terminal.showProgress(`Reading ${name} ${total > 0 ? `${done} of ${total}` : ''}`);
  const { answer, notes, workbook, sheets } = await runCheck(job, options.timeLimitSeconds, onFile);
  terminal.showProgress('');
  if (!answer.ok) throw new UsageFault(describeFaults(answer.faults, { ...options, sheets }));
  for (const note of notes) terminal.note(note);
  const { report } = answer;
  if (options.json) terminal.printJson(report);
  else
    terminal.printPainted(
      formatReport(report, {
        color: terminal.usesColor,
        isMainAsked: isMainAsked(report, options),
      }),
    );
  if (out !== undefined && workbook) {
    await saveFile(out, workbook);
    terminal.note(`Written: ${out}`);
  }
  const programs = (report.programs ?? []).map(({ program }) => viewProgram(report, program));
  const asked = isMainAsked(report, options) ? [report, ...programs] : programs;
  return asked.every((each) => isMet(each, options.planFolder !== undefined)) ? 0 : 1;
}

/** AL-CTO's part is shown unless other programs alone were asked for on the command line. */
function isMainAsked(report: CheckReport, { request }: LogOptions): boolean {
  if (!report.programs) return true;
  return request.programs
    ? request.programs.includes('al-cto')
    : report.applicants.some(({ cycle }) => cycle !== null);
}

function isMet(report: CheckReport, isPlanAsked: boolean): boolean {
  const plans = report.applicants.flatMap(({ plan }) => plan ?? []);
  const isPlanMet = plans.length > 0 && plans.every(({ complete }) => complete);
  return report.applicants.every(
    ({ hours, standing }) =>
      hours?.remaining === 0 && standing !== 'EXPIRED' && (isPlanMet || !isPlanAsked),
  );
}
