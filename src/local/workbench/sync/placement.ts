/** Where a change belongs after rows or columns moved under it. Page and Node reckon alike. */
import type { Mutation } from '../protocol';

/** Rows or columns that were put in (`count` above 0) or taken out (below 0) from `start` on. */
export interface Shift {
  sheetId: string;
  axis: 'row' | 'column';
  start: number;
  count: number;
}

/** How a change bears on the places of others; `rearranged` moves cells in a way that is not followed. */
export type ChangeKind = 'values' | 'shift' | 'rearranged' | 'other';

interface Range {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}
type Cells = Record<string, Record<string, { f?: unknown } | null> | undefined>;
interface ValuesParams {
  subUnitId: string;
  cellValue?: Cells;
}

const SET_VALUES = 'sheet.mutation.set-range-values';
const SHIFTS: Record<string, { axis: Shift['axis']; sign: 1 | -1 }> = {
  'sheet.mutation.insert-row': { axis: 'row', sign: 1 },
  'sheet.mutation.remove-rows': { axis: 'row', sign: -1 },
  'sheet.mutation.insert-col': { axis: 'column', sign: 1 },
  'sheet.mutation.remove-col': { axis: 'column', sign: -1 },
};
const REARRANGES = /^sheet\.mutation\.(insert|remove|move|reorder)-(sheet|columns|rows|range)$/;

export function kindOf({ id }: Mutation): ChangeKind {
  if (id === SET_VALUES) return 'values';
  if (id in SHIFTS) return 'shift';
  return REARRANGES.test(id) ? 'rearranged' : 'other';
}

/** '' for a change of the workbook as a whole. */
export function sheetOf({ params }: Mutation): string {
  return (params as Partial<ValuesParams> | undefined)?.subUnitId ?? '';
}

export function shiftOf(mutation: Mutation): Shift | null {
  const shift = SHIFTS[mutation.id];
  if (!shift) return null;
  const { range } = mutation.params as { range: Range };
  const [start, end] =
    shift.axis === 'row' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
  return {
    sheetId: sheetOf(mutation),
    axis: shift.axis,
    start,
    count: shift.sign * (end - start + 1),
  };
}

/** Whether a change of values holds formulas, whose references would have to follow too. */
export function hasFormula({ params }: Mutation): boolean {
  return cellsOf(params).some((row) => Object.values(row ?? {}).some((cell) => cell?.f));
}

function cellsOf(params: unknown) {
  return Object.values((params as ValuesParams).cellValue ?? {});
}

/** A change of values in the places its cells have after the shifts; cells that were taken out are left out. */
export function placeValues(mutation: Mutation, shifts: Shift[]): Mutation {
  const params = mutation.params as ValuesParams;
  const own = shifts.filter(({ sheetId }) => sheetId === params.subUnitId);
  if (own.length === 0 || mutation.id !== SET_VALUES) return mutation;
  let cells = params.cellValue ?? {};
  for (const shift of own) cells = shiftCells(cells, shift);
  return { ...mutation, params: { ...params, cellValue: cells } };
}

function shiftCells(cells: Cells, shift: Shift): Cells {
  if (shift.axis === 'row') return shiftKeys(cells, shift);
  const rows = Object.entries(cells).map(([row, columns]) => [
    row,
    shiftKeys(columns ?? {}, shift),
  ]);
  return Object.fromEntries(rows) as Cells;
}

function shiftKeys<Value>(values: Record<string, Value>, shift: Shift): Record<string, Value> {
  const shifted: Record<string, Value> = {};
  for (const [key, value] of Object.entries(values)) {
    const index = shiftIndex(Number(key), shift);
    if (index !== null) shifted[index] = value;
  }
  return shifted;
}

/** The index after a shift; null where it was taken out. */
function shiftIndex(index: number, { start, count }: Shift): number | null {
  if (index < start) return index;
  return count > 0 || index >= start - count ? index + count : null;
}
