import { toHours } from '../hours';
import { officialHeading } from '../log/headings';
import type { Log } from '../log/log-row';
import type { FindingReport } from '../report/check-report';
import { type AssessedRow, unitsOf } from './assess-rows';

const TEXT_FIELDS = ['activity', 'justification', 'description'] as const;

/** What is to be said once about a log: the columns it lacks, and sheets that look like logs and were left out. */
export function findLogNotes(log: Log, held: AssessedRow[], otherLogs: number): FindingReport[] {
  const waiting = held.filter(({ row }) => row.sheet === log.sheet);
  const hours = toHours(waiting.reduce((sum, { row }) => sum + unitsOf(row), 0));
  const rows = waiting.length === 1 ? '1 row' : `${waiting.length} rows`;
  const verb = waiting.length === 1 ? 'waits' : 'wait';
  const notes: FindingReport[] = TEXT_FIELDS.filter(
    (field) => log.headings[field] === undefined,
  ).map((field) => ({
    code: 'COLUMN_MISSING',
    effect: 'hold',
    field,
    column: officialHeading(field),
    message: `No column “${officialHeading(field)}”: ${rows} (${hours} h) ${verb} for it. Add the column.`,
  }));
  if (otherLogs > 0) notes.push(sayOthers(otherLogs));
  return notes;
}

function sayOthers(count: number): FindingReport {
  const what = count === 1 ? 'tab looks like a log and was' : 'tabs look like logs and were';
  return { code: 'OTHER_LOGS', effect: 'note', message: `${count} other ${what} not counted.` };
}

/** A formula of ours inside the log would be circular once it is given the log; it is left as it is. */
export function sayInside(cell: string): FindingReport {
  const message = `The formula in ${cell} stands inside the log, so it cannot follow it. Move it beside the log.`;
  return { code: 'FORMULA_IN_LOG', effect: 'note', message };
}
