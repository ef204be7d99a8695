import type { Ctor } from '@univerjs/core';
import type { BaseFunction, BaseValueObject } from '@univerjs/engine-formula';
import { makeError, toArgument, toResult } from './formula-values';
import { formula } from './univer';

/** A function of the bundle that formulas may call; Google's rules of arguments and results are kept here. */
export interface CustomFunction {
  name: string;
  run(...args: unknown[]): unknown;
}

/** What custom functions need of the spreadsheet they are in. */
export interface CellWorld {
  toDate(serial: number): Date;
  toSerial(date: Date): number;
  /** Formula text of the cell that calls. */
  formulaAt(sheetId: string, row: number, column: number): string;
  /** Keeps what a throw said in a cell (0-based). */
  keepError(sheetId: string, row: number, column: number, text: string): void;
}

type Outcome = { value: unknown } | { error: string };

const MAX_PARAMETERS = 255;
// One formula may call a function a few times with different arguments.
const MAX_ANSWERS_PER_CELL = 8;

/** A formula function for Univer; it re-runs in a cell only when the formula's text or its arguments changed. */
export function makeFormulaFunction(custom: CustomFunction, world: CellWorld): Ctor<BaseFunction> {
  const memory = new Memory();
  return class extends formula.BaseFunction {
    override needsReferenceObject = true;
    override minParams = 0;
    override maxParams = MAX_PARAMETERS;

    override calculate(...variants: BaseValueObject[]) {
      const sheetId = this.subUnitId ?? '';
      const broken = variants.find((variant) => !variant.isReferenceObject() && variant.isError());
      if (broken) return broken;
      const args = variants.map((variant) => toArgument(variant, world.toDate));
      const text = world.formulaAt(sheetId, this.row, this.column);
      const place = `${sheetId} ${this.row} ${this.column}`;
      const outcome = memory.recall(place, text, args, () => run(custom, args));
      if ('error' in outcome) {
        world.keepError(sheetId, this.row, this.column, outcome.error);
        return makeError('#ERROR!');
      }
      return toResult(outcome.value, this, world.toSerial);
    }
  };
}

/** What a function answered in each cell to the cell's present formula. */
class Memory {
  private readonly cells = new Map<string, { text: string; outcomes: Map<string, Outcome> }>();

  recall(place: string, text: string, args: unknown[], compute: () => Outcome): Outcome {
    let cell = this.cells.get(place);
    if (cell?.text !== text) cell = { text, outcomes: new Map() };
    this.cells.set(place, cell);
    const key = JSON.stringify(args);
    const outcome = cell.outcomes.get(key) ?? compute();
    // Made the newest; the oldest go, as the arguments of a whole log are long.
    cell.outcomes.delete(key);
    cell.outcomes.set(key, outcome);
    const [oldest] = cell.outcomes.keys();
    if (cell.outcomes.size > MAX_ANSWERS_PER_CELL) cell.outcomes.delete(oldest);
    return outcome;
  }
}

function run(custom: CustomFunction, args: unknown[]): Outcome {
  try {
    return { value: custom.run(...args) };
  } catch (error) {
    return { error: String((error as Error)?.message ?? error) };
  }
}

/** `ARRAYFORMULA`: Univer computes every formula over arrays, so it only hands on. */
export function makeArrayFormula(): Ctor<BaseFunction> {
  return class extends formula.BaseFunction {
    override minParams = 1;
    override maxParams = 1;
    override calculate(value: BaseValueObject) {
      return value;
    }
  };
}
