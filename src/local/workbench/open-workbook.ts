/** One open file: its spreadsheet and add-on in Node, and every page that shows it. */
import type { ICommandInfo, IExecutionOptions } from '@univerjs/core';
import type { WebSocket } from 'ws';
import type { LocalHost } from '../apps-script/host';
import { core, formula } from '../engine/univer';
import { runEdit, watchEdits } from './edit-trigger';
import type { FileState, FromNode, FromPage, MenuEntry, Reply } from './protocol';

import { readMessage } from './read-message';
import { SharedPages, send } from './shared-pages';
import { showOnPages, TITLE } from './show-on-pages';
import type { SourceFile } from './source-file';

type Selected = Extract<FromPage, { kind: 'select' }>;

export interface WorkbookOptions {
  host: LocalHost;
  name: string;
  isSample: boolean;
  /** None for the sample and for what a browser handed over. */
  source?: SourceFile;
  notes: string[];
  /** Holds work that no file has. */
  isUnsaved?: boolean;
}

// Mutations that change nothing a file holds.
const KEEPS_FILE = /^formula\.|auto-height|row-auto|toggle-note-popup/;
const PROCESS = String(Date.now());

export class OpenWorkbook {
  readonly pages: SharedPages;
  private isUnsaved: boolean;
  /** The page whose request the add-on is carrying out. */
  private asking: WebSocket | undefined;
  /** By page; a closed one is forgotten with it. */
  private readonly selections = new WeakMap<WebSocket, Selected>();

  constructor(private readonly options: WorkbookOptions) {
    const { engine } = options.host;
    this.isUnsaved = options.isUnsaved ?? false;
    this.pages = new SharedPages(engine);
    engine.injector.get(core.ICommandService).onCommandExecuted((command, how) => {
      this.followChange(command, how);
    });
    showOnPages(options.host, (message) => this.tellAsking(message));
    watchEdits(engine, (edit) => this.tryTrigger(() => runEdit(options.host, edit)));
    this.tryTrigger(() => options.host.runOpen());
  }

  get source(): SourceFile | undefined {
    return this.options.source;
  }

  get host(): LocalHost {
    return this.options.host;
  }

  get state(): FileState {
    const { name, isSample, source } = this.options;
    return { name, isSample, canSave: source !== undefined, isUnsaved: this.isUnsaved };
  }

  private get menu(): MenuEntry[] {
    const items = this.host.menus.get('') ?? [];
    return items.filter((item): item is MenuEntry => item !== null && 'functionName' in item);
  }

  /** Whether nobody would miss it. */
  get isIdle(): boolean {
    return this.pages.count === 0 && !this.isUnsaved;
  }

  markSaved(): void {
    this.setUnsaved(false);
  }

  connect(page: WebSocket): void {
    const { host, notes } = this.options;
    const snapshot = host.engine.save();
    const opened: FromNode = {
      kind: 'opened',
      snapshot,
      file: this.state,
      menu: this.menu,
      notes,
      process: PROCESS,
    };
    const number = this.pages.add(page, opened);
    page.on('error', () => page.close());
    page.on('message', (data) => {
      // What still comes from a page that was let go is not carried out.
      if (page.readyState !== page.OPEN) return;
      try {
        this.receive(page, number, readMessage<FromPage>(String(data)));
      } catch (error) {
        // It comes back with a fresh copy.
        if (process.env.DEBUG) console.error(error);
        page.close();
      }
    });
  }

  private receive(page: WebSocket, number: number, message: FromPage): void {
    if (message.kind === 'mutation') this.pages.apply(number, message.mutation);
    if (message.kind === 'run') {
      const { id, functionName, args } = message;
      const reply = this.askHost(page, () => this.host.call(functionName, ...args));
      send(page, { kind: 'ran', id, reply });
    }
    if (message.kind === 'menu') this.chooseItem(page, message.functionName);
    if (message.kind === 'select') this.selections.set(page, message);
    if (message.kind === 'errorText') {
      const { id, sheetId, row, column } = message;
      const value = this.host.engine.errorText(sheetId, row, column);
      send(page, { kind: 'ran', id, reply: { value } });
    }
  }

  private chooseItem(page: WebSocket, functionName: string): void {
    const isOffered = this.menu.some((entry) => entry.functionName === functionName);
    if (!isOffered) return;
    const reply = this.askHost(page, () => this.host.runMenuItem(functionName));
    if ('failure' in reply) {
      send(page, { kind: 'alert', title: TITLE, message: reply.failure.message });
    }
  }

  /** Google's client hands over null for nothing, and any throw as a name and a message. */
  private askHost(page: WebSocket, act: () => unknown): Reply {
    this.asking = page;
    this.selectAs(page);
    try {
      return { value: act() ?? null };
    } catch (error) {
      const { name = 'Error', message = String(error) } = (error ?? {}) as Partial<Error>;
      return { failure: { name, message } };
    } finally {
      this.asking = undefined;
    }
  }

  /** What the script finds selected is what the asking person has selected. */
  private selectAs(page: WebSocket): void {
    const { sheetId = '', row = 0, column = 0 } = this.selections.get(page) ?? {};
    const sheet = this.host.engine.workbook().getSheetBySheetId(sheetId);
    if (sheet) this.host.select(sheet.getName(), row + 1, column + 1);
  }

  /** Sheets tells nobody at the grid when a simple trigger fails. */
  private tryTrigger(run: () => void): void {
    try {
      run();
    } catch (error) {
      if (process.env.DEBUG) console.error(error);
    }
  }

  private tellAsking(message: FromNode): void {
    if (this.asking) send(this.asking, message);
    else this.pages.tellAll(message);
  }

  private followChange(command: Readonly<ICommandInfo>, how?: IExecutionOptions): void {
    if (command.id === formula.SetFormulaCalculationResultMutation.id) {
      this.pages.tellAll({ kind: 'calculated' });
    }
    const isChange = command.type === core.CommandType.MUTATION && !KEEPS_FILE.test(command.id);
    if (isChange && !how?.fromFormula) this.setUnsaved(true);
  }

  private setUnsaved(isUnsaved: boolean): void {
    if (this.isUnsaved === isUnsaved) return;
    this.isUnsaved = isUnsaved;
    this.pages.tellAll({ kind: 'file', file: this.state });
  }
}
