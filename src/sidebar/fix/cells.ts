import { formatDay, isDay } from '../../core/day';
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

/** The same for people: a day as they write it. */
export function display(content: CellContent): string {
  const text = show(content);
  return typeof content === 'object' && 'day' in content && isDay(text) ? formatDay(text) : text;
}

export function contentOf(reading: SheetReading, row: number, column: number): CellContent {
  return reading.rows[row - 1]?.[column - 1] ?? '';
}

export function cellOf(reading: SheetReading, row: number, role: Role): CellContent {
  const column = reading.columns[role];
  return column ? contentOf(reading, row, column) : '';
}

export function headingOf(reading: SheetReading, column: number): string {
  return show(contentOf(reading, reading.headerRow, column)) || 'the new column';
}

/** True while the row is the one the check spoke of. */
export function isSameRow(reading: SheetReading, row: RowReport): boolean {
  const activity = show(cellOf(reading, row.row, 'activity')).trim();
  if (reading.columns.activity && activity !== row.activity) return false;
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

/** The cells of one row as edits and as lines of the preview; what is already so is left out. */
export function editRow(
  reading: SheetReading,
  row: number,
  cellChanges: CellChange[],
): { cells: CellEdit[]; lines: ChangeSet['lines'] } {
  const cells: CellEdit[] = [];
  const lines: ChangeSet['lines'] = [];
  for (const { role, after, format, kind } of cellChanges) {
    const column = reading.columns[role];
    if (!column) continue;
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
  return change.edits.length > 0 ? change : 'Nothing to change. Check again.';
}
