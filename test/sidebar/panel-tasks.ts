// What the panel offers about rows, as tasks that a test carries out without the panel.
import type { RowReport } from '../../src/core/report/check-report';
import { decide, waysOf } from '../../src/sidebar/fix/decisions';
import { type CheckContext, changeSafely, type Found } from '../../src/sidebar/fix/fixes';
import { askAbout } from '../../src/sidebar/fix/questions';
import type { Task } from '../../src/sidebar/fix/task';
import { HOURS_FIELDS } from '../../src/sidebar/fix/work-out-hours';

/** A row alone in its queue, with no other row beside it. */
export const askContext = (row: RowReport, context: CheckContext) => ({
  ...context,
  people: [],
  queue: [row],
  findRow: () => undefined,
});

/** Saving a row's card; null where there is nothing to fill in. */
export function saveTask(row: RowReport, context: CheckContext): Task | null {
  const { save, fields } = askAbout(row, askContext(row, context));
  const task = { title: 'Save', sheet: row.sheet, fields: () => fields };
  return save && { ...task, change: save };
}

export const WORK_OUT = 'Work out the hours';

/** The same with start, end and breaks in place of the hours. */
export function workOutTask(row: RowReport, context: CheckContext): Task | null {
  const task = saveTask(row, context);
  return task && { ...task, title: WORK_OUT, fields: () => HOURS_FIELDS };
}

export const decideTask = (all: Found[], context: CheckContext): Task => ({
  title: 'Decide',
  sheet: all[0]?.row.sheet,
  change: (reading, filled) => {
    const [way] = all[0] ? waysOf(all[0], context) : [];
    return way ? decide(reading, filled, all, way.decision, context) : 'Nothing to decide.';
  },
});

export const fixTask = (all: Found[], context: CheckContext): Task => ({
  title: 'Fix at once',
  sheet: all[0]?.row.sheet,
  change: (reading) => changeSafely(reading, all, context),
});
