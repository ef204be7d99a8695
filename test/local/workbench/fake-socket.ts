// A browser's end of the web socket, without a network.
import { EventEmitter } from 'node:events';
import type { WebSocket } from 'ws';
import type { OpenFile } from '../../../src/local/workbench/open-file';
import type { FromNode, FromPage } from '../../../src/local/workbench/protocol';

type Kind = FromNode['kind'];
type Of<K extends Kind> = Extract<FromNode, { kind: K }>;

export class FakeSocket extends EventEmitter {
  readonly OPEN = 1;
  readonly bufferedAmount = 0;
  readyState = 1;
  readonly heard: FromNode[] = [];
  private batch = 0;

  constructor(file: OpenFile) {
    super();
    file.connect(this as unknown as WebSocket);
  }

  send(text: string) {
    const message = JSON.parse(text) as FromNode;
    this.heard.push(message);
    this.emit('heard');
  }

  close() {
    this.readyState = 3;
    this.emit('close');
  }

  tell(message: FromPage) {
    this.emit('message', JSON.stringify(message));
  }

  /** Types into a cell of the first sheet of a .csv, by its row and column from 0. */
  type(row: number, column: number, text: string, seen = 0) {
    this.batch += 1;
    const cellValue = { [row]: { [column]: { v: text, t: 1, f: null } } };
    const params = { subUnitId: 'sheet-1', cellValue };
    const mutations = [{ id: 'sheet.mutation.set-range-values', params }];
    this.tell({ kind: 'mutations', batch: this.batch, seen, mutations });
  }

  /** The first message of a kind, once it is there. */
  async hear<K extends Kind>(kind: K, fits = (_: Of<K>) => true): Promise<Of<K>> {
    for (;;) {
      const found = this.heard.find((each) => each.kind === kind && fits(each as Of<K>));
      if (found) return found as Of<K>;
      await new Promise((resolve) => this.once('heard', resolve));
    }
  }
}
