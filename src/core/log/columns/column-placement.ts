// The columns placed so far, and what is asked of those that are free.

import type { Policy } from '../../policy/policy';
import { RECORD_FIELDS, type RecordField } from '../../policy/record-fields';
import type { Cell } from '../cell';
import { findCourseNamed } from '../read-course';
import type { Contents } from './column-contents';
import type { HeadedColumn } from './headed-column';
import type { ColumnRole } from './headings';

/** A column whose heading names a role; the lower the rank, the surer (see `NamedRole`). */
export interface Candidate {
  column: HeadedColumn;
  rank: number;
}

/** What a column was placed by. */
export type PlacedBy = 'name' | 'contents' | 'person';

/** A column of this many cells can contradict its heading. */
export const MIN_FILLED = 3;
/** The share of the cells that confirms a heading. */
export const CONFIRMS = 0.3;
/** The share of the cells that places a column whatever its heading. */
export const TAKES = 0.6;

/** Days of something else; such a column is never taken for the date by its contents. */
const OTHER_DATES =
  /\b(?:birth|hired?|due|expir\w*|renew\w*|issued?|approv\w*|signed|print\w*|next|start|submi\w*|enter\w*|add\w*|regist\w*|record\w*|creat\w*|updat\w*)\b/;

export class ColumnPlacement {
  readonly columns: Partial<Record<ColumnRole, number>> = {};
  readonly by: Partial<Record<RecordField, PlacedBy>> = {};
  /** Columns whose headings are courses and whose cells are hours. */
  courses: { index: number; course: string; heading: string }[] = [];
  /** True where the hours column holds minutes. */
  isMinutes = false;
  /** Fields that must be asked about. */
  readonly unknown: RecordField[] = [];
  private readonly taken = new Set<number>();

  constructor(
    readonly headed: HeadedColumn[],
    readonly contents: Contents,
    readonly policy: Policy,
  ) {}

  has(role: ColumnRole): boolean {
    return this.columns[role] !== undefined;
  }

  isFree({ index }: HeadedColumn): boolean {
    return !this.taken.has(index);
  }

  free(): HeadedColumn[] {
    return this.headed.filter((column) => this.isFree(column));
  }

  take(role: ColumnRole, column: HeadedColumn, by: PlacedBy): void {
    this.columns[role] = column.index;
    this.taken.add(column.index);
    const field = RECORD_FIELDS.find((each) => each === role);
    if (field) this.by[field] = by;
  }

  takeCourses(courses: ColumnPlacement['courses']): void {
    this.courses = courses;
    for (const { index } of courses) this.taken.add(index);
  }

  giveUp(role: ColumnRole): void {
    this.taken.delete(this.columns[role] as number);
    delete this.columns[role];
  }

  /** Takes the column its heading names for a field; asks where none was found. */
  takeOrAsk(field: RecordField, column: HeadedColumn | undefined): void {
    if (column) this.take(field, column, 'name');
    else this.unknown.push(field);
  }

  /** Free columns whose headings name the role, the surest first; of equals the left. */
  named(role: ColumnRole): Candidate[] {
    const candidates = this.free().flatMap((column) => {
      const found = column.reading.roles.find((each) => each.role === role);
      return found ? [{ column, rank: found.rank }] : [];
    });
    return candidates.sort((a, b) => a.rank - b.rank);
  }

  hasActivityBeside(column: HeadedColumn): boolean {
    return this.named('activity').some((other) => other.column !== column);
  }

  /** Names of courses alone: "It is part of Roles and Responsibilities" is a sentence about one. */
  holdsCourses({ index }: HeadedColumn): boolean {
    const cells = this.contents.filled(index);
    const isName = (cell: Cell) =>
      typeof cell === 'string' && findCourseNamed(cell, this.policy) !== undefined;
    let names = cells.length;
    // A column of descriptions is not read to its end.
    for (const cell of cells) {
      if (!isName(cell)) names--;
      if (names < TAKES * cells.length) return false;
    }
    return cells.length > 0;
  }

  /** Takes the one free column that mostly reads as asked; false where there is none, or more than one. */
  takeByContents(kind: 'date' | 'course'): boolean {
    const fits = this.free().filter((column) => {
      const { filled, share } = this.contents.share(column.index, kind);
      const isOther =
        column.reading.isEntryDate || (kind === 'date' && OTHER_DATES.test(column.folded));
      return !isOther && filled >= MIN_FILLED && share >= TAKES && !this.isProse(column);
    });
    if (fits.length !== 1) return false;
    this.take(kind, fits[0], 'contents');
    return true;
  }

  /** A justification that names its course is none. */
  private isProse(column: HeadedColumn): boolean {
    return column.reading.roles[0]?.role === 'justification' && !this.holdsCourses(column);
  }

  /** True where the cells contradict the heading. */
  isRefused(column: HeadedColumn, kind: 'date' | 'hours', rank = 2): boolean {
    const { filled, share } = this.contents.share(column.index, kind);
    return filled >= MIN_FILLED && share < CONFIRMS && !isKnown(rank, share);
  }

  /** Those that their contents do not refuse; a plain "Date" or "Hours" is kept where there is no other. */
  confirmed(candidates: Candidate[], kind: 'date' | 'hours'): Candidate[] {
    const fits = candidates.filter(({ column, rank }) => !this.isRefused(column, kind, rank));
    const filled = fits.filter(({ column }) => this.contents.share(column.index, kind).share > 0);
    if (filled.length > 0) return filled;
    if (fits.length > 0) return fits;
    return candidates.filter(({ rank }) => rank <= 1);
  }

  /** True where two columns hold the same. Two empty columns are no more alike than others. */
  areAlike(
    a: Candidate,
    b: Candidate,
    read: (cell: Cell, column: number) => unknown = (cell) => JSON.stringify(cell),
  ): boolean {
    if (a === b) return true;
    const [left, right] = [a.column.index, b.column.index];
    const isEmpty = [left, right].every((index) => this.contents.filled(index).length === 0);
    return !isEmpty && this.contents.agree(left, right, read);
  }
}

/** A heading known by itself needs but one cell that agrees. */
export function isKnown(rank: number, share: number): boolean {
  return rank < 2 && share > 0;
}
