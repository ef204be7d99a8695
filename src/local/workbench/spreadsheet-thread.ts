/** The thread with the spreadsheets, which is ended when it no longer answers. */
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { debug } from '../cli/terminal';
import { FileFault } from '../files/file-fault';
import type { Run } from './thread/open-workbook';
import type { Answers, FromThread, Question, ThreadOptions, ToThread } from './thread-protocol';

const SCRIPT = 'build/local/workbench-thread.mjs';
/** One tick is a second; counted instead of measured, so that a computer that slept ends nothing. */
const TICK_MS = 1000;
const MAX_RUN_TICKS = 15;
const MAX_SILENT_TICKS = 15;
/** Reading or writing a large workbook may take longer than its formulas. */
const MAX_FILE_TICKS = 60;
const MAX_HEAP_MB = 4096;

/** The add-on under way in one of the files. */
export type RunningNow = Run & { file: string };

interface PendingRequest {
  maxTicks: number;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** The thread ended before it answered. */
export class ThreadEnded extends Error {}

/** Where the spreadsheets are: a thread of their own, or for a test the same one. */
export interface SpreadsheetThread {
  ask<What extends Question['what']>(
    file: string,
    question: Extract<Question, { what: What }>,
  ): Promise<Answers[What]>;
  post(message: ToThread): void;
  end(): Promise<void>;
}

export interface ThreadEvents {
  message(message: FromThread): void;
  /** The thread was ended, or ended itself; a new one is there. `running` is what the add-on was doing. */
  ended(running: RunningNow | null): void;
}

export class EndableThread implements SpreadsheetThread {
  private worker: Worker;
  private readonly asked = new Map<number, PendingRequest>();
  private lastId = 0;
  private running: RunningNow | null = null;
  /** Its own code is loaded, which no workbook can hinder and which is not timed. */
  private isUp = false;
  private runTicks = 0;
  private silentTicks = 0;
  private readonly timer: ReturnType<typeof setInterval>;

  constructor(
    private readonly options: ThreadOptions,
    private readonly events: ThreadEvents,
    tickMs = TICK_MS,
  ) {
    this.worker = this.start();
    this.timer = setInterval(() => this.tick(), tickMs);
    this.timer.unref();
  }

  ask<What extends Question['what']>(
    file: string,
    question: Extract<Question, { what: What }>,
  ): Promise<Answers[What]> {
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve, reject) => {
      const maxTicks = maxTicksOf(question);
      this.asked.set(id, { maxTicks, resolve: resolve as PendingRequest['resolve'], reject });
      this.post({ kind: 'ask', id, file, question });
    });
  }

  post(message: ToThread): void {
    this.worker.postMessage(message);
  }

  async end(): Promise<void> {
    clearInterval(this.timer);
    this.worker.removeAllListeners('exit');
    await this.worker.terminate();
  }

  private start(): Worker {
    const worker = new Worker(path.join(this.options.root, SCRIPT), {
      workerData: this.options,
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
    });
    worker.on('message', (message: FromThread) => this.receive(message));
    // Its end follows.
    worker.on('error', debug);
    worker.once('exit', () => (this.isUp ? this.startAnew() : this.fail()));
    return worker;
  }

  private startAnew(): void {
    const { running } = this;
    const asked = [...this.asked.values()];
    this.asked.clear();
    this.running = null;
    this.isUp = false;
    this.worker = this.start();
    for (const { reject } of asked) reject(new ThreadEnded('The spreadsheets were opened anew.'));
    this.events.ended(running);
  }

  /** One that cannot even load its code is not tried again. */
  private fail(): void {
    for (const { reject } of this.asked.values()) {
      reject(new Error('The spreadsheets could not be started.'));
    }
    this.asked.clear();
  }

  private receive(message: FromThread): void {
    if (!this.isUp) [this.isUp, this.runTicks] = [true, 0];
    this.silentTicks = 0;
    if (message.kind === 'answer') this.finish(message.id, ({ resolve }) => resolve(message.value));
    if (message.kind === 'fault') {
      const { id, fault, isFileFault } = message;
      this.finish(id, ({ reject }) =>
        reject(isFileFault ? new FileFault(fault) : new Error(fault)),
      );
    }
    if (message.kind === 'running') {
      this.running = message.run && { ...message.run, file: message.file };
      this.runTicks = 0;
    }
    this.events.message(message);
  }

  private finish(id: number, answer: (asked: PendingRequest) => void): void {
    const asked = this.asked.get(id);
    this.asked.delete(id);
    if (asked) answer(asked);
  }

  private tick(): void {
    if (!this.isUp) return;
    if (this.running) this.runTicks += 1;
    this.silentTicks += 1;
    const limits = [...this.asked.values()].map(({ maxTicks }) => maxTicks);
    const maxSilent = Math.max(MAX_SILENT_TICKS, ...limits);
    if (this.runTicks > MAX_RUN_TICKS || this.silentTicks > maxSilent) void this.worker.terminate();
    else this.post({ kind: 'ping' });
  }
}

/** One that is opened anew has been read before: only its formulas can take long. */
function maxTicksOf(question: Question): number {
  const isFile =
    question.what === 'toXlsx' ||
    (question.what === 'open' && question.request.source.from !== 'kept');
  return isFile ? MAX_FILE_TICKS : MAX_SILENT_TICKS;
}
