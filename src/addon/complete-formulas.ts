import { completeFormula } from '../core/formula/complete-formula';
import { columnLetter } from '../core/log/find-header';
import type { Log } from '../core/log/log-row';
import { type Book, openBook, SET_UP_SHEET } from './open-book';
import { readSpreadsheet } from './read-spreadsheet';

type Range = GoogleAppsScript.Spreadsheet.Range;

const OURS = /ALCTO_/i;
const BESIDE_THE_RECORD = /email|timestamp|submitted/;

/** Gives the log and the set-up to formulas that lack them, in every sheet, so that they follow both. */
export function completeFormulas(book: Book, logs: Log[]) {
  const ranges = book.spreadsheet.getSheets().map((sheet) => sheet.getDataRange());
  completeIn(ranges, book, () => logs);
}

/** The same for what the person has just typed, pasted or filled; runs before any check. */
export function onEdit(event?: { range?: Range }): void {
  const range = event?.range;
  if (!range) return;
  if (!range.getFormulas().some((row) => row.some((formula) => OURS.test(formula)))) return;
  const book = openBook();
  completeIn([range], book, () => readSpreadsheet(book, {}).logs);
}

function completeIn(ranges: Range[], book: Book, findLogs: () => Log[]) {
  let names: string[] | null = null;
  for (const range of ranges) {
    range.getFormulas().forEach((row, r) => {
      row.forEach((formula, c) => {
        if (!OURS.test(formula)) return;
        names = names || nameRanges(book, findLogs());
        const completed = completeFormula(formula, names, book.separator);
        if (completed !== formula) range.getCell(r + 1, c + 1).setFormula(completed);
      });
    });
  }
}

/** Names the record's columns of each log, `Confirmed` among them, and the set-up's. */
function nameRanges({ spreadsheet }: Book, logs: Log[]): string[] {
  const wanted = logs.map(({ sheet, columns }, index) => {
    const roles = Object.entries(columns).filter(([role]) => !BESIDE_THE_RECORD.test(role));
    const places = roles.map(([, column]) => Number(column));
    const [first, last] = [Math.min(...places), Math.max(...places)].map(columnLetter);
    return [index > 0 ? `ALCTO_LOG_${index + 1}` : 'ALCTO_LOG', sheet, `${first}:${last}`];
  });
  return [...wanted, ['ALCTO_SETUP', SET_UP_SHEET, 'A:C']].flatMap(([name, sheetName, columns]) => {
    const sheet = spreadsheet.getSheetByName(sheetName);
    if (sheet) spreadsheet.setNamedRange(name, sheet.getRange(columns));
    return sheet ? name : [];
  });
}
