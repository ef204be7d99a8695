import { open, rename, rm } from 'node:fs/promises';
import Excel from 'exceljs';
import { FileFault } from './file-fault';
import { type FileCell, fromSnapshot, type SheetFile } from './plain-sheets';
import type { WorkbookFile } from './workbook-file';

const SUMMARY_SHEET = 'AL-CTO Summary';
const PIXELS_PER_CHARACTER = 7;
const DATE_PATTERN = /[ymdhs]/i;

/** The workbook as .xlsx bytes; the Summary is set up to print on letter paper. */
export async function writeXlsx(file: WorkbookFile): Promise<Uint8Array> {
  const workbook = new Excel.Workbook();
  for (const sheet of fromSnapshot(file.snapshot)) addSheet(workbook, sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addSheet(workbook: Excel.Workbook, file: SheetFile) {
  const sheet = workbook.addWorksheet(file.name, {
    views: file.frozenRows ? [{ state: 'frozen', ySplit: file.frozenRows }] : [],
  });
  if (file.name === SUMMARY_SHEET) setUpPage(sheet);
  for (const [column, pixels] of Object.entries(file.columnWidths)) {
    sheet.getColumn(Number(column) + 1).width = (pixels - 5) / PIXELS_PER_CHARACTER;
  }
  file.rows.forEach((row, rowIndex) => {
    row.forEach((cell, columnIndex) => {
      if (cell) writeCell(sheet.getCell(rowIndex + 1, columnIndex + 1), cell);
    });
  });
}

function setUpPage(sheet: Excel.Worksheet) {
  const margins = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };
  sheet.pageSetup = {
    paperSize: 1 as Excel.PaperSize,
    orientation: 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins,
  };
  sheet.headerFooter.oddFooter = '&CPage &P of &N';
}

function writeCell(target: Excel.Cell, cell: FileCell) {
  target.value = toExcelValue(cell);
  if (cell.format) target.numFmt = cell.format;
  if (cell.bold || cell.fontSize) target.font = { bold: cell.bold, size: cell.fontSize };
  if (cell.background && cell.background !== '#ffffff') {
    const fgColor = { argb: `FF${cell.background.slice(1).toUpperCase()}` };
    target.fill = { type: 'pattern', pattern: 'solid', fgColor };
  }
}

function toExcelValue(cell: FileCell): Excel.CellValue {
  const value =
    typeof cell.value === 'number' ? toNumberOrDate(cell.value, cell.format) : cell.value;
  if (!cell.formula) return value;
  return { formula: cell.formula.slice(1), result: value ?? undefined } as Excel.CellFormulaValue;
}

function toNumberOrDate(value: number, format: string | undefined): number | Date {
  if (!format || value < 1 || !DATE_PATTERN.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, '')))
    return value;
  return new Date(Date.UTC(1899, 11, 30) + Math.round(value * 86_400_000));
}

const SAVE_FAULTS: Record<string, string> = {
  ENOSPC: 'disk full',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
  ENOENT: 'no such folder',
  EISDIR: 'that is a folder',
};

/** Writes a file whole or not at all: beside it first, then in its place. */
export async function saveFile(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.${process.pid}.part`;
  try {
    const file = await open(beside, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    const reason = SAVE_FAULTS[(error as NodeJS.ErrnoException).code ?? ''];
    if (!reason) throw error;
    throw new FileFault(`Could not save ${path} (${reason}). Your file was not changed.`);
  }
}
