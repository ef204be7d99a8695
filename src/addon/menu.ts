import type { GoToRowAnswer } from '../core/protocol/messages';
import { refuse } from '../core/refusal';
import { makeSummary } from './make-sheets';
import { answer } from './requests';
import { noteToday } from './sheet/note-today';
import { activeSpreadsheet, openBase } from './sheet/open-spreadsheet';

declare const __VERSION__: string;

/**
 * Draws the menu with nothing that needs authorization, as it also runs before the add-on is used; where
 * the file may be read, today's date goes into the set-up.
 */
export function onOpen(event?: { authMode?: unknown }): void {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem('Check compliance', 'openPanel')
    .addItem('Make summary', 'makeSummaryFromMenu')
    .addItem('Check plan documents', 'checkPlanDocuments')
    .addItem('Set up', 'setUp')
    .addItem('Help', 'showHelp')
    .addToUi();
  if (event?.authMode === ScriptApp.AuthMode.LIMITED) noteToday(openBase());
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

export function showHelp(): void {
  SpreadsheetApp.getUi().alert(
    `Check compliance shows what counts and what is missing. Version ${__VERSION__}.`,
  );
}

/** Selects a row of the log for the person. */
export function goToRow(sheet: string, row: number): GoToRowAnswer {
  return answer(() => {
    const target = activeSpreadsheet().getSheetByName(String(sheet));
    if (!target || !(row >= 1 && row <= target.getMaxRows())) {
      throw refuse('ROW_MISSING');
    }
    target.activate();
    target.getRange(row, /* column */ 1, /* rows */ 1, target.getLastColumn()).activate();
    return { ok: true as const };
  });
}
