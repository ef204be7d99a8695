import type { ICellData, Nullable } from '@univerjs/core';
import { columnLetters, type Place } from './a1';
import type { Local } from './apps-script-types';
import { type Desk, worksheetOf } from './desk';

type Emulated = Local<
  GoogleAppsScript.Spreadsheet.Range,
  | 'getRow'
  | 'getColumn'
  | 'getNumRows'
  | 'getNumColumns'
  | 'getLastRow'
  | 'getLastColumn'
  | 'getA1Notation'
  | 'getSheet'
  | 'offset'
  | 'getCell'
  | 'activate'
>;

/** Where a range is. */
export class RangePlace implements Emulated {
  constructor(
    protected readonly desk: Desk,
    protected readonly sheetId: string,
    readonly place: Place,
  ) {}

  getRow = () => this.place.row + 1;
  getColumn = () => this.place.column + 1;
  getNumRows = () => this.place.rows;
  getNumColumns = () => this.place.columns;
  getLastRow = () => this.place.row + this.place.rows;
  getLastColumn = () => this.place.column + this.place.columns;
  getSheet = () => this.desk.sheetOf(this.sheetId);

  getA1Notation(): string {
    const { row, column, rows, columns } = this.place;
    const first = `${columnLetters(column)}${row + 1}`;
    return rows * columns === 1
      ? first
      : `${first}:${columnLetters(column + columns - 1)}${row + rows}`;
  }

  /** With the sheet's name and absolute; a range of whole columns stays one when rows are added. */
  toReference(): string {
    const { row, column, rows, columns } = this.place;
    const worksheet = worksheetOf(this.desk, this.sheetId);
    const name = worksheet.getName().replace(/'/g, "''");
    const letters = [columnLetters(column), columnLetters(column + columns - 1)];
    return row === 0 && rows === worksheet.getRowCount()
      ? `'${name}'!$${letters[0]}:$${letters[1]}`
      : `'${name}'!$${letters[0]}$${row + 1}:$${letters[1]}$${row + rows}`;
  }

  offset(
    rowOffset: number,
    columnOffset: number,
    rows = this.place.rows,
    columns = this.place.columns,
  ) {
    const row = this.place.row + rowOffset;
    const column = this.place.column + columnOffset;
    const place = checkPlace(this.desk, this.sheetId, { row, column, rows, columns });
    return this.desk.rangeOf(this.sheetId, place);
  }

  getCell(row: number, column: number) {
    return this.offset(row - 1, column - 1, 1, 1);
  }

  activate() {
    this.desk.screen.select(this.sheetId, this.place);
    const name = worksheetOf(this.desk, this.sheetId).getName();
    const { rows, columns } = this.place;
    this.desk.screen.show('activate', name, this.getRow(), this.getColumn(), rows, columns);
    return this;
  }

  /** Makes rows of one answer a cell; both indexes are 0-based in the sheet. */
  protected map<Answer>(answer: (row: number, column: number) => Answer): Answer[][] {
    const { row, column, rows, columns } = this.place;
    const answers: Answer[][] = new Array(rows);
    for (let r = 0; r < rows; r += 1) {
      answers[r] = new Array(columns);
      for (let c = 0; c < columns; c += 1) answers[r][c] = answer(row + r, column + c);
    }
    return answers;
  }

  /** The same over the cells themselves. */
  protected mapCells<Answer>(answer: (cell: Nullable<ICellData>) => Answer): Answer[][] {
    const { cellAt } = this;
    return this.map((row, column) => answer(cellAt(row, column)));
  }

  /** Reads the sheet's cells (0-based), now; throws where the sheet was deleted. */
  protected get cellAt() {
    worksheetOf(this.desk, this.sheetId);
    return this.desk.engine.readerOf(this.sheetId);
  }

  /** The range as Univer's commands take it. */
  protected get univerRange() {
    const { row, column, rows, columns } = this.place;
    return {
      startRow: row,
      startColumn: column,
      endRow: row + rows - 1,
      endColumn: column + columns - 1,
    };
  }
}

/** Refuses a place that is not inside its sheet, in Google's words. */
export function checkPlace(desk: Desk, sheetId: string, place: Place): Place {
  const worksheet = worksheetOf(desk, sheetId);
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
