// Runs the built command line for tests: in one warm thread a test file, as starting Node and loading the spreadsheet
// engine for each run takes seconds. What needs a process of
// its own, such as a time zone or a signal, starts one.
import path from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';

const ROOT = path.join(__dirname, '../../..');
const COMMAND = path.join(ROOT, 'build/local/alcto.mjs');
const WORKER = path.join(__dirname, 'alcto-worker.mjs');

/** What hangs is a failure; nothing else takes as long. */
const LIMIT_MS = 60_000;

interface Ended {
  status: number;
  stdout: string;
  stderr: string;
}

let thread: ReturnType<typeof startThread> | undefined;
afterAll(async () => {
  await thread?.worker.terminate();
  thread?.port.close();
});

function startThread() {
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const workerData = { port: port2, signal };
  const worker = new Worker(WORKER, { workerData, transferList: [port2] });
  worker.unref();
  return { worker, port: port1, signal };
}

/** Runs `alcto` with these arguments and waits for its end. */
export function alcto(...args: string[]): Ended {
  return runAlcto(args);
}

/** The same with settings of the environment beside the test's own. */
export function runAlcto(args: string[], env: Record<string, string> = {}): Ended {
  thread ??= startThread();
  const { worker, port, signal } = thread;
  Atomics.store(signal, 0, 0);
  worker.postMessage({ command: COMMAND, args, env });
  if (Atomics.wait(signal, 0, 0, LIMIT_MS) === 'timed-out') throw new Error('alcto has not ended.');
  const { error, ...ended } = receiveMessageOnPort(port)?.message ?? { error: 'No answer.' };
  if (error) throw new Error(error);
  return ended;
}
