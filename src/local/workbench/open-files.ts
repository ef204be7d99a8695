/** The files that are open, each with a spreadsheet of its own in the thread. */
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { resolveUserPath } from '../cli/project-root';
import { debug } from '../cli/terminal';
import { FileFault } from '../files/file-fault';
import { copySamplePlan } from '../technology-plan/sample-plan';
import { findKeptWork, Journal, journalFile, type KeptWork, readKeptWork } from './journal';
import { OpenFile } from './open-file';
import { type OpenAnswer, RUN_ENDED, type Sample, type SaveAnswer } from './protocol';
import { SourceFile } from './source-file';
import {
  EndableThread,
  type RunningNow,
  type SpreadsheetThread,
  ThreadEnded,
  type ThreadEvents,
} from './spreadsheet-thread';
import type { FromThread, OpenRequest, ThreadOptions, WorkbookSource } from './thread-protocol';

const MAX_OPEN = 8;
/** Kept copies that a start opens at once: beside them and the log, one more may be opened. */
const MAX_KEPT_OPEN = MAX_OPEN - 2;
/** From here on a journal begins anew with a snapshot. */
const MAX_CHANGES = 2000;
const START = Date.now().toString(36);
const SAMPLE_NAME = 'Sample log.xlsx';
const MESSY_NAME = 'Messy log.xlsx';
const MESSY_LOG = 'src/local/sample/messy-log.xlsx';
const NO_FILE = 'This file is no longer open. Open it again.';
const NOT_CALCULATED =
  'The formulas in this file take too long. From now on they are not calculated here and show the values they had.';

/** Of this process: what one workbench has kept, another must not overwrite. */
let copyCount = 0;

interface Opening {
  id: string;
  name: string;
  source: WorkbookSource;
  file?: string;
  isRecovered?: boolean;
  sample?: Sample;
}

/** What an earlier workbench left unsaved, as a start finds it. */
interface KeptAtStart {
  copies: { id: string; name: string }[];
  /** Names of copies that are kept on disk still. */
  waiting: string[];
  /** Paths of files of this computer. */
  files: string[];
}

export class OpenFiles {
  private readonly thread: SpreadsheetThread;
  private readonly open = new Map<string, OpenFile>();
  private planFolder: string | null = null;
  private isReopening = false;

  constructor(
    private readonly options: ThreadOptions,
    startThread = (events: ThreadEvents): SpreadsheetThread => new EndableThread(options, events),
  ) {
    this.thread = startThread({
      message: (message: FromThread) => this.receive(message),
      ended: (running: RunningNow | null) => void this.reopenAll(running),
    });
  }

  find(id: string | null): OpenFile | undefined {
    return this.open.get(id ?? '');
  }

  /** Opens a file of this computer, to be saved back to; with the work on it that was left unsaved. */
  async openPath(file: string): Promise<void> {
    const name = path.basename(file);
    const kept = readKeptWork(journalFile(this.options.root, file));
    if (kept) await this.add({ id: '', name, file, ...recovered(kept) });
    else await this.add({ id: '', name, file, source: { from: 'file', path: file } });
  }

  /** Opens a copy of the sample log with a set-up sheet, and of the sample's plan folder. */
  async openSample(): Promise<void> {
    this.planFolder ??= copySamplePlan(this.options.root);
    const source = { from: 'sample' as const };
    await this.add({ id: '', name: SAMPLE_NAME, source, sample: 'orderly' });
  }

  /** Opens a copy of a log as people really keep it. */
  openMessyLog(): Promise<OpenAnswer> {
    const file = path.join(this.options.root, MESSY_LOG);
    const source = { from: 'file' as const, path: file };
    return this.openCopy({ name: MESSY_NAME, source, sample: 'messy' });
  }

  /** Opens what a browser handed over; it can be downloaded, but there is no file to save to. */
  openBytes(bytes: Uint8Array, name: string): Promise<OpenAnswer> {
    const shortName = [...path.basename(name)].slice(0, 100).join('') || 'log.xlsx';
    return this.openCopy({ name: shortName, source: { from: 'bytes', bytes } });
  }

