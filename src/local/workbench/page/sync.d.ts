/** Keeps this page's workbook and Node's the same: Node's order of the changes holds. */
import { type Injector, type Nullable, type Workbook } from '@univerjs/core';
import type { Connection } from './connection';
export declare class Sync {
  private readonly connection;
  private seen;
  private readonly workbook;
  private readonly onPending;
  /** Made here and not yet accepted by Node, oldest first. */
  private pending;
  /** Mutations of the first pending batch that Node has accepted. */
  private accepted;
  private gathered;
  private lastBatch;
  private timer;
  private readonly commands;
  /**
   * To be made before the workbook is.
   * @param seen The version of the workbook that was loaded.
   * @param onPending Is told whenever changes begin or cease to wait for Node.
   */
  constructor(
    injector: Injector,
    connection: Pick<Connection, 'on' | 'send'>,
    seen: number,
    workbook: () => Nullable<Workbook>,
    onPending: () => void,
  );
  /** Whether something that is seen here has not reached Node. */
  get isPending(): boolean;
  /** Sends what could not be sent while there was no connection. */
  sendUnsent(): void;
  /** What one gesture does goes together. */
  private gather;
  private sendGathered;
  private send;
  private follow;
  private accept;
  /** Node was opened anew: it has the batches up to one, and gets the later ones again. */
  private resume;
  /** In the places it has after the rows and columns that were moved here and are still on their way. */
  private make;
  private ownShifts;
  /** When all is still, Node is told what is seen here, so that a difference does not last. */
  private compareLater;
  private compare;
}
