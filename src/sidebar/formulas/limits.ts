import type { Limit, SheetReading } from '../../core/protocol/messages';
import { headingOf } from '../fix/cells';
import type { ChangeSet, Task } from '../fix/task';
import { type LogSheets, whichSheet } from '../fix/which-sheet';

const WORDS: Record<Exclude<Limit, ''>, string> = {
  date: 'warns if it isn’t a date',
  hours: 'warns if hours are under 0 or over 24',
  course: 'offers the official courses',
};

/** Drop-down and warnings for what is typed next; nothing is refused, and cells keep what they hold. */
export function limitColumns(log: LogSheets): Task {
  return { title: 'Add drop-downs', ...whichSheet(log), change: changeLimits };
}

function changeLimits(reading: SheetReading): ChangeSet | string {
  const { sheet, headerRow, columns } = reading;
  const found = (Object.keys(WORDS) as (keyof typeof WORDS)[]).flatMap((after) => {
    const column = columns[after];
    return column ? [{ column, after }] : [];
  });
  if (found.length === 0) return 'The log has no such column. Check again.';
  return {
    lines: found.map(({ column, after }) => ({
      place: `Column “${headingOf(reading, column)}”, unless it has its own rules`,
      after: WORDS[after],
    })),
    edits: [{ op: 'limit', sheet, row: headerRow, cells: found }],
  };
}
