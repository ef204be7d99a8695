import { formatDay, formatDuration, isDay, isDurationDay } from '../../core/day';
import type { Merge } from '../../core/log/cell';
import type { CellContent, CellEdit, SheetReading } from '../../core/protocol/messages';
import type { RowReport } from '../../core/report/check-report';
import type { ChangeSet } from './task';

export type Role = keyof SheetReading['columns'];

/** One cell to change in a log row, before it is known what stands there. */
export interface CellChange {
  role: Role;
  after: CellContent;
  format?: string;
  /** What kind of change it is, where many are shown together. */
  kind?: string;
}

export const HOURS_FORMAT = '0.00';
export const dateFormat = (isMonthFirst: boolean) => (isMonthFirst ? 'm/d/yyyy' : 'd/m/yyyy');
export const day = (text: string): CellContent => ({ day: text, seconds: 0 });

/** A cell as it is shown in a preview. */
export function show(content: CellContent): string {
  if (typeof content !== 'object') return String(content);
  return 'day' in content ? content.day : content.formula;
}

/** The same for people: a day as they write it, a time or a duration as "1:30". */
export function display(content: CellContent): string {
  const text = show(content);
  if (typeof content !== 'object' || !('day' in content) || !isDay(text)) return text;
  return isDurationDay(text) ? formatDuration(text, content.seconds) : formatDay(text);
}

export function contentOf(reading: SheetReading, row: number, column: number): CellContent {
  return reading.rows[row - 1]?.[column - 1] ?? '';
}

/** What a row says of a role: cells merged over several rows speak for each of them, in all but the hours. */
export function cellOf(reading: SheetReading, row: number, role: Role): CellContent {
  const column = reading.columns[role];
  if (!column) return '';
  const merge = role === 'hours' ? undefined : findMerge(reading, row, column);
  return contentOf(reading, merge && merge.left === column - 1 ? merge.top + 1 : row, column);
}

function findMerge({ merges }: SheetReading, row: number, column: number): Merge | undefined {
  return merges.find(
    ({ top, left, bottom, right }) =>
      top < row && row <= bottom + 1 && left < column && column <= right + 1,
  );
}

/**
 * Why nothing may be written into a cell; '' where it may. Sheets keeps nothing in a merged cell but the
 * first, and hours merged over several rows belong to all of them.
 */
export function whyMerged(reading: SheetReading, row: number, column: number): string {
  const merge = findMerge(reading, row, column);
  if (!merge) return '';
  const { top, left, bottom } = merge;
  const isShared = column === reading.columns.hours && bottom > top;
  if (top === row - 1 && left === column - 1 && !isShared) return '';
  const place = `“${headingOf(reading, column)}” in row ${row}`;
  return left === column - 1 && !isShared
    ? `${place} is merged with row ${top + 1}. Change it in row ${top + 1}, or unmerge the cells and check again.`
    : `${place} is merged with other cells. Unmerge them and check again.`;
}

/** The same of the first of several cells; '' where all may be written. */
export function whyAnyMerged(reading: SheetReading, row: number, roles: Role[]): string {
  const columns = roles.flatMap((role) => reading.columns[role] ?? []);
  return columns.map((column) => whyMerged(reading, row, column)).find(Boolean) ?? '';
}

export function headingOf(reading: SheetReading, column: number): string {
  return show(contentOf(reading, reading.headerRow, column)) || 'the new column';
}

/** True while the row is the one the check spoke of. */
export function isSameRow(reading: SheetReading, row: RowReport): boolean {
  // A location of its own is read with the activity.
  const [activity, place] = (['activity', 'location'] as const).map((role) =>
    show(cellOf(reading, row.row, role)).trim(),
  );
  const read = activity && place ? `${activity}, ${place}` : activity;
  if (reading.columns.activity && read !== row.activity) return false;
  const date = cellOf(reading, row.row, 'date');
  if (typeof date === 'object' && 'day' in date && date.day !== row.date) return false;
  const hours = cellOf(reading, row.row, 'hours');
  return typeof hours !== 'number' || row.hours === null || Math.abs(hours - row.hours) < 0.01;
}

const IDENTIFYING_ROLES: Role[] = ['activity', 'date', 'hours', 'course'];

/** Cells that stay as they are: where they do not hold this any more, the row is another one. */
export function sameRow(reading: SheetReading, row: number, edited: CellEdit[] = []): CellEdit[] {
  return IDENTIFYING_ROLES.flatMap((role) => {
    const column = reading.columns[role];
    if (!column || edited.some((cell) => cell.column === column)) return [];
    const before = contentOf(reading, row, column);
    return [{ column, before, after: before }];
  });
}

export const rowChanged = (row: number) => `Row ${row} changed since the check. Check again.`;

/**
 * The cells of one row as edits and as lines of the preview; what is already so is left out, and so is what
 * a merged cell keeps from being written.
 */
export function editRow(
  reading: SheetReading,
  row: number,
  cellChanges: CellChange[],
): { cells: CellEdit[]; lines: ChangeSet['lines'] } {
  const cells: CellEdit[] = [];
  const lines: ChangeSet['lines'] = [];
  for (const { role, after, format, kind } of cellChanges) {
    const column = reading.columns[role];
    if (!column || whyMerged(reading, row, column)) continue;
    const before = contentOf(reading, row, column);
    if (JSON.stringify(before) === JSON.stringify(after)) continue;
    cells.push({ column, before, after, ...(format && { format }) });
    const place = `Row ${row}, ${headingOf(reading, column)}`;
    lines.push({ place, before: display(before), after: display(after), ...(kind && { kind }) });
  }
  return { cells, lines };
}

/** Writes into rows that are still those of the check. */
export function changeRows(
  reading: SheetReading,
  wanted: { row: RowReport; cellChanges: CellChange[] }[],
): ChangeSet | string {
  const change: ChangeSet = { lines: [], edits: [] };
  for (const { row, cellChanges } of wanted) {
    if (!isSameRow(reading, row)) return rowChanged(row.row);
    const { cells, lines } = editRow(reading, row.row, cellChanges);
    if (cells.length === 0) continue;
    const { sheet } = reading;
    cells.push(...sameRow(reading, row.row, cells));
    change.edits.push({ op: 'write', sheet, row: row.row, cells });
    change.lines.push(...lines);
  }
  if (change.edits.length > 0) return change;
  const merged = wanted.map(({ row, cellChanges }) =>
    whyAnyMerged(
      reading,
      row.row,
      cellChanges.map(({ role }) => role),
    ),
  );
  return merged.find(Boolean) ?? 'Nothing to change. Check again.';
}
