// Values between formulas and custom functions, by Google's rules.
import type { Nullable } from '@univerjs/core';
import type {
  BaseFunction,
  BaseReferenceObject,
  BaseValueObject,
  FunctionVariantType,
} from '@univerjs/engine-formula';
import { isDateFormat } from './date-format';
import { formula } from './univer';

type ToDate = (serial: number) => Date;
type ToSerial = (date: Date) => number;

const DATE_PATTERN = 'yyyy-mm-dd';
const DATE_TIME_PATTERN = 'yyyy-mm-dd hh:mm:ss';

/** A blank is '', one cell a scalar, a range an array of rows, a date cell a `Date`. */
export function toArgument(variant: FunctionVariantType, toDate: ToDate): unknown {
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

function toScalar(value: Nullable<BaseValueObject>, toDate: ToDate): unknown {
  if (!value || value.isNull()) return '';
  if (value.isError()) return value.getValue();
  const scalar = value.getValue();
  return typeof scalar === 'number' && isDateFormat(value.getPattern()) ? toDate(scalar) : scalar;
}

/** An array spills; a Date becomes a serial that looks like a date. */
export function toResult(value: unknown, cell: BaseFunction, toSerial: ToSerial) {
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

function toValueObject(value: unknown, toSerial: ToSerial): BaseValueObject {
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

/** An error value, by the text a cell shows. */
export function makeError(text: string): BaseValueObject {
  return formula.ErrorValueObject.create(
    text as Parameters<typeof formula.ErrorValueObject.create>[0],
  );
}
