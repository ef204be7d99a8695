// A sign-in sheet for the presentation to the cabinet, as a tab to print.
import type { Edit } from '../core/report/panel-api';

const SHEET = 'AL-CTO Sign-in';
const LINES = 20;
const HEADS = ['No.', 'Name', 'Title', 'Signature'];

/** "Signature sheets of those in attendance": the changes that make a sheet for them. */
export function makeSignIn(district: string): Edit[] {
  const rows: (string | number)[][] = [
    ['Presentation of the district technology plan: sign-in sheet'],
    [`School district: ${district}`],
    ['Date:'],
    ['Place:'],
    [],
    HEADS,
    ...Array.from({ length: LINES }, (_, index) => [index + 1]),
  ];
  const writes = rows.map((cells, index): Edit => {
    const changed = cells.map((after, column) => ({ column: column + 1, before: '', after }));
    return { op: 'write', sheet: SHEET, row: index + 1, cells: changed };
  });
  return [{ op: 'insertSheet', sheet: SHEET }, ...writes];
}
