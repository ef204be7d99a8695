import type { SheetReading } from '../../core/protocol/messages';
import type { ChangeSet, Task } from './task';

/** A column that the policy asks for and the log lacks, right of the log's last one. */
export function addColumn(sheet: string, heading: string): Task {
  return {
    title: `Add the column “${heading}”`,
    sheet,
    change: (reading) => changeColumn(reading, heading),
  };
}

function changeColumn({ sheet, headerRow, columns }: SheetReading, heading: string): ChangeSet {
  const column = Math.max(...Object.values(columns));
  return {
    lines: [{ place: `Row ${headerRow}, a new column`, after: heading }],
    edits: [{ op: 'insertColumn', sheet, row: headerRow, column, heading }],
  };
}
