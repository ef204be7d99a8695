import type { FileCell, SheetFile } from '../files/workbook-file';
import { instantOfSerial } from './civil-instant';

/** What a range needs to know of the spreadsheet it stands in. */
export interface RangeContext {
  timeZone: string;
  /** The `Date` of the realm the bundle runs in. */
  makeDate: (instant: number) => Date;
}

type Look = Pick<FileCell, 'bold' | 'background' | 'fontSize'>;

/** A rectangle of cells; rows and columns are 1-based. */
export class LocalRange {
  constructor(
    private readonly sheet: SheetFile,
    private readonly context: RangeContext,
    private readonly row: number,
    private readonly column: number,
    private readonly rowCount: number,
    private readonly columnCount: number,
  ) {}

  getRow = () => this.row;
  getColumn = () => this.column;
  getNumRows = () => this.rowCount;
  getNumColumns = () => this.columnCount;
  getValue = () => this.getValues()[0][0];
  activate = () => this;

  getValues(): unknown[][] {
    return Array.from({ length: this.rowCount }, (_, r) =>
      Array.from({ length: this.columnCount }, (_, c) => this.read(r, c)),
    );
  }

  setValues(values: unknown[][]): this {
    checkSize(values, this.rowCount, this.columnCount);
    values.forEach((cells, r) => {
      cells.forEach((value, c) => {
        this.write(r, c, toFileValue(value));
      });
    });
    return this;
  }

  setFontWeights = (weights: string[][]) => this.look(weights, (w) => ({ bold: w === 'bold' }));
  setFontSizes = (sizes: number[][]) => this.look(sizes, (fontSize) => ({ fontSize }));
  setBackgrounds = (colors: string[][]) => this.look(colors, (background) => ({ background }));

  private look<T>(values: T[][], toLook: (value: T) => Look): this {
    checkSize(values, this.rowCount, this.columnCount);
    values.forEach((cells, r) => {
      cells.forEach((value, c) => {
        this.write(r, c, toLook(value));
      });
    });
    return this;
  }

  private read(r: number, c: number): unknown {
    const cell = this.sheet.rows[this.row - 1 + r]?.[this.column - 1 + c];
    if (!cell || cell.value === null) return '';
    if (typeof cell.value !== 'number' || !isDateFormat(cell.format)) return cell.value;
    return this.context.makeDate(instantOfSerial(cell.value, this.context.timeZone));
  }

  private write(r: number, c: number, change: Partial<FileCell>) {
    const rows = this.sheet.rows;
    const index = this.row - 1 + r;
    while (rows.length <= index) rows.push([]);
    const column = this.column - 1 + c;
    rows[index][column] = { value: null, ...rows[index][column], ...change };
  }
}

/** True for a number format with a date or time in it, quoted text and brackets aside. */
export function isDateFormat(format: string | undefined): boolean {
  return /[ymdhs]/i.test((format ?? '').replace(/"[^"]*"|\[(?!h+\]|m+\]|s+\])[^\]]*\]|\\./gi, ''));
}

/** A formula would need the engine; text after an apostrophe is text. */
function toFileValue(value: unknown): Partial<FileCell> {
  if (value === null || value === undefined || value === '') return { value: null };
  if (typeof value === 'number' || typeof value === 'boolean') return { value };
  const text = String(value);
  if (text.startsWith('=')) throw new Error('not emulated: a formula written by setValues');
  return { value: text.startsWith("'") ? text.slice(1) : text };
}

function checkSize(values: unknown[][], rows: number, columns: number) {
  if (values.length !== rows) throw sizeError('rows', values.length, rows);
  const ragged = values.find((cells) => cells.length !== columns);
  if (ragged) throw sizeError('columns', ragged.length, columns);
}

function sizeError(what: string, data: number, range: number): Error {
  return new Error(
    `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${data} but the range has ${range}.`,
  );
}
