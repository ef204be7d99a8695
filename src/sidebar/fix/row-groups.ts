import type { ApplicantReport, CheckReport, RowReport } from '../../core/report/check-report';

/** One message and the rows it is about. */
export interface NoteGroup {
  code: string;
  message: string;
  rows: RowReport[];
}

export interface RowGroups {
  held: RowReport[];
  rejected: RowReport[];
  planned: RowReport[];
  notes: NoteGroup[];
  /** Counted because the person said so. */
  confirmed: RowReport[];
  before: RowReport[];
  after: RowReport[];
}

const has = (row: RowReport, code: string) => row.findings.some((one) => one.code === code);

/** Messages that differ only after the first sentence are one matter. */
function firstSentence(message: string): string {
  const end = message.search(/[.!?]\s/);
  return end < 0 ? message : message.slice(0, end + 1);
}

function noteGroups(rows: RowReport[]): NoteGroup[] {
  const groups = new Map<string, NoteGroup>();
  for (const row of rows) {
    for (const finding of row.findings) {
      if (finding.effect !== 'note' || finding.isConfirmed) continue;
      const key = `${finding.code} ${firstSentence(finding.message)}`;
      const group = groups.get(key);
      if (!group) groups.set(key, { code: finding.code, message: finding.message, rows: [row] });
      else if (group.rows[group.rows.length - 1] !== row) group.rows.push(row);
    }
  }
  return [...groups.values()];
}

/** An applicant's rows, sorted by what the person has to do with them. */
export function groupRows(applicant: ApplicantReport | undefined, report: CheckReport): RowGroups {
  const unassigned = report.logs.flatMap((log) => log.unassigned);
  const rows = [...unassigned, ...(applicant?.rows ?? [])];
  const before = rows.filter((row) => row.status === 'REJECTED' && has(row, 'BEFORE_CYCLE'));
  const after = rows.filter((row) => row.status === 'REJECTED' && has(row, 'AFTER_CYCLE'));
  const outside = new Set([...before, ...after]);
  const inside = rows.filter((row) => !outside.has(row));
  return {
    held: inside.filter((row) => row.status === 'HELD'),
    rejected: inside.filter((row) => row.status === 'REJECTED'),
    planned: inside.filter((row) => row.status === 'PLANNED'),
    // Notes on held and rejected rows stand in those rows' own cards.
    notes: noteGroups(inside.filter((row) => row.status === 'COUNTED')),
    confirmed: inside.filter((row) => row.findings.some((one) => one.isConfirmed)),
    before,
    after,
  };
}

export function sumHours(rows: RowReport[]): number {
  return rows.reduce((sum, row) => sum + (row.hours ?? 0), 0);
}
