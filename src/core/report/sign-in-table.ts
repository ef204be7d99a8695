// A sign-in sheet for the presentation to the cabinet, to print or to fill in.
import type { ApplicantReport } from './check-report';
import {
  headColumns,
  listTitle,
  makeTable,
  type SheetRow,
  type Table,
  type TableColumn,
} from './sheet-rows';

export const SIGN_IN_SHEET = 'AL-CTO Sign-in';
/** 1-based row that says who presents. */
const PRESENTER_ROW = 3;
const FIRST_SIGNED_ROW = 8;
const LINES = 20;
const HEADS = ['No.', 'Name', 'Title', 'Signature'];
const COLUMNS: TableColumn[] = [{ width: 40 }, { width: 220 }, { width: 160 }, { width: 240 }];

/** "Signature sheets of those in attendance": says who presents, with room for those who sign. */
export function makeSignInTable({
  applicant,
  district,
}: Pick<ApplicantReport, 'applicant' | 'district'>): Table {
  const presenter = [applicant || '_'.repeat(30), district].filter(Boolean).join(', ');
  const rows: SheetRow[] = [
    ...listTitle('Technology plan presentation: sign-in sheet'),
    { cells: { 0: [`Presented by ${presenter}`, 'strong'] } },
    { cells: { 0: ['Date:', 'strong'] } },
    { cells: { 0: ['Place:', 'strong'] } },
    {},
    headColumns(HEADS),
    ...Array.from(
      { length: LINES },
      (_, index): SheetRow => ({ cells: { 0: [index + 1, 'soft'] } }),
    ),
  ];
  return {
    ...makeTable(rows, COLUMNS),
    ruled: { row: FIRST_SIGNED_ROW, rows: LINES },
  };
}

/** True for the cells of a sheet that somebody has typed into: it then stays as it is. */
export function isSigned(rows: unknown[][]): boolean {
  const { values } = makeSignInTable({ applicant: '', district: '' });
  return rows.some(
    (cells, row) =>
      row + 1 !== PRESENTER_ROW &&
      cells.some((cell, column) => cell !== '' && cell !== values[row]?.[column]),
  );
}