  /**
   * Opens the copies that an earlier workbench left unsaved, the oldest first, and gives the names of those that there
   * is no room for now, and the files that wait for theirs. Work on a file that is gone is a copy.
   */
  async openKeptCopies(): Promise<KeptAtStart> {
    const kept = findKeptWork(this.options.root).sort((a, b) => a.head.at - b.head.at);
    const files = kept.flatMap(({ head }) =>
      head.path !== null && existsSync(head.path) ? head.path : [],
    );
    const own = kept.filter(({ head }) => head.path === null || !files.includes(head.path));
    const copies = [];
    for (const work of own.slice(0, MAX_KEPT_OPEN)) {
      const { name } = work.head;
      const answer = await this.openCopy({ name, ...recovered(work) });
      if (!('file' in answer)) continue;
      copies.push({ id: answer.file, name });
      // Kept under the new id from now on.
      rmSync(work.file, { force: true });
    }
    const waiting = own.slice(MAX_KEPT_OPEN).map(({ head }) => head.name);
    return { copies, waiting, files: files.filter((file) => file !== this.find('')?.path) };
  }

  /** The folder that stands for the plan folder in Drive; its link goes into the file's set-up. */
  async choosePlanFolder(id: string | null, typed: string): Promise<{ folder: string }> {
    const file = this.need(id);
    await this.thread.ask(file.id, { what: 'choosePlanFolder', path: typed });
    this.planFolder = resolveUserPath(typed);
    return { folder: this.planFolder };
  }

  async save(id: string | null, sure: string | null): Promise<SaveAnswer> {
    const file = this.need(id);
    if (!file.source) return { fault: 'This copy has no file on your disk. Download it instead.' };
    let standing = { snapshot: '', edit: 0 };
    const answer = await file.source.save(async () => {
      const { bytes, ...rest } = await this.toXlsxOf(file);
      standing = rest;
      return bytes;
    }, sure);
    if ('saved' in answer) file.markKept(standing, /* isSaved */ true);
    return answer;
  }

  async toXlsx(id: string | null): Promise<{ name: string; bytes: Uint8Array }> {
    const file = this.need(id);
    const { bytes } = await this.toXlsxOf(file);
    return { name: `${file.name.replace(/\.(csv|tsv|txt|xlsx|xls|ods)$/i, '')}.xlsx`, bytes };
  }

  /** Lets go of unsaved work: the file is opened as it is on disk. */
  async revert(id: string | null): Promise<void> {
    const file = this.need(id);
    if (!file.path) throw new FileFault('This copy has no file on your disk to go back to.');
    file.journal.remove();
    const { name, path: from } = file;
    await this.add({ id: file.id, name, file: from, source: { from: 'file', path: from } });
    file.tellPages({ kind: 'reload', reason: 'REVERTED' });
  }

  /** Closes a copy; what is unsaved of it is kept for the next start where that is wanted, else let go of. */
  close(id: string | null, isKept: boolean): void {
    const file = this.need(id);
    // Its address is the one that was printed: without it no page is left.
    if (file.id === '')
      throw new FileFault(
        'The workbench was started with this file. Press Ctrl-C in its terminal.',
      );
    if (isKept) file.keepUnmade();
    else file.journal.remove();
    this.open.delete(file.id);
    void this.thread.ask(file.id, { what: 'close' }).catch(() => undefined);
    file.tellPages({ kind: 'reload', reason: 'CLOSED' });
  }

  /** Ends every spreadsheet; what is unsaved is kept for the next start. */
  async dispose(): Promise<void> {
    for (const file of this.open.values()) file.keepUnmade();
    this.open.clear();
    await this.thread.end();
  }

  /** Files whose work is kept for the next start. */
  get unsavedNames(): string[] {
    const kept = [...this.open.values()].filter(({ journal }) => journal.isOnDisk);
    return kept.map(({ name }) => name);
  }

  private need(id: string | null): OpenFile {
    const file = this.find(id);
    if (!file) throw new FileFault(NO_FILE);
    return file;
  }

  private async toXlsxOf(file: OpenFile) {
    try {
      return await this.thread.ask(file.id, { what: 'toXlsx' });
    } catch (error) {
      if (!(error instanceof ThreadEnded)) throw error;
      throw new FileFault(
        'Writing the file took too long and was stopped. Your file was not changed. Try again.',
      );
    }
  }

  private async openCopy(opening: Omit<Opening, 'id'>): Promise<OpenAnswer> {
    this.makeRoom();
    copyCount += 1;
    // Unlike any id that an earlier process gave out.
    const id = `${START}-${copyCount}`;
    await this.add({ ...opening, id });
    return { file: id };
  }

