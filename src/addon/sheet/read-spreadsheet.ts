import type { CheckInput } from '../../core/assessment/check-log';
import type { SheetCells } from '../../core/log/cell';
import type { Log } from '../../core/log/log-row';
import { parseLog, type Reading } from '../../core/log/parse-log';
import { SetUpError, type SetUpFault } from '../../core/refusal';
import type { Book } from './open-spreadsheet';

/** What is given with a call wins over the set-up sheet. */
export interface Overrides {
  issued?: string;
  expires?: string;
  asOf?: string;
  sheets?: string[];
  applicant?: string;
}

/** The logs of the spreadsheet with its set-up, ready to be checked. */
export function readSpreadsheet(book: Book, overrides: Overrides): CheckInput {
  const { setUp, clock, isMonthFirst } = book;
  setUp.given = { issued: overrides.issued || '', expires: overrides.expires || '' };
  const named = overrides.sheets || setUp.logSheets;
  const { logs, others } = readLogs(book.candidates, named, { isMonthFirst, chosen: setUp.chosen });
  return {
    logs,
    setUp,
    today: overrides.asOf || clock.read(new Date()).day,
    isMonthFirst,
    otherLogs: others,
    only: overrides.applicant,
  };
}

/** The named sheets, or the first that looks like a log; others that look like logs are only counted. */
export function readLogs(sheets: SheetCells[], named: string[], reading: Reading) {
  const found = new Map(sheets.map((sheet) => [sheet.sheet, tryLog(sheet, reading)]));
  const looking = [...found.values()].filter(({ log }) => log !== null);
  if (named.length > 0) {
    const wanted = [...new Set(named)].map((name) => found.get(name) || sheetMissing(name));
    const faults = wanted.flatMap((each) => each.faults);
    if (faults.length > 0) throw new SetUpError(faults);
    return { logs: wanted.flatMap(({ log }) => log || []), others: looking.length - wanted.length };
  }
  const [first] = looking;
  if (first?.log) return { logs: [first.log], others: looking.length - 1 };
  const faults = [...found.values()].flatMap((each) => (each.isLog ? each.faults : []));
  throw new SetUpError(faults.length > 0 ? faults : [noLog()]);
}

/** A sheet as a log, or why it cannot be read as one. */
interface Attempt {
  log: Log | null;
  faults: SetUpFault[];
  /** It has log headings, whatever is wrong with them. */
  isLog: boolean;
}

/** Reads a sheet as a log where it can be. */
export function tryLog(sheet: SheetCells, reading: Reading): Attempt {
  try {
    const log = parseLog(sheet, reading);
    return { log, faults: log ? [] : [notALog(sheet.sheet)], isLog: log !== null };
  } catch (error) {
    if (error instanceof SetUpError) return { log: null, faults: error.faults, isLog: true };
    throw error;
  }
}

function noLog(): SetUpFault {
  const message =
    'No sheet looks like a log. Put the headings Date Completed, Number of Hours and Coursework Skill Area above your rows.';
  return { code: 'LOG_MISSING', message };
}

function notALog(name: string): SetUpFault {
  const message = `Sheet “${name}” has no log headings. Choose another sheet.`;
  return { code: 'HEADER_MISSING', message };
}

function sheetMissing(name: string): Attempt {
  const message = `There is no sheet “${name}”. Was it renamed or deleted? Choose the log sheet again.`;
  return { log: null, faults: [{ code: 'LOG_MISSING', message }], isLog: false };
}
