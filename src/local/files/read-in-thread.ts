/** Old and other spreadsheets, read where reading them can be ended: nothing bounds what is in them before. */
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { IWorkbookData } from '@univerjs/core';
import { findProjectRoot } from '../cli/project-root';
import { FileFault } from './file-fault';

const MAX_MB = 1024;
const MAX_MS = 20_000;
const MAX_BYTES = 20 * 1024 * 1024;
const TOO_MUCH =
  'This file takes too much memory to read. Save it as .xlsx with only the log in it.';
const TOO_LONG = 'This file takes too long to read. Save it as .xlsx with only the log in it.';

/** What the thread answers: the contents, or why there are none. */
export type ThreadAnswer = { snapshot: IWorkbookData } | { fault: string };

/** Reads .ods or .xls bytes; throws `FileFault` past 20 MB, 20 seconds or 1 GB of memory. */
export async function readInThread(bytes: Uint8Array): Promise<IWorkbookData> {
  if (bytes.length > MAX_BYTES) {
    throw new FileFault('This workbook is too large (20 MB). Keep only the log in it.');
  }
  const script = path.join(findProjectRoot(), 'build', 'local', 'read-worker.mjs');
  const worker = new Worker(script, {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: MAX_MB },
    // SheetJS writes there what it thinks of a file's formats.
    stdout: true,
    stderr: true,
  });
  const answer = await answerOf(worker).finally(() => worker.terminate());
  if ('fault' in answer) throw new FileFault(answer.fault);
  return answer.snapshot;
}

function answerOf(worker: Worker): Promise<ThreadAnswer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve({ fault: TOO_LONG }), MAX_MS);
    worker.once('message', (answer: ThreadAnswer) => {
      clearTimeout(timer);
      resolve(answer);
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ fault: TOO_MUCH });
      else reject(error);
    });
  });
}
