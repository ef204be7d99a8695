import { makeSummary } from './check-compliance';
import { SET_UP_SHEET } from './read-spreadsheet';

/** Draws the menu with nothing that needs authorization, as it also runs before the add-on is used. */
export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem('Check compliance', 'openPanel')
    .addItem('Make summary', 'makeSummaryFromMenu')
    .addItem('Check plan documents', 'checkPlanDocuments')
    .addItem('Set up', 'setUp')
    .addItem('Help', 'showHelp')
    .addToUi();
}

export function onInstall(): void {
  onOpen();
}

export function openPanel(): void {
  const panel = HtmlService.createHtmlOutputFromFile('panel').setTitle('AL-CTO compliance');
  SpreadsheetApp.getUi().showSidebar(panel);
}

export function makeSummaryFromMenu(): void {
  const answer = makeSummary();
  const message = answer.ok ? answer.message : answer.faults.map((each) => each.message).join('\n');
  SpreadsheetApp.getUi().alert(message);
}

export function checkPlanDocuments(): void {
  SpreadsheetApp.getUi().alert(
    'Plan documents are not checked yet. Your hours are: choose Check compliance.',
  );
}

export function setUp(): void {
  SpreadsheetApp.getUi().alert(
    `Make a sheet named “${SET_UP_SHEET}”. In column A write Applicant, School district, Issue date; the values go in column B.`,
  );
}

export function showHelp(): void {
  SpreadsheetApp.getUi().alert(
    'Choose Check compliance to see what counts and what is missing. Nothing in your log is changed by a check.',
  );
}

/** Selects a row of the log for the person. */
export function goToRow(sheet: string, row: number) {
  const target = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(String(sheet));
  const isRow = Number.isInteger(row) && row >= 1 && target !== null && row <= target.getMaxRows();
  if (!target || !isRow) {
    const message = 'That row is no longer there. Check again.';
    return { ok: false, faults: [{ code: 'ROW_MISSING', message }] };
  }
  target.activate();
  target.getRange(row, /* column */ 1, /* rows */ 1, target.getLastColumn()).activate();
  return { ok: true };
}
