import type { CheckInput } from '../core/assessment/check-log';
import { findLogNotes } from '../core/assessment/log-notes';
import { parseSetUp, type SetUp } from '../core/assessment/set-up';
import { SetUpError, type SetUpFault } from '../core/errors';
import type { SheetCells } from '../core/log/cell';
import { isMonthFirstLocale } from '../core/log/locale';
import type { Log } from '../core/log/log-row';
import { parseLog } from '../core/log/parse-log';
import { toCell, ZoneClock } from './civil-time';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export const SET_UP_SHEET = 'AL-CTO Setup';
const OWN_SHEET = /^AL-CTO /;

/** What is given with a call wins over the set-up sheet. */
export interface Overrides {
  issued?: string;
  expires?: string;
  asOf?: string;
  sheets?: string[];
  applicant?: string;
}

/** Reads the set-up and the logs, each sheet once. */
export function readSpreadsheet(spreadsheet: Spreadsheet, overrides: Overrides): CheckInput {
  const clock = new ZoneClock(spreadsheet.getSpreadsheetTimeZone());
  const isMonthFirst = isMonthFirstLocale(spreadsheet.getSpreadsheetLocale());
  const sheets = spreadsheet.getSheets();
  const setUpSheet = sheets.find((sheet) => sheet.getName() === SET_UP_SHEET);
  const setUp = applyOverrides(
    parseSetUp(setUpSheet ? readCells(setUpSheet, clock).cells : []),
    overrides,
  );
  const candidates = sheets.filter((sheet) => !OWN_SHEET.test(sheet.getName()));
  const { logs, others } = readLogs(
    candidates.map((sheet) => readCells(sheet, clock)),
    setUp.logSheets,
    isMonthFirst,
  );
  return {
    logs,
    setUp,
    today: overrides.asOf ?? clock.read(new Date()).day,
    isMonthFirst,
    logNotes: new Map(logs.map((log, index) => [log.sheet, findLogNotes(log, index ? 0 : others)])),
  };
}

function applyOverrides(setUp: SetUp, overrides: Overrides): SetUp {
  return {
    ...setUp,
    applicant: overrides.applicant ?? setUp.applicant,
    logSheets: overrides.sheets ?? setUp.logSheets,
    dates: {
      issued: overrides.issued ?? setUp.dates.issued,
      expires: overrides.expires ?? (overrides.issued ? '' : setUp.dates.expires),
    },
  };
}

function readCells(sheet: GoogleAppsScript.Spreadsheet.Sheet, clock: ZoneClock): SheetCells {
  const values = sheet.getDataRange().getValues();
  return {
    sheet: sheet.getName(),
    cells: values.map((row) => row.map((value) => toCell(value, () => clock))),
  };
}

/** The named sheets, or the first that looks like a log; others that look like logs are only counted. */
function readLogs(sheets: SheetCells[], named: string[], isMonthFirst: boolean) {
  if (named.length > 0) return readNamedLogs(sheets, named, isMonthFirst);
  const logs: Log[] = [];
  const faults: SetUpFault[] = [];
  for (const sheet of sheets) {
    try {
      const log = parseLog(sheet, isMonthFirst);
      if (log) logs.push(log);
    } catch (error) {
      if (!(error instanceof SetUpError)) throw error;
      faults.push(...error.faults);
    }
  }
  if (logs.length > 0) return { logs: [logs[0]], others: logs.length - 1 };
  throw new SetUpError(faults.length > 0 ? faults : [noLog()]);
}

function readNamedLogs(sheets: SheetCells[], named: string[], isMonthFirst: boolean) {
  const faults: SetUpFault[] = [];
  const logs: Log[] = [];
  for (const name of named) {
    const sheet = sheets.find((each) => each.sheet === name);
    const log = sheet ? parseLog(sheet, isMonthFirst) : null;
    if (log) logs.push(log);
    else faults.push(sheet ? notALog(name) : sheetMissing(name));
  }
  if (faults.length > 0) throw new SetUpError(faults);
  return { logs, others: 0 };
}

function noLog(): SetUpFault {
  const message =
    'No sheet looks like a log: none has the headings Date Completed, Number of Hours and Coursework Skill Area. Add them above your rows.';
  return { code: 'LOG_MISSING', message };
}

function notALog(name: string): SetUpFault {
  const message = `Sheet “${name}” has no row of log headings. Put Date Completed, Number of Hours and Coursework Skill Area above its rows.`;
  return { code: 'HEADER_MISSING', message };
}

function sheetMissing(name: string): SetUpFault {
  const message = `There is no sheet “${name}”. It may have been renamed or deleted: choose the log sheet again.`;
  return { code: 'LOG_MISSING', message };
}
