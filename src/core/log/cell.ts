import type { Day } from '../day';

/** A date, a time of day or a duration as the sheet shows it: wall-clock in the spreadsheet's own time zone. */
export interface CivilTime {
  /** 1899-12-30 (day zero of every spreadsheet) for a bare time or a duration. */
  day: Day;
  /** Seconds after midnight, 0 to 86,399. */
  seconds: number;
}

/** What a cell can hold once it has crossed the edge. Blank is `''`; an error is its text, such as `#REF!`. */
export type Cell = string | number | boolean | CivilTime;

/** Cells joined into one; 0-based, the last ones included. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** One sheet's cells from A1 on; there may be a log in it. */
export interface SheetCells {
  sheet: string;
  cells: Cell[][];
  /** Left out where none are known. */
  merges?: Merge[];
}
