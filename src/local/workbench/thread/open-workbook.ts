/** One open file: its spreadsheet and add-on, and every page that shows it. */

import type { LocalHost } from '../../apps-script/host';
import { debug } from '../../cli/terminal';
import { core, formula } from '../../engine/univer';
import {
  type Batch,
  type FileState,
  type FromNode,
  type FromPage,
  type MenuEntry,
  type Mutation,
  type Reply,
  type Sample,
  TITLE,
} from '../protocol';
import { type Edit, runEdit, watchEdits } from './edit-trigger';
import { type PageLink, SharedPages } from './shared-pages';
import { showOnPages } from './show-on-pages';

type Selected = Extract<FromPage, { kind: 'select' }>;

/** Who the add-on runs for: a page's call by its id, a page's menu choice, or a trigger. */
export interface Run {
  page: number | null;
  id: number | null;
}

export interface WorkbookOptions {
  host: LocalHost;
  name: string;
  sample: Sample | null;
  /** Whether there is a file to save to: not for the sample and for what a browser handed over. */
  canSave: boolean;
  notes: string[];
  /** The version and the edit that a workbook which is opened anew goes on from. */
  version?: number;
  edit?: number;
  /** The last edit that is in the file; -1 where no file has it. */
  savedEdit?: number;
  /** Work that an earlier workbench left unsaved. */
  isRecovered?: boolean;
  /** Is told of each change that a file would hold; edits are counted from 1. */
  onEdit?: (mutation: Mutation, edit: number) => void;
  /** Is told before the add-on runs, and (null) when it has ended. */
  onRun?: (run: Run | null) => void;
}

// Mutations that change nothing a file holds.
const KEEPS_FILE = /^formula\.|auto-height|row-auto|toggle-note-popup/;

export class OpenWorkbook {
  readonly pages: SharedPages;
  private edit: number;
  private savedEdit: number;
  /** The page whose request the add-on is carrying out. */
  private asking: number | null = null;
  private readonly links = new Map<number, PageLink>();
  private readonly selections = new Map<number, Selected>();
  private readonly edits: Edit[] = [];

  constructor(private readonly options: WorkbookOptions) {
    const { host, version = 0, edit = 0, savedEdit = 0 } = options;
    this.edit = edit;
    this.savedEdit = savedEdit;
    const { engine } = host;
    this.pages = new SharedPages(engine, version, (mutation, isFromFormula) => {
      if (!isFromFormula && !KEEPS_FILE.test(mutation.id)) this.countEdit(mutation);
    });
    engine.injector.get(core.ICommandService).onCommandExecuted(({ id }) => {
      if (id === formula.SetFormulaCalculationResultMutation.id)
        this.pages.tellAll({ kind: 'calculated' });
    });
    showOnPages(host, (message) => this.tellAsking(message));
    watchEdits(engine, (made) => void this.edits.push(made));
    this.runTrigger(() => host.runOpen());
  }

  get host(): LocalHost {
    return this.options.host;
  }

  get state(): FileState {
    const { name, sample, canSave } = this.options;
    return { name, sample, canSave, isUnsaved: this.isUnsaved };
  }

  private get isUnsaved(): boolean {
    return this.edit !== this.savedEdit;
  }

  /** The edit that a snapshot taken now holds. */
  get lastEdit(): number {
    return this.edit;
  }

  private get menu(): MenuEntry[] {
    const items = this.host.menus.get('') ?? [];
    return items.filter((item): item is MenuEntry => item !== null && 'functionName' in item);
  }

  /** The file holds the workbook as it was after this edit. */
  markSaved(edit: number): void {
    const wasUnsaved = this.isUnsaved;
    this.savedEdit = edit;
    if (wasUnsaved !== this.isUnsaved) this.tellState();
  }

  connect(page: number, link: PageLink): void {
    const { host, notes } = this.options;
    this.links.set(page, link);
    this.pages.add(page, link, {
      kind: 'opened',
      version: this.pages.version,
      snapshot: host.engine.save(),
      file: this.state,
      isRecovered: this.options.isRecovered === true && this.isUnsaved,
      menu: this.menu,
      notes,
    });
  }

