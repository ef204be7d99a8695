import { formatDay } from '../../core/day';
import { AL_CTO } from '../../core/policy/al-cto';
import { policyOf } from '../../core/policy/policy';
import { findProgram } from '../../core/policy/programs';
import { makeRosterTable, ROSTER_SHEET } from '../../core/report/roster-table';
import { SELF_CHECK } from '../../core/report/self-check';
import { writeTableXlsx } from '../files/table-xlsx';
import type { RosterRow } from './roster-row';

/** The roster as .xlsx bytes: one sheet, one row for each person, to sort, filter and print. */
export async function writeRoster(
  rows: RosterRow[],
  asOf: string,
  program = AL_CTO.id,
): Promise<Uint8Array> {
  const { requiredHours, program: name, notes } = policyOf(findProgram(program) ?? AL_CTO, asOf);
  const lines = rows.map(({ short, reason, notes, held, ...row }) => ({
    ...row,
    held: row.covered === null ? null : held,
    short: short.map(({ course, remaining }) => `${course}: ${remaining} h`).join('; '),
    note: [reason, ...notes].filter(Boolean).join(' '),
  }));
  const page = { asOf, required: requiredHours, notes: [], isFile: true };
  const footer = `${name} roster as of ${formatDay(asOf)}. ${notes[0] ?? SELF_CHECK}`;
  return writeTableXlsx(ROSTER_SHEET, makeRosterTable(lines, page), footer);
}
