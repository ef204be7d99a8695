/** The files that are open, each with a spreadsheet of its own. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { IWorkbookData } from '@univerjs/core';
import { openHost } from '../apps-script/host';
import type { PlanFolder } from '../apps-script/plan-folder';
import { FileFault } from '../files/file-fault';
import { readWorkbook, readWorkbookBytes } from '../files/read-workbook';
import type { WorkbookFile } from '../files/workbook-file';
import { writeXlsx } from '../files/write-xlsx';
import { notePlanFolder } from '../technology-plan/note-plan-folder';
import { openPlanFolder } from '../technology-plan/open-plan-folder';
import { copySamplePlan } from '../technology-plan/sample-plan';
import { OpenWorkbook } from './open-workbook';
import type { OpenAnswer, SaveAnswer } from './protocol';
import { makeSample } from './sample-workbook';
import { SourceFile } from './source-file';

const MOST_OPEN = 8;
const START = Date.now().toString(36);
const SAMPLE = 'src/local/sample/sample-log.csv';

export interface FilesOptions {
  root: string;
  timeZone: string;
  locale: string;
  /** The add-on's clock, in milliseconds since 1970; the real one when left out. */
  now?: () => number;
}

export class OpenFiles {
  private planFolder: PlanFolder | undefined;
  /** The first is what the workbench was started with; '' is its id. */
  private readonly open = new Map<string, OpenWorkbook>();
  private lastId = 0;

  constructor(private readonly options: FilesOptions) {}

  find(id: string | null): OpenWorkbook | undefined {
    return this.open.get(id ?? '');
  }

  /** Opens a file of this computer, to be saved back to. */
  async openPath(file: string): Promise<void> {
    const workbook = await readWorkbook(file, this.options.locale);
    await this.add('', workbook, path.basename(file), await SourceFile.of(file));
  }

  /** Opens a copy of the sample log with a set-up sheet, and of the sample's plan folder. */
  async openSample(): Promise<void> {
    this.planFolder ??= openPlanFolder(copySamplePlan(this.options.root));
    const log = await readWorkbook(path.join(this.options.root, SAMPLE), this.options.locale);
    await this.add('', { ...log, snapshot: makeSample(log.snapshot) }, SAMPLE_NAME);
    notePlanFolder(this.need('').host);
  }

  /** The folder that stands for the plan folder in Drive; its link goes into the file's set-up. */
  choosePlanFolder(id: string | null, typed: string): { folder: string } {
    const { host } = this.need(id);
    this.planFolder = openPlanFolder(typed);
    notePlanFolder(host);
    return { folder: typed };
  }

  /** Opens what a browser handed over; it can be downloaded, but there is no file to save to. */
  async openBytes(bytes: Uint8Array, name: string): Promise<OpenAnswer> {
    return this.addCopy(await readWorkbookBytes(bytes, name, this.options.locale), name);
  }

  /** Opens the workbook of a page that had unsaved work when Node was started anew. */
  openSnapshot(snapshot: IWorkbookData, name: string): Promise<OpenAnswer> {
    return this.addCopy({ snapshot, notes: [] }, name, /* unsaved */ true);
  }

  private async addCopy(
    workbook: WorkbookFile,
    name: string,
    isUnsaved = false,
  ): Promise<OpenAnswer> {
    this.makeRoom();
    this.lastId += 1;
    // Unlike any id that an earlier process gave out.
    const id = `${START}-${this.lastId}`;
    const shortName = [...path.basename(name)].slice(0, 100).join('') || 'log.xlsx';
    await this.add(id, workbook, shortName, undefined, isUnsaved);
    return { file: id };
  }

  async save(id: string | null, sure: string | null): Promise<SaveAnswer> {
    const workbook = this.need(id);
    if (!workbook.source)
      return { fault: 'This copy has no file on your disk. Download it instead.' };
    const answer = await workbook.source.save(() => toBytes(workbook), sure);
    if ('saved' in answer) workbook.markSaved();
    return answer;
  }

  async toXlsx(id: string | null): Promise<{ name: string; bytes: Uint8Array }> {
    const workbook = this.need(id);
    const name = workbook.state.name.replace(/\.(csv|tsv|txt|xlsx)$/i, '');
    return { name: `${name}.xlsx`, bytes: await toBytes(workbook) };
  }

  /** Ends every spreadsheet. */
  dispose(): void {
    for (const workbook of this.open.values()) workbook.host.dispose();
    this.open.clear();
  }

  private need(id: string | null): OpenWorkbook {
    const workbook = this.find(id);
    if (!workbook) throw new FileFault('This file is no longer open. Open it again.');
    return workbook;
  }

  private async add(
    id: string,
    workbook: WorkbookFile,
    name: string,
    source?: SourceFile,
    isUnsaved = false,
  ): Promise<void> {
    const read = (file: string) => readFileSync(path.join(this.options.root, 'dist', file), 'utf8');
    const { timeZone, locale, now } = this.options;
    const host = await openHost({
      bundle: read('Code.js'),
      functions: read('functions.js'),
      readHtml: (file) => read(`${file}.html`),
      workbook,
      timeZone,
      locale,
      now,
      findPlanFolder: () => this.planFolder,
    });
    const { notes } = workbook;
    const isSample = name === SAMPLE_NAME && !source;
    this.open.set(id, new OpenWorkbook({ host, name, notes, source, isSample, isUnsaved }));
  }

  /** Closes the oldest file that no page shows and nobody changed. */
  private makeRoom(): void {
    if (this.open.size < MOST_OPEN) return;
    const idle = [...this.open].find(([id, workbook]) => id !== '' && workbook.isIdle);
    if (!idle)
      throw new FileFault(`${MOST_OPEN} files are open. Close a tab of one, then try again.`);
    this.open.delete(idle[0]);
    idle[1].host.dispose();
  }
}

const SAMPLE_NAME = 'Sample log.xlsx';

/** As .xlsx, once all formulas are calculated. */
async function toBytes(workbook: OpenWorkbook): Promise<Uint8Array> {
  await workbook.host.settled();
  return writeXlsx(workbook.host.toWorkbookFile());
}
