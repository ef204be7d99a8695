// A log as one text and its report as another: what an engine that runs JavaScript functions is given.
import type { Cell, SheetCells } from '../log/cell';
import { isMonthFirstLocale } from '../log/locale';
import { Refusal } from '../refusal';
import { checkPrograms } from './check-programs';
import { type Overrides, readPrograms } from './read-programs';
import { parseSetUp } from './set-up';

/** A spreadsheet with its log, as `alcto bigquery` writes it. */
export interface LogRecord {
  /** The cells of its set-up sheet; none where there is no such sheet. */
  setUp: Cell[][];
  /** Tabs that may be logs, from A1 on. */
  sheets: SheetCells[];
  locale: string;
  /** What is given with the check, such as `issued`; it wins over the set-up. */
  request?: Overrides;
}

/**
 * The report of a log, as JSON: what `alcto check --json` prints of it, in one line. What stops the check is
 * `{ "faults": [...] }`. The same texts give the same answer on every day and in every place.
 *
 * @param text A `LogRecord` as JSON.
 * @param today `YYYY-MM-DD`.
 */
export function assess(text: string, today: string): string {
  const { setUp, sheets, locale, request = {} }: LogRecord = JSON.parse(text);
  try {
    const read = {
      setUp: parseSetUp(setUp),
      candidates: sheets,
      isMonthFirst: isMonthFirstLocale(locale),
      today,
    };
    return JSON.stringify(checkPrograms(readPrograms(read, request)));
  } catch (error) {
    if (error instanceof Refusal) return JSON.stringify({ faults: error.faults });
    throw error;
  }
}
