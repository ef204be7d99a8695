/** What a part of a workbook may hold: its parsers make an object of every row, column and cell that is named. */
import { DAMAGED, FileFault } from './file-fault';

const MAX_COLUMNS = 16_384;
const MAX_ROWS = 1_048_576;
/** Cells of all merges of a sheet, of its validations, and of the workbook's names. */
const MAX_CELLS = 600_000;
/** Excel's own limits. */
const MAX_NAME_LENGTH = 8192;
const LONG_FORMAT = /formatCode\s{0,9}=\s{0,9}"[^"]{256,}"/g;
const MIN_ROWS = 1000;
const ROWS_BELOW = 200;

const SHEET = /<(?:\w{1,20}:)?sheetData\b/;
/** The elements that name places, whatever their prefix, each up to the next tag. */
const ELEMENT = /<(?:\w{1,20}:)?(row|c|col|mergeCell|definedName)(?=[\s/>])([^<]*)/g;
const VALIDATED = /(\ssqref\s{0,9}=\s{0,9})(?:"([^"]*)"|'([^']*)')/g;
const WHOLE_COLUMNS = /(\$[A-Z]+)\$1:(\$[A-Z]+)\$1048576\b/g;
const AREA = /(\$?[A-Z]{1,9}\$?\d{1,9}):(\$?[A-Z]{1,9}\$?\d{1,9})/gi;
const PLACE = /^\$?([A-Z]*)\$?(\d*)$/i;
/** A formula's cell without a value, up to the end of the cell. */
const FORMULA_ALONE =
  /(<\/(?:\w{1,20}:)?f>|<(?:\w{1,20}:)?f\b[^<>]*\/>)\s{0,20}(?:(?:<(?:\w{1,20}:)?v\s{0,9}\/>|<((?:\w{1,20}:)?v)>\s{0,20}<\/\2>)\s{0,20})?<\/((?:\w{1,20}:)?)c>/g;

/** What stands in a prepared part as the value of a formula that has none; a parser would take it for 0. */
export const NO_VALUE = 'NaN';

/** The part as the parsers may see it; throws where it names places that no sheet has. */
export function boundPart(name: string, part: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(part);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    throw new FileFault('This workbook holds definitions no spreadsheet writes. It was not read.');
  }
  let bound = text;
  if (/workbook\d*\.xml$/i.test(name)) bound = boundNames(text);
  else if (/styles\d*\.xml$/i.test(name)) bound = text.replace(LONG_FORMAT, 'formatCode="General"');
  else if (/worksheets\//i.test(name) || SHEET.test(text)) bound = boundSheet(name, text);
  return bound === text ? part : new TextEncoder().encode(bound);
}

/** Validations reach as far as the grid will, which is all that a person sees of a whole column. */
function boundSheet(name: string, text: string): string {
  // Half a sheet would be read as a shorter one.
  const end = /\.xml$/i.test(name) ? text.trimEnd().slice(-20) : '';
  const isCut = end !== '' && !/worksheet(?:>|\/>)$/.test(end);
  let cells = 0;
  let lastRow = 0;
  visitElements(text, ({ element, attributes }) => {
    if (element === 'mergeCell') cells += countCells(readAttribute(attributes, 'ref'));
    else if (element === 'col') requireWithin(0, Number(readAttribute(attributes, 'max') || 1));
    else if (element !== 'definedName') {
      const [row, column] = readPlace(readAttribute(attributes, 'r'));
      requireWithin(row, column);
      lastRow = Math.max(lastRow, row);
    }
  });
  if (isCut) throw new FileFault(DAMAGED);
  const rows = Math.max(MIN_ROWS, lastRow + ROWS_BELOW);
  const bound = text.replace(VALIDATED, (_, before, double, single) => {
    const places = clipRows(double ?? single, rows);
    cells += countCells(places);
    return `${before}"${places}"`;
  });
  requireCells(cells);
  return bound.replace(FORMULA_ALONE, `$1<$3v>${NO_VALUE}</$3v></$3c>`);
}

interface Element {
  element: string;
  attributes: string;
  /** What stands behind it, up to the next tag, and whether that one ends it. */
  content: string;
  isEnded: boolean;
}

function visitElements(text: string, visit: (element: Element) => void) {
  ELEMENT.lastIndex = 0;
  for (let found = ELEMENT.exec(text); found; found = ELEMENT.exec(text)) {
    const [, element = '', rest = ''] = found;
    const end = rest.indexOf('>');
    const attributes = end < 0 ? rest : rest.slice(0, end);
    // No program writes a tag's end inside an attribute, where two parsers may see two things.
    if (isOpenQuote(attributes)) throw outOfRange();
    const isEnded = text[ELEMENT.lastIndex + 1] === '/';
    visit({ element, attributes, content: rest.slice(end + 1), isEnded });
  }
}

/** Whether the text ends inside of quotes. */
function isOpenQuote(text: string): boolean {
  let isOpen = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) isOpen = !isOpen;
  return isOpen;
}

function clipRows(places: string, rows: number): string {
  return places.replace(
    /(:\$?[A-Z]{1,9}\$?)(\d+)/g,
    (_, column, row) => `${column}${Math.min(row, rows)}`,
  );
}

/** Whole columns are named as such, and not cell by cell. */
function boundNames(text: string): string {
  let cells = 0;
  const bound = text.replace(WHOLE_COLUMNS, '$1:$2');
  visitElements(bound, ({ element, content, isEnded }) => {
    if (element !== 'definedName' || content === '') return;
    if (content.length > MAX_NAME_LENGTH || content.includes('&#') || !isEnded) throw outOfRange();
    cells += countCells(content);
  });
  requireCells(cells);
  return bound;
}

function readAttribute(attributes: string, name: string): string {
  const [, double, single] = ATTRIBUTES[name]?.exec(attributes) ?? [];
  const value = double ?? single ?? '';
  // No program writes a place in escapes, which a parser would read all the same.
  if (value.includes('&')) throw outOfRange();
  return value;
}

const ATTRIBUTES: Record<string, RegExp> = {
  r: /\sr\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/,
  ref: /\sref\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/,
  max: /\smax\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/,
};

/** `C12` or, of a row, `12`; a place that is left out is the next one. */
function readPlace(place: string): [row: number, column: number] {
  const [, letters = '', row = '0'] = PLACE.exec(place) ?? [];
  return [Number(row), columnNumber(letters.toUpperCase())];
}

function countCells(places: string): number {
  let cells = 0;
  for (const [, first = '', last = ''] of places.matchAll(AREA)) {
    const [[top, left], [bottom, right]] = [readPlace(first), readPlace(last)];
    requireWithin(bottom, right);
    cells += (bottom - top + 1) * (right - left + 1);
  }
  return cells;
}

function requireWithin(row: number, column: number) {
  if (row > MAX_ROWS || column > MAX_COLUMNS) throw outOfRange();
}

function requireCells(cells: number) {
  if (cells > MAX_CELLS) throw outOfRange();
}

function columnNumber(letters: string): number {
  let number = 0;
  for (let at = 0; at < letters.length; at += 1) number = number * 26 + letters.charCodeAt(at) - 64;
  return number;
}

function outOfRange(): FileFault {
  return new FileFault('This workbook is damaged (cell out of range).');
}
