import { columnLetters } from './a1';

const PART = /"[^"]*"|'[^']*'|(\$?)\b([A-Z]{1,3})(\$?)(\d+)\b(?![\w(])/g;

/**
 * A formula as Sheets carries it from one cell to another: references without `$` move along.
 * @example moveFormula('=A1+$B$1', 1, 0) // => '=A2+$B$1'
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(PART, (whole, fixedColumn, letters, fixedRow, row) => {
    if (letters === undefined) return whole;
    const column = fixedColumn ? letters : columnLetters(indexOf(letters) + columns);
    return `${fixedColumn}${column}${fixedRow}${fixedRow ? row : Number(row) + rows}`;
  });
}

function indexOf(letters: string): number {
  return [...letters].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0) - 1;
}
