// Asks a warm thread that all test files of a process share: what it has loaded is loaded once.
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';

/** What hangs is a failure; nothing else takes as long. */
const LIMIT_MS = 120_000;

declare global {
  /** By what each has loaded; see environment.cjs. */
  var threads: Map<string, Thread>;
}

type Thread = ReturnType<typeof startThread>;

function startThread(script: string, data: object) {
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const workerData = { ...data, port: port2, signal };
  const worker = new Worker(script, { workerData, transferList: [port2] });
  worker.unref();
  return { worker, port: port1, signal };
}

/**
 * Sends a message to the thread of this script and data, and waits for its answer; an answer with `error` is thrown.
 * The script answers by `port`, then sets `signal`.
 */
export function askThread<Answer>(script: string, data: object, message: unknown): Answer {
  const key = JSON.stringify([script, data]);
  const thread = threads.get(key) ?? startThread(script, data);
  threads.set(key, thread);
  const { worker, port, signal } = thread;
  Atomics.store(signal, 0, 0);
  worker.postMessage(message);
  if (Atomics.wait(signal, 0, 0, LIMIT_MS) === 'timed-out') {
    // What it writes later belongs to no other run.
    threads.delete(key);
    void worker.terminate();
    throw new Error('The thread has not answered.');
  }
  const { error, ...answer } = receiveMessageOnPort(port)?.message ?? { error: 'No answer.' };
  if (error) throw new Error(error);
  return answer;
}
