import { formatDay } from '../../core/day';
import { POLICY } from '../../core/policy/policy';
import { makeRosterTable, ROSTER_SHEET } from '../../core/report/roster-table';
import { SELF_CHECK } from '../../core/report/self-check';
import { writeTableXlsx } from '../files/table-xlsx';
import type { RosterRow } from './roster-row';

/** The roster as .xlsx bytes: one sheet, one row for each person, to sort, filter and print. */
export async function writeRoster(rows: RosterRow[], asOf: string): Promise<Uint8Array> {
  const lines = rows.map(({ short, reason, notes, held, ...row }) => ({
    ...row,
    held: row.covered === null ? null : held,
    short: short.map(({ course, remaining }) => `${course}: ${remaining} h`).join('; '),
    note: [reason, ...notes].filter(Boolean).join(' '),
  }));
  const page = { asOf, required: POLICY.requiredHours, notes: [], isFile: true };
  const footer = `AL-CTO roster as of ${formatDay(asOf)}. ${SELF_CHECK}`;
  return writeTableXlsx(ROSTER_SHEET, makeRosterTable(lines, page), footer);
}
