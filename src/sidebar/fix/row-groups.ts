import type {
  ApplicantReport,
  CheckReport,
  FindingReport,
  RowReport,
} from '../../core/report/check-report';
import { isSafeFix } from './fixes';
import { openFindings } from './questions';

/** One message and the rows it is about. */
export interface NoteGroup {
  code: string;
  message: string;
  rows: RowReport[];
}

export interface RowGroups {
  /** Rows to decide about, one at a time: first what gains most. */
  queue: RowReport[];
  planned: RowReport[];
  notes: NoteGroup[];
  /** Counted because the person said so. */
  confirmed: RowReport[];
  outside: RowReport[];
  /** Left out or refused by a person's decision. */
  leftOut: RowReport[];
}

const has = (row: RowReport, code: string) => row.findings.some((one) => one.code === code);
const keyOfRow = ({ sheet, row }: { sheet: string; row: number }) => `${sheet} ${row}`;

const OUTSIDE = ['BEFORE_CYCLE', 'AFTER_CYCLE'];
const DECIDED = ['EXCLUDED_BY_PERSON', 'REFUSED', 'REPLACED'];

/** Messages that differ only after the first sentence are one matter. */
function firstSentence(message: string): string {
  const end = message.search(/[.!?]\s/);
  return end < 0 ? message : message.slice(0, end + 1);
}

/** Notes of counted rows; what is fixed all at once is not told apart. */
function noteGroups(rows: RowReport[]): NoteGroup[] {
  const groups = new Map<string, NoteGroup>();
  for (const row of rows) {
    for (const finding of row.findings) {
      if (finding.effect !== 'note' || finding.isConfirmed || isSafeFix(finding)) continue;
      const key = `${finding.code} ${firstSentence(finding.message)}`;
      const group = groups.get(key);
      if (!group) groups.set(key, { code: finding.code, message: finding.message, rows: [row] });
      else if (group.rows[group.rows.length - 1] !== row) group.rows.push(row);
    }
  }
  return [...groups.values()];
}

/** All rows of a person, and those that nobody's name stands in. */
export function rowsOf(applicant: ApplicantReport | undefined, report: CheckReport): RowReport[] {
  const unassigned = report.logs.flatMap((log) => log.unassigned);
  return [...unassigned, ...(applicant?.rows ?? [])];
}

/** The row that a duplicate is held against. */
export function findRow(report: CheckReport, place: FindingReport['other']): RowReport | undefined {
  return (
    place &&
    report.applicants
      .flatMap(({ rows }) => rows)
      .find((each) => each.row === place.row && each.sheet === place.sheet)
  );
}

/** A person's rows, sorted by what is to be done with them. */
export function groupRows(applicant: ApplicantReport | undefined, report: CheckReport): RowGroups {
  const rows = rowsOf(applicant, report);
  const isOutside = (row: RowReport) =>
    row.status === 'REJECTED' && OUTSIDE.some((code) => has(row, code));
  const isLeftOut = (row: RowReport) =>
    row.status === 'REJECTED' && DECIDED.some((code) => has(row, code));
  const rest = rows.filter((row) => !isOutside(row) && !isLeftOut(row));
  const gains = new Map(applicant?.nextSteps.map((step, index) => [keyOfRow(step), index]));
  const place = (row: RowReport) => gains.get(keyOfRow(row)) ?? Infinity;
  const open = rest.filter(
    (row) => (row.status === 'HELD' || row.status === 'REJECTED') && openFindings(row).length > 0,
  );
  return {
    queue: [...open].sort((a, b) => compare(place(a), place(b))),
    planned: rest.filter((row) => row.status === 'PLANNED'),
    notes: noteGroups(rest.filter((row) => row.status === 'COUNTED')),
    confirmed: rest.filter((row) => row.findings.some((one) => one.isConfirmed)),
    outside: rows.filter(isOutside),
    leftOut: rows.filter(isLeftOut),
  };
}

/** Not a difference: of two that gain nothing it would be no number. */
const compare = (a: number, b: number) => Number(a > b) - Number(a < b);

export function sumHours(rows: RowReport[]): number {
  return rows.reduce((sum, row) => sum + (row.hours ?? 0), 0);
}

export { keyOfRow };
