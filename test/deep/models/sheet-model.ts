// A sheet as plain rows, and what each step of a change does to it.
import type { CellContent, CellEdit, Edit, NewRow } from '../../../src/core/protocol/messages';

/** Cells from A1 on; what lies beyond them is blank. */
export type Grid = CellContent[][];

/** A change carried out: the sheet after it, and the steps that would put it back. */
export interface Done {
  grid: Grid;
  back: Edit[];
}

export const cellAt = (grid: Grid, row: number, column: number): CellContent =>
  grid[row - 1]?.[column - 1] ?? '';

export const isSame = (one: CellContent, other: CellContent) =>
  JSON.stringify(one) === JSON.stringify(other);

/** The grid with one cell changed. */
export function withCell(grid: Grid, row: number, column: number, content: CellContent): Grid {
  const rows = [...grid];
  while (rows.length < row) rows.push([]);
  const cells = [...(rows[row - 1] ?? [])];
  while (cells.length < column) cells.push('');
  cells[column - 1] = content;
  rows[row - 1] = cells;
  return rows;
}

const holds = (grid: Grid, row: number, cells: CellEdit[]) =>
  cells.every(({ column, before }) => isSame(cellAt(grid, row, column), before));
const turned = (cells: CellEdit[]): CellEdit[] =>
  cells.map(({ column, before, after }) => ({ column, before: after, after: before }));
const put = (grid: Grid, row: number, cells: CellEdit[]) =>
  cells.reduce((sheet, { column, after }) => withCell(sheet, row, column, after), grid);

/** All steps or none: null where one of them finds the sheet otherwise than it was shown. */
export function carryOut(grid: Grid, edits: Edit[], isUndo = false): Done | null {
  let done: Done = { grid, back: [] };
  for (const edit of edits) {
    const next = carryOutStep(done.grid, edit, isUndo);
    if (!next) return null;
    done = { grid: next.grid, back: [...next.back, ...done.back] };
  }
  return done;
}

function carryOutStep(grid: Grid, edit: Edit, isUndo: boolean): Done | null {
  switch (edit.op) {
    case 'write':
      return write(grid, edit, isUndo);
    case 'insertRow': {
      const row = edit.row + 1;
      const rows = grid.toSpliced(edit.row, 0, []);
      const back: Edit[] = [{ ...edit, op: 'removeRow', row, cells: turned(edit.cells) }];
      return { grid: put(rows, row, edit.cells), back };
    }
    case 'removeRow': {
      const filled = (grid[edit.row - 1] ?? []).filter((content) => content !== '').length;
      const isAlone = filled === edit.cells.length && holds(grid, edit.row, edit.cells);
      return isAlone ? { grid: grid.toSpliced(edit.row - 1, 1), back: [] } : null;
    }
    case 'addRow':
      return addRow(grid, edit);
    case 'insertColumn': {
      // The column is there by now: someone else was faster, or an undo was cut off.
      const isThere = cellAt(grid, edit.row, edit.column + 1) === edit.heading;
      if (isThere) return isUndo ? { grid, back: [] } : null;
      const rows = grid.map((cells) => cells.toSpliced(edit.column, 0, ''));
      const column = edit.column + 1;
      const back: Edit[] = [{ ...edit, op: 'removeColumn', column }];
      return { grid: withCell(rows, edit.row, column, edit.heading), back };
    }
    case 'removeColumn': {
      const contents = grid.map((_, index) => cellAt(grid, index + 1, edit.column));
      if (contents.join('') !== edit.heading) return isUndo ? { grid, back: [] } : null;
      const back: Edit[] = [{ ...edit, op: 'insertColumn', column: edit.column - 1 }];
      return { grid: grid.map((cells) => cells.toSpliced(edit.column - 1, 1)), back };
    }
    default:
      // Limits and sheets of our own leave the log's cells alone.
      return { grid, back: [] };
  }
}

/**
 * An undo leaves alone the cells that have changed since, and a row that is another one: what was to stay or to
 * be emptied is not in it. Anything else stops there.
 */
function write(grid: Grid, edit: Extract<Edit, { op: 'write' }>, isUndo: boolean): Done | null {
  if (!isUndo && !holds(grid, edit.row, edit.cells)) return null;
  const telling = edit.cells.filter(({ before, after }) => after === '' || isSame(before, after));
  const isOther = !holds(grid, edit.row, telling);
  const cells = isOther ? [] : edit.cells.filter((cell) => holds(grid, edit.row, [cell]));
  return { grid: put(grid, edit.row, cells), back: [{ ...edit, cells: turned(cells) }] };
}

const FIELDS: Record<string, keyof NewRow> = {
  Name: 'applicant',
  Activity: 'activity',
  Date: 'date',
  Hours: 'hours',
  Course: 'course',
  Justification: 'justification',
  Description: 'description',
};

function addRow(grid: Grid, { sheet, row, entry }: Extract<Edit, { op: 'addRow' }>): Done | null {
  const cells = (grid[0] ?? []).flatMap((heading, index): CellEdit[] => {
    const field = FIELDS[String(heading)];
    const value = field && entry[field];
    if (!value) return [];
    const after = field === 'date' ? { day: String(value), seconds: 0 } : value;
    return [{ column: index + 1, before: '', after }];
  });
  const isFree = (grid[row] ?? []).every((content) => content === '');
  return isFree
    ? write(grid, { op: 'write', sheet, row: row + 1, cells }, false)
    : carryOutStep(grid, { op: 'insertRow', sheet, row, cells }, false);
}
