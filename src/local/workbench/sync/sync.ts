/** Keeps this page's workbook and Node's the same: Node's order of the changes holds. */
import { CommandType, ICommandService, type Injector } from '@univerjs/core';
import type { Batch, FromNode, Mutation } from '../protocol';
import { kindOf, placeValues, shiftOf } from './placement';

/** The line to Node, as far as it is needed here. */
export interface Line {
  on<K extends FromNode['kind']>(
    kind: K,
    listener: (message: Extract<FromNode, { kind: K }>) => void,
  ): void;
  /** False when there is no connection. */
  send(message: Batch): boolean;
}

// Node has the only formula engine and does these for itself; texts being typed are a page's own affair.
const NOT_SENT =
  /^doc\.|^formula\.mutation\.(set-(trigger-)?formula-calculation|set-(image-|array-)?formula-data)/;

// What the page does by itself to show a sheet.
const LOOKS_ONLY = /auto-height|row-auto|toggle-note-popup|filter/;

interface Pending extends Batch {
  isSent: boolean;
}

export class Sync {
  /** Made here and not yet accepted by Node, oldest first. */
  private pending: Pending[] = [];
  /** Mutations of the first pending batch that Node has accepted. */
  private accepted = 0;
  private gathered: Mutation[] = [];
  private lastBatch = 0;
  private readonly commands: ICommandService;

  /**
   * To be made before the workbook is.
   * @param seen The version of the workbook that was loaded.
   * @param onChange Is told after every change, made here or by Node, and whether a person edited.
   */
  constructor(
    injector: Injector,
    private readonly connection: Line,
    public seen: number,
    private readonly onChange: (isEdit: boolean) => void,
  ) {
    this.commands = injector.get(ICommandService);
    this.commands.onCommandExecuted(({ id, type, params }, options) => {
      if (type !== CommandType.MUTATION || NOT_SENT.test(id)) return;
      // Node does for itself what one change brings about in another.
      if (!options?.fromSync && !options?.onlyLocal) this.gather({ id, params });
    });
    connection.on('mutation', ({ version, mutation }) => this.follow(version, mutation));
    connection.on('accepted', ({ version, mutation }) => this.accept(version, mutation));
    connection.on('resume', ({ version, batch }) => this.resume(version, batch));
  }

  /** Whether something that is seen here has not reached Node. */
  get isPending(): boolean {
    return this.pending.length > 0 || this.gathered.length > 0;
  }

  /** Sends what could not be sent while there was no connection. */
  sendUnsent(): void {
    const unsent = this.pending.filter(({ isSent }) => !isSent);
    this.pending = unsent;
    this.lastBatch = 0;
    for (const batch of unsent) {
      this.lastBatch += 1;
      batch.batch = this.lastBatch;
      this.send(batch);
    }
  }

  /** What one gesture does goes together. */
  private gather(mutation: Mutation): void {
    if (this.gathered.length === 0) queueMicrotask(() => this.sendGathered());
    this.gathered.push(mutation);
  }

  private sendGathered(): void {
    const mutations = this.gathered.splice(0);
    this.lastBatch += 1;
    const batch: Pending = {
      kind: 'mutations',
      batch: this.lastBatch,
      seen: this.seen,
      mutations,
      isSent: false,
    };
    this.pending.push(batch);
    this.send(batch);
    this.onChange(mutations.some(({ id }) => !LOOKS_ONLY.test(id)));
  }

  private send(batch: Pending): void {
    const { isSent, ...message } = batch;
    batch.isSent = this.connection.send(message);
  }

  private follow(version: number, mutation: Mutation): void {
    this.seen = version;
    this.make(mutation);
    this.onChange(mutation.options?.fromSync === true && !LOOKS_ONLY.test(mutation.id));
  }

  private accept(version: number, again: Mutation | null): void {
    this.seen = version;
    const [first] = this.pending;
    this.accepted += 1;
    if (first && this.accepted >= first.mutations.length) {
      this.pending.shift();
      this.accepted = 0;
    }
    if (again) this.make(again);
    this.onChange(false);
  }

  /** Node was opened anew: it has the batches up to one, and gets the later ones again. */
  private resume(version: number, batch: number): void {
    this.seen = version;
    this.accepted = 0;
    this.pending = this.pending.filter((each) => each.batch > batch);
    for (const each of this.pending) {
      each.seen = version;
      this.send(each);
    }
    this.lastBatch = this.pending.at(-1)?.batch ?? batch;
    this.onChange(false);
  }

  /** In the places it has after the rows and columns that were moved here and are still on their way. */
  private make(mutation: Mutation): void {
    if (!this.commands.hasCommand(mutation.id)) return;
    const placed =
      kindOf(mutation) === 'values' ? placeValues(mutation, this.ownShifts()) : mutation;
    const options = { ...mutation.options, onlyLocal: true, fromSync: true };
    this.commands.syncExecuteCommand(placed.id, placed.params as object, options);
  }

  private ownShifts() {
    const waiting = this.pending.flatMap(({ mutations }) => mutations).slice(this.accepted);
    return waiting.flatMap((mutation) => shiftOf(mutation) ?? []);
  }
}
