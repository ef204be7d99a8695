import { Worker } from 'node:worker_threads';
import type { Assessor } from './assess-file';
import type { FileResult } from './roster-row';

export interface PoolOptions {
  /** The built worker. */
  script: string;
  workers: number;
  assessor: Assessor;
  /** A file that takes longer is given up. */
  maxMs: number;
}

/** What a thread is given. It takes files by itself: to be told each would have it wait for us, who write and load. */
export interface ThreadWork {
  assessor: Assessor;
  files: string[];
  /** Shared: the index of the next file, then that of the file each thread has. */
  places: Int32Array;
  thread: number;
}

/** What a thread says of each file. */
export interface Found {
  index: number;
  result: FileResult;
}

type OnResult = (index: number, result: FileResult) => void;

/** Room for what one log leaves behind: with Node's own, a tenth of the time goes into collecting it. */
const YOUNG_MB = 64;
const TOO_LONG = 'Reading this file took too long. Keep only the log in it.';
const TOO_LARGE = 'Reading this file took too much memory. Keep only the log in it.';
const ENDED = 'An internal error (please report it): its thread ended.';
const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';
const NEXT = 0;
const NONE = -1;

/** The index of the next file, which is then this thread's; past the last where none is left. */
export function takeNext({ files, places, thread }: ThreadWork): number {
  const index = Atomics.add(places, NEXT, 1);
  Atomics.store(places, thread, index < files.length ? index : NONE);
  return index;
}

/** Assesses files in threads; a file that takes its thread down is told and the others go on. */
export async function assessAll(
  files: string[],
  options: PoolOptions,
  onResult: OnResult,
): Promise<void> {
  const threads = Math.min(options.workers, files.length);
  const places = new Int32Array(new SharedArrayBuffer(4 * (threads + 1)));
  const work = async (_: unknown, index: number) => {
    const own = { assessor: options.assessor, files, places, thread: index + 1 };
    while (Atomics.load(places, NEXT) < files.length) {
      Atomics.store(places, own.thread, NONE);
      await runThread(own, options, onResult);
    }
  };
  try {
    await Promise.all(Array.from({ length: threads }, work));
  } finally {
    // Where what was found cannot be kept, the others need not go on.
    Atomics.store(places, NEXT, files.length);
  }
}

/** A thread from its start to its end, which a file may bring about. */
function runThread(work: ThreadWork, options: PoolOptions, onResult: OnResult): Promise<void> {
  const { files, places, thread } = work;
  return new Promise((resolve, reject) => {
    const worker = new Worker(options.script, {
      workerData: work,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    let fault = '';
    let timer: NodeJS.Timeout | undefined;
    const watch = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        fault = TOO_LONG;
        worker.terminate();
      }, options.maxMs);
    };
    const keep = (index: number, result: FileResult) => {
      try {
        onResult(index, result);
      } catch (error) {
        reject(error);
      }
    };
    watch();
    worker.on('message', ({ index, result }: Found) => {
      watch();
      keep(index, result);
    });
    worker.on('error', ({ code, message }: NodeJS.ErrnoException) => {
      fault =
        code === OUT_OF_MEMORY ? TOO_LARGE : `An internal error (please report it): ${message}`;
    });
    // Comes after all that the thread has said.
    worker.on('exit', () => {
      clearTimeout(timer);
      const own = Atomics.load(places, thread);
      // One that could not even start would else be started for ever.
      const index = own === NONE && fault ? takeNext(work) : own;
      if (index !== NONE && index < files.length)
        keep(index, { people: [], reason: fault || ENDED, notes: [] });
      resolve();
    });
  });
}
