// Where a range is: its rectangle, its notation, and Google's words for one that cannot be.
import { columnLetters } from './a1';
import { type ServiceContext, worksheetOf } from './service-context';

/** 0-based place and size of a rectangle. */
export interface Place {
  row: number;
  column: number;
  rows: number;
  columns: number;
  /** `D:F` is open in its rows, `5:7` in its columns: as large as the sheet, whatever its size. */
  open?: 'rows' | 'columns';
}

/** `B2`, `B2:C5`, `D:F` or `5:7`. */
export function notationOf({ row, column, rows, columns, open }: Place): string {
  const letters = [columnLetters(column), columnLetters(column + columns - 1)];
  if (open === 'rows') return letters.join(':');
  if (open === 'columns') return `${row + 1}:${row + rows}`;
  const first = `${letters[0]}${row + 1}`;
  return rows * columns === 1 ? first : `${first}:${letters[1]}${row + rows}`;
}

/** With the sheet's name and absolute; a range of whole columns stays one when rows are added. */
export function referenceOf(context: ServiceContext, sheetId: string, place: Place): string {
  const worksheet = worksheetOf(context, sheetId);
  const { row, column, rows, columns } = place;
  const name = worksheet.getName().replace(/'/g, "''");
  const letters = [columnLetters(column), columnLetters(column + columns - 1)];
  return row === 0 && rows === worksheet.getRowCount()
    ? `'${name}'!$${letters[0]}:$${letters[1]}`
    : `'${name}'!$${letters[0]}$${row + 1}:$${letters[1]}$${row + rows}`;
}

/** Refuses a place that is not inside its sheet, in Google's words. */
export function checkPlace(context: ServiceContext, sheetId: string, place: Place): Place {
  const worksheet = worksheetOf(context, sheetId);
  const { row, column, rows, columns } = place;
  if (![row, column, rows, columns].every(Number.isInteger)) {
    throw new Error('Cannot convert a value to an integer: rows and columns are whole numbers.');
  }
  if (rows < 1) throw new Error('The number of rows in the range must be at least 1.');
  if (columns < 1) throw new Error('The number of columns in the range must be at least 1.');
  const isInside =
    row >= 0 &&
    column >= 0 &&
    row + rows <= worksheet.getRowCount() &&
    column + columns <= worksheet.getColumnCount();
  if (!isInside) {
    throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
  }
  return place;
}

/** Refuses data of another size than the range, in Google's words. */
export function checkSize(data: unknown[][], { rows, columns }: Place): void {
  if (data.length !== rows) throw sizeError('rows', data.length, rows);
  const ragged = data.find((cells) => cells.length !== columns);
  if (ragged) throw sizeError('columns', ragged.length, columns);
}

function sizeError(what: string, data: number, range: number): Error {
  return new Error(
    `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${data} but the range has ${range}.`,
  );
}
