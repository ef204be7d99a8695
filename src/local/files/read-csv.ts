import Papa from 'papaparse';
import { readCsvCell } from './csv-cell';
import { FileFault } from './file-fault';
import { type FileCell, type SheetFile, toSnapshot } from './plain-sheets';
import type { WorkbookFile } from './workbook-file';

// Sheets names an imported file's sheet after the file; a log is a log whatever its file is called.
const SHEET_NAME = 'PD Log';
const MOST_BYTES = 20 * 1024 * 1024;
const ROWS_SEARCHED = 50;
const FEWEST_HEADINGS = 3;
const PIXELS_PER_CHARACTER = 7;
const [LEAST_PIXELS, MOST_PIXELS] = [70, 320];

/** Reads a .csv; cells become dates, times, numbers or text as when Sheets imports the file. */
export function readCsv(bytes: Uint8Array, locale: string): WorkbookFile {
  if (bytes.length > MOST_BYTES) {
    throw new FileFault('This file is too large (20 MB). Keep the log alone in it.');
  }
  const { text, notes } = decode(bytes);
  const { data, errors } = Papa.parse<string[]>(text, {
    skipEmptyLines: false,
    delimiter: findDelimiter(text),
  });
  const unclosed = errors.find(({ code }) => code === 'MissingQuotes');
  if (unclosed)
    notes.push(`Line ${(unclosed.row ?? 0) + 1} has a quotation mark that is not closed.`);
  const rows = data.map((cells) => cells.map((cell) => readCsvCell(cell, locale)));
  const heading = findHeading(rows);
  while (rows.length > 0 && rows[rows.length - 1]?.every((cell) => cell === null)) rows.pop();
  const sheet = dress({ name: SHEET_NAME, rows, columnWidths: {}, frozenRows: 0 }, heading);
  return { snapshot: toSnapshot([sheet]), notes: [...notes, ...findRagged(data, heading)] };
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
    .map((line) => line.replace(/"(?:[^"]|"")*"/g, ''));
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
      filled(cells).length >= FEWEST_HEADINGS &&
      filled(cells).every((cell) => typeof cell.value === 'string'),
  );
  if (words >= 0) return words;
  const counts = top.map((cells) => filled(cells).length);
  return Math.max(0, counts.indexOf(Math.max(...counts)));
}

function findRagged(rows: string[][], heading: number): string[] {
  const width = rows[heading]?.length ?? 0;
  return rows.flatMap((cells, index) => {
    const isOver = cells.length > width && countFilled(cells.slice(width)) > 0;
    return isOver
      ? [`Line ${index + 1} has ${cells.length} fields; the heading has ${width}.`]
      : [];
  });
}

/** Widths from what stands in the columns, and headings that stay in sight. */
function dress(sheet: SheetFile, heading: number): SheetFile {
  const headings = sheet.rows[heading] ?? [];
  const texts = headings.filter((cell) => typeof cell?.value === 'string');
  const isHeaded = texts.length >= FEWEST_HEADINGS && texts.length * 2 > headings.length;
  const longest: number[] = [];
  sheet.rows.slice(isHeaded ? heading : 0).forEach((row) => {
    row.forEach((cell, column) => {
      longest[column] = Math.max(longest[column] ?? 0, lengthOf(cell));
    });
  });
  const widths = longest.map((length) =>
    Math.min(MOST_PIXELS, Math.max(LEAST_PIXELS, length * PIXELS_PER_CHARACTER + 12)),
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
