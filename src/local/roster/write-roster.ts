import { formatDay } from '../../core/day';
import { AL_CTO } from '../../core/policy/al-cto';
import { policyOf } from '../../core/policy/policy';
import { findProgram } from '../../core/policy/programs';
import { makeRosterTable, ROSTER_SHEET } from '../../core/report/roster-table';
import { SELF_CHECK } from '../../core/report/self-check';
import { type NamedTable, writeTablesXlsx } from '../files/table-xlsx';
import type { RosterRow } from './roster-row';

/** The rows of one program's roster. */
export interface Roster {
  /** As `--program` takes it. */
  program: string;
  rows: RosterRow[];
}

/** Rosters as .xlsx bytes: a sheet for each program, one row for each person, to sort, filter and print. */
export const writeRosters = (rosters: Roster[], asOf: string): Promise<Uint8Array> =>
  writeTablesXlsx(
    rosters.map((roster) => makeSheet(roster, asOf)),
    'roster',
  );

function makeSheet({ program, rows }: Roster, asOf: string): NamedTable {
  const found = findProgram(program) ?? AL_CTO;
  const { requiredHours, program: name, notes } = policyOf(found, asOf);
  const lines = rows.map(({ short, reason, notes, held, ...row }) => ({
    ...row,
    held: row.covered === null ? null : held,
    short: short.map(({ course, remaining }) => `${course}: ${remaining} h`).join('; '),
    note: [reason, ...notes].filter(Boolean).join(' '),
  }));
  const title = found === AL_CTO ? undefined : found.title;
  const page = { title, asOf, required: requiredHours, notes: [], isFile: true };
  const footer = `${name} roster as of ${formatDay(asOf)}. ${notes[0] ?? SELF_CHECK}`;
  return {
    name: title ? `${ROSTER_SHEET} ${name}` : ROSTER_SHEET,
    table: makeRosterTable(lines, page),
    footer,
  };
}
