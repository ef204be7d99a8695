/** A workbook as a file holds it, whatever its format: the one shape between file adapters and the engine. */
export interface WorkbookFile {
  sheets: SheetFile[];
  /** Notes to the person about how the file was read, one sentence each. */
  notes: string[];
}

export interface SheetFile {
  name: string;
  /** Sparse rows from A1 on; a hole or null is a blank cell. */
  rows: (FileCell | null)[][];
  /** Pixels by 0-based column, where the file says. */
  columnWidths: Record<number, number>;
  frozenRows: number;
}

export interface FileCell {
  /** A number is also what a date is: days since 1899-12-30, with a date `format`. An error is its text, `#REF!`. */
  value: string | number | boolean | null;
  /** With its leading `=`; Google's export wrappers are already removed. */
  formula?: string;
  /** Number format such as `yyyy-mm-dd`. */
  format?: string;
  bold?: boolean;
  italic?: boolean;
  background?: string;
  fontColor?: string;
  fontSize?: number;
  wrap?: boolean;
  align?: 'left' | 'center' | 'right';
}
