/** 0-based place and size of a rectangle. */
export interface Place {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A rectangle in 0-based rows and columns; an undefined end is open. */
export interface Area {
  row: number;
  column: number;
  endRow: number | undefined;
  endColumn: number | undefined;
}

const CELL = /^\$?([A-Z]{1,3})?\$?(\d+)?$/i;

/** Letters of a 0-based column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** Reads `B2`, `B2:C5`, `B:C`, `2:3` and `B2:C`; null for anything else. */
export function readA1(text: string): Area | null {
  const [from, to = from, ...rest] = text.split(':');
  const first = CELL.exec(from);
  const last = CELL.exec(to);
  if (rest.length > 0 || !first || !last || from === '' || to === '') return null;
  if (!text.includes(':') && (!first[1] || !first[2])) return null;
  const rows = [first[2], last[2]].map((row) => (row ? Number(row) - 1 : undefined));
  const columns = [first[1], last[1]].map((letters) =>
    letters ? columnIndex(letters) : undefined,
  );
  return {
    row: rows[0] ?? 0,
    column: columns[0] ?? 0,
    endRow: rows[1],
    endColumn: columns[1],
  };
}

function columnIndex(letters: string): number {
  return (
    [...letters.toUpperCase()].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0) - 1
  );
}

/** Splits `'PD Log'!A1:B2` into the sheet's name, '' where none, and the rest. */
export function splitSheetName(text: string): { sheet: string; area: string } {
  const parts = /^(?:'((?:[^']|'')+)'|([^!]+))!(.+)$/.exec(text);
  if (!parts) return { sheet: '', area: text };
  return { sheet: (parts[1] ?? parts[2]).replace(/''/g, "'"), area: parts[3] };
}
