/** What a workbook shows: values, formulas, number formats, merged areas, names and notes, as SheetJS reads them. */
import * as XLSX from '@e965/xlsx';
import type { ICellData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { isCalendarFormat } from '../engine/date-format';
import { DAMAGED, FileFault } from './file-fault';
import { StyleTable } from './style-table';
import { NO_VALUE } from './xlsx-bounds';
import { fromXlsxFormula } from './xlsx-formula';
import type { GridRange } from './xlsx-range';
import { SHORT_DATE_SHOWN } from './xlsx-style';
import type { Parts } from './zip-guard';

const MIN_ROWS = 1000;
const MIN_COLUMNS = 26;
/** Excel's own limit; whatever is longer was not made by a person. */
const MAX_FORMAT_LENGTH = 255;
/** What SheetJS makes of Excel's format 14, a date as the reader's own computer writes it. */
const SHORT_DATE = 'm/d/yy';
const DAYS_FROM_1900_TO_1904 = 1462;
const ERRORS: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};
/** Cells of a sheet, or whole columns of it. */
const CELLS = /![$]?[A-Z]+[$]?[0-9]*(?::[$]?[A-Z]+[$]?[0-9]*)?$/;
/** The add-on's own, which are calculated anew and spill anew. */
const OWN_FUNCTION = /\b(?:ALCTO|TDCEU)_[A-Z]+\(/i;

type Row = (XLSX.CellObject | undefined)[] | undefined;
type Cells = Record<number, Record<number, ICellData>>;

/** `dropped` where nobody will see or save the workbook: reading them takes several times as long. */
export type Looks = 'kept' | 'dropped';

/** Reads .xls and .ods bytes; throws `FileFault` where a sheet cannot be read whole. */
export function readContents(bytes: Uint8Array): IWorkbookData {
  return toSnapshot(parse(() => XLSX.read(bytes, { ...OPTIONS, type: 'array' })));
}

/** The same of an .xlsx that has been taken apart: nothing is packed for the parser to unpack. */
export function readParts(parts: Parts, looks: Looks): IWorkbookData {
  const isDropped = looks === 'dropped';
  // Who wrote the file is read by nobody.
  const read = [...parts].filter(([name]) => !/^docProps\//i.test(name));
  const container = {
    FullPaths: read.map(([name]) => name),
    FileIndex: read.map(([name, part]) => ({
      name,
      content: Buffer.from(part.buffer, part.byteOffset, part.byteLength),
      type: CONTAINER_FILE,
    })),
  };
  // Blank cells have looks alone.
  const options = { ...OPTIONS, cellStyles: !isDropped, sheetStubs: !isDropped };
  return toSnapshot(parse(() => parse_zip(container, options)));
}

/** What SheetJS reads a zip with, once it is unpacked; its types leave it out. */
const { parse_zip } = XLSX as unknown as {
  parse_zip(container: object, options: XLSX.ParsingOptions): XLSX.WorkBook;
};
const CONTAINER_FILE = 2;
const OPTIONS: XLSX.ParsingOptions = {
  cellNF: true,
  cellStyles: true,
  cellHTML: false,
  cellText: false,
  sheetStubs: true,
  dense: true,
};

function toSnapshot(book: XLSX.WorkBook): IWorkbookData {
  const names = book.SheetNames.filter((name) => !isChart(book.Sheets[name]));
  const styles = new StyleTable();
  const ids = names.map((_, index) => `sheet-${index + 1}`);
  const isHidden = new Map(book.Workbook?.Sheets?.map(({ name, Hidden }) => [name, Hidden]));
  const sheets = names.map((name, index) => {
    const sheet = readSheet(book, book.Sheets[name] as XLSX.WorkSheet, styles);
    return [ids[index], { ...sheet, id: ids[index], name, hidden: isHidden.get(name) ? 1 : 0 }];
  });
  return {
    id: 'workbook',
    name: 'Workbook',
    appVersion: '0.25.1',
    locale: 'enUS' as IWorkbookData['locale'],
    styles: styles.byId,
    sheetOrder: ids,
    sheets: Object.fromEntries(sheets),
    resources: [{ name: 'SHEET_DEFINED_NAME_PLUGIN', data: JSON.stringify(readNames(book)) }],
  };
}

function parse(read: () => XLSX.WorkBook): XLSX.WorkBook {
  let book: XLSX.WorkBook;
  try {
    book = read();
  } catch (error) {
    throw new FileFault(isLocked(error) ? LOCKED : DAMAGED);
  }
  // A sheet that SheetJS fails on is left out without a word; half a log is worse than none.
  const isWhole = book.SheetNames.every((name) => book.Sheets[name] !== undefined);
  if (!isWhole || book.SheetNames.length === 0) throw new FileFault(DAMAGED);
  return book;
}

const LOCKED = 'This file is locked with a password. Save it without one.';
const isLocked = (error: unknown) => /password|encrypt/i.test((error as Error).message);
const isChart = (sheet: XLSX.WorkSheet | undefined) =>
  sheet?.['!type'] !== undefined && sheet['!type'] !== 'sheet';

function readSheet(
  book: XLSX.WorkBook,
  sheet: XLSX.WorkSheet,
  styles: StyleTable,
): Partial<IWorksheetData> {
  const rows = (sheet['!data'] ?? []) as Row[];
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  const cellData: Cells = {};
  const spills = new OwnSpills();
  let columnCount = 0;
  rows.forEach((row, index) => {
    const cells: Record<number, ICellData> = {};
    row?.forEach((cell, column) => {
      const isSpilled = cell !== undefined && spills.take(cell, index, column);
      const read = cell && !isSpilled && readCell(cell, styles, is1904);
      if (read) cells[column] = read;
    });
    if (Object.keys(cells).length === 0) return;
    cellData[index] = cells;
    columnCount = Math.max(columnCount, row?.length ?? 0);
  });
  const mergeData = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    startRow: s.r,
    endRow: e.r,
    startColumn: s.c,
    endColumn: e.c,
  }));
  for (const merge of mergeData) keepFirst(cellData, merge);
  return {
    rowCount: Math.max(MIN_ROWS, rows.length + 200),
    columnCount: Math.max(MIN_COLUMNS, columnCount + 2),
    mergeData,
    columnData: listSizes(sheet['!cols'], ({ wpx, hidden }) => sizeOf('w', wpx, hidden)),
    rowData: listSizes(sheet['!rows'], ({ hpx, hidden }) => sizeOf('h', hpx, hidden)),
    cellData,
  };
}

