import type { ICellData, IStyleData, IWorkbookData } from '@univerjs/core';
import Excel from 'exceljs';
import type { WorkbookFile } from './workbook-file';
import { writeRange } from './xlsx-range';
import { writeResources } from './xlsx-resources';
import { setXlsxStyle } from './xlsx-style';

const SUMMARY_SHEET = 'AL-CTO Summary';
const PIXELS_PER_CHARACTER = 7;
const PIXELS_PER_POINT = 4 / 3;

/** The workbook as .xlsx bytes, set up to print on letter paper. */
export async function writeXlsx({ snapshot }: WorkbookFile): Promise<Uint8Array> {
  const workbook = new Excel.Workbook();
  for (const id of snapshot.sheetOrder) addSheet(workbook, snapshot, id);
  writeResources(workbook, snapshot);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addSheet(workbook: Excel.Workbook, snapshot: IWorkbookData, id: string) {
  const file = snapshot.sheets[id] ?? {};
  const { xSplit = 0, ySplit = 0 } = file.freeze ?? {};
  const isFrozen = xSplit > 0 || ySplit > 0;
  const sheet = workbook.addWorksheet(file.name ?? id, {
    views: isFrozen ? [{ state: 'frozen', xSplit, ySplit }] : [],
    state: file.hidden ? 'hidden' : 'visible',
  });
  if (file.tabColor) sheet.properties.tabColor = { argb: `FF${file.tabColor.replace('#', '')}` };
  setUpPage(sheet, file.name === SUMMARY_SHEET ? 'portrait' : 'landscape');
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
    if (data?.h) row.height = data.h / PIXELS_PER_POINT;
    if (data?.hd) row.hidden = true;
  }
}

/** Letter paper, as wide as the sheet. */
function setUpPage(sheet: Excel.Worksheet, orientation: 'portrait' | 'landscape') {
  const margins = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };
  sheet.pageSetup = {
    paperSize: 1 as Excel.PaperSize,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins,
  };
  sheet.headerFooter.oddFooter = '&CPage &P of &N';
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
