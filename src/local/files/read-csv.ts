import Papa from 'papaparse';
import { readCsvCell } from './csv-cell';
import { FileFault } from './file-fault';
import { type FileCell, type SheetFile, toSnapshot } from './plain-sheets';
import type { WorkbookFile } from './workbook-file';

// Sheets names an imported file's sheet after the file; a log is a log whatever its file is called.
const SHEET_NAME = 'PD Log';
const MAX_BYTES = 20 * 1024 * 1024;
const ROWS_SEARCHED = 50;
const MIN_HEADINGS = 3;
const PIXELS_PER_CHARACTER = 7;
const [MIN_PIXELS, MAX_PIXELS] = [70, 320];

interface TextTable {
  rows: string[][];
  /** The line of the file that each row begins in, from 1. */
  lines: number[];
}

/**
 * Reads a .csv or .tsv; cells become dates, times, numbers or text as when Sheets imports the file. Throws
 * `FileFault` where a quotation mark is not closed or closes inside a cell: a log that is read in part is
 * worse than none.
 */
export function readCsv(bytes: Uint8Array, locale: string, isTabbed = false): WorkbookFile {
  if (bytes.length > MAX_BYTES) {
    throw new FileFault('This file is too large (20 MB). Keep only the log in it.');
  }
  const { text, notes } = decode(bytes);
  const delimiter = isTabbed && text.includes('\t') ? '\t' : findDelimiter(text);
  const table = parse(text, delimiter, isTabbed);
  const rows = table.rows.map((cells) => cells.map((cell) => readCsvCell(cell, locale)));
  const heading = findHeading(rows);
  while (rows.length > 0 && rows[rows.length - 1]?.every((cell) => cell === null)) rows.pop();
  const sheet = addLayout({ name: SHEET_NAME, rows, columnWidths: {}, frozenRows: 0 }, heading);
  refuseUnclosedQuote(table, heading, delimiter);
  return { snapshot: toSnapshot([sheet]), notes: [...notes, ...listRagged(table, heading)] };
}

function parse(text: string, delimiter: string, isTabbed: boolean): TextTable {
  const options = { skipEmptyLines: false, delimiter };
  const parsed = Papa.parse<string[]>(text, options);
  let { data } = parsed;
  const broken = parsed.errors.find(({ type }) => type === 'Quotes');
  // Sheets writes a .tsv without quotation marks around its cells: those that are there are text.
  if (broken && isTabbed) ({ data } = Papa.parse<string[]>(text, { ...options, quoteChar: '\0' }));
  else if (broken) throw openQuote(countLines(text.slice(0, broken.index)) + 1);
  let line = 1;
  const lines = data.map((cells) => {
    const first = line;
    line += 1 + cells.reduce((sum, cell) => sum + countLines(cell), 0);
    return first;
  });
  return { rows: data, lines };
}

const countLines = (text: string) => text.match(/\r\n|\n|\r/g)?.length ?? 0;

/** A quotation mark may be closed by that of another row: then a cell holds whole rows, and its own row is short. */
function refuseUnclosedQuote({ rows, lines }: TextTable, heading: number, delimiter: string) {
  const width = rows[heading]?.length ?? 0;
  if (width < MIN_HEADINGS) return;
  const holdsRow = (cell: string) =>
    cell
      .split(/\r\n|\n|\r/)
      .some((line, nth) => nth > 0 && countFilled(line.split(delimiter)) >= width - 1);
  const broken = rows.findIndex(
    (cells, index) => index > heading && cells.length !== width && cells.some(holdsRow),
  );
  if (broken >= 0) throw openQuote(lines[broken] ?? 0);
}

function openQuote(line: number): FileFault {
  return new FileFault(
    `Line ${line} has a quotation mark that isn't closed, so the rows after it can't be told apart. Fix that line, or export the log again.`,
  );
}

function decode(bytes: Uint8Array): { text: string; notes: string[] } {
  const marks: [number, number, string][] = [
    [0xff, 0xfe, 'utf-16le'],
    [0xfe, 0xff, 'utf-16be'],
  ];
  const mark = marks.find(([first, second]) => bytes[0] === first && bytes[1] === second);
  if (mark) return { text: new TextDecoder(mark[2]).decode(bytes), notes: [] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] };
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    return { text, notes: ['This file was read as Windows-1252.'] };
  }
}

/** The mark that splits the most lines near the top into the same, large number of fields. */
function findDelimiter(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split(/\r?\n/)
    .slice(0, ROWS_SEARCHED)
    .map((line) => line.replace(/"[^"]*"/g, ''));
  const score = (mark: string) => {
    const fields = lines.map((line) => line.split(mark).length).filter((count) => count > 1);
    const same = fields.map((count) => fields.filter((other) => other === count).length * count);
    return Math.max(0, ...same);
  };
  return [',', ';', '\t', '|'].reduce((best, mark) => (score(mark) > score(best) ? mark : best));
}

const countFilled = (cells: string[]) => cells.filter((cell) => cell.trim() !== '').length;

/** Index of the first row near the top that holds words alone, as headings do; else of the fullest. */
function findHeading(rows: (FileCell | null)[][]): number {
  const top = rows.slice(0, ROWS_SEARCHED);
  const filled = (cells: (FileCell | null)[]) => cells.filter((cell) => cell !== null);
  const words = top.findIndex(
    (cells) =>
      filled(cells).length >= MIN_HEADINGS &&
      filled(cells).every((cell) => typeof cell.value === 'string'),
  );
  if (words >= 0) return words;
  const counts = top.map((cells) => filled(cells).length);
  return Math.max(0, counts.indexOf(Math.max(...counts)));
}

function listRagged({ rows, lines }: TextTable, heading: number): string[] {
  const width = rows[heading]?.length ?? 0;
  return rows.flatMap((cells, index) => {
    const isOver = cells.length > width && countFilled(cells.slice(width)) > 0;
    return isOver
      ? [`Line ${lines[index]} has ${cells.length} fields; the heading has ${width}.`]
      : [];
  });
}

/** Widths from what stands in the columns, and headings that stay in sight. */
function addLayout(sheet: SheetFile, heading: number): SheetFile {
  const headings = sheet.rows[heading] ?? [];
  const texts = headings.filter((cell) => typeof cell?.value === 'string');
  const isHeaded = texts.length >= MIN_HEADINGS && texts.length * 2 > headings.length;
  const longest: number[] = [];
  sheet.rows.slice(isHeaded ? heading : 0).forEach((row) => {
    row.forEach((cell, column) => {
      longest[column] = Math.max(longest[column] ?? 0, lengthOf(cell));
    });
  });
  const widths = longest.map((length) =>
    Math.min(MAX_PIXELS, Math.max(MIN_PIXELS, length * PIXELS_PER_CHARACTER + 12)),
  );
  const rows = sheet.rows.map((row, index) =>
    isHeaded && index === heading ? row.map((cell) => cell && { ...cell, bold: true }) : row,
  );
  return { ...sheet, rows, columnWidths: { ...widths }, frozenRows: isHeaded ? heading + 1 : 0 };
}

function lengthOf(cell: FileCell | null): number {
  if (!cell) return 0;
  return typeof cell.value === 'number'
    ? (cell.format ?? String(cell.value)).length
    : String(cell.value).length;
}
