// Runs the built command line for tests: in a warm thread that all test files share, as starting Node and loading the
// spreadsheet engine for each run takes seconds. What needs a process of its own, such as a time zone or a signal,
// starts one.
import path from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';

const ROOT = path.join(__dirname, '../../..');
const COMMAND = path.join(ROOT, 'build/local/alcto.mjs');
const WORKER = path.join(__dirname, 'alcto-worker.mjs');

/** What hangs is a failure; nothing else takes as long. */
const LIMIT_MS = 120_000;

export interface Ended {
  status: number;
  stdout: string;
  stderr: string;
}

declare global {
  /** By the module each has loaded first; see test/house/shared/environment.cjs. */
  var threads: Map<string | undefined, Thread>;
}

type Thread = ReturnType<typeof startThread>;

function startThread(preload?: string) {
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const workerData = { port: port2, signal, preload };
  const worker = new Worker(WORKER, { workerData, transferList: [port2] });
  worker.unref();
  return { worker, port: port1, signal };
}

function findThread(preload?: string): Thread {
  const thread = threads.get(preload) ?? startThread(preload);
  threads.set(preload, thread);
  return thread;
}

/** Runs `alcto` with these arguments and waits for its end. */
export function alcto(...args: string[]): Ended {
  return runAlcto(args);
}

interface Settings {
  /** The built command line, where it is not the project's own. */
  command?: string;
  /** A module that is loaded first; runs with another one share nothing with these. */
  preload?: string;
}

/** The same with settings of the environment beside the test's own. */
export function runAlcto(
  args: string[],
  env: Record<string, string> = {},
  { command = COMMAND, preload }: Settings = {},
): Ended {
  const { worker, port, signal } = findThread(preload);
  Atomics.store(signal, 0, 0);
  worker.postMessage({ command, args, env });
  if (Atomics.wait(signal, 0, 0, LIMIT_MS) === 'timed-out') {
    // What it writes later belongs to no other run.
    threads.delete(preload);
    void worker.terminate();
    throw new Error('alcto has not ended.');
  }
  const { error, ...ended } = receiveMessageOnPort(port)?.message ?? { error: 'No answer.' };
  if (error) throw new Error(error);
  return ended;
}
