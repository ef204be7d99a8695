import { SET_UP_VERSION } from '../../core/assessment/set-up';
import type { Cell } from '../../core/log/cell';
import { SET_UP_LABELS } from '../../core/protocol/set-up-sheet';
import { fold } from '../../core/text';
import { changeSheets } from './change';
import { instantOf } from './civil-time';
import { activeSpreadsheet, type Base, readCells } from './open-spreadsheet';

/**
 * Keeps today's date and the locale in the set-up where they differ: formulas that are given the set-up
 * then move with the days. Nothing is made where there is no set-up yet.
 */
export function noteToday({ setUpSheet, setUpCells, clock }: Base, locale?: string): void {
  if (!setUpSheet) return;
  const place = locale || activeSpreadsheet().getSpreadsheetLocale();
  const today = { ...clock.read(new Date()), seconds: 0 };
  const write = (row: number, rows: unknown[][]) =>
    setUpSheet.getRange(row, /* column */ 1, rows.length, /* columns */ 2).setValues(rows);
  const notes: [label: string, now: unknown, value: unknown][] = [
    [SET_UP_LABELS.checked, today, instantOf(today, clock)],
    [SET_UP_LABELS.locale, place, place],
    [SET_UP_LABELS.version, SET_UP_VERSION, SET_UP_VERSION],
  ];
  const indexOf = (cells: Cell[][], label: string) =>
    cells.findIndex(([first]) => fold(String(first)) === fold(label));
  const listOld = (cells: Cell[][]) =>
    notes.filter(
      ([label, now]) => JSON.stringify(cells[indexOf(cells, label)]?.[1]) !== JSON.stringify(now),
    );
  const old = listOld(setUpCells);
  if (old.length === 0) return;
  const writeAll = () => {
    // As it stands now: others may have written into it since it was read.
    const cells = readCells(setUpSheet, clock);
    const missing: unknown[][] = [];
    for (const [label, , value] of listOld(cells)) {
      const index = indexOf(cells, label);
      if (index < 0) missing.push([label, value]);
      else write(index + 1, [[label, value]]);
    }
    // A blank row above, as the table of further people goes on to the next one.
    if (missing[0]) write(cells.length + 2, missing);
  };
  const hasAll = old.every(([label]) => indexOf(setUpCells, label) >= 0);
  try {
    // A day that is noted already is only replaced where it stands: nobody else's write can be in the way.
    if (hasAll) writeAll();
    else changeSheets(false, writeAll, clock);
  } catch {
    // Protected by its owner: formulas then move at the next edit of the log.
  }
}
