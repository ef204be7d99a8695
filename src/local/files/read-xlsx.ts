import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import Excel from 'exceljs';
import { FileFault } from './file-fault';
import type { WorkbookFile } from './workbook-file';
import { fromXlsxFormula } from './xlsx-formula';
import { readRange } from './xlsx-range';
import { readResources } from './xlsx-resources';
import { toGridStyle } from './xlsx-style';
import { DAMAGED, guardZip } from './zip-guard';

const MS_PER_DAY = 86_400_000;
const DAY_ZERO_MS = Date.UTC(1899, 11, 30);
const PIXELS_PER_CHARACTER = 7;
const PIXELS_PER_POINT = 4 / 3;
const LEAST_ROWS = 1000;
const LEAST_COLUMNS = 26;

/** Reads an .xlsx; its zip is taken apart and looked through before any parser sees the file. */
export async function readXlsx(bytes: Uint8Array): Promise<WorkbookFile> {
  const { names, zip } = guardZip(bytes);
  const workbook = new Excel.Workbook();
  try {
    await workbook.xlsx.load(Buffer.from(zip) as unknown as Excel.Buffer);
  } catch {
    throw new FileFault(DAMAGED);
  }
  return { snapshot: toSnapshot(workbook), notes: sayLosses(names, workbook) };
}

/** What the file holds and we do not keep, a sentence each. */
function sayLosses(parts: string[], workbook: Excel.Workbook): string[] {
  const has = (pattern: RegExp) => parts.some((part) => pattern.test(part));
  const notes: string[] = [];
  if (has(/vbaProject/)) notes.push('Macros in this file were not read.');
  if (has(/^xl\/(?:charts|media|pivotTables)\//)) {
    notes.push('Charts and pictures are not kept when this file is saved.');
  }
  const conditional = workbook.worksheets.some(
    (sheet) =>
      (sheet as unknown as { conditionalFormattings?: unknown[] }).conditionalFormattings?.length,
  );
  if (conditional) notes.push('Conditional colors are not kept when this file is saved.');
  return notes;
}

function toSnapshot(workbook: Excel.Workbook): IWorkbookData {
  const styles = new StyleTable();
  const ids = workbook.worksheets.map((_, index) => `sheet-${index + 1}`);
  const sheets = workbook.worksheets.map((sheet, index) => [
    ids[index],
    readSheet(sheet, ids[index] ?? '', styles),
  ]);
  return {
    id: 'workbook',
    name: 'Workbook',
    appVersion: '0.25.1',
    locale: 'enUS' as IWorkbookData['locale'],
    styles: styles.byId,
    sheetOrder: ids,
    sheets: Object.fromEntries(sheets),
    resources: readResources(workbook, ids),
  };
}

/** Each look once, as cells name it by its id. */
class StyleTable {
  readonly byId: Record<string, IStyleData> = {};
  private readonly ids = new Map<string, string>();

  idOf(style: IStyleData): string | undefined {
    const key = JSON.stringify(style);
    if (key === '{}') return undefined;
    const id = this.ids.get(key) ?? `s${this.ids.size + 1}`;
    this.ids.set(key, id);
    this.byId[id] = style;
    return id;
  }
}

function readSheet(
  sheet: Excel.Worksheet,
  id: string,
  styles: StyleTable,
): Partial<IWorksheetData> {
  const frozen = (sheet.views ?? []).find((view) => view.state === 'frozen');
  const [xSplit, ySplit] =
    frozen?.state === 'frozen' ? [frozen.xSplit ?? 0, frozen.ySplit ?? 0] : [0, 0];
  const rowData: Record<number, object> = {};
  const cellData: Record<number, Record<number, ICellData>> = {};
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    const look = {
      ...(row.height && { h: row.height * PIXELS_PER_POINT }),
      ...(row.hidden && { hd: 1 }),
    };
    if (Object.keys(look).length > 0) rowData[number - 1] = look;
    const cells: Record<number, ICellData> = {};
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      const read = readCell(cell, styles);
      if (read) cells[column - 1] = read;
    });
    if (Object.keys(cells).length > 0) cellData[number - 1] = cells;
  });
  const merges = (sheet.model as unknown as { merges?: string[] }).merges ?? [];
  return {
    id,
    name: sheet.name,
    rowCount: Math.max(LEAST_ROWS, sheet.rowCount + 200),
    columnCount: Math.max(LEAST_COLUMNS, sheet.columnCount + 2),
    hidden: sheet.state === 'visible' ? 0 : 1,
    tabColor: sheet.properties.tabColor?.argb ? `#${sheet.properties.tabColor.argb.slice(-6)}` : '',
    freeze: { xSplit, ySplit, startRow: ySplit || -1, startColumn: xSplit || -1 },
    mergeData: merges.map(readRange),
    columnData: readColumns(sheet),
    rowData,
    cellData,
  };
}

function readColumns(sheet: Excel.Worksheet) {
  const columns: Record<number, object> = {};
  (sheet.columns ?? []).forEach(({ width, hidden }, index) => {
    const w = width && Math.round(width * PIXELS_PER_CHARACTER + 5);
    if (w || hidden) columns[index] = { ...(w && { w }), ...(hidden && { hd: 1 }) };
  });
  return columns;
}

function readCell(cell: Excel.Cell, styles: StyleTable): ICellData | null {
  const s = styles.idOf(toGridStyle(cell));
  const look = s === undefined ? {} : { s };
  // exceljs repeats a merged value in every cell; Sheets has it in the first only.
  const isSlave = cell.isMerged && cell.master !== cell;
  const { value } = cell;
  if (isSlave || value === null || value === undefined) return s === undefined ? null : look;
  const isFormula = typeof value === 'object' && ('formula' in value || 'sharedFormula' in value);
  if (!isFormula) return { ...look, ...toContent(value) };
  const formula = fromXlsxFormula(cell.formula);
  if (formula === null) return s === undefined ? null : look;
  return { ...look, f: formula, ...toContent((value as Excel.CellFormulaValue).result) };
}

function toContent(value: unknown): ICellData {
  if (value === null || value === undefined) return {};
  if (typeof value === 'number') return { v: value, t: 2 };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: 3 };
  if (value instanceof Date) return { v: (value.getTime() - DAY_ZERO_MS) / MS_PER_DAY, t: 2 };
  if (typeof value !== 'object') return { v: String(value), t: 1 };
  if ('error' in value) return { v: String(value.error), t: 1 };
  if ('richText' in value) {
    return { v: (value.richText as { text: string }[]).map(({ text }) => text).join(''), t: 1 };
  }
  return 'text' in value ? toContent(value.text) : {};
}
