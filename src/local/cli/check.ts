import type { CheckAnswer, SummaryAnswer } from '../../core/protocol/messages';
import type { CheckReport } from '../../core/report/check-report';
import type { LocalHost } from '../apps-script/host';
import { readWorkbook } from '../files/read-workbook';
import { saveFile } from '../files/save-file';
import { writeXlsx } from '../files/write-xlsx';
import { sayFaults } from '../say-faults';
import { openPlanFolder } from '../technology-plan/open-plan-folder';
import { openBundle } from './open-bundle';
import type { CheckOptions } from './options';
import { findProjectRoot, fromWhereTheyStand } from './project-root';
import { refuseInput } from './refuse-input';
import { formatReport } from './text-report';
import { UsageFault } from './usage-fault';

/** Runs a check through the built bundle and prints it; gives the exit code. */
export async function check(options: CheckOptions): Promise<number> {
  const file = fromWhereTheyStand(options.file);
  const out = options.out === undefined ? undefined : fromWhereTheyStand(options.out);
  if (out !== undefined) await refuseInput(file, out);
  const workbook = await readWorkbook(file, options.locale, out === undefined ? 'dropped' : 'kept');
  const planFolder =
    options.planFolder === undefined ? undefined : openPlanFolder(options.planFolder);
  const host = await openBundle(workbook, { ...options, planFolder });
  try {
    if (options.planFolder !== undefined) await readPlan(host, options);
    const answer = host.call('checkCompliance', options.request) as CheckAnswer;
    if (!answer.ok) throw new UsageFault(sayFaults(answer.faults));
    for (const note of workbook.notes) console.error(note);
    print(answer.report, options.json);
    if (out !== undefined) await writeOut(host, options, out);
    return isMet(answer.report, options.planFolder !== undefined) ? 0 : 1;
  } finally {
    host.dispose();
  }
}

/** Progress goes to the terminal alone; a report in a file stays a report. */
async function readPlan(host: LocalHost, { request, timeZone }: CheckOptions): Promise<void> {
  const { checkPlanFolder } = await import('../technology-plan/check-plan-folder');
  const isTerminal = process.stderr.isTTY === true;
  const onFile = (name: string, done: number, total: number) => {
    if (isTerminal)
      process.stderr.write(`\rReading ${name} ${total > 0 ? `${done} of ${total}` : ''}\u001b[K`);
  };
  await checkPlanFolder(host, { root: findProjectRoot(), request, timeZone, onFile });
  if (isTerminal) process.stderr.write('\r\u001b[K');
}

async function writeOut(host: LocalHost, options: CheckOptions, out: string) {
  const summary = host.call('makeSummary', options.request) as SummaryAnswer;
  if (!summary.ok) throw new UsageFault(summary.faults.map((fault) => fault.message));
  await host.settled();
  await saveFile(out, await writeXlsx(host.toWorkbookFile()));
  console.error(`Written: ${out}`);
}

function print(report: CheckReport, asJson: boolean) {
  const color = process.stdout.isTTY === true && !process.env.NO_COLOR;
  process.stdout.write(
    asJson ? `${JSON.stringify(report, null, 2)}\n` : formatReport(report, { color }),
  );
}

function isMet(report: CheckReport, isPlanAsked: boolean): boolean {
  const isPlanMet = report.applicants.some(({ plan }) => plan?.complete);
  return report.applicants.every(
    ({ hours, standing }) =>
      hours?.remaining === 0 && standing !== 'EXPIRED' && (isPlanMet || !isPlanAsked),
  );
}
