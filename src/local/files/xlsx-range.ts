/** Places in a file ("$A$1:B2") and in the grid (0-based, both ends included). */
export interface GridRange {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

export function readRange(text: string): GridRange {
  const [first = 'A1', last = first] = text.replaceAll('$', '').split(':');
  const [start, end] = [readPlace(first), readPlace(last)];
  return { startRow: start.row, endRow: end.row, startColumn: start.column, endColumn: end.column };
}

function readPlace(place: string) {
  const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/i.exec(place) ?? [];
  const column = [...letters.toUpperCase()].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
  return { row: Number(row) - 1, column: column - 1 };
}

export function writeRange({ startRow, endRow, startColumn, endColumn }: GridRange): string {
  return `${letters(startColumn)}${startRow + 1}:${letters(endColumn)}${endRow + 1}`;
}

function letters(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : letters(Math.floor(column / 26) - 1) + rest;
}
