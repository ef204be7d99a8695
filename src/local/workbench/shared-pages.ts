/** The pages that show one workbook: each gets every change but its own. */
import type { ICommandInfo, IExecutionOptions } from '@univerjs/core';
import type { WebSocket } from 'ws';
import type { Engine } from '../engine/open-engine';
import { core, formula } from '../engine/univer';
import type { FromNode, Mutation } from './protocol';

// Only the engine here acts on these.
const FOR_THE_ENGINE = /^formula\.mutation\.set-(trigger-)?formula-calculation-(start|stop)/;

// Commands and operations are a page's own affair.
const MUTATION = /\.mutation\./;
const MOST_UNHEARD_BYTES = 96 * 1024 * 1024;

export class SharedPages {
  /** By number, for Univer's options carry plain values only. */
  private readonly pages = new Map<number, WebSocket>();
  private lastNumber = 0;

  constructor(private readonly engine: Engine) {
    this.commands.onCommandExecuted((command, options) => this.forward(command, options));
  }

  private get commands() {
    return this.engine.injector.get(core.ICommandService);
  }

  get count(): number {
    return this.pages.size;
  }

  /** From now on `page` follows; what stands now it gets with `opened` and the spilled cells. Gives its number. */
  add(page: WebSocket, opened: FromNode): number {
    send(page, opened);
    const spills = this.engine.injector.get(formula.FormulaDataModel);
    const params = {
      arrayFormulaRange: spills.getArrayFormulaRange(),
      arrayFormulaCellData: spills.getArrayFormulaCellData(),
    };
    const { id } = formula.SetArrayFormulaDataMutation;
    send(page, { kind: 'mutation', mutation: { id, params } });
    this.lastNumber += 1;
    const number = this.lastNumber;
    this.pages.set(number, page);
    page.on('close', () => this.pages.delete(number));
    return number;
  }

  tellAll(message: FromNode): void {
    for (const page of this.pages.values()) send(page, message);
  }

  /** Applies what a person did on a page. A page whose change is refused is told to load anew. */
  apply(fromPage: number, { id, params }: Mutation): void {
    if (!MUTATION.test(id) || !this.commands.hasCommand(id)) return;
    try {
      this.commands.syncExecuteCommand(id, params as object, { fromSync: true, fromPage });
    } catch (error) {
      if (process.env.DEBUG) console.error(id, error);
      this.pages.get(fromPage)?.close();
    }
  }

  private forward({ id, type, params }: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (type !== core.CommandType.MUTATION || FOR_THE_ENGINE.test(id)) return;
    const { fromPage, ...rest } = options ?? {};
    for (const [number, page] of this.pages) {
      if (number !== fromPage)
        send(page, { kind: 'mutation', mutation: { id, params, options: rest } });
    }
  }
}

/** Says something to one page; nothing happens when it has gone. One that no longer listens is let go. */
export function send(page: WebSocket, message: FromNode): void {
  if (page.bufferedAmount > MOST_UNHEARD_BYTES) page.terminate();
  if (page.readyState === page.OPEN) page.send(JSON.stringify(message));
}
