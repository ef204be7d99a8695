import type { SheetFile } from '../files/workbook-file';
import { refuseUnknown } from './not-emulated';
import { LocalRange, type RangeContext } from './range';

const LEAST_ROWS = 1000;

/** A sheet of the local spreadsheet. */
export class LocalSheet {
  private maxRows: number;

  constructor(
    readonly file: SheetFile,
    private readonly context: RangeContext,
  ) {
    this.maxRows = Math.max(LEAST_ROWS, file.rows.length);
  }

  getName = () => this.file.name;
  getMaxRows = () => this.maxRows;
  activate = () => this;

  getLastRow(): number {
    const filled = this.file.rows.map((row) => row.some((cell) => cell && cell.value !== null));
    return filled.lastIndexOf(true) + 1;
  }

  getLastColumn(): number {
    const lengths = this.file.rows.map(
      (row) => row.map((cell) => Boolean(cell && cell.value !== null)).lastIndexOf(true) + 1,
    );
    return lengths.reduce((most, length) => Math.max(most, length), 0);
  }

  getDataRange() {
    return this.getRange(1, 1, Math.max(1, this.getLastRow()), Math.max(1, this.getLastColumn()));
  }

  getRange(row: number, column: number, rows = 1, columns = 1) {
    if (row < 1 || column < 1 || row + rows - 1 > this.maxRows) {
      throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
    }
    const range = new LocalRange(this.file, this.context, row, column, rows, columns);
    return refuseUnknown(range, 'Range');
  }

  insertRowsAfter(after: number, count: number) {
    if (after < this.maxRows)
      throw new Error('not emulated: Sheet.insertRowsAfter inside the sheet');
    this.maxRows += count;
    return this;
  }

  setColumnWidth(column: number, pixels: number) {
    this.file.columnWidths[column - 1] = pixels;
    return this;
  }
}
