import { SetUpError } from '../errors';
import type { Cell, SheetCells } from './cell';
import { type ColumnRole, findRole, officialHeading } from './headings';

/** Where the headings are and which column holds what; indexes are 0-based. */
export interface Header {
  index: number;
  columns: Partial<Record<ColumnRole, number>>;
  /** The headings as the person wrote them. */
  names: Partial<Record<ColumnRole, string>>;
}

const NEEDED: ColumnRole[] = ['date', 'hours', 'course'];
// Title rows above the headings are few; a log whose headings stand further down is not one.
const ROWS_SEARCHED = 50;

/** The header row of a sheet that looks like a log; null for any other sheet. */
export function findHeader(sheet: SheetCells): Header | null {
  const count = Math.min(sheet.cells.length, ROWS_SEARCHED);
  for (let index = 0; index < count; index++) {
    if (hasRoles(sheet.cells[index], 3, 2)) return readHeader(sheet, index);
  }
  return null;
}

/** True for a row that repeats the headings further down. */
export function isHeaderRow(cells: Cell[]): boolean {
  return hasRoles(cells, 3, 2);
}

function hasRoles(cells: Cell[], least: number, leastNeeded: number): boolean {
  const roles = new Set(cells.map((cell) => roleOf(cell)?.role));
  roles.delete(undefined);
  return roles.size >= least && NEEDED.filter((role) => roles.has(role)).length >= leastNeeded;
}

function roleOf(cell: Cell) {
  return typeof cell === 'string' && cell !== '' && cell.length < 100 ? findRole(cell) : null;
}

function readHeader(sheet: SheetCells, index: number): Header {
  const header: Header = { index, columns: {}, names: {} };
  const official = new Set<ColumnRole>();
  sheet.cells[index].forEach((cell, column) => {
    const found = roleOf(cell);
    if (!found) return;
    const { role, isOfficial } = found;
    if (header.columns[role] !== undefined) {
      if (isOfficial === official.has(role)) throw twice(sheet, role, header.columns[role], column);
      // The official heading wins over a common other one ("Title" beside "Name of Activity").
      if (!isOfficial) return;
    }
    if (isOfficial) official.add(role);
    header.columns[role] = column;
    header.names[role] = String(cell);
  });
  const missing = NEEDED.filter((role) => header.columns[role] === undefined);
  if (missing.length > 0) throw missingColumns(sheet, missing);
  return header;
}

function twice(sheet: SheetCells, role: ColumnRole, first: number, second: number): SetUpError {
  const name = `“${officialHeading(role)}”`;
  const columns = `${columnLetter(first)} and ${columnLetter(second)}`;
  const message = `Sheet “${sheet.sheet}”: two columns could be ${name} (${columns}). Rename one of them.`;
  return new SetUpError([{ code: 'HEADER_TWICE', message }]);
}

function missingColumns(sheet: SheetCells, roles: ColumnRole[]): SetUpError {
  return new SetUpError(
    roles.map((role) => ({
      code: 'HEADER_MISSING',
      message: `Sheet “${sheet.sheet}” has no column “${officialHeading(role)}”. Give that column this heading.`,
    })),
  );
}

/** "A" for 0, "AA" for 26. */
export function columnLetter(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : columnLetter(Math.floor(column / 26) - 1) + rest;
}
