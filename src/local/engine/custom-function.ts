import type { Ctor, Nullable } from '@univerjs/core';
import type {
  BaseFunction,
  BaseReferenceObject,
  BaseValueObject,
  FunctionVariantType,
} from '@univerjs/engine-formula';
import { isDateFormat } from '../services/date-format';
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
  /** Keeps, or with '' forgets, what a throw said in a cell (0-based). */
  keepError(sheetId: string, row: number, column: number, text: string): void;
}

type Outcome = { value: unknown } | { error: string };

const DATE_PATTERN = 'yyyy-mm-dd';
const DATE_TIME_PATTERN = 'yyyy-mm-dd hh:mm:ss';
const MOST_PARAMETERS = 255;

/** A formula function for Univer; it re-runs in a cell only when the formula's text or its arguments changed. */
export function makeFormulaFunction(custom: CustomFunction, world: CellWorld): Ctor<BaseFunction> {
  const known = new Map<string, Outcome>();
  return class extends formula.BaseFunction {
    override needsReferenceObject = true;
    override minParams = 0;
    override maxParams = MOST_PARAMETERS;

    override calculate(...variants: BaseValueObject[]) {
      const sheetId = this.subUnitId ?? '';
      const args = variants.map((variant) => toArgument(variant, world.toDate));
      const text = world.formulaAt(sheetId, this.row, this.column);
      const key = JSON.stringify([sheetId, this.row, this.column, text, args]);
      const outcome = known.get(key) ?? run(custom, args);
      known.set(key, outcome);
      if ('error' in outcome) {
        world.keepError(sheetId, this.row, this.column, outcome.error);
        return makeError('#ERROR!');
      }
      world.keepError(sheetId, this.row, this.column, '');
      return toResult(outcome.value, this, world.toSerial);
    }
  };
}

function run(custom: CustomFunction, args: unknown[]): Outcome {
  try {
    return { value: custom.run(...args) };
  } catch (error) {
    return { error: String((error as Error)?.message ?? error) };
  }
}

/** A blank is '', one cell a scalar, a range an array of rows, a date cell a `Date`. */
function toArgument(variant: FunctionVariantType, toDate: CellWorld['toDate']): unknown {
  if (!variant.isReferenceObject() && !variant.isArray()) {
    return toScalar(variant as BaseValueObject, toDate);
  }
  const area = variant as unknown as Pick<BaseReferenceObject, 'iterator'>;
  const rows: unknown[][] = [];
  let first = -1;
  let left = -1;
  area.iterator((value, row, column) => {
    if (first < 0) [first, left] = [row, column];
    rows[row - first] ??= [];
    rows[row - first][column - left] = toScalar(value, toDate);
  });
  return rows.length === 1 && rows[0].length === 1 ? rows[0][0] : rows;
}

function toScalar(value: Nullable<BaseValueObject>, toDate: CellWorld['toDate']): unknown {
  if (!value || value.isNull()) return '';
  if (value.isError()) return value.getValue();
  const scalar = value.getValue();
  return typeof scalar === 'number' && isDateFormat(value.getPattern()) ? toDate(scalar) : scalar;
}

function toResult(value: unknown, cell: BaseFunction, toSerial: CellWorld['toSerial']) {
  if (!Array.isArray(value)) return toValueObject(value, toSerial);
  const rows = value.map((row) => (Array.isArray(row) ? row : [row]));
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return toValueObject('', toSerial);
  return formula.ArrayValueObject.create({
    calculateValueList: rows.map((row) =>
      Array.from({ length: width }, (_, column) => toValueObject(row[column], toSerial)),
    ),
    rowCount: rows.length,
    columnCount: width,
    unitId: cell.unitId ?? '',
    sheetId: cell.subUnitId ?? '',
    row: cell.row,
    column: cell.column,
  });
}

function toValueObject(value: unknown, toSerial: CellWorld['toSerial']): BaseValueObject {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? formula.NumberValueObject.create(value) : makeError('#NUM!');
  }
  if (typeof value === 'boolean') return formula.BooleanValueObject.create(value);
  if (Object.prototype.toString.call(value) !== '[object Date]') {
    // Never the factory that guesses: text such as '5' or 'TRUE' stays text.
    return formula.StringValueObject.create(
      value === null || value === undefined ? '' : `${value}`,
    );
  }
  const serial = toSerial(value as Date);
  const number = formula.NumberValueObject.create(serial);
  number.setPattern(Number.isInteger(serial) ? DATE_PATTERN : DATE_TIME_PATTERN);
  return number;
}

function makeError(text: string): BaseValueObject {
  return formula.ErrorValueObject.create(
    text as Parameters<typeof formula.ErrorValueObject.create>[0],
  );
}

/** `ARRAYFORMULA`: Univer computes every formula over arrays, so it only hands on. */
export class ArrayFormula extends formula.BaseFunction {
  override minParams = 1;
  override maxParams = 1;
  override calculate(value: BaseValueObject) {
    return value;
  }
}
