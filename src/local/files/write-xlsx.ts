import type { ICellData, IStyleData, IWorkbookData } from '@univerjs/core';
import Excel from 'exceljs';
import { type Maker, signWorkbook } from './maker';
import { isLandscape, setUpPage } from './print-page';
import type { WorkbookFile } from './workbook-file';
import { toXlsxBytes } from './xlsx-bytes';
import { writeRange } from './xlsx-range';
import { writeResources } from './xlsx-resources';
import { setXlsxStyle } from './xlsx-style';

const OWN_SHEET = /^AL-CTO /;
const PAGED_SHEET = /^AL-CTO (?:Summary|Packet)$/;
const OWN_ROW_PIXELS = 21;
const PIXELS_PER_CHARACTER = 7;
const PIXELS_PER_POINT = 4 / 3;
/** The most that a row can have. */
const MAX_POINTS = 409;

/** The workbook as .xlsx bytes, set up to print on letter paper; it says which command made it, where one did. */
export async function writeXlsx({ snapshot }: WorkbookFile, maker?: Maker): Promise<Uint8Array> {
  const workbook = new Excel.Workbook();
  if (maker) signWorkbook(workbook, maker);
  for (const id of snapshot.sheetOrder) addSheet(workbook, snapshot, id);
  writeResources(workbook, snapshot);
  return toXlsxBytes(workbook);
}

function addSheet(workbook: Excel.Workbook, snapshot: IWorkbookData, id: string) {
  const file = snapshot.sheets[id] ?? {};
  const { xSplit = 0, ySplit = 0 } = file.freeze ?? {};
  const isFrozen = xSplit > 0 || ySplit > 0;
  const showGridLines = file.showGridlines !== 0;
  const sheet = workbook.addWorksheet(file.name ?? id, {
    views: isFrozen ? [{ state: 'frozen', xSplit, ySplit, showGridLines }] : [{ showGridLines }],
    state: file.hidden ? 'hidden' : 'visible',
  });
  if (file.tabColor) sheet.properties.tabColor = { argb: `FF${file.tabColor.replace('#', '')}` };
  const widths = Object.values(file.columnData ?? {}).map((data) => data?.w ?? 0);
  const isOwn = OWN_SHEET.test(file.name ?? '');
  // Its printed pages are reckoned with rows as high as Sheets makes them.
  if (isOwn) sheet.properties.defaultRowHeight = OWN_ROW_PIXELS / PIXELS_PER_POINT;
  setUpPage(sheet, {
    isLandscape: !isOwn || isLandscape(widths),
    isPaged: PAGED_SHEET.test(file.name ?? ''),
    frozenRows: ySplit,
  });
  setSizes(sheet, file);
  for (const [row, columns] of Object.entries(file.cellData ?? {})) {
    for (const [column, cell] of Object.entries(columns as Record<string, ICellData>)) {
      writeCell(sheet.getCell(Number(row) + 1, Number(column) + 1), cell ?? {}, snapshot);
    }
  }
  for (const merge of file.mergeData ?? []) sheet.mergeCells(writeRange(merge));
}

function setSizes(sheet: Excel.Worksheet, file: Partial<IWorkbookData['sheets'][string]>) {
  for (const [index, data] of Object.entries(file.columnData ?? {})) {
    const column = sheet.getColumn(Number(index) + 1);
    if (data?.w) column.width = data.w / PIXELS_PER_CHARACTER;
    if (data?.hd) column.hidden = true;
  }
  for (const [index, data] of Object.entries(file.rowData ?? {})) {
    const row = sheet.getRow(Number(index) + 1);
    // A row that nobody sized by hand is as high as its text.
    const height = data?.ia === 0 ? data.h : (data?.ah ?? data?.h);
    if (height) row.height = Math.min(MAX_POINTS, height / PIXELS_PER_POINT);
    if (data?.hd) row.hidden = true;
  }
}

function writeCell(target: Excel.Cell, cell: ICellData, { styles, defaultStyle }: IWorkbookData) {
  const own = typeof cell.s === 'string' ? styles[cell.s] : cell.s;
  const base = typeof defaultStyle === 'string' ? styles[defaultStyle] : defaultStyle;
  const style: IStyleData = { ...base, ...own };
  const value = toExcelValue(cell);
  target.value = cell.f
    ? ({ formula: cell.f.replace(/^=/, ''), result: value ?? undefined } as Excel.CellFormulaValue)
    : value;
  setXlsxStyle(target, style);
}

function toExcelValue({ v, t }: ICellData): Excel.CellValue {
  if (v === undefined || v === null) return null;
  if (t === 3) return Boolean(v);
  return typeof v === 'string' && /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(v)
    ? ({ error: v } as Excel.CellErrorValue)
    : v;
}
