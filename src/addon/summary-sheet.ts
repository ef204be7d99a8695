import type { SummaryAnswer } from '../core/report/panel-api';
import {
  NARROW,
  type RowStyle,
  SUMMARY_TITLE,
  type SummaryTable,
  WIDE,
} from '../core/report/summary-table';
import { refuse, whileLocked } from './door';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const SUMMARY_SHEET = 'AL-CTO Summary';

/** Font weight, font size in points and background of each kind of row; null is the usual one. */
const LOOKS: Record<RowStyle, ['bold' | null, number, string | null]> = {
  title: ['bold', 14, null],
  verdict: ['bold', 12, null],
  heading: ['bold', 12, null],
  columnHeads: ['bold', 9, '#e8eef7'],
  total: ['bold', 10, '#f3f5f8'],
  body: [null, 10, null],
  small: [null, 9, null],
};

/** Writes the summary in one `setValues`; a sheet of that name that is not ours is left alone. */
export function writeSummary(spreadsheet: Spreadsheet, table: SummaryTable): SummaryAnswer {
  return whileLocked(() => writeLocked(spreadsheet, table));
}

function writeLocked(spreadsheet: Spreadsheet, table: SummaryTable): SummaryAnswer {
  const old = spreadsheet.getSheetByName(SUMMARY_SHEET);
  if (old && !isOurs(old)) {
    const message = `The sheet “${SUMMARY_SHEET}” is not one we made, so it was left alone. Rename it, then try again.`;
    throw refuse('SUMMARY_FOREIGN', message);
  }
  const sheet = old || spreadsheet.insertSheet(SUMMARY_SHEET);
  const lastRow = sheet.getLastRow();
  // Where a run ended before this one could write, the widths may be missing too.
  if (lastRow === 0) setWidths(sheet);
  const padded = padTo(table, lastRow);
  const rows = sheet.getMaxRows();
  if (padded.values.length > rows) sheet.insertRowsAfter(rows, padded.values.length - rows);
  const width = padded.values[0].length;
  const block = sheet.getRange(/* row */ 1, /* column */ 1, padded.values.length, width);
  block.setValues(padded.values);
  const looks = (which: 0 | 1 | 2) =>
    padded.styles.map((style) => Array(width).fill(LOOKS[style][which]));
  block.setFontWeights(looks(0));
  block.setFontSizes(looks(1));
  block.setBackgrounds(looks(2));
  return { ok: true, sheet: SUMMARY_SHEET, message: `The sheet “${SUMMARY_SHEET}” is up to date.` };
}

function isOurs(sheet: Sheet): boolean {
  const mark = sheet.getRange(/* row */ 1, /* column */ 1).getValue();
  return mark === SUMMARY_TITLE || sheet.getLastRow() === 0;
}

function setWidths(sheet: Sheet) {
  sheet.setColumnWidths(/* first column */ 1, /* columns */ 6, NARROW);
  sheet.setColumnWidth(/* column */ 2, WIDE);
}

/** Blank rows below, so that a longer summary before this one leaves nothing behind. */
function padTo(table: SummaryTable, lastRow: number) {
  const { values, styles } = table;
  const more = Math.max(0, lastRow - values.length);
  const blank = values[0].map(() => '');
  return {
    values: [...values, ...Array.from({ length: more }, () => blank)],
    styles: [...styles, ...Array<RowStyle>(more).fill('body')],
  };
}
