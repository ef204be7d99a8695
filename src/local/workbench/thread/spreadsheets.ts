/** All open workbooks, each with the add-on in it. */
import path from 'node:path';
import { openHost } from '../../apps-script/host';
import type { PlanFolder } from '../../apps-script/plan-folder';
import { debug } from '../../cli/terminal';
import { FileFault } from '../../files/file-fault';
import { readWorkbook, readWorkbookBytes } from '../../files/read-workbook';
import type { WorkbookFile } from '../../files/workbook-file';
import { writeXlsx } from '../../files/write-xlsx';
import { notePlanFolder } from '../../technology-plan/note-plan-folder';
import { openPlanFolder } from '../../technology-plan/open-plan-folder';
import { makeSample } from '../sample-workbook';
import type {
  Answers,
  FromThread,
  OpenRequest,
  Question,
  Standing,
  ThreadOptions,
  ToThread,
  WorkbookSource,
} from '../thread-protocol';
import { OpenWorkbook } from './open-workbook';
import type { PageLink } from './shared-pages';

const SAMPLE = 'src/local/sample/sample-log.csv';
/** Under a stream of edits a save does not wait for the last formula. */
const MAX_SETTLE_MS = 2000;

const NOT_CALCULATED =
  'The formulas in this file take too long. They are not calculated here and show the values they had.';

type Notification = Exclude<ToThread, { kind: 'ask' } | { kind: 'ping' }>;

export class Spreadsheets {
  private readonly open = new Map<string, OpenWorkbook>();
  private planFolder: PlanFolder | undefined;

  /** @param readBuilt Gives the text of a file that was built for Google. */
  constructor(
    private readonly options: ThreadOptions,
    private readonly readBuilt: (file: string) => string,
    private readonly post: (message: FromThread) => void,
  ) {}

  async answer(file: string, question: Question): Promise<Answers[Question['what']]> {
    if (question.what === 'open') return this.openWorkbook(file, question.request);
    const workbook = this.need(file);
    if (question.what === 'standing') return standingOf(workbook);
    if (question.what === 'toXlsx') return this.toXlsx(workbook);
    if (question.what === 'choosePlanFolder') {
      this.planFolder = openPlanFolder(question.path);
      notePlanFolder(workbook.host);
    }
    if (question.what === 'close') {
      workbook.host.dispose();
      this.open.delete(file);
    }
    return null;
  }

  /** What concerns a workbook that is no longer open is passed over. */
  receive(notification: Notification): void {
    const workbook = this.open.get(notification.file);
    if (!workbook) return;
    const { file } = notification;
    if (notification.kind === 'connect')
      workbook.connect(notification.page, this.linkTo(notification.page));
    if (notification.kind === 'resume')
      workbook.resume(notification.page, this.linkTo(notification.page), notification.batch);
    if (notification.kind === 'disconnect') workbook.disconnect(notification.page);
    if (notification.kind === 'saved') workbook.markSaved(notification.edit);
    if (notification.kind !== 'fromPage') return;
    const { page, message } = notification;
    try {
      workbook.receive(page, message, (batch) => this.post({ kind: 'handled', file, page, batch }));
    } catch (error) {
      // It comes back with a fresh copy.
      debug(error);
      this.post({ kind: 'letGo', page });
    }
  }

  find(file: string): OpenWorkbook | undefined {
    return this.open.get(file);
  }

  dispose(): void {
    for (const workbook of this.open.values()) workbook.host.dispose();
    this.open.clear();
  }

  private linkTo(page: number): PageLink {
    return {
      send: (message) => this.post({ kind: 'toPage', page, text: JSON.stringify(message) }),
      letGo: () => this.post({ kind: 'letGo', page }),
    };
  }

  private need(file: string): OpenWorkbook {
    const workbook = this.open.get(file);
    if (!workbook) throw new FileFault('This file is no longer open. Open it again.');
    return workbook;
  }

  private async openWorkbook(file: string, request: OpenRequest): Promise<Standing> {
    const { source, name, isCalm } = request;
    const read = await this.read(source, name);
    const notes = isCalm ? [NOT_CALCULATED, ...read.notes] : read.notes;
    const { timeZone, locale, now } = this.options;
    const host = await openHost({
      bundle: this.readBuilt('Code.js'),
      functions: this.readBuilt('functions.js'),
      readHtml: (html) => this.readBuilt(`${html}.html`),
      workbook: { ...read, notes },
      timeZone,
      locale,
      now: now === undefined ? undefined : () => now,
      findPlanFolder: () => this.planFolder,
      isCalculated: !isCalm,
      // Pages know a workbook that is opened anew by its id.
      unitId: source.from === 'kept' ? read.snapshot.id : undefined,
    });
    const workbook = new OpenWorkbook({
      ...request,
      host,
      notes,
      onEdit: (mutation, edit) =>
        this.post({ kind: 'edited', file, change: JSON.stringify(mutation), edit }),
      onRun: (run) => this.post({ kind: 'running', file, run }),
    });
    this.open.get(file)?.host.dispose();
    this.open.set(file, workbook);
    if (source.from === 'kept') workbook.replay(source.changes);
    if (request.planFolder !== null) this.planFolder = openPlanFolder(request.planFolder);
    if (source.from === 'sample') notePlanFolder(host);
    return standingOf(workbook);
  }

  private async read(source: WorkbookSource, name: string): Promise<WorkbookFile> {
    const { root, locale } = this.options;
    if (source.from === 'file') return readWorkbook(source.path, locale);
    if (source.from === 'bytes') return readWorkbookBytes(source.bytes, name, locale);
    if (source.from === 'kept') return { snapshot: JSON.parse(source.snapshot), notes: [] };
    const log = await readWorkbook(path.join(root, SAMPLE), locale);
    return { ...log, snapshot: makeSample(log.snapshot) };
  }

  /** As .xlsx, with all formulas calculated unless edits go on and on. */
  private async toXlsx(workbook: OpenWorkbook): Promise<Answers['toXlsx']> {
    const isLong = new Promise((resolve) => setTimeout(resolve, MAX_SETTLE_MS));
    await Promise.race([workbook.host.settled(), isLong]);
    // Taken at one moment; what is changed while it is written is not in it.
    const standing = standingOf(workbook);
    return { ...standing, bytes: await writeXlsx(workbook.host.toWorkbookFile()) };
  }
}

function standingOf(workbook: OpenWorkbook): Standing {
  return { snapshot: JSON.stringify(workbook.host.engine.save()), edit: workbook.lastEdit };
}
