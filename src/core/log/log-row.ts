import type { Day } from '../day';
import type { RecordField, TextField } from '../policy/record-fields';
import type { ColumnQuestion, FreeHeading } from '../protocol/column-question';
import type { PassedOverReason } from '../report/check-report';
import type { ColumnRole } from './columns/headings';
import type { FormTop } from './form-top';
import type { Confirmation } from './read-confirmed';
import type { CourseReading } from './read-course';
import type { DateReading } from './read-date';
import type { HoursReading } from './read-hours';

/** One activity as the log has it, its cells read once. Cells that say the same mostly share what was read. */
export interface LogRow extends Record<TextField, string> {
  sheet: string;
  /** 1-based sheet row. */
  row: number;
  who: Who;
  date: DateReading;
  hours: HoursReading;
  course: CourseCell;
  beside: Beside;
}

/** Whose activity it is, as the row says it; '' where blank or where the log has no such column. */
export interface Who {
  applicant: string;
  district: string;
  email: string;
  /** As its own column or the tab's name says it. */
  cohort: string;
}

/** A course cell as it is read and, as `text`, as it is written. */
export type CourseCell = CourseReading & { text: string };

/** What may stand beside the record; rows with nothing of it share `NOTHING_BESIDE`. */
export interface Beside {
  /** The heading above the hours, in a log with a column a course. */
  column?: string;
  /** Who offered it, as a column says; '' where there is no such column. */
  provider: string;
  /** Whether it was approved, as a column says; '' where there is no such column. */
  approved: string;
  /** Day of the form's time stamp; null where there is none. */
  submitted: Day | null;
  /** What the person has confirmed about the row; null where the text says nothing we know. */
  confirmed: Confirmation[] | null;
  /** Cells that hold an error such as #REF!, or still load. */
  cellErrors: CellError[];
}

export interface CellError {
  field: RecordField;
  text: string;
}

export const NOTHING_BESIDE: Beside = {
  provider: '',
  approved: '',
  submitted: null,
  confirmed: [],
  cellErrors: [],
};

export type PassedOver = { row: number; reason: PassedOverReason };

/** A sheet read as a log. */
export interface Log {
  sheet: string;
  /** 1-based sheet row of the headings. */
  headerRow: number;
  rows: LogRow[];
  passedOver: PassedOver[];
  /** The headings as written, for the fields the log has a column for. */
  headings: Partial<Record<RecordField, string>>;
  /** 0-based column of each role. */
  columns: Partial<Record<ColumnRole, number>>;
  /** The same by folded heading. */
  placed: ReadonlyMap<string, ColumnRole>;
  /** How each field's column was known. */
  by: Partial<Record<RecordField, 'name' | 'contents' | 'person'>>;
  /** Columns (0-based) beside the record that further programs read: who offered it, and whether it was approved. */
  beside: number[];
  /** Columns (0-based) that hold the hours of one course each; mostly none. */
  courses: { column: number; course: string; heading: string }[];
  freeHeadings: FreeHeading[];
  /** The free heading that fits a text field best, for fields without a column. */
  proposed: Partial<Record<RecordField, string>>;
  /** What is above the headings. */
  top: FormTop;
  /** What must be asked about its columns before anything counts. */
  questions: ColumnQuestion[];
  /** Headings the person chose that this sheet does not have, folded, and what is asked where no tab has them. */
  gone: { chosen: string; question: ColumnQuestion }[];
}
