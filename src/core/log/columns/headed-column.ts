// A column under its heading, and what people are shown of it.

import type { FreeHeading } from '../../protocol/column-question';
import { columnLetter } from '../../report/column-letter';
import { fold, normalizeSpaces } from '../../text';
import type { Cell } from '../cell';
import type { Contents } from './column-contents';
import { type HeadingReading, readHeading } from './headings';

/** A column under its heading; indexes are 0-based. */
export interface HeadedColumn {
  index: number;
  heading: string;
  /** The heading made comparable. */
  folded: string;
  reading: HeadingReading;
}

/** The columns of a heading row. */
export function readHeadedColumns(cells: Cell[]): HeadedColumn[] {
  return cells.map((cell, index) => {
    const heading = typeof cell === 'string' ? cell : '';
    return { index, heading, folded: fold(heading), reading: readHeading(heading) };
  });
}

/** The heading as it is offered; if two are alike, followed by the column. */
export function labelOf({ index, heading, folded }: HeadedColumn, headed: HeadedColumn[]): string {
  const isTwin = headed.some((other) => other.index !== index && other.folded === folded);
  return isTwin
    ? `${normalizeSpaces(heading)} (column ${columnLetter(index)})`
    : normalizeSpaces(heading);
}

/** Columns as they are offered, each with some of its values. */
export function listHeadings(
  columns: HeadedColumn[],
  headed: HeadedColumn[],
  contents: Contents,
): FreeHeading[] {
  return columns.map((column) => ({
    heading: labelOf(column, headed),
    column: columnLetter(column.index),
    samples: contents.samples(column.index),
  }));
}
