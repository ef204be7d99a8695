/** A check of one file through the built bundle, as it runs in a thread of its own. */
import type { CheckAnswer, CheckRequest, SheetsAnswer } from '../../core/protocol/messages';
import type { LocalHost } from '../apps-script/host';
import { readWorkbook } from '../files/read-workbook';
import { readSetUpLabels } from '../files/set-up-labels';
import { listSheetNames } from '../files/sheet-names';
import { openPlanFolder } from '../technology-plan/open-plan-folder';

import { describeFaults } from './describe-faults';
import { describeIdleNames } from './describe-idle-names';
import { openBundle } from './open-bundle';
import { findProjectRoot } from './project-root';
import { UsageFault } from './usage-fault';

export interface CheckJob {
  file: string;
  request: CheckRequest;
  timeZone: string;
  locale: string;
  planFolder?: string;
  /** Whether the workbook with its Summary is wanted. */
  makesWorkbook?: boolean;
}

export interface CheckOutcome {
  answer: CheckAnswer;
  /** How the file was read, a sentence each. */
  notes: string[];
  /** The set-up sheet's labels with what stands beside them. */
  labels: [string, string][];
  /** Names of the file's sheets, in their order. */
  sheets: string[];
  /** The workbook with its Summary as .xlsx bytes. */
  workbook?: Uint8Array;
}

export type OnFile = (name: string, done: number, total: number) => void;

/** Throws `UsageFault` or `FileFault` where the file cannot be read; what stops the check is in its answer. */
export async function checkLog(job: CheckJob, onFile: OnFile): Promise<CheckOutcome> {
  const { request, timeZone, locale, makesWorkbook = false } = job;
  const file = await readWorkbook(job.file, locale, makesWorkbook ? 'kept' : 'dropped');
  const planFolder = job.planFolder === undefined ? undefined : openPlanFolder(job.planFolder);
  const host = await openBundle(file, { timeZone, locale, planFolder });
  try {
    const notes = [...file.notes];
    if (planFolder) {
      const { checkPlanFolder } = await import('../technology-plan/check-plan-folder');
      const root = findProjectRoot();
      notes.push(
        ...(await checkPlanFolder(host, { root, folder: planFolder, request, timeZone, onFile })),
      );
    }
    const answer = host.call('checkCompliance', request) as CheckAnswer;
    const labels = [...readSetUpLabels(file.snapshot)];
    const workbook = answer.ok && makesWorkbook ? await makeWorkbook(host, request) : undefined;
    if (answer.ok) notes.push(...describeIdleNames(host, request));
    return { answer, notes, labels, sheets: listSheetNames(file.snapshot), workbook };
  } finally {
    host.dispose();
  }
}

async function makeWorkbook(host: LocalHost, request: CheckRequest): Promise<Uint8Array> {
  const summary = host.call('makeSummary', request) as SheetsAnswer;
  if (!summary.ok) throw new UsageFault(describeFaults(summary.faults, { request }));
  await host.settled();
  const { writeXlsx } = await import('../files/write-xlsx');
  return writeXlsx(host.toWorkbookFile(), 'check');
}
