import { fold } from '../core/log/fold';
import { instantOf } from './civil-time';
import type { Base } from './open-book';

/**
 * Keeps today's date and the locale in the set-up where they differ: formulas that are given the set-up
 * then move with the days. Nothing is made where there is no set-up yet.
 */
export function noteToday({ setUpSheet, setUpCells, clock, locale }: Base): void {
  if (!setUpSheet) return;
  const { day } = clock.read(new Date());
  const notes: [label: string, now: unknown, value: string | Date][] = [
    ['Checked as of', { day, seconds: 0 }, instantOf(day, clock)],
    ['Locale', locale, locale],
  ];
  for (const [label, now, value] of notes) {
    const index = setUpCells.findIndex(([first]) => fold(String(first)) === fold(label));
    if (index >= 0 && JSON.stringify(setUpCells[index][1]) === JSON.stringify(now)) continue;
    // A blank row above, as the table of further people goes on to the next one.
    const row = index >= 0 ? index + 1 : setUpCells.push([''], [label]);
    const cells = setUpSheet.getRange(row, /* column */ 1, /* rows */ 1, /* columns */ 2);
    try {
      cells.setValues([[label, value]]);
    } catch {
      // Protected by its owner: formulas then move at the next edit of the log.
      return;
    }
  }
}
