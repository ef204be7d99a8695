import { type FromNode, type FromPage, type Reply, RUN_ENDED } from '../protocol';

type Kind = FromNode['kind'];
type Of<K extends Kind> = Extract<FromNode, { kind: K }>;
type Listener = (message: FromNode) => void;

const FIRST_WAIT_MS = 250;
const MAX_WAIT_MS = 4000;

/** The page's one web socket to Node. Messages arrive in the order they were sent. */
export class Connection {
  private readonly listeners = new Map<Kind, Listener>();
  private readonly waiting = new Map<number, (reply: Reply) => void>();
  private socket: WebSocket | undefined;
  private lastId = 0;

  /** `onLost` runs each time a connection ends or cannot be made, with the wait before the next try. */
  constructor(
    private readonly address: string,
    private readonly onLost: () => void,
  ) {
    this.on('ran', ({ id, reply }) => this.finish(id, reply));
  }

  on<K extends Kind>(kind: K, listener: (message: Of<K>) => void): void {
    this.listeners.set(kind, listener as Listener);
  }

  connect(waitMs = FIRST_WAIT_MS): void {
    const socket = new WebSocket(this.address);
    this.socket = socket;
    socket.onmessage = (event) => this.receive(JSON.parse(String(event.data)) as FromNode);
    socket.onclose = () => {
      this.failWaiting(LOST);
      this.onLost();
      setTimeout(() => this.connect(Math.min(waitMs * 2, MAX_WAIT_MS)), waitMs);
    };
  }

  /** False when there is no connection; nothing is kept for later. */
  send(message: FromPage): boolean {
    if (this.socket?.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(message));
    return true;
  }

  /** Runs a function of the add-on for the side panel. */
  run(functionName: string, args: unknown[]): Promise<Reply> {
    return this.ask((id) => ({ kind: 'run', id, functionName, args }));
  }

  /** The text of a custom function's error in a cell, `null` when there is none. Row and column from 0. */
  async errorText(sheetId: string, row: number, column: number): Promise<string | null> {
    const reply = await this.ask((id) => ({ kind: 'errorText', id, sheetId, row, column }));
    return 'value' in reply && typeof reply.value === 'string' ? reply.value : null;
  }

  private ask(make: (id: number) => FromPage): Promise<Reply> {
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      if (!this.send(make(id))) this.finish(id, LOST);
    });
  }

  private receive(message: FromNode): void {
    // What was asked for before Node opened the workbook anew is not answered any more.
    if (message.kind === 'resume') this.failWaiting(ENDED);
    this.listeners.get(message.kind)?.(message);
  }

  private finish(id: number, reply: Reply): void {
    this.waiting.get(id)?.(reply);
    this.waiting.delete(id);
  }

  private failWaiting(reply: Reply): void {
    for (const id of [...this.waiting.keys()]) this.finish(id, reply);
  }
}

const ENDED: Reply = {
  failure: {
    name: 'Error',
    message: RUN_ENDED,
  },
};
// The words Google's client uses, which the panel knows.
const LOST: Reply = {
  failure: {
    name: 'NetworkError',
    message: 'NetworkError: Connection failure due to HTTP 0',
  },
};
