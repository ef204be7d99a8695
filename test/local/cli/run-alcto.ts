// Runs the built command line for tests: in one warm thread a test file, as starting Node and loading the spreadsheet
// engine for each run takes seconds. What needs a process of
// its own, such as a time zone or a signal, starts one.
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

let thread: ReturnType<typeof startThread> | undefined;
afterAll(async () => {
  await thread?.worker.terminate();
  thread?.port.close();
});

function startThread(preload?: string) {
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const workerData = { port: port2, signal, preload };
  const worker = new Worker(WORKER, { workerData, transferList: [port2] });
  worker.unref();
  return { worker, port: port1, signal };
}

/** Runs `alcto` with these arguments and waits for its end. */
export function alcto(...args: string[]): Ended {
  return runAlcto(args);
}

interface Settings {
  /** The built command line, where it is not the project's own. */
  command?: string;
  /** A module that is loaded before the first run of a test file. */
  preload?: string;
}

/** The same with settings of the environment beside the test's own. */
export function runAlcto(
  args: string[],
  env: Record<string, string> = {},
  { command = COMMAND, preload }: Settings = {},
): Ended {
  thread ??= startThread(preload);
  const { worker, port, signal } = thread;
  Atomics.store(signal, 0, 0);
  worker.postMessage({ command, args, env });
  if (Atomics.wait(signal, 0, 0, LIMIT_MS) === 'timed-out') {
    // What it writes later belongs to no other run.
    thread = undefined;
    void worker.terminate();
    throw new Error('alcto has not ended.');
  }
  const { error, ...ended } = receiveMessageOnPort(port)?.message ?? { error: 'No answer.' };
  if (error) throw new Error(error);
  return ended;
}