function listSizes<T>(infos: T[] | undefined, read: (info: T) => object) {
  const sizes: Record<number, object> = {};
  infos?.forEach((info, index) => {
    const size = info ? read(info) : {};
    if (Object.keys(size).length > 0) sizes[index] = size;
  });
  return sizes;
}

const sizeOf = (key: 'w' | 'h', pixels: number | undefined, hidden: boolean | undefined) => ({
  ...(pixels && { [key]: Math.round(pixels) }),
  ...(hidden && { hd: 1 }),
});

/** Sheets keeps of merged cells what is in the first. */
function keepFirst(cells: Cells, merge: GridRange) {
  for (const [row, columns] of Object.entries(cells)) {
    if (Number(row) < merge.startRow || Number(row) > merge.endRow) continue;
    for (const column of Object.keys(columns).map(Number)) {
      const isInside = column >= merge.startColumn && column <= merge.endColumn;
      const isFirst = Number(row) === merge.startRow && column === merge.startColumn;
      const { s } = columns[column] ?? {};
      if (isInside && !isFirst) columns[column] = s === undefined ? {} : { s };
    }
  }
}

/**
 * What a function of ours spilled into other cells is in an export as their value. Google marks these
 * cells but not whose they are: they belong to the formula above them, else to the one on their left.
 */
class OwnSpills {
  private readonly isOwn = new Map<string, boolean>();

  /** True for a cell that only holds what a function of ours spilled into it. */
  take({ f }: XLSX.CellObject, row: number, column: number): boolean {
    if (f === undefined) return false;
    const isSpilled = fromXlsxFormula(f) === null;
    const isOwn = isSpilled
      ? (this.at(row - 1, column) ?? this.at(row, column - 1) ?? false)
      : OWN_FUNCTION.test(f);
    this.isOwn.set(`${row} ${column}`, isOwn);
    return isSpilled && isOwn;
  }

  private at(row: number, column: number): boolean | undefined {
    return this.isOwn.get(`${row} ${column}`);
  }
}

function readCell(cell: XLSX.CellObject, styles: StyleTable, is1904: boolean): ICellData | null {
  const format = formatOf(cell);
  const style = format === '' ? undefined : styles.idOfFormat(format);
  const read = toContent(cell, is1904 && isCalendarFormat(format));
  const formula = cell.f === undefined ? null : fromXlsxFormula(cell.f);
  if (formula !== null) read.f = formula;
  else if (read.v === undefined && style === undefined) return null;
  if (style !== undefined) read.s = style;
  return read;
}

function formatOf({ z }: XLSX.CellObject): string {
  const format = typeof z === 'string' && z.length <= MAX_FORMAT_LENGTH ? z : 'General';
  if (format === 'General') return '';
  return format === SHORT_DATE ? SHORT_DATE_SHOWN : format;
}

function toContent({ t, v, f }: XLSX.CellObject, isShifted: boolean): ICellData {
  if (t === 'z' || v === undefined || v === null) return {};
  if (t === 'e') return { v: ERRORS[Number(v)] ?? '#ERROR!', t: 1 };
  if (typeof v === 'boolean') return { v: v ? 1 : 0, t: 3 };
  if (f !== undefined && String(v) === NO_VALUE) return {};
  if (typeof v === 'number') return { v: isShifted ? v + DAYS_FROM_1900_TO_1904 : v, t: 2 };
  return { v: String(v), t: 1 };
}

/** Names of cells; a name of a constant or of a formula is none we can show. */
function readNames(book: XLSX.WorkBook) {
  const names = (book.Workbook?.Names ?? []).filter(
    ({ Name, Ref }) => !Name.startsWith('_xlnm.') && CELLS.test(Ref) && !Ref.includes('#REF!'),
  );
  const entries = names.map(({ Name, Ref }, index) => {
    const id = `name-${index + 1}`;
    const place = { formulaOrRefString: `=${Ref}`, localSheetId: 'AllDefaultWorkbook' };
    return [id, { id, name: Name, ...place, comment: '' }];
  });
  return Object.fromEntries(entries);
}
