// What a first look at the log tells before it can be checked: its tabs, its columns, and who is in it.
import { RECORD, RECORD_FIELDS } from '../../core/policy/record-fields';
import { columnLabel } from '../../core/protocol/column-question';
import type { SheetReading } from '../../core/protocol/messages';
import { contentOf, headingOf, show } from '../fix/cells';
import type { ColumnChoice } from './set-up';

export interface FirstReading {
  /** The tabs that look like logs. */
  tabs: string[];
  columns: ColumnChoice[];
  /** Everybody named in the log, most rows first. */
  names: string[];
}

export const NOTHING_READ: FirstReading = { tabs: [], columns: [], names: [] };

/** @param logs The tabs that look like logs; the first tells the columns. */
export function describeLogs(logs: SheetReading[]): FirstReading {
  const [log] = logs;
  if (!log) return NOTHING_READ;
  return {
    tabs: logs.map(({ sheet }) => sheet),
    columns: RECORD_FIELDS.flatMap((field) => {
      const column = log.columns[field];
      if (!column) return [];
      const heading = headingOf(log, column);
      const name = columnLabel(field);
      return [
        {
          field,
          name,
          label: RECORD[field].label,
          heading,
          isAsked: false,
          options: [],
          proposed: '',
        },
      ];
    }),
    names: countNames(logs.flatMap(listNames)),
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

function countNames(names: string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
}
