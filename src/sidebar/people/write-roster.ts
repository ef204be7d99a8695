import type { Table } from '../../core/protocol/messages';
import type { CheckReport } from '../../core/report/check-report';
import { makeRosterTable, ROSTER_SHEET } from '../../core/report/roster-table';
import { editCells } from '../bridge';
import { describeUnassigned, makeRosterRows, type RosterRow } from './roster-rows';

/** Writes the roster sheet: a sentence on what was done, or on what stopped it. */
export async function writeRoster(report: CheckReport): Promise<string> {
  const rows = makeRosterRows(report.applicants);
  const table = makeRosterSheet(report, rows);
  const answer = await editCells({ edits: [{ op: 'table', sheet: ROSTER_SHEET, table }] });
  return answer.ok
    ? `The sheet “${ROSTER_SHEET}” is up to date.`
    : answer.faults.map(({ message }) => message).join(' ');
}

/** The roster with what concerns nobody in it below. */
export function makeRosterSheet({ asOf, logs, applicants }: CheckReport, rows: RosterRow[]): Table {
  const notes = logs.flatMap((log) => [
    ...log.findings.map(({ message }) => `“${log.sheet}”: ${message}`),
    ...describeUnassigned(log),
  ]);
  const required = applicants.find(({ hours }) => hours)?.hours?.required ?? 0;
  return makeRosterTable(rows, { asOf, required, notes, isFile: false });
}
