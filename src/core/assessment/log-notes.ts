import type { Finding } from '../finding';
import { toHours } from '../hours';
import { officialHeading } from '../log/headings';
import type { Log } from '../log/log-row';
import type { FindingReport } from '../report/check-report';
import { describeFinding } from '../report/finding-words';
import { type AssessedRow, unitsOf } from './assess-rows';

const TEXT_FIELDS = ['activity', 'justification', 'description'] as const;

/** What is to be said once about a log: the columns it lacks, and sheets that look like logs and were left out. */
export function findLogNotes(log: Log, held: AssessedRow[], otherLogs: number): FindingReport[] {
  const waiting = held.filter(({ row }) => row.sheet === log.sheet);
  const hours = toHours(waiting.reduce((sum, { row }) => sum + unitsOf(row), 0));
  const missing = TEXT_FIELDS.filter((field) => log.headings[field] === undefined);
  const notes = missing.map((field): FindingReport => {
    const heading = officialHeading(field);
    const args = { heading, rows: waiting.length, hours };
    return {
      ...reportNote({ code: 'COLUMN_MISSING', effect: 'hold', field, args }),
      column: heading,
    };
  });
  if (otherLogs > 0) {
    notes.push(reportNote({ code: 'OTHER_LOGS', effect: 'note', args: { rows: otherLogs } }));
  }
  return notes;
}

/** A finding that is about no single row, in words. */
export function reportNote(finding: Finding): FindingReport {
  const { args: _, ...plain } = finding;
  return { ...plain, message: describeFinding(finding) };
}

/** A formula of ours inside the log would be circular once it is given the log; it is left as it is. */
export function reportFormulaInLog(cell: string): FindingReport {
  return reportNote({ code: 'FORMULA_IN_LOG', effect: 'note', args: { cell } });
}
