import type { FromNode, FromPage, Reply } from '../protocol';

type Kind = FromNode['kind'];
type Of<K extends Kind> = Extract<
  FromNode,
  {
    kind: K;
  }
>;
/** The page's one web socket to Node. Messages arrive in the order they were sent. */
export declare class Connection {
  private readonly address;
  private readonly onLost;
  private readonly listeners;
  private readonly waiting;
  private socket;
  private lastId;
  /** `onLost` runs each time a connection ends or cannot be made, with the wait before the next try. */
  constructor(address: string, onLost: () => void);
  on<K extends Kind>(kind: K, listener: (message: Of<K>) => void): void;
  connect(waitMs?: number): void;
  /** False when there is no connection; nothing is kept for later. */
  send(message: FromPage): boolean;
  /** Runs a function of the add-on for the side panel. */
  run(functionName: string, args: unknown[]): Promise<Reply>;
  /** The text of a custom function's error in a cell, `null` when there is none. Row and column from 0. */
  errorText(sheetId: string, row: number, column: number): Promise<string | null>;
  private ask;
  private receive;
  private settle;
  private failWaiting;
}
