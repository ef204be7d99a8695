// Plan documents, read where reading them can be ended.
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Outline } from '../../core/technology-plan/outline';
import type { ReadingAnswer, ReadingRequest } from '../../documents/answer-reading';
import type { ReadDocument } from '../../documents/check-plan';
import type { FaultCode } from '../../documents/document-fault';
import type { PlanReader } from './plan-reader';

const MAX_MB = 1024;
const MAX_MS = 20_000;
const LOOK_EVERY_MS = 200;
const BYTES_A_MB = 1024 * 1024;

export interface DocumentThread {
  /** Reads as the reader does; throws its fault TOO_SLOW past 20 seconds or 1 GB of memory. */
  read: ReadDocument;
  end(): Promise<unknown>;
}

/** One thread for all documents of a folder; a document that takes it down gets the next one a new thread. */
export function startDocumentThread(root: string, { DocumentFault }: PlanReader): DocumentThread {
  const script = path.join(root, 'build', 'local', 'document-worker.mjs');
  const readerFile = path.join(root, 'build', 'reader', 'reader.mjs');
  let worker: Worker | undefined;
  const end = async () => {
    const ended = worker;
    worker = undefined;
    await ended?.terminate();
  };
  const read: ReadDocument = async (bytes, name, options) => {
    worker ??= new Worker(script, {
      workerData: readerFile,
      resourceLimits: { maxOldGenerationSizeMb: MAX_MB },
      // pdf.js warns there.
      stdout: true,
      stderr: true,
    });
    const answer = await ask(worker, { bytes, name }, options);
    if ('outline' in answer) return answer.outline;
    if (answer.isOver) await end();
    throw new DocumentFault(answer.fault);
  };
  return { read, end };
}

type Answer = { outline: Outline } | { fault: FaultCode; isOver: boolean };

function ask(
  worker: Worker,
  request: ReadingRequest,
  { onProgress, isCancelled }: Parameters<ReadDocument>[2],
): Promise<Answer> {
  return new Promise((resolve) => {
    const startedAt = Date.now();
    const megabytesBefore = process.memoryUsage().rss / BYTES_A_MB;
    const finish = (answer: Answer) => {
      clearInterval(timer);
      worker.off('message', take);
      worker.off('error', fall);
      resolve(answer);
    };
    const stop = (fault: FaultCode) => finish({ fault, isOver: true });
    const fall = () => stop('TOO_SLOW');
    const take = (answer: ReadingAnswer) => {
      if ('progress' in answer) onProgress?.(...answer.progress);
      else if ('outline' in answer) finish(answer);
      else finish({ fault: answer.fault, isOver: false });
    };
    // Bytes outside the heap are in no limit of a thread.
    const timer = setInterval(() => {
      if (isCancelled?.()) stop('CANCELLED');
      const megabytes = process.memoryUsage().rss / BYTES_A_MB - megabytesBefore;
      if (Date.now() - startedAt > MAX_MS || megabytes > MAX_MB) stop('TOO_SLOW');
    }, LOOK_EVERY_MS);
    worker.on('message', take);
    worker.on('error', fall);
    worker.postMessage(request);
  });
}
