// A sign-in sheet for the presentation to the cabinet, as a tab to print.
import type { Edit, Table } from '../../core/protocol/messages';
import type { RowStyle } from '../../core/report/summary-table';
import type { Task } from '../fix/task';

export const SIGN_IN_SHEET = 'AL-CTO Sign-in';
const LINES = 20;
const HEADS = ['No.', 'Name', 'Title', 'Signature'];
const WIDTHS = [60, 220, 180, 240];

/** "Signature sheets of those in attendance": the change that makes a sheet for them. */
export function makeSignIn(district: string): Edit {
  const rows: [RowStyle, ...(string | number)[]][] = [
    ['title', 'Presentation of the district technology plan: sign-in sheet'],
    ['heading', `School district: ${district}`],
    ['heading', 'Date:'],
    ['heading', 'Place:'],
    ['body'],
    ['columnHeads', ...HEADS],
    ...Array.from({ length: LINES }, (_, index): [RowStyle, number] => ['line', index + 1]),
  ];
  const table: Table = {
    widths: WIDTHS,
    styles: rows.map(([style]) => style),
    values: rows.map(([, ...cells]) => WIDTHS.map((_, index) => cells[index] ?? '')),
  };
  return { op: 'table', sheet: SIGN_IN_SHEET, table };
}

/** Such a sheet where there is none: names may stand in one. */
export function addSignIn(district: string): Task {
  const sheet = SIGN_IN_SHEET;
  return {
    title: 'Add a sign-in sheet',
    sheet,
    plan: ({ exists }) =>
      exists
        ? `There is a sheet “${sheet}” already. Rename it first.`
        : { lines: [{ place: 'New sheet', after: sheet }], edits: [makeSignIn(district)] },
  };
}
