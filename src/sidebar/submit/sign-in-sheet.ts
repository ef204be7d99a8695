import type { Edit, SheetReading } from '../../core/protocol/messages';
import type { ApplicantReport } from '../../core/report/check-report';
import { makeSignInTable, PRESENTER_ROW, SIGN_IN_SHEET } from '../../core/report/sign-in-table';
import type { Task } from '../fix/task';

export type Presenter = Pick<ApplicantReport, 'applicant' | 'district'>;

/** The change that makes the sign-in sheet of one person. */
export const makeSignIn = (presenter: Presenter): Edit => ({
  op: 'table',
  sheet: SIGN_IN_SHEET,
  table: makeSignInTable(presenter),
});

/** True where somebody has typed into it: it then stays as it is. */
export function isSigned({ rows }: Pick<SheetReading, 'rows'>): boolean {
  const { values } = makeSignInTable({ applicant: '', district: '' });
  return rows.some(
    (cells, row) =>
      row + 1 !== PRESENTER_ROW &&
      cells.some((cell, column) => cell !== '' && cell !== values[row]?.[column]),
  );
}

/** Such a sheet where there is none: names may stand in one. */
export function addSignIn(presenter: Presenter): Task {
  const sheet = SIGN_IN_SHEET;
  return {
    title: 'Add a sign-in sheet',
    sheet,
    change: ({ exists }) =>
      exists
        ? `There is a sheet “${sheet}” already. Rename it first.`
        : { lines: [{ place: 'New sheet', after: sheet }], edits: [makeSignIn(presenter)] },
  };
}
