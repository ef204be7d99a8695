import type { Table } from '../../core/protocol/messages';
import { refuse } from '../../core/refusal';
import type { RowStyle } from '../../core/report/summary-table';
import type { Change } from './change';
import { toValue } from './write-cells';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Pixels: room for a signature. */
const LINE_HEIGHT = 28;

/** Font weight, font size in points and background of each kind of row; null is the usual one. */
const LOOKS: Record<RowStyle, ['bold' | null, number, string | null]> = {
  title: ['bold', 14, null],
  verdict: ['bold', 12, null],
  heading: ['bold', 12, null],
  columnHeads: ['bold', 9, '#e8eef7'],
  total: ['bold', 10, '#f3f5f8'],
  body: [null, 10, null],
  small: [null, 9, null],
  line: [null, 10, null],
};

/**
 * Writes a sheet of ours in one `setValues`; one of that name that does not begin with the same title is
 * left alone. To be called under the lock.
 */
export function writeGenerated(
  spreadsheet: Spreadsheet,
  name: string,
  table: Table,
  change: Change,
): void {
  const old = spreadsheet.getSheetByName(name);
  if (old && !isOurs(old, table.values[0][0])) {
    throw refuse('SUMMARY_FOREIGN', { sheet: name });
  }
  // From here on it cannot be put back.
  change.back.unshift(() => false);
  const sheet = old || spreadsheet.insertSheet(name);
  const lastRow = sheet.getLastRow();
  // Where a run ended before this one could write, the widths may be missing too.
  if (lastRow === 0) setWidths(sheet, table.widths);
  const { values, styles } = padTo(table, lastRow);
  const rows = sheet.getMaxRows();
  if (values.length > rows) sheet.insertRowsAfter(rows, values.length - rows);
  const width = values[0].length;
  const block = sheet.getRange(/* row */ 1, /* column */ 1, values.length, width);
  block.setValues(values.map((row) => row.map((cell) => toValue(cell, change))));
  const looks = (which: 0 | 1 | 2) => styles.map((style) => Array(width).fill(LOOKS[style][which]));
  block.setFontWeights(looks(0));
  block.setFontSizes(looks(1));
  block.setBackgrounds(looks(2));
  const lines = styles.filter((style) => style === 'line').length;
  if (lines > 0) {
    const first = styles.indexOf('line') + 1;
    sheet.setRowHeights(first, lines, LINE_HEIGHT);
    const ruled = sheet.getRange(first, /* column */ 1, lines, width);
    ruled.setBorder(true, true, true, true, true, true);
  }
  if (table.isWrapped) {
    block.setVerticalAlignment('top');
    const isCells = (style: RowStyle) => /^(?:body|total|columnHeads)$/.test(style);
    block.setWraps(styles.map((style) => Array(width).fill(isCells(style))));
  }
}

function isOurs(sheet: Sheet, title: unknown): boolean {
  const mark = sheet.getRange(/* row */ 1, /* column */ 1).getValue();
  return mark === title || sheet.getLastRow() === 0;
}

/** All columns as wide as the first, in pixels, but those that are told apart. */
function setWidths(sheet: Sheet, widths: number[]) {
  sheet.setColumnWidths(/* first column */ 1, widths.length, widths[0]);
  widths.forEach((width, index) => {
    if (width !== widths[0]) sheet.setColumnWidth(index + 1, width);
  });
}

/** Blank rows below, so that a longer one before this one leaves nothing behind. */
function padTo({ values, styles }: Table, lastRow: number) {
  const more = Math.max(0, lastRow - values.length);
  const blank = values[0].map(() => '');
  return {
    values: [...values, ...Array.from({ length: more }, () => blank)],
    styles: [...styles, ...Array<RowStyle>(more).fill('body')],
  };
}
