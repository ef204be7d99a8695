import type { Table } from '../../core/protocol/messages';
import type { CheckReport } from '../../core/report/check-report';
import { MESSAGES_SHEET, makeMessagesTable } from '../../core/report/messages-table';
import { makeMessages } from '../../core/report/person-message';
import { makeRosterTable, ROSTER_SHEET } from '../../core/report/roster-table';
import { editCells } from '../bridge';
import { describeUnassigned, makeRosterRows, type RosterRow } from './roster-rows';

/** Writes the roster sheet: a sentence on what was done, or on what stopped it. */
export async function writeRoster(report: CheckReport): Promise<string> {
  return writeSheet(ROSTER_SHEET, makeRosterSheet(report, makeRosterRows(report.applicants)));
}

/** Writes the sheet of messages, one for each person who has something to do. */
export async function writeMessages(report: CheckReport): Promise<string> {
  const messages = makeMessages(report);
  if (messages.length === 0) return 'Nobody has anything left to do, so there is no message.';
  return writeSheet(MESSAGES_SHEET, makeMessagesTable(messages, report.asOf));
}

async function writeSheet(sheet: string, table: Table): Promise<string> {
  const answer = await editCells({ edits: [{ op: 'table', sheet, table }] });
  return answer.ok
    ? `The sheet “${sheet}” is up to date.`
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
