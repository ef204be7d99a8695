/** One open file as the server has it: its pages, its unsaved work, and the file on disk. */
import type { WebSocket } from 'ws';
import { debug } from '../cli/terminal';
import type { Journal } from './journal';
import { checkLimits, TooLarge } from './message-limits';
import { type Batch, type FromNode, type FromPage, type Sample, TITLE } from './protocol';
import { readMessage } from './read-message';
import type { SourceFile } from './source-file';
import type { SpreadsheetThread } from './spreadsheet-thread';
import type { FromThread, OpenRequest } from './thread-protocol';

const MAX_UNHEARD_BYTES = 96 * 1024 * 1024;
/** Messages of a page in the thread at once; as many calls as Google lets run. */
const MAX_HANDED = 10;
/** Versions of a workbook that was opened anew begin far behind those that pages have seen. */
const VERSION_STEP = 1_000_000;

interface OpenPage {
  socket: WebSocket;
  /** The last batch that was handed on, and the last that was made. */
  lastBatch: number;
  lastMade: number;
  /** Handed on and not dealt with yet, and what waits for that: a page cannot fill the thread. */
  handed: number;
  queue: FromPage[];
}

interface FileOptions {
  id: string;
  name: string;
  /** On disk, to be saved back to. */
  path?: string;
  source?: SourceFile;
  sample: Sample | null;
  isRecovered: boolean;
  journal: Journal;
  savedEdit: number;
  isCalm: boolean;
}

let pageCount = 0;

export class OpenFile {
  readonly id: string;
  readonly name: string;
  readonly source: SourceFile | undefined;
  readonly journal: Journal;
  /** Whether the thread has it open; what pages send meanwhile waits or is sent again. */
  isReady = true;
  isCalm: boolean;
  private savedEdit: number;
  private version = 0;
  private editBeforeRun: number | null = null;
  private waiting: (() => void)[] = [];
  private readonly pages = new Map<number, OpenPage>();
  /** What pages sent and the thread has not made yet. */
  private unmade: { page: number; batch: Batch }[] = [];

  constructor(
    private readonly thread: SpreadsheetThread,
    private readonly options: FileOptions,
  ) {
    this.id = options.id;
    this.name = options.name;
    this.source = options.source;
    this.journal = options.journal;
    this.savedEdit = options.savedEdit;
    this.isCalm = options.isCalm;
  }

  get path(): string | undefined {
    return this.options.path;
  }

  get isUnsaved(): boolean {
    return this.journal.lastEdit !== this.savedEdit;
  }

  /** Whether nobody would miss it. */
  get isIdle(): boolean {
    return this.pages.size === 0 && !this.isUnsaved;
  }

  /** A new page, which is shown the workbook and follows it. */
  connect(socket: WebSocket): void {
    pageCount += 1;
    const page = pageCount;
    this.pages.set(page, { socket, lastBatch: 0, lastMade: 0, handed: 0, queue: [] });
    this.whenReady(() => this.thread.post({ kind: 'connect', file: this.id, page }));
    socket.on('error', () => socket.close());
    socket.on('close', () => {
      this.disconnect(page);
    });
    socket.on('message', (data) => {
      // What still comes from a page that was let go is not carried out.
      if (socket.readyState === socket.OPEN) this.tryReceive(page, String(data));
    });
  }

  receive(message: FromThread): void {
    if (message.kind === 'edited' && this.isReady) this.journal.add(message);
    if (message.kind === 'running') {
      this.editBeforeRun = message.run ? this.journal.lastEdit : null;
    }
    if (message.kind === 'handled') this.finish(message.page, message.batch);
  }

  /** False where the page is not one of this file. */
  sendTo(page: number, text: string): boolean {
    const socket = this.pages.get(page)?.socket;
    if (!socket) return false;
    // One that no longer listens is let go before it fills the memory.
    if (socket.bufferedAmount > MAX_UNHEARD_BYTES) socket.terminate();
    if (socket.readyState === socket.OPEN) socket.send(text);
    return true;
  }

  tellPages(message: FromNode): void {
    for (const page of this.pages.keys()) this.sendTo(page, JSON.stringify(message));
  }

  /** Says on its pages why something was ended. */
  tellEnded(message: string): void {
    this.tellPages({ kind: 'alert', title: TITLE, message });
  }

  letGo(page: number): void {
    this.pages.get(page)?.socket.close();
  }

