import { SET_UP_VERSION } from '../../core/assessment/set-up';
import type { Cell } from '../../core/log/cell';
import { SET_UP_LABELS } from '../../core/protocol/set-up-sheet';
import { fold } from '../../core/text';
import { instantOf } from './civil-time';
import { activeSpreadsheet, type Base, readCells } from './open-spreadsheet';

type Note = [label: string, now: unknown, value: unknown];

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
  const notes: Note[] = [
    [SET_UP_LABELS.checked, today, instantOf(today, clock)],
    [SET_UP_LABELS.locale, place, place],
    [SET_UP_LABELS.version, SET_UP_VERSION, SET_UP_VERSION],
  ];
  const rowOf = (cells: Cell[][], label: string) =>
    cells.findIndex(([first]) => fold(String(first)) === fold(label)) + 1;
  const listOld = (cells: Cell[][]) =>
    notes.filter(
      ([label, now]) => JSON.stringify(cells[rowOf(cells, label) - 1]?.[1]) !== JSON.stringify(now),
    );
  const old = listOld(setUpCells);
  const isThere = ([label]: Note) => rowOf(setUpCells, label) > 0;
  const missing = old.filter((note) => !isThere(note));
  try {
    // Without the lock, which would take three calls more. A note is replaced where it stands now; new ones come below the
    // last row, or at the next check where rows have come since.
    if (old.some(isThere)) {
      const cells = readCells(setUpSheet, clock);
      for (const [label, , value] of listOld(cells)) {
        const row = rowOf(cells, label);
        if (row > 0) write(row, [[label, value]]);
      }
    }
    const last = setUpCells.length;
    if (missing.length > 0 && setUpSheet.getDataRange().getNumRows() === last) {
      // A blank row above, as the table of further people goes on to the next one.
      write(
        last + 2,
        missing.map(([label, , value]) => [label, value]),
      );
    }
  } catch {
    // Protected by its owner: formulas then move at the next edit of the log.
  }
}
