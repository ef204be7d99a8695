import type { ICommandInfo, ICommandService, IExecutionOptions, Injector } from '@univerjs/core';
import type { ISetFormulaCalculationNotificationMutation } from '@univerjs/engine-formula';
import { formula, sheets } from './univer';

const PATIENCE_MS = 60_000;

/** Follows the formula engine, which calculates some time after a change, to tell when it is done. */
export class Calculation {
  private isAwaited = true;
  private isRunning = false;
  private waiting: (() => void)[] = [];

  /** @param commands Of an engine that has no workbook yet: its first calculation is awaited too. */
  constructor(
    commands: ICommandService,
    private readonly injector: Injector,
  ) {
    commands.onCommandExecuted((command, options) => this.follow(command, options));
  }

  /** Resolves when no calculation runs or is due; rejects after a minute. */
  settled(): Promise<void> {
    if (!this.isAwaited && !this.isRunning) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const tooLong = () => reject(new Error('The formulas were not calculated within a minute.'));
      const timer = setTimeout(tooLong, PATIENCE_MS);
      this.waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  private follow(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (command.id === formula.SetFormulaCalculationStartMutation.id) {
      [this.isAwaited, this.isRunning] = [false, true];
    } else if (command.id === formula.SetFormulaCalculationNotificationMutation.id) {
      const { functionsExecutedState: state } =
        command.params as ISetFormulaCalculationNotificationMutation;
      // A stopped one is begun again with what was changed meanwhile.
      const isStopped = state === formula.FormulaExecutedStateType.STOP_EXECUTION;
      if (state === undefined || state === null || isStopped) return;
      this.isRunning = false;
      this.notifyWaiting();
    } else if (this.isDirtying(command, options)) {
      this.isAwaited = true;
    }
  }

  private notifyWaiting(): void {
    if (this.isAwaited || this.isRunning) return;
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  /** The engine's own condition for a new calculation. */
  private isDirtying(command: Readonly<ICommandInfo>, options?: IExecutionOptions): boolean {
    if (!this.injector.get(formula.IActiveDirtyManagerService).get(command.id)) return false;
    if (command.id !== sheets.SetRangeValuesMutation.id) return true;
    const { trigger } = command.params as { trigger?: string };
    const looksOnly: (string | undefined)[] = [
      sheets.SetStyleCommand.id,
      sheets.SetBorderCommand.id,
      sheets.ClearSelectionFormatCommand.id,
    ];
    return options?.onlyLocal !== true && !looksOnly.includes(trigger);
  }
}
