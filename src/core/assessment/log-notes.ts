import { toHours } from '../hours';
import { officialHeading } from '../log/headings';
import type { Log } from '../log/log-row';
import type { FindingReport } from '../report/check-report';
import { unitsOf } from './assess-rows';

const TEXT_FIELDS = ['activity', 'justification', 'description'] as const;

/** What is to be said once about a log: the columns it lacks, and sheets that look like logs and were left out. */
export function findLogNotes(log: Log, otherLogs: number): FindingReport[] {
  const hours = toHours(log.rows.reduce((sum, row) => sum + unitsOf(row), 0));
  const notes: FindingReport[] = TEXT_FIELDS.filter(
    (field) => log.headings[field] === undefined,
  ).map((field) => ({
    code: 'COLUMN_MISSING',
    effect: 'hold',
    message: `No column “${officialHeading(field)}”: ${log.rows.length} rows (${hours} h) wait for it. Add the column.`,
  }));
  if (otherLogs > 0) notes.push(sayOthers(otherLogs));
  return notes;
}

function sayOthers(count: number): FindingReport {
  const what =
    count === 1
      ? '1 other tab looks like a log and was'
      : `${count} other tabs look like logs and were`;
  return { code: 'OTHER_LOGS', effect: 'note', message: `${what} not counted.` };
}
