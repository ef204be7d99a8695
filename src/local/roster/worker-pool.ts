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

/** Room for what one log leaves behind: with Node's own, a tenth of the time goes into collecting it. */
const YOUNG_MB = 64;
const TOO_LONG = 'Reading this file took too long. Keep only the log in it.';
const TOO_LARGE = 'Reading this file took too much memory. Keep only the log in it.';
const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

/** Assesses files in threads; a file that takes its thread down is told and the others go on. */
export async function assessAll(
  files: string[],
  options: PoolOptions,
  onResult: (index: number, result: FileResult) => void,
): Promise<void> {
  let next = 0;
  const work = async () => {
    let worker: Worker | undefined;
    try {
      while (next < files.length) {
        const index = next;
        next += 1;
        worker ??= new Worker(options.script, {
          workerData: options.assessor,
          resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
        });
        const answer = await ask(worker, files[index], options.maxMs);
        if (!answer.lives) {
          await worker.terminate();
          worker = undefined;
        }
        onResult(index, answer.result);
      }
    } finally {
      // Where what was found cannot be kept, the others need not go on.
      next = files.length;
      await worker?.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(options.workers, files.length) }, work));
}

/** One file's result, and whether its thread can take another. */
interface Answer {
  result: FileResult;
  lives: boolean;
}

function ask(worker: Worker, file: string, maxMs: number): Promise<Answer> {
  return new Promise((resolve) => {
    const end = (answer: Answer) => {
      clearTimeout(timer);
      worker.off('message', take);
      worker.off('exit', leave);
      // A thread that ends may still have something to say, which must not end us.
      if (answer.lives) worker.off('error', fall);
      resolve(answer);
    };
    const fail = (reason: string) =>
      end({ result: { people: [], reason, notes: [] }, lives: false });
    const take = (result: FileResult) => end({ result, lives: true });
    const fall = ({ code, message }: NodeJS.ErrnoException) =>
      fail(code === OUT_OF_MEMORY ? TOO_LARGE : `An internal error (please report it): ${message}`);
    const leave = () => fail('An internal error (please report it): its thread ended.');
    const timer = setTimeout(() => fail(TOO_LONG), maxMs);
    worker.on('message', take);
    worker.on('error', fall);
    worker.on('exit', leave);
    worker.postMessage(file);
  });
}
