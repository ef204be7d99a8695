// Keeps the thread of a check for the next one, as loading the spreadsheet engine is most of what a short check takes.
// One that has not answered is ended like any other.
import { EventEmitter } from 'node:events';
import { syncBuiltinESMExports } from 'node:module';
import workerThreads from 'node:worker_threads';

const { Worker } = workerThreads;
const THREAD = new URL('warm-check-thread.mjs', import.meta.url);

const idle = [];

class WarmCheck extends EventEmitter {
  #thread = idle.pop() ?? new Worker(THREAD);
  #hasAnswered = false;

  constructor(script, { workerData }) {
    super();
    this.#thread.on('message', (message) => {
      this.#hasAnswered = 'outcome' in message || 'faults' in message;
      this.emit('message', message);
    });
    this.#thread.on('error', (error) => this.emit('error', error));
    this.#thread.postMessage({ script, workerData, env: { ...process.env } });
  }

  async terminate() {
    this.#thread.removeAllListeners('message').removeAllListeners('error');
    if (this.#hasAnswered) idle.push(this.#thread);
    else await this.#thread.terminate();
  }
}

export function keepCheckWarm() {
  workerThreads.Worker = new Proxy(Worker, {
    construct: (_, [script, options]) =>
      String(script).endsWith('check-worker.mjs')
        ? new WarmCheck(script, options)
        : new Worker(script, options),
  });
  syncBuiltinESMExports();
}
