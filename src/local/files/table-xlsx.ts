import Excel from 'exceljs';
import type { CellContent } from '../../core/protocol/messages';
import {
  FILLS,
  type FillName,
  PLAIN,
  TEXT_LOOKS,
  type TextLookName,
  USUAL_FORMAT,
} from '../../core/report/sheet-look';
import type { Table } from '../../core/report/sheet-rows';
import { wrapText } from '../../core/report/wrap-text';
import { type Maker, signWorkbook } from './maker';
import { isLandscape, setUpPage } from './print-page';
import { toXlsxBytes } from './xlsx-bytes';

const PIXELS_PER_CHARACTER = 7;
const PIXELS_PER_LINE = 17;
const POINTS_PER_PIXEL = 0.75;
const PADDING = 8;
/** The most that a row can have. */
const MAX_POINTS = 409;
const MAX_CELL_LENGTH = 32_000;
const TEXT_FORMAT = '@';

/** A generated sheet with its name, and what is printed at the foot of each page. */
export interface NamedTable {
  name: string;
  table: Table;
  footer: string;
}

/** Generated sheets as a workbook that says which command made it, each with a filter over what stands below its frozen rows. */
export async function writeTablesXlsx(sheets: NamedTable[], maker: Maker): Promise<Uint8Array> {
  const workbook = new Excel.Workbook();
  signWorkbook(workbook, maker);
  for (const sheet of sheets) addSheet(workbook, sheet);
  return toXlsxBytes(workbook);
}

function addSheet(workbook: Excel.Workbook, { name, table, footer }: NamedTable) {
  const { columns, values, frozenRows = 0 } = table;
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: 0, ySplit: frozenRows, showGridLines: false }],
  });
  const widths = columns.map(({ width }) => width);
  setUpPage(sheet, { isLandscape: isLandscape(widths), frozenRows, footer });
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width / PIXELS_PER_CHARACTER;
  });
  const styles: Styles = new Map();
  values.forEach((_, row) => {
    addRow(sheet, table, row, styles);
  });
  columns.forEach(({ barOf }, column) => {
    if (barOf) addBars(sheet, column + 1, frozenRows + 1, values.length, barOf);
  });
  sheet.autoFilter = {
    from: { row: frozenRows, column: 1 },
    to: { row: values.length, column: columns.length },
  };
}

/** Behind the numbers of a column, from nothing to `full`. */
function addBars(
  sheet: Excel.Worksheet,
  column: number,
  first: number,
  last: number,
  full: number,
) {
  const { letter } = sheet.getColumn(column);
  const rule = {
    type: 'dataBar',
    priority: 1,
    cfvo: [
      { type: 'num', value: 0 },
      { type: 'num', value: full },
    ],
    color: { argb: toArgb(FILLS.elective) },
  } as unknown as Excel.ConditionalFormattingRule;
  sheet.addConditionalFormatting({ ref: `${letter}${first}:${letter}${last}`, rules: [rule] });
}

/** Each look of a cell once: exceljs is quick where cells share the object. */
type Styles = Map<string, Partial<Excel.Style>>;

function addRow(
  sheet: Excel.Worksheet,
  { columns, values, looks, fills }: Table,
  row: number,
  styles: Styles,
) {
  columns.forEach(({ side, format = USUAL_FORMAT }, column) => {
    const cell = sheet.getCell(row + 1, column + 1);
    const content = values[row]?.[column] ?? '';
    const look = looks[row]?.[column] ?? 'plain';
    const fill = fills[row]?.[column] ?? 'none';
    const numFmt = typeof content === 'string' ? TEXT_FORMAT : format;
    const key = [look, fill, numFmt, side].join('\n');
    const style = styles.get(key) ?? makeStyle(look, fill, numFmt, side ?? 'left');
    styles.set(key, style);
    cell.value = toExcelValue(content);
    cell.style = style;
  });
  const lines = columns.map(({ width }, column) => {
    const content = values[row]?.[column];
    return typeof content === 'string' ? wrapText(content, width - PADDING, PLAIN.size).length : 1;
  });
  // Not every program fits a row to its text when it opens a file.
  const pixels = Math.max(...lines) * PIXELS_PER_LINE + PADDING;
  sheet.getRow(row + 1).height = Math.min(MAX_POINTS, pixels * POINTS_PER_PIXEL);
}

function makeStyle(
  look: TextLookName,
  fill: FillName,
  numFmt: string,
  horizontal: 'left' | 'right' | 'center',
): Partial<Excel.Style> {
  const { size, bold, color } = { bold: false, ...PLAIN, ...TEXT_LOOKS[look] };
  const behind = FILLS[fill];
  return {
    numFmt,
    font: { name: 'Arial', size, bold, color: { argb: toArgb(color) } },
    alignment: { vertical: 'top', wrapText: true, horizontal },
    ...(behind && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: toArgb(behind) } },
    }),
  };
}

const toArgb = (color: string) => `FF${color.slice(1).toUpperCase()}`;

/** Nothing that a workbook's file cannot hold; a string cell in text format is never a formula. */
function toExcelValue(content: CellContent): Excel.CellValue {
  if (typeof content === 'object') {
    if ('day' in content) return new Date(`${content.day}T00:00:00Z`);
    return { formula: content.formula.replace(/^=/, '') } as Excel.CellFormulaValue;
  }
  if (typeof content !== 'string') return content;
  const clean = content.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ');
  return clean === '' ? null : clean.slice(0, MAX_CELL_LENGTH);
}
