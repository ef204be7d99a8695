/** What a part of a workbook may name: the parser makes an object of every row, column and cell that is named. */
import { FileFault } from './file-fault';

const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;
/** Cells of all merges of a sheet, of its validations, and of the workbook's names. */
const MOST_CELLS = 600_000;
const LEAST_ROWS = 1000;
const ROWS_BELOW = 200;

const TAG = /<(row|c|col|mergeCell)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/g;
const VALIDATED = /(\ssqref\s*=\s*)(?:"([^"]*)"|'([^']*)')/g;
const WHOLE_COLUMNS = /(\$[A-Z]+)\$1:(\$[A-Z]+)\$1048576\b/g;
const NAMED = /<definedName\b[^>]*>([\s\S]*?)<\/definedName>/g;

/** The part as the parser may see it; throws where it names places that no sheet has. */
export function boundPart(name: string, part: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(part);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    throw new FileFault('This workbook holds definitions no spreadsheet writes. It was not read.');
  }
  let bound = text;
  if (/xl\/workbook\.xml/.test(name)) bound = boundNames(text);
  if (/xl\/worksheets\/sheet/.test(name)) bound = boundSheet(text);
  return bound === text ? part : new TextEncoder().encode(bound);
}

/** Validations reach as far as the grid will, which is all that a person sees of a whole column. */
function boundSheet(text: string): string {
  let cells = 0;
  let lastRow = 0;
  for (const [, tag, attributes = ''] of text.matchAll(TAG)) {
    if (tag === 'mergeCell') cells += countCells(readAttribute(attributes, 'ref'));
    else if (tag === 'col') requireWithin(0, Number(readAttribute(attributes, 'max') || 1));
    else {
      const [row, column] = readPlace(readAttribute(attributes, 'r'));
      requireWithin(row, column);
      lastRow = Math.max(lastRow, row);
    }
  }
  const rows = Math.max(LEAST_ROWS, lastRow + ROWS_BELOW);
  const bound = text.replace(VALIDATED, (_, before, double, single) => {
    const places = cutRows(double ?? single, rows);
    cells += countCells(places);
    return `${before}"${places}"`;
  });
  requireCells(cells);
  return bound;
}

function cutRows(places: string, rows: number): string {
  return places.replace(
    /(:\$?[A-Z]+\$?)(\d+)/g,
    (_, column, row) => `${column}${Math.min(row, rows)}`,
  );
}

/** Whole columns are named as such, and not cell by cell. */
function boundNames(text: string): string {
  let cells = 0;
  const bound = text.replace(WHOLE_COLUMNS, '$1:$2');
  for (const [, places = ''] of bound.matchAll(NAMED)) {
    if (/<|&#/.test(places)) throw outOfRange();
    cells += countCells(places);
  }
  requireCells(cells);
  return bound;
}

function readAttribute(attributes: string, name: string): string {
  const [, , value = ''] =
    new RegExp(`\\s${name}\\s*=\\s*(["'])(.*?)\\1`, 's').exec(attributes) ?? [];
  // No program writes a place in escapes, which a parser would read all the same.
  if (value.includes('&')) throw outOfRange();
  return value;
}

/** `C12` or, of a row, `12`; a place that is left out is the next one. */
function readPlace(place: string): [row: number, column: number] {
  const [, letters = '', row = '0'] = /^\$?([A-Z]*)\$?(\d*)$/i.exec(place) ?? [];
  return [Number(row), columnNumber(letters.toUpperCase())];
}

function countCells(places: string): number {
  let cells = 0;
  for (const [, first = '', last = ''] of places.matchAll(
    /(\$?[A-Z]+\$?\d+):(\$?[A-Z]+\$?\d+)/gi,
  )) {
    const [[top, left], [bottom, right]] = [readPlace(first), readPlace(last)];
    requireWithin(bottom, right);
    cells += (bottom - top + 1) * (right - left + 1);
  }
  return cells;
}

function requireWithin(row: number, column: number) {
  if (row > MOST_ROWS || column > MOST_COLUMNS) throw outOfRange();
}

function requireCells(cells: number) {
  if (cells > MOST_CELLS) throw outOfRange();
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function outOfRange(): FileFault {
  return new FileFault('This workbook is damaged (cell out of range).');
}