  /** The file on disk, or a snapshot on its own, has all edits up to this one. */
  markKept(standing: { snapshot: string; edit: number }, isSaved: boolean): void {
    this.journal.rebase(standing, isSaved);
    if (!isSaved) return;
    this.savedEdit = standing.edit;
    this.thread.post({ kind: 'saved', file: this.id, edit: standing.edit });
  }

  /** The thread ended. Gives whether something the add-on had half done was taken back. */
  lose(): boolean {
    this.isReady = false;
    const { editBeforeRun } = this;
    const isHalfDone = editBeforeRun !== null && editBeforeRun !== this.journal.lastEdit;
    if (isHalfDone) this.journal.dropAfter(editBeforeRun);
    this.editBeforeRun = null;
    this.keepFromGonePages();
    return isHalfDone;
  }

  /** What opens it as it was. */
  toRequest(planFolder: string | null): OpenRequest {
    const { name, sample, isRecovered } = this.options;
    const { snapshot, changes, edit } = this.journal;
    this.version += VERSION_STEP;
    return {
      source: { from: 'kept', snapshot, changes },
      name,
      canSave: this.source !== undefined,
      sample,
      isRecovered,
      isCalm: this.isCalm,
      planFolder,
      version: this.version,
      edit,
      savedEdit: this.savedEdit,
    };
  }

  /** It is open again: its pages go on, each from the last batch that was made. */
  resume(): void {
    this.isReady = true;
    for (const [number, page] of this.pages) {
      page.lastBatch = page.lastMade;
      page.handed = 0;
      page.queue = [];
      this.thread.post({ kind: 'resume', file: this.id, page: number, batch: page.lastMade });
    }
    for (const act of this.waiting.splice(0)) act();
  }

  /** Keeps what pages sent and the thread did not come to. */
  keepUnmade(): void {
    for (const { batch } of this.unmade.splice(0)) this.keep(batch);
  }

  /** A page that is still there sends again itself what was not made. */
  private keepFromGonePages(): void {
    for (const { page, batch } of this.unmade.splice(0))
      if (!this.pages.has(page)) this.keep(batch);
  }

  private keep({ mutations }: Batch): void {
    for (const mutation of mutations) {
      this.journal.add({ change: JSON.stringify(mutation), edit: this.journal.lastEdit + 1 });
    }
  }

  private tryReceive(page: number, text: string): void {
    try {
      const message = readMessage<FromPage>(text);
      checkLimits(message);
      this.handOn(page, message);
    } catch (error) {
      // It comes back with a fresh copy.
      debug(error);
      const reload: FromNode = { kind: 'reload', reason: 'TOO_LARGE' };
      if (error instanceof TooLarge) this.sendTo(page, JSON.stringify(reload));
      this.letGo(page);
    }
  }

  private handOn(page: number, message: FromPage): void {
    if (message.kind === 'mutations') {
      const from = this.pages.get(page);
      // One out of turn is sent again, or was made already.
      if (!from || !this.isReady || message.batch !== from.lastBatch + 1) return;
      from.lastBatch = message.batch;
      this.unmade.push({ page, batch: message });
    }
    this.pages.get(page)?.queue.push(message);
    this.whenReady(() => this.handOnQueued(page));
  }

  private handOnQueued(page: number): void {
    const from = this.pages.get(page);
    while (from && from.handed < MAX_HANDED && from.queue.length > 0) {
      const message = from.queue.shift() as FromPage;
      from.handed += 1;
      this.thread.post({ kind: 'fromPage', file: this.id, page, message });
    }
  }

  private finish(page: number, batch: number | null): void {
    const from = this.pages.get(page);
    if (from) {
      from.handed -= 1;
      from.lastMade = batch ?? from.lastMade;
      this.handOnQueued(page);
    }
    if (batch === null) return;
    this.unmade = this.unmade.filter((each) => each.page !== page || each.batch.batch > batch);
  }

  /** What a page did before it was closed is still made; what it asked is not. */
  private disconnect(page: number): void {
    const queue = this.pages.get(page)?.queue ?? [];
    this.pages.delete(page);
    for (const message of queue) {
      if (message.kind === 'mutations')
        this.thread.post({ kind: 'fromPage', file: this.id, page, message });
    }
    this.thread.post({ kind: 'disconnect', file: this.id, page });
  }

  private whenReady(act: () => void): void {
    if (this.isReady) act();
    else this.waiting.push(act);
  }
}