  /** A page that has followed the workbook before it was opened anew. */
  resume(page: number, link: PageLink, batch: number): void {
    this.links.set(page, link);
    this.pages.resume(page, link, batch);
    link.send({ kind: 'file', file: this.state });
  }

  /** Makes changes again that were made before the workbook was opened anew; sets off no trigger. */
  replay(changes: string[]): void {
    for (const change of changes) this.pages.replay(JSON.parse(change) as Mutation);
    this.edits.length = 0;
  }

  disconnect(page: number): void {
    this.links.delete(page);
    this.selections.delete(page);
    this.pages.remove(page);
  }

  /** @param onHandled Runs when all is done but what a batch sets off; with the batch's number, else null. */
  receive(page: number, message: FromPage, onHandled?: (batch: number | null) => void): void {
    if (message.kind === 'mutations') {
      this.pages.apply(page, message);
      onHandled?.(message.batch);
      this.runEditTriggers();
      return;
    }
    this.answer(page, message);
    onHandled?.(null);
  }

  private answer(page: number, message: Exclude<FromPage, Batch>): void {
    if (message.kind === 'run') {
      const { id, functionName, args } = message;
      const reply = this.askHost(page, id, () => this.host.call(functionName, ...args));
      this.links.get(page)?.send({ kind: 'ran', id, reply });
    }
    if (message.kind === 'menu') this.chooseItem(page, message.functionName);
    if (message.kind === 'select') this.selections.set(page, message);
    if (message.kind === 'compare') this.pages.compare(page, message.version, message.digest);
    if (message.kind === 'errorText') {
      const { id, sheetId, row, column } = message;
      const value = this.host.engine.errorText(sheetId, row, column);
      this.links.get(page)?.send({ kind: 'ran', id, reply: { value } });
    }
  }

  private chooseItem(page: number, functionName: string): void {
    const isOffered = this.menu.some((entry) => entry.functionName === functionName);
    if (!isOffered) return;
    const reply = this.askHost(page, null, () => this.host.runMenuItem(functionName));
    if ('failure' in reply) {
      const { message } = reply.failure;
      this.links.get(page)?.send({ kind: 'alert', title: TITLE, message });
    }
  }

  /** Google's client hands over null for nothing, and any throw as a name and a message. */
  private askHost(page: number, id: number | null, act: () => unknown): Reply {
    this.asking = page;
    this.options.onRun?.({ page, id });
    this.selectAs(page);
    try {
      return { value: act() ?? null };
    } catch (error) {
      const { name = 'Error', message = String(error) } = (error ?? {}) as Partial<Error>;
      return { failure: { name, message } };
    } finally {
      this.asking = null;
      this.options.onRun?.(null);
    }
  }

  /** What the script finds selected is what the asking person has selected. */
  private selectAs(page: number): void {
    const { sheetId = '', row = 0, column = 0 } = this.selections.get(page) ?? {};
    const sheet = this.host.engine.workbook().getSheetBySheetId(sheetId);
    if (sheet) this.host.select(sheet.getName(), row + 1, column + 1);
  }

  /** After the whole batch, so that a trigger which is ended takes no edit with it. */
  private runEditTriggers(): void {
    for (const made of this.edits.splice(0)) this.runTrigger(() => runEdit(this.host, made));
  }

  /** Sheets tells nobody at the grid when a simple trigger fails. */
  private runTrigger(run: () => void): void {
    this.options.onRun?.({ page: null, id: null });
    try {
      run();
    } catch (error) {
      debug(error);
    } finally {
      this.options.onRun?.(null);
    }
  }

  private tellAsking(message: FromNode): void {
    if (this.asking === null) this.pages.tellAll(message);
    else this.links.get(this.asking)?.send(message);
  }

  private countEdit(mutation: Mutation): void {
    const wasUnsaved = this.isUnsaved;
    this.edit += 1;
    this.options.onEdit?.(mutation, this.edit);
    if (!wasUnsaved) this.tellState();
  }

  private tellState(): void {
    this.pages.tellAll({ kind: 'file', file: this.state });
  }
}
