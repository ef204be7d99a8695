// A sign-in sheet for the presentation to the cabinet, as a tab to print.
import type { Edit } from '../../core/protocol/messages';
import { makeTable, type SheetRow, type StyledCell } from '../../core/report/sheet-rows';
import { SHEET_TITLE } from '../../core/report/summary-table';
import type { Task } from '../fix/task';

export const SIGN_IN_SHEET = 'AL-CTO Sign-in';
const LINES = 20;
const HEADS = ['No.', 'Name', 'Title', 'Signature'];
const WIDTHS = [60, 220, 180, 240];

/** "Signature sheets of those in attendance": the change that makes a sheet for them. */
export function makeSignIn(district: string): Edit {
  const rows: SheetRow[] = [
    { cells: { 0: [SHEET_TITLE, 'kicker'] } },
    { cells: { 0: ['Technology plan presentation: sign-in sheet', 'title'] } },
    { cells: { 0: [`School district: ${district}`, 'strong'] } },
    { cells: { 0: ['Date:', 'strong'] } },
    { cells: { 0: ['Place:', 'strong'] } },
    {},
    { cells: { ...HEADS.map((text): StyledCell => [text, 'columnHead']) }, fill: 'head' },
  ];
  const table = makeTable(
    [
      ...rows,
      ...Array.from(
        { length: LINES },
        (_, index): SheetRow => ({ cells: { 0: [index + 1, 'soft'] } }),
      ),
    ],
    WIDTHS,
  );
  const ruled = { row: rows.length + 1, rows: LINES };
  return { op: 'table', sheet: SIGN_IN_SHEET, table: { ...table, ruled } };
}

/** Such a sheet where there is none: names may stand in one. */
export function addSignIn(district: string): Task {
  const sheet = SIGN_IN_SHEET;
  return {
    title: 'Add a sign-in sheet',
    sheet,
    change: ({ exists }) =>
      exists
        ? `There is a sheet “${sheet}” already. Rename it first.`
        : { lines: [{ place: 'New sheet', after: sheet }], edits: [makeSignIn(district)] },
  };
}
