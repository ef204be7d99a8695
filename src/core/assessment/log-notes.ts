import type { Finding } from '../finding';
import { toHours } from '../hours';
import type { Log } from '../log/log-row';
import type { Policy } from '../policy/policy';
import { officialHeading, RECORD_FIELDS } from '../policy/record-fields';
import type { FindingReport } from '../report/check-report';
import { columnLetter } from '../report/column-letter';
import { describeFinding } from '../report/finding-words';
import { joinWords } from '../report/hours-text';
import { type AssessedRow, unitsOf } from './assess-rows';

/** A tab that looks like a log and was not read, and whose it seems to be; '' where nothing tells. */
export interface OtherLog {
  sheet: string;
  owner: string;
}

/** What is to be said once about a log: columns it lacks or that were known by contents, and tabs left out. */
export function findLogNotes(
  log: Log,
  held: AssessedRow[],
  others: OtherLog[],
  policy: Policy,
): FindingReport[] {
  return [
    ...findMissingColumns(log, held, policy),
    ...findByContents(log),
    ...findFromTop(log),
    ...(others.length > 0 ? [reportOthers(others)] : []),
  ];
}

/** The fields the log has no column for, of those that every row needs. */
export function listMissingFields(log: Log, { neededTexts }: Policy) {
  return neededTexts.filter((field) => log.headings[field] === undefined);
}

/** Said of rows that wait: a program that asks for less has none. */
function findMissingColumns(log: Log, held: AssessedRow[], policy: Policy): FindingReport[] {
  const waiting = held.filter(({ row }) => row.sheet === log.sheet);
  if (waiting.length === 0) return [];
  const hours = toHours(waiting.reduce((sum, { row }) => sum + unitsOf(row), 0));
  return listMissingFields(log, policy).map((field) => {
    const heading = officialHeading(field);
    const args = { heading, rows: waiting.length, hours };
    return {
      ...reportNote({ code: 'COLUMN_MISSING', effect: 'hold', field, args }),
      column: heading,
      proposed: log.proposed[field],
    };
  });
}

function findByContents({ by, headings, columns }: Log): FindingReport[] {
  return RECORD_FIELDS.filter((field) => by[field] === 'contents').map((field) => {
    const heading = headings[field] || `column ${columnLetter(columns[field] ?? 0)}`;
    const args = { heading, name: field };
    return {
      ...reportNote({ code: 'COLUMN_BY_CONTENT', effect: 'note', field, args }),
      column: heading,
    };
  });
}

/** A name or district taken from above the headings is said. */
function findFromTop({ headings, top }: Log): FindingReport[] {
  const applicant = headings.applicant === undefined ? top.applicant : '';
  const district = headings.district === undefined ? top.district : '';
  const name = [applicant, district].filter(Boolean).join(', ');
  return name === '' ? [] : [reportNote({ code: 'NAME_FROM_TOP', effect: 'note', args: { name } })];
}

function reportOthers(others: OtherLog[]): FindingReport {
  const names = others.map(({ sheet, owner }) => `“${sheet}”${owner ? ` (${owner}'s?)` : ''}`);
  const args = { rows: others.length, text: joinWords(names) };
  return reportNote({ code: 'OTHER_LOGS', effect: 'note', args });
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
