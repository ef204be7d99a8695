// A small log and the panel's calls that change it, for the tests of each step.
import type { EditAnswer, SheetReading } from '../../src/core/protocol/messages';
import type { LocalHost } from '../../src/local/apps-script/host';
import type { TestCell } from './open-test-host';

export const LOG: TestCell[][] = [
  ['Name', 'Activity', 'Date', 'Hours', 'Course', 'Justification', 'Description'],
  ['Pat Doe', 'Conference', 45_950, 2, 'IT Management', 'Fits well here', 'Two talks'],
  ['Pat Doe', 'Webinar', 45_951, 1, 'IT Management', 'Fits well here', 'One demo'],
];
export const SHEETS = { 'PD Log': LOG, 'AL-CTO Setup': [['Issue date', '2024-06-15']] };

export const edit = (host: LocalHost, edits: unknown[], isUndo = false) =>
  host.call('editCells', { edits, isUndo }) as EditAnswer;
export const read = (host: LocalHost, sheet = 'PD Log') =>
  host.call('readSheet', { sheet }) as SheetReading;
export const faultOf = (answer: EditAnswer) => (answer.ok ? null : answer.faults[0]);

/** One cell of the log. */
export const write = (
  row: number,
  column: number,
  before: unknown,
  after: unknown,
  format?: string,
) => ({
  op: 'write',
  sheet: 'PD Log',
  row,
  cells: [{ column, before, after, ...(format ? { format } : {}) }],
});
