import type { SummaryAnswer } from '../core/report/panel-api';
import { type RowStyle, SUMMARY_TITLE, type SummaryTable } from '../core/report/summary-table';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const SUMMARY_SHEET = 'AL-CTO Summary';
const LOCK_WAIT_MS = 10_000;

const LOOKS: Record<RowStyle, { weight: 'bold' | 'normal'; size: number; background: string }> = {
  title: { weight: 'bold', size: 16, background: '#ffffff' },
  verdict: { weight: 'bold', size: 12, background: '#ffffff' },
  heading: { weight: 'bold', size: 12, background: '#ffffff' },
  columnHeads: { weight: 'bold', size: 9, background: '#e8eef7' },
  total: { weight: 'bold', size: 10, background: '#f3f5f8' },
  body: { weight: 'normal', size: 10, background: '#ffffff' },
  small: { weight: 'normal', size: 9, background: '#ffffff' },
};

/** Writes the summary in one `setValues`; a sheet of that name that is not ours is left alone. */
export function writeSummary(spreadsheet: Spreadsheet, table: SummaryTable): SummaryAnswer {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(LOCK_WAIT_MS)) {
    return refuse('SUMMARY_LOCKED', 'Someone else is making the summary. Try again in a minute.');
  }
  try {
    return writeLocked(spreadsheet, table);
  } finally {
    lock.releaseLock();
  }
}

function writeLocked(spreadsheet: Spreadsheet, table: SummaryTable): SummaryAnswer {
  const old = spreadsheet.getSheetByName(SUMMARY_SHEET);
  if (old && !isOurs(old)) {
    const message = `The sheet “${SUMMARY_SHEET}” is not one we made, so it was left alone. Rename it, then make the summary again.`;
    return refuse('SUMMARY_FOREIGN', message);
  }
  const sheet = old || makeSheet(spreadsheet, table);
  const padded = padTo(table, sheet.getLastRow());
  const missingRows = padded.values.length - sheet.getMaxRows();
  if (missingRows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missingRows);
  const width = table.columnWidths.length;
  const block = sheet.getRange(/* row */ 1, /* column */ 1, padded.values.length, width);
  block.setValues(padded.values);
  const looks = padded.styles.map((style) => Array(width).fill(LOOKS[style]));
  block.setFontWeights(looks.map((row) => row.map((look) => look.weight)));
  block.setFontSizes(looks.map((row) => row.map((look) => look.size)));
  block.setBackgrounds(looks.map((row) => row.map((look) => look.background)));
  SpreadsheetApp.flush();
  return { ok: true, sheet: SUMMARY_SHEET, message: `The sheet “${SUMMARY_SHEET}” is up to date.` };
}

function isOurs(sheet: Sheet): boolean {
  const mark = sheet.getRange(/* row */ 1, /* column */ 1).getValue();
  return mark === SUMMARY_TITLE || sheet.getLastRow() === 0;
}

function makeSheet(spreadsheet: Spreadsheet, table: SummaryTable): Sheet {
  const sheet = spreadsheet.insertSheet(SUMMARY_SHEET);
  table.columnWidths.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
  return sheet;
}

/** Blank rows below, so that a longer summary before this one leaves nothing behind. */
function padTo(table: SummaryTable, lastRow: number) {
  const { values, styles } = table;
  const more = Math.max(0, lastRow - values.length);
  const blank = table.columnWidths.map(() => '');
  return {
    values: [...values, ...Array.from({ length: more }, () => blank)],
    styles: [...styles, ...Array<RowStyle>(more).fill('body')],
  };
}

function refuse(code: string, message: string): SummaryAnswer {
  return { ok: false, faults: [{ code, message }] };
}
