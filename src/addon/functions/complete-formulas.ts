import { readInput } from '../../core/assessment/read-programs';
import type { Log } from '../../core/log/log-row';
import { SET_UP_SHEET } from '../../core/protocol/set-up-sheet';
import { columnLetter } from '../../core/report/column-letter';
import { type OpenSpreadsheet, openSpreadsheet, withToday } from '../sheet/open-spreadsheet';
import { completeFormula } from './complete-formula';

type Range = GoogleAppsScript.Spreadsheet.Range;

const PREFIXES = ['ALCTO_', 'TDCEU_'];
const OURS = /ALCTO_|TDCEU_/i;
const BESIDE_THE_RECORD = /email|timestamp|submitted/;
const SET_UP: Span = ['ALCTO_SETUP', SET_UP_SHEET, 0, 2];

/**
 * Gives the log and the set-up to formulas that lack them, in every sheet, so that they follow both.
 * @returns the cells whose formula stands inside the log and was left alone
 */
export function completeFormulas(opened: OpenSpreadsheet, logs: Log[]): string[] {
  // One look through all sheets, or one more where another program was chosen; most have no formula of ours.
  const prefixes = PREFIXES.slice(0, opened.setUp.programs.length > 0 ? 2 : 1);
  const found = prefixes.flatMap((prefix) =>
    opened.spreadsheet.createTextFinder(prefix).matchFormulaText(true).findAll(),
  );
  const names = new Set(found.map((cell) => cell.getSheet().getName()));
  const sheets = opened.sheets.filter((sheet) => names.has(sheet.getName()));
  return completeIn(
    sheets.map((sheet) => sheet.getDataRange()),
    opened,
    () => logs,
  );
}

/** The same for what the person has just typed, pasted or filled; runs before any check. */
export function onEdit(event?: { range?: Range }): void {
  const range = event?.range;
  if (!range) return;
  if (!range.getFormulas().some((row) => row.some((formula) => OURS.test(formula)))) return;
  const opened = openSpreadsheet();
  completeIn([range], opened, () => readInput(withToday(opened), {}).logs);
}

function completeIn(ranges: Range[], opened: OpenSpreadsheet, findLogs: () => Log[]): string[] {
  const inside: string[] = [];
  let spans: Span[] | null = null;
  for (const range of ranges) {
    range.getFormulas().forEach((row, r) => {
      row.forEach((formula, c) => {
        if (!OURS.test(formula)) return;
        spans = spans || nameRanges(opened, findLogs());
        const names = spans.map(([name]) => name);
        const completed = completeFormula(formula, names, opened.separator);
        const cell = range.getCell(r + 1, c + 1);
        if (isInside(cell, spans)) inside.push(cell.getA1Notation());
        else if (completed !== formula) cell.setFormula(completed);
      });
    });
  }
  return inside;
}

/** Name, sheet, and the first and last column (0-based) of what a formula is given. */
type Span = [name: string, sheet: string, first: number, last: number];

/** A formula inside its own range would be circular. */
function isInside(cell: Range, spans: Span[]): boolean {
  const column = cell.getColumn() - 1;
  const sheetName = cell.getSheet().getName();
  return spans.some(
    ([, sheet, first, last]) => sheet === sheetName && column >= first && column <= last,
  );
}

/** Names the record's columns of each log, `Confirmed` among them and what further programs read, and the set-up's. */
function nameRanges({ spreadsheet, sheets, setUp }: OpenSpreadsheet, logs: Log[]): Span[] {
  const isFurther = setUp.programs.length > 0;
  const spans = logs.map(({ sheet, columns, beside }, index): Span => {
    const roles = Object.entries(columns).filter(([role]) => !BESIDE_THE_RECORD.test(role));
    const own = roles.map(([, column]) => Number(column));
    const places = isFurther ? [...own, ...beside] : own;
    const name = index > 0 ? `ALCTO_LOG_${index + 1}` : 'ALCTO_LOG';
    return [name, sheet, Math.min(...places), Math.max(...places)];
  });
  const known = new Map(spreadsheet.getNamedRanges().map((each) => [each.getName(), each]));
  return [...spans, SET_UP].filter(([name, sheetName, first, last]) => {
    const [sheet] = sheets.filter((each) => each.getName() === sheetName);
    const columns = `${columnLetter(first)}:${columnLetter(last)}`;
    // Written again only where it differs: Sheets may run every formula that uses it.
    if (sheet && !isSame(known.get(name), sheetName, columns)) {
      spreadsheet.setNamedRange(name, sheet.getRange(columns));
    }
    return sheet;
  });
}

function isSame(
  named: GoogleAppsScript.Spreadsheet.NamedRange | undefined,
  sheet: string,
  columns: string,
): boolean {
  try {
    const range = named?.getRange();
    return range?.getA1Notation() === columns && range.getSheet().getName() === sheet;
  } catch {
    // What it named was deleted.
    return false;
  }
}
