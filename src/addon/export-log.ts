import type { LogRecord } from '../core/assessment/assess-text';
import { openSpreadsheet } from './sheet/open-spreadsheet';

/** The spreadsheet as a check reads it, as plain data; it is called outside Google only. */
export function exportLog(): LogRecord {
  const { setUpCells, candidates, locale } = openSpreadsheet();
  return { setUp: setUpCells, sheets: candidates, locale };
}