  private async add(opening: Opening): Promise<void> {
    const { id, name, file, source, isRecovered = false, sample = null } = opening;
    // Recovered work is in no file.
    const savedEdit = isRecovered ? -1 : 0;
    const request: OpenRequest = {
      source,
      name,
      canSave: file !== undefined,
      sample,
      isRecovered,
      isCalm: false,
      planFolder: this.planFolder,
      version: 0,
      edit: 0,
      savedEdit,
    };
    const { isCalm, ...standing } = await this.openPatiently(id, request);
    const head = { name, path: file ?? null, at: Date.now() };
    const key = file ?? id;
    const place = sample ? null : journalFile(this.options.root, key);
    const journal = new Journal(head, place, standing);
    if (isRecovered) journal.rebase(standing, /* isSaved */ false);
    const options = { id, name, sample, isRecovered, journal, savedEdit, isCalm };
    const onDisk = file === undefined ? undefined : await SourceFile.of(file);
    this.open.set(id, new OpenFile(this.thread, { ...options, source: onDisk, path: file }));
  }

  /** Where its formulas take too long, a workbook is opened without calculating them. */
  private async openPatiently(id: string, request: OpenRequest) {
    for (const isCalm of [false, true]) {
      try {
        const question = { what: 'open' as const, request: { ...request, isCalm } };
        return { ...(await this.thread.ask(id, question)), isCalm };
      } catch (error) {
        if (!(error instanceof ThreadEnded)) throw error;
      }
    }
    throw new FileFault('Reading this file took too long. Keep only the log in it.');
  }

  private receive(message: FromThread): void {
    if (message.kind === 'toPage' || message.kind === 'letGo') {
      for (const file of this.open.values()) {
        if (message.kind === 'letGo') file.letGo(message.page);
        else if (file.sendTo(message.page, message.text)) return;
      }
    }
    if (!('file' in message)) return;
    const file = this.open.get(message.file);
    file?.receive(message);
    if (file && message.kind === 'edited' && file.journal.changes.length > MAX_CHANGES) {
      void this.shorten(file);
    }
  }

  private async shorten(file: OpenFile): Promise<void> {
    const standing = await this.thread.ask(file.id, { what: 'standing' }).catch(() => null);
    if (standing) file.markKept(standing, /* isSaved */ false);
  }

  /** The thread ended: a new one opens every file as it was. */
  private async reopenAll(running: RunningNow | null): Promise<void> {
    for (const file of this.open.values()) {
      // With one file there is no doubt whose formulas took too long.
      if (!running && this.open.size === 1) file.isCalm = true;
      const isTakenBack = file.lose();
      if (isTakenBack) file.tellPages({ kind: 'reload', reason: 'RUN_ENDED' });
      else if (running?.file === file.id && running.id === null) file.tellEnded(RUN_ENDED);
    }
    if (this.isReopening) return;
    this.isReopening = true;
    for (let file = this.firstLost(); file; file = this.firstLost()) await this.reopen(file);
    this.isReopening = false;
  }

  private firstLost(): OpenFile | undefined {
    return [...this.open.values()].find(({ isReady }) => !isReady);
  }

  private async reopen(file: OpenFile): Promise<void> {
    const wasCalm = file.isCalm;
    try {
      await this.thread.ask(file.id, { what: 'open', request: file.toRequest(this.planFolder) });
      file.resume();
      if (wasCalm) file.tellEnded(NOT_CALCULATED);
    } catch (error) {
      debug(error);
      // Its unsaved work is on disk, for the next start.
      if (wasCalm) this.open.delete(file.id);
      file.isCalm = true;
    }
  }

  /** Closes the oldest file that no page shows and nobody changed. */
  private makeRoom(): void {
    if (this.open.size < MAX_OPEN) return;
    const idle = [...this.open.values()].find((file) => file.id !== '' && file.isIdle);
    if (!idle) {
      throw new FileFault(
        `${MAX_OPEN} files are open. Close one with Close at the top of its page, then try again.`,
      );
    }
    this.close(idle.id, /* isKept */ false);
  }
}

function recovered({ snapshot, changes }: KeptWork) {
  return { source: { from: 'kept' as const, snapshot, changes }, isRecovered: true };
}
