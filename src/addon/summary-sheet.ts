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

/** Font weight, font size in points and background of each kind of row. */
const LOOKS: Record<RowStyle, ['bold' | 'normal', number, string]> = {
  title: ['bold', 14, '#ffffff'],
  verdict: ['bold', 12, '#ffffff'],
  heading: ['bold', 12, '#ffffff'],
  columnHeads: ['bold', 9, '#e8eef7'],
  total: ['bold', 10, '#f3f5f8'],
  body: ['normal', 10, '#ffffff'],
  small: ['normal', 9, '#ffffff'],
};

/** Writes the summary in one `setValues`; a sheet of that name that is not ours is left alone. */
export function writeSummary(spreadsheet: Spreadsheet, table: SummaryTable): SummaryAnswer {
  return whileLocked(() => writeLocked(spreadsheet, table));
}

function writeLocked(spreadsheet: Spreadsheet, table: SummaryTable): SummaryAnswer {
  const old = spreadsheet.getSheetByName(SUMMARY_SHEET);
  if (old && !isOurs(old)) {
    const message = `The sheet “${SUMMARY_SHEET}” is not one we made, so it was left alone. Rename it, then make the summary again.`;
    throw refuse('SUMMARY_FOREIGN', message);
  }
  const sheet = old || makeSheet(spreadsheet);
  const padded = padTo(table, sheet.getLastRow());
  const rows = sheet.getMaxRows();
  if (padded.values.length > rows) sheet.insertRowsAfter(rows, padded.values.length - rows);
  const width = padded.values[0].length;
  const block = sheet.getRange(/* row */ 1, /* column */ 1, padded.values.length, width);
  block.setValues(padded.values);
  const looks = padded.styles.map((style) => Array(width).fill(LOOKS[style]));
  block.setFontWeights(looks.map((row) => row.map((look) => look[0])));
  block.setFontSizes(looks.map((row) => row.map((look) => look[1])));
  block.setBackgrounds(looks.map((row) => row.map((look) => look[2])));
  return { ok: true, sheet: SUMMARY_SHEET, message: `The sheet “${SUMMARY_SHEET}” is up to date.` };
}

function isOurs(sheet: Sheet): boolean {
  const mark = sheet.getRange(/* row */ 1, /* column */ 1).getValue();
  return mark === SUMMARY_TITLE || sheet.getLastRow() === 0;
}

function makeSheet(spreadsheet: Spreadsheet): Sheet {
  const sheet = spreadsheet.insertSheet(SUMMARY_SHEET);
  sheet.setColumnWidths(/* first column */ 1, /* columns */ 6, NARROW);
  sheet.setColumnWidth(/* column */ 2, WIDE);
  return sheet;
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
