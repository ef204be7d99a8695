import type { Place } from './place';

/** A corner of an area, 0-based; undefined where the notation names no row or no column. */
interface Corner {
  row: number | undefined;
  column: number | undefined;
}

const A1 = /^\$?([A-Z]{1,3})?\$?(\d+)?$/i;
const R1C1 = /^R(\d+)C(\d+)$/i;

/** Letters of a 0-based column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/**
 * Reads `B2`, `B2:C5`, `B:C`, `2:3`, `B2:C`, `R1C1` and `R1C1:R2C3`, corners in any order, in a sheet of this
 * size; null for anything else.
 */
export function readArea(text: string, sheet: { rows: number; columns: number }): Place | null {
  const corners = text.split(':').map(readCorner);
  const [from, to = from] = corners;
  if (corners.length > 2 || !from || !to) return null;
  if (corners.length === 1 && (from.row === undefined || from.column === undefined)) return null;
  const rows = spanOf(from.row, to.row, sheet.rows);
  const columns = spanOf(from.column, to.column, sheet.columns);
  const isOpen = (one: number | undefined, other: number | undefined) =>
    one === undefined && other === undefined;
  return {
    row: rows.first,
    column: columns.first,
    rows: rows.count,
    columns: columns.count,
    ...(isOpen(from.row, to.row) && { open: 'rows' as const }),
    ...(isOpen(from.column, to.column) && { open: 'columns' as const }),
  };
}

function readCorner(text: string): Corner | null {
  const [, row, column] = R1C1.exec(text) ?? [];
  if (row !== undefined) return { row: Number(row) - 1, column: Number(column) - 1 };
  const [, letters, number] = A1.exec(text) ?? [];
  if (!letters && !number) return null;
  return {
    row: number ? Number(number) - 1 : undefined,
    column: letters ? columnIndex(letters) : undefined,
  };
}

/** From the lower to the higher; an open end reaches the sheet's. */
function spanOf(from: number | undefined, to: number | undefined, size: number) {
  const [start, end] = [from ?? 0, to ?? size - 1];
  const first = Math.min(start, end);
  return { first, count: Math.max(start, end) - first + 1 };
}

function columnIndex(letters: string): number {
  return (
    [...letters.toUpperCase()].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0) - 1
  );
}

/** Splits `'PD Log'!A1:B2` into the sheet's name, '' where none (as in `!A1`), and the rest. */
export function splitSheetName(text: string): { sheet: string; area: string } {
  const parts = /^(?:'((?:[^']|'')+)'|([^!]*))!(.+)$/.exec(text);
  if (!parts) return { sheet: '', area: text };
  return { sheet: (parts[1] ?? parts[2]).replace(/''/g, "'"), area: parts[3] };
}
