/** The pages that show one workbook: each gets every change but its own, in the one order. */
import type { ICommandInfo, IExecutionOptions } from '@univerjs/core';
import { debug } from '../../cli/terminal';
import type { Engine } from '../../engine/open-engine';
import { core, formula } from '../../engine/univer';
import { MAX_COLUMNS, MAX_ROWS } from '../message-limits';
import type { Batch, FromNode, Mutation } from '../protocol';
import { digestOf } from '../sync/digest';
import { hasFormula, kindOf, shiftOf } from '../sync/placement';
import { ChangeOrder } from './change-order';

// Only the engine here acts on these.
const FOR_THE_ENGINE = /^formula\.mutation\.set-(trigger-)?formula-calculation-(start|stop)/;
// Commands and operations are a page's own affair.
const MUTATION = /\.mutation\./;

/** A page's end of the line. */
export interface PageLink {
  send(message: FromNode): void;
  letGo(): void;
}

/** What a page's batch is made with; Univer's options carry plain values only. */
interface Own {
  fromPage?: number;
  isContested?: boolean;
}

export class SharedPages {
  private readonly pages = new Map<number, PageLink>();
  private readonly order: ChangeOrder;
  /** Made when a page asks, good until the next change. */
  private digest: { version: number; value: number } | undefined;

  /** @param onChange Is told of each change, and whether a formula's result made it. */
  constructor(
    private readonly engine: Engine,
    version: number,
    private readonly onChange: (mutation: Mutation, isFromFormula: boolean) => void,
  ) {
    this.order = new ChangeOrder(version);
    // Before, as what one change brings about in another is made before it and reported after it.
    this.commands.beforeCommandExecuted((command, options) => this.follow(command, options));
  }

  private get commands() {
    return this.engine.injector.get(core.ICommandService);
  }

  get count(): number {
    return this.pages.size;
  }

  get version(): number {
    return this.order.version;
  }

  /** From now on the page follows; what stands now it gets with `opened` and the spilled cells. */
  add(page: number, link: PageLink, opened: FromNode): void {
    link.send(opened);
    const spills = this.engine.injector.get(formula.FormulaDataModel);
    const params = {
      arrayFormulaRange: spills.getArrayFormulaRange(),
      arrayFormulaCellData: spills.getArrayFormulaCellData(),
    };
    const { id } = formula.SetArrayFormulaDataMutation;
    link.send({ kind: 'mutation', version: this.version, mutation: { id, params } });
    this.pages.set(page, link);
  }

  /** A page that follows already, of a workbook that was opened anew; it has the batches up to `batch`. */
  resume(page: number, link: PageLink, batch: number): void {
    this.pages.set(page, link);
    link.send({ kind: 'resume', batch, version: this.version });
  }

  remove(page: number): void {
    this.pages.delete(page);
  }

  tellAll(message: FromNode): void {
    for (const link of this.pages.values()) link.send(message);
  }

  /** Makes what a person did on a page, where it still can be made; else the page is told to load anew. */
  apply(page: number, batch: Batch): void {
    const placed = this.order.place(batch, page);
    if (!placed) {
      this.sendAway(page, { kind: 'reload', reason: 'EDIT_LOST' });
      return;
    }
    for (const mutation of placed.mutations) this.make(mutation, page, placed.isContested);
  }

  /** Makes a change again that was made before the workbook was opened anew. */
  replay({ id, params }: Mutation): void {
    if (!this.commands.hasCommand(id)) return;
    this.commands.syncExecuteCommand(id, this.withOwnId(params), { fromSync: true });
  }

  /** A page that shows something else than this workbook at the same version loads it again. */
  compare(page: number, version: number, digest: number): void {
    if (version !== this.version) return;
    if (this.digest?.version !== version) {
      this.digest = { version, value: digestOf(this.engine.workbook()) };
    }
    if (this.digest.value !== digest) {
      this.sendAway(page, { kind: 'reload', reason: 'DIVERGED' });
    }
  }

  /** Nothing more is heard from the page; it comes back as a new one. */
  private sendAway(page: number, message: FromNode): void {
    const link = this.pages.get(page);
    this.pages.delete(page);
    link?.send(message);
  }

  private make({ id, params }: Mutation, page: number, isContested: boolean): void {
    const link = this.pages.get(page);
    if (!link) return;
    if (this.isTooLarge({ id, params })) {
      this.sendAway(page, { kind: 'reload', reason: 'TOO_LARGE' });
      return;
    }
    const version = this.version;
    try {
      if (MUTATION.test(id) && this.commands.hasCommand(id)) {
        const how = { fromSync: true, fromPage: page, isContested };
        this.commands.syncExecuteCommand(id, this.withOwnId(params), how);
      }
    } catch (error) {
      debug([id, error]);
      this.pages.delete(page);
      link.letGo();
    }
    // One that the engine does not know changes nothing, and is waited for all the same.
    if (this.version === version) link.send({ kind: 'accepted', version, mutation: null });
  }

  /** Rows that are put in must find room below. */
  private isTooLarge(mutation: Mutation): boolean {
    const shift = shiftOf(mutation);
    const sheet = shift && this.engine.workbook().getSheetBySheetId(shift.sheetId);
    if (!shift || !sheet || shift.count < 0) return false;
    return shift.axis === 'row'
      ? sheet.getRowCount() + shift.count > MAX_ROWS
      : sheet.getColumnCount() + shift.count > MAX_COLUMNS;
  }

  /** The page's workbook may have been opened under another id. */
  private withOwnId(params: unknown): object {
    const unitId = this.engine.workbook().getUnitId();
    return { ...(params as object), unitId };
  }

  private follow({ id, type, params }: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (type !== core.CommandType.MUTATION || FOR_THE_ENGINE.test(id)) return;
    const { fromPage, isContested, ...rest } = (options ?? {}) as IExecutionOptions & Own;
    const mutation: Mutation = { id, params };
    const isCalculated = options?.fromFormula === true || id.startsWith('formula.');
    const version = this.order.add(mutation, fromPage ?? null, isCalculated);
    // Kept before a page hears that it was accepted.
    this.onChange(mutation, options?.fromFormula === true);
    for (const [number, link] of this.pages) {
      if (number !== fromPage) {
        link.send({ kind: 'mutation', version, mutation: { ...mutation, options: rest } });
        continue;
      }
      // Formulas may have been completed, and values may have been overwritten meanwhile.
      const isRepeated = kindOf(mutation) === 'values' && (isContested || hasFormula(mutation));
      link.send({ kind: 'accepted', version, mutation: isRepeated ? mutation : null });
    }
  }
}
