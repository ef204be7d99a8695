import { parseLog } from '../../core/log/parse-log';
import type { CellContent, ReadSheetAnswer, SheetRequest } from '../../core/protocol/messages';
import { SET_UP_SHEET } from '../../core/protocol/set-up-sheet';
import { answer, readRequest } from '../requests';
import { toCell, type ZoneClock } from './civil-time';
import { openSpreadsheet } from './open-spreadsheet';
import { tryRead } from './try-read';

/** A sheet as it stands, for a preview of what would change in it; without a name, the set-up. */
export function readSheet(request: unknown): ReadSheetAnswer {
  return answer(() => {
    const asked = readRequest('read', request);
    return tryRead(() => readAsked(asked));
  });
}

function readAsked(asked: SheetRequest) {
  const selected = SpreadsheetApp.getActiveRange();
  const active = selected?.getSheet().getName();
  const sheet = (asked.isActive ? active : asked.sheet) || SET_UP_SHEET;
  const { spreadsheet, clock, isMonthFirst, setUp, candidates, policy } = openSpreadsheet();
  const reading = { policy, isMonthFirst, chosen: setUp.chosen };
  const logs = candidates.map((each) => ({ ...each, log: parseLog(each, reading) }));
  const { log, merges = [] } = logs.find((each) => each.sheet === sheet) ?? {};
  const target = spreadsheet.getSheetByName(sheet);
  const columns = Object.entries(log ? log.columns : {});
  return {
    ok: true as const,
    sheet,
    exists: target !== null,
    isForm: target !== null && target.getFormUrl() !== null,
    columns: Object.fromEntries(columns.map(([role, index]) => [role, Number(index) + 1])),
    headerRow: log ? log.headerRow : 0,
    rows: target ? readContents(target.getDataRange(), clock) : [],
    merges,
    sheets: logs.map((each) => ({
      sheet: each.sheet,
      rows: each.log ? each.log.rows.length : 0,
      headings: each.log ? Object.values(each.log.headings) : [],
    })),
    selected:
      active === sheet && selected
        ? { row: selected.getRow(), column: selected.getColumn() }
        : null,
  };
}

/** What cells hold, as plain data. */
export function readContents(
  range: GoogleAppsScript.Spreadsheet.Range,
  clock: ZoneClock,
): CellContent[][] {
  const formulas = range.getFormulas();
  return range
    .getValues()
    .map((row, r) =>
      row.map((value, c) => (formulas[r][c] ? { formula: formulas[r][c] } : toCell(value, clock))),
    );
}
