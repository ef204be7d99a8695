// What a first look at the log tells before it can be checked: its tabs, and who is in it.
import type { SheetReading } from '../../core/protocol/messages';
import { contentOf, show } from '../fix/cells';

export interface FirstReading {
  /** The tabs that look like logs. */
  tabs: string[];
  /** Everybody named in the log. */
  names: string[];
}

export const NOTHING_READ: FirstReading = { tabs: [], names: [] };

/** @param logs The tabs that look like logs. */
export function describeLogs(logs: SheetReading[]): FirstReading {
  return {
    tabs: logs.map(({ sheet }) => sheet),
    names: [...new Set(logs.flatMap(listNames))].filter(Boolean),
  };
}

function listNames(log: SheetReading): string[] {
  const column = log.columns.applicant;
  if (!column) return [];
  return log.rows
    .map((_, index) => index + 1)
    .filter((row) => row > log.headerRow && hasDate(log, row))
    .map((row) => show(contentOf(log, row, column)).trim());
}

/** A total or a title below the headings has none. */
const hasDate = (log: SheetReading, row: number) =>
  contentOf(log, row, log.columns.date ?? 0) !== '';
