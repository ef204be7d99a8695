import type { SheetReading } from '../../core/protocol/messages';
import { readOrFail } from '../ui/read-or-fail';
import type { ChangeSet, LaterTask, Task } from './task';

/** A column that the policy asks for and the log lacks, right of the log's last one. */
export function addColumn(sheet: string, heading: string): Task {
  return {
    title: `Add the column “${heading}”`,
    sheet,
    change: (reading) => changeColumn(reading, heading),
  };
}

/** The same for each of several tabs. */
export function addColumns(sheets: string[], heading: string): Task | LaterTask {
  const [first = '', ...others] = sheets;
  const task = addColumn(first, heading);
  if (others.length === 0) return task;
  const later = async (): Promise<Task> => {
    const readings: SheetReading[] = [];
    for (const sheet of others) readings.push(await readOrFail({ sheet }));
    return { ...task, change: (reading) => changeColumns([reading, ...readings], heading) };
  };
  return { title: task.title, later };
}

function changeColumns(readings: SheetReading[], heading: string): ChangeSet {
  return {
    lines: readings.map(({ sheet, headerRow }) => ({
      place: `“${sheet}”, row ${headerRow}, a new column`,
      after: heading,
    })),
    edits: readings.flatMap((reading) => changeColumn(reading, heading).edits),
  };
}

function changeColumn({ sheet, headerRow, columns }: SheetReading, heading: string): ChangeSet {
  const column = Math.max(...Object.values(columns));
  return {
    lines: [{ place: `Row ${headerRow}, a new column`, after: heading }],
    edits: [{ op: 'insertColumn', sheet, row: headerRow, column, heading }],
  };
}
