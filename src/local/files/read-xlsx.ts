import Excel from 'exceljs';
import { unzipSync } from 'fflate';
import { FileFault } from './file-fault';
import { type FileCell, type SheetFile, toSnapshot } from './plain-sheets';
import type { WorkbookFile } from './workbook-file';

const MOST_PACKED_BYTES = 20 * 1024 * 1024;
const MOST_UNPACKED_BYTES = 50 * 1024 * 1024;
const MS_PER_DAY = 86_400_000;
const DAY_ZERO_MS = Date.UTC(1899, 11, 30);
const PIXELS_PER_CHARACTER = 7;

/** Reads an .xlsx; its zip directory is looked at before any parser sees the file. */
export async function readXlsx(bytes: Uint8Array): Promise<WorkbookFile> {
  checkZip(bytes);
  const workbook = new Excel.Workbook();
  try {
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as Excel.Buffer);
  } catch {
    throw new FileFault('This workbook is damaged. Open it in Sheets or Excel and save it again.');
  }
  return { snapshot: toSnapshot(workbook.worksheets.map(readSheet)), notes: [] };
}

function checkZip(bytes: Uint8Array) {
  if (bytes.length > MOST_PACKED_BYTES) throw tooLarge();
  let unpacked = 0;
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: (file) => {
        unpacked += file.originalSize;
        names.push(file.name);
        return false;
      },
    });
  } catch {
    throw new FileFault('This workbook is damaged. Open it in Sheets or Excel and save it again.');
  }
  if (unpacked > MOST_UNPACKED_BYTES) throw tooLarge();
  if (!names.includes('xl/workbook.xml')) throw new FileFault('This is not a workbook.');
}

function tooLarge(): FileFault {
  return new FileFault(
    'This workbook is too large (20 MB, 50 MB unpacked). Keep the log alone in it.',
  );
}

function readSheet(sheet: Excel.Worksheet): SheetFile {
  const rows: SheetFile['rows'] = [];
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    const cells: (FileCell | null)[] = [];
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      cells[column - 1] = readCell(cell);
    });
    rows[number - 1] = Array.from(cells, (cell) => cell ?? null);
  });
  const frozen = (sheet.views ?? []).find((view) => view.state === 'frozen');
  return {
    name: sheet.name,
    rows: Array.from(rows, (row) => row ?? []),
    columnWidths: readWidths(sheet),
    frozenRows: (frozen?.state === 'frozen' && frozen.ySplit) || 0,
  };
}

function readWidths(sheet: Excel.Worksheet): Record<number, number> {
  const widths: Record<number, number> = {};
  (sheet.columns ?? []).forEach((column, index) => {
    if (column.width) widths[index] = Math.round(column.width * PIXELS_PER_CHARACTER + 5);
  });
  return widths;
}

function readCell(cell: Excel.Cell): FileCell | null {
  // exceljs repeats a merged value in every cell; Sheets has it in the first only.
  if (cell.isMerged && cell.master !== cell) return null;
  const { value } = cell;
  if (value === null || value === undefined) return null;
  const isFormula = typeof value === 'object' && ('formula' in value || 'sharedFormula' in value);
  const content = isFormula ? (value as Excel.CellFormulaValue).result : value;
  const fill = cell.fill?.type === 'pattern' ? cell.fill.fgColor?.argb : undefined;
  return {
    value: toValue(content),
    formula: isFormula ? `=${cell.formula}` : undefined,
    format: cell.numFmt,
    bold: cell.font?.bold,
    fontSize: cell.font?.size,
    background: fill ? `#${fill.slice(-6)}` : undefined,
  };
}

function toValue(content: unknown): FileCell['value'] {
  if (content === null || content === undefined) return null;
  if (content instanceof Date) return (content.getTime() - DAY_ZERO_MS) / MS_PER_DAY;
  if (typeof content !== 'object') return content as string | number | boolean;
  if ('error' in content) return String(content.error);
  if ('richText' in content) {
    return (content.richText as { text: string }[]).map((part) => part.text).join('');
  }
  return 'text' in content ? toValue(content.text) : null;
}
