import type { ReadingAnswer } from '../../documents/answer-reading';
import type { ReadDocument } from '../../documents/check-plan';
import type { LoadedReader } from '../ui/load-reader';

const MAX_MS = 20_000;
const LOOK_EVERY_MS = 200;

export interface DocumentWorker {
  /** Reads as the reader does; throws its fault TOO_SLOW past 20 seconds. */
  read: ReadDocument;
  end(): void;
}

/**
 * Reads plan documents in a worker, where reading can be ended. A document that takes it down gets the next one a
 * new worker. Where a page may have none, it is read in the page itself, in slices that look at the clock.
 */
export function startDocumentWorker({ reader, script }: LoadedReader): DocumentWorker {
  let starting: Promise<Worker | null> | undefined;
  const end = () => {
    starting?.then((worker) => worker?.terminate());
    starting = undefined;
  };
  const read: ReadDocument = async (bytes, name, options) => {
    starting ??= startWorker(script);
    const worker = await starting;
    if (!worker) return reader.readDocument(bytes, name, options);
    const { ended, isOver } = await ask(worker, bytes, name, options);
    if (isOver) end();
    if ('outline' in ended) return ended.outline;
    throw new reader.DocumentFault(ended.fault);
  };
  return { read, end };
}

/** Null where the page may start none. */
function startWorker(script: string): Promise<Worker | null> {
  return new Promise((resolve) => {
    try {
      const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
      const worker = new Worker(url);
      const finish = (started: Worker | null) => {
        URL.revokeObjectURL(url);
        resolve(started);
      };
      // pdf.js says something of its own before.
      worker.onmessage = ({ data }) => data === 'ready' && finish(worker);
      worker.onerror = () => finish(null);
    } catch {
      resolve(null);
    }
  });
}

type Ended = Exclude<ReadingAnswer, { progress: unknown }>;

/** What the worker says, or a fault where it says nothing more; `isOver` where it has to be ended. */
function ask(
  worker: Worker,
  bytes: Uint8Array,
  name: string,
  { onProgress, isCancelled }: Parameters<ReadDocument>[2],
): Promise<{ ended: Ended; isOver: boolean }> {
  return new Promise((resolve) => {
    const startedAt = Date.now();
    const finish = (ended: Ended, isOver = false) => {
      clearInterval(timer);
      resolve({ ended, isOver });
    };
    const timer = setInterval(() => {
      if (isCancelled?.()) finish({ fault: 'CANCELLED' }, true);
      else if (Date.now() - startedAt > MAX_MS) finish({ fault: 'TOO_SLOW' }, true);
    }, LOOK_EVERY_MS);
    worker.onerror = () => finish({ fault: 'TOO_SLOW' }, true);
    worker.onmessage = ({ data }: MessageEvent<ReadingAnswer>) => {
      if ('progress' in data) onProgress?.(...data.progress);
      else finish(data);
    };
    worker.postMessage({ bytes, name });
  });
}
