import type { CheckInput } from '../../core/assessment/check-log';
import type { SheetCells } from '../../core/log/cell';
import type { Log } from '../../core/log/log-row';
import { parseLog, type Reading } from '../../core/log/parse-log';
import { type Fault, makeFault, Refusal } from '../../core/refusal';
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
    if (faults.length > 0) throw new Refusal(faults);
    return { logs: wanted.flatMap(({ log }) => log || []), others: looking.length - wanted.length };
  }
  const [first] = looking;
  if (first?.log) return { logs: [first.log], others: looking.length - 1 };
  const faults = [...found.values()].flatMap((each) => (each.isLog ? each.faults : []));
  throw new Refusal(faults.length > 0 ? faults : [makeFault('LOG_MISSING', {})]);
}

/** A sheet as a log, or why it cannot be read as one. */
interface Attempt {
  log: Log | null;
  faults: Fault[];
  /** It has log headings, whatever is wrong with them. */
  isLog: boolean;
}

/** Reads a sheet as a log where it can be. */
export function tryLog(sheet: SheetCells, reading: Reading): Attempt {
  try {
    const log = parseLog(sheet, reading);
    return {
      log,
      faults: log ? [] : [makeFault('HEADER_MISSING', { sheet: sheet.sheet })],
      isLog: log !== null,
    };
  } catch (error) {
    if (error instanceof Refusal) return { log: null, faults: error.faults, isLog: true };
    throw error;
  }
}

function sheetMissing(sheet: string): Attempt {
  return { log: null, faults: [makeFault('LOG_MISSING', { sheet })], isLog: false };
}
