import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CheckJob, CheckOutcome, OnFile } from './check-log';
import { findProjectRoot } from './project-root';
import { type CommandFault, UsageFault } from './usage-fault';

/** What the thread says: a plan document it reads, or its last word. */
export type ThreadMessage =
  | { file: Parameters<OnFile> }
  | { outcome: CheckOutcome }
  | { faults: CommandFault[] };

/**
 * Checks a file where that can be ended, whatever its formulas and texts ask for; throws `UsageFault` for
 * what stops it, the time limit among it.
 */
export async function runCheck(
  job: CheckJob,
  timeLimitSeconds: number,
  onFile: OnFile = () => undefined,
): Promise<CheckOutcome> {
  const script = path.join(findProjectRoot(), 'build', 'local', 'check-worker.mjs');
  const worker = new Worker(script, { workerData: job });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      timer = setTimeout(() => reject(tooLong(timeLimitSeconds)), timeLimitSeconds * 1000);
      worker.on('error', reject);
      worker.on('message', (message: ThreadMessage) => {
        if ('file' in message) onFile(...message.file);
        else if ('outcome' in message) resolve(message.outcome);
        else reject(new UsageFault(message.faults));
      });
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function tooLong(seconds: number): UsageFault {
  const message = `The check took more than ${seconds} seconds and was stopped. Keep only the log in the file, or allow more time with --time-limit SECONDS.`;
  return new UsageFault([{ code: 'TIME_LIMIT', message }]);
}
