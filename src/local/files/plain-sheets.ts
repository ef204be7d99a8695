import type { ICellData, IStyleData, IWorkbookData } from '@univerjs/core';

/** A sheet as the file adapters have it. */
export interface SheetFile {
  name: string;
  /** Sparse rows from A1 on; a hole or null is a blank cell. */
  rows: (FileCell | null)[][];
  /** Pixels by 0-based column, where the file says. */
  columnWidths: Record<number, number>;
  frozenRows: number;
}

export interface FileCell {
  /** A number is also what a date is: days since 1899-12-30, with a date `format`. An error is its text, `#REF!`. */
  value: string | number | boolean | null;
  /** With its leading `=`. */
  formula?: string;
  /** Number format such as `yyyy-mm-dd`. */
  format?: string;
  bold?: boolean;
  background?: string;
  fontSize?: number;
}

const MIN_ROWS = 1000;
const MIN_COLUMNS = 26;

/** The sheets as a Univer snapshot, with blank rows and columns as Sheets gives a new sheet. */
export function toSnapshot(sheets: SheetFile[]): IWorkbookData {
  const ids = sheets.map((_, index) => `sheet-${index + 1}`);
  return {
    id: 'workbook',
    name: 'Workbook',
    appVersion: '0.25.1',
    locale: 'enUS' as IWorkbookData['locale'],
    styles: {},
    sheetOrder: ids,
    sheets: Object.fromEntries(
      sheets.map((sheet, index) => [ids[index], toUniver(sheet, ids[index])]),
    ),
  };
}

function toUniver(sheet: SheetFile, id: string): IWorkbookData['sheets'][string] {
  const widths = Object.entries(sheet.columnWidths).map(([column, w]) => [column, { w }]);
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), MIN_COLUMNS);
  const startRow = sheet.frozenRows || -1;
  return {
    id,
    name: sheet.name,
    rowCount: Math.max(MIN_ROWS, sheet.rows.length),
    columnCount: width,
    columnData: Object.fromEntries(widths),
    freeze: { xSplit: 0, ySplit: sheet.frozenRows, startRow, startColumn: -1 },
    cellData: Object.fromEntries(
      sheet.rows.map((row, index) => [
        index,
        Object.fromEntries(row.flatMap((cell, column) => (cell ? [[column, toCell(cell)]] : []))),
      ]),
    ),
  };
}

function toCell({ value, formula, ...look }: FileCell): ICellData {
  const s: IStyleData = {
    ...(look.format && { n: { pattern: look.format } }),
    ...(look.bold && { bl: 1 }),
    ...(look.fontSize && { fs: look.fontSize }),
    ...(look.background && { bg: { rgb: look.background } }),
  };
  const t = typeof value === 'number' ? 2 : typeof value === 'boolean' ? 3 : 1;
  const v = typeof value === 'boolean' ? Number(value) : value;
  const content: ICellData = v === null ? {} : { v, t };
  return { ...content, ...(formula && { f: formula }), ...(Object.keys(s).length > 0 && { s }) };
}
