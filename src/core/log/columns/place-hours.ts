// Which column holds the hours, and whether they are minutes.

import type { Cell } from '../cell';
import { readHours } from '../read-hours';
import type { ColumnPlacement } from './column-placement';
import type { HeadedColumn } from './headed-column';

// Numbers this small under a heading of minutes are more likely hours.
const MIN_MINUTES = 10;

export function placeHours(placement: ColumnPlacement): void {
  if (placement.has('hours') || placement.courses.length > 0) return;
  const column = chooseColumn(placement);
  placement.takeOrAsk('hours', column);
  placement.isMinutes = column?.reading.unit === 'minutes';
}

/** Undefined where the columns that name hours differ, or what they hold is not sure to be hours. */
function chooseColumn(placement: ColumnPlacement): HeadedColumn | undefined {
  const all = placement.confirmed(placement.named('hours'), 'hours');
  const own = all.filter(({ column }) => !column.reading.isTotal);
  const candidates = own.length > 0 ? own : all;
  if (candidates.length === 0) return undefined;
  if (candidates.some(({ column }) => column.reading.unit === 'other')) return undefined;
  const [best] = candidates;
  const units = (cell: Cell, index: number) => readUnits(cell, placement.headed[index]);
  if (candidates.some((other) => !placement.areAlike(best, other, units))) return undefined;
  const { column } = candidates.find((each) => each.column.reading.unit === 'hours') ?? best;
  const isDoubtful = column.reading.unit === 'minutes' && areSmall(placement, column);
  return isDoubtful ? undefined : column;
}

function readUnits(cell: Cell, column: HeadedColumn): unknown {
  const hours = readHours(cell, column.reading.unit === 'minutes');
  return hours.kind === 'hours' ? hours.units : hours.kind;
}

function areSmall({ contents }: ColumnPlacement, column: HeadedColumn): boolean {
  const numbers = contents.filled(column.index).filter((cell) => typeof cell === 'number');
  const small = numbers.filter((cell) => Number(cell) < MIN_MINUTES);
  return numbers.length > 0 && small.length * 2 > numbers.length;
}
