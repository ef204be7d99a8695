import { type Fault, makeFault, Refusal } from '../refusal';
import { fold, tidy } from '../text';
import type { Cell, SheetCells } from './cell';
import { type ColumnRole, type FoundRole, findRole, officialHeading } from './headings';
import { RECORD_FIELDS } from './record-field';

/** Where the headings are and which column holds what; indexes are 0-based. */
export interface Header {
  index: number;
  columns: Partial<Record<ColumnRole, number>>;
  /** Columns of the record itself, so that a tick box or a time stamp makes no row. */
  record: number[];
  /** The headings as the person wrote them. */
  names: Partial<Record<ColumnRole, string>>;
}

/** Headings the person has placed: folded heading to role. */
export type ChosenHeadings = ReadonlyMap<string, ColumnRole>;

const NEEDED: ColumnRole[] = ['date', 'hours', 'course'];
// A wrong guess here would change what counts, so that two candidates are never chosen between.
const NEVER_GUESSED: ColumnRole[] = ['date', 'hours'];
const RECORD_ROLES: ColumnRole[] = ['applicantAndDistrict', ...RECORD_FIELDS];
const BESIDE_THE_RECORD: ColumnRole[] = ['email', 'timestamp', 'confirmed', 'submitted'];
// Title rows above the headings are few; a log whose headings stand further down is not one.
const ROWS_SEARCHED = 50;
const LONGEST_HEADING = 100;

/** The header row of a sheet that looks like a log; null for any other sheet. */
export function findHeader(sheet: SheetCells, chosen: ChosenHeadings): Header | null {
  const count = Math.min(sheet.cells.length, ROWS_SEARCHED);
  for (let index = 0; index < count; index++) {
    if (isHeaderRow(sheet.cells[index], chosen)) return readHeader(sheet, index, chosen);
  }
  return null;
}

/** True for a row that holds log headings: three fields, two of date, hours and course among them. */
export function isHeaderRow(cells: Cell[], chosen: ChosenHeadings): boolean {
  const roles = new Set<ColumnRole>();
  for (const cell of cells) {
    const found = roleOf(cell, chosen);
    if (found && !BESIDE_THE_RECORD.includes(found.role)) roles.add(found.role);
  }
  return roles.size >= 3 && NEEDED.filter((role) => roles.has(role)).length >= 2;
}

/** True for the second line of headings that take two: "Name" and "District" under "Applicant". */
export function isAllHeadings(cells: Cell[], chosen: ChosenHeadings): boolean {
  return cells.every((cell) => cell === '' || roleOf(cell, chosen));
}

function roleOf(cell: Cell, chosen: ChosenHeadings): FoundRole | null {
  if (typeof cell !== 'string' || cell === '' || cell.length > LONGEST_HEADING) return null;
  const role = chosen.get(fold(cell));
  return role ? { role, tier: -1, rank: 0 } : findRole(cell);
}

function readHeader(sheet: SheetCells, index: number, chosen: ChosenHeadings): Header {
  const header: Header = { index, columns: {}, record: [], names: {} };
  const best: Partial<Record<ColumnRole, FoundRole>> = {};
  const faults: Fault[] = [];
  sheet.cells[index].forEach((cell, column) => {
    const found = roleOf(cell, chosen);
    if (!found) return;
    const { role } = found;
    const other = best[role];
    if (other) {
      if (isTwice(found, other))
        faults.push(twice(sheet, role, Number(header.columns[role]), column));
      if (!isSurer(found, other)) return;
    }
    best[role] = found;
    header.columns[role] = column;
    header.names[role] = String(cell);
  });
  const missing = NEEDED.filter((role) => header.columns[role] === undefined);
  faults.push(...missing.map((role) => missingColumn(sheet, index, role, chosen)));
  if (faults.length > 0) throw new Refusal(faults);
  header.record = RECORD_ROLES.flatMap((each) => header.columns[each] ?? []);
  return header;
}

/** The same heading twice, or two that mean the same where a guess would change what counts. */
function isTwice(found: FoundRole, other: FoundRole): boolean {
  if (found.tier !== other.tier) return false;
  return found.rank === other.rank || NEVER_GUESSED.includes(found.role);
}

function isSurer(found: FoundRole, other: FoundRole): boolean {
  return found.tier < other.tier || (found.tier === other.tier && found.rank < other.rank);
}

function twice(sheet: SheetCells, role: ColumnRole, first: number, second: number): Fault {
  const cell = `${columnLetter(first)} and ${columnLetter(second)}`;
  return makeFault('HEADER_TWICE', { sheet: sheet.sheet, heading: officialHeading(role), cell });
}

function missingColumn(
  sheet: SheetCells,
  index: number,
  role: ColumnRole,
  chosen: ChosenHeadings,
): Fault {
  const official = officialHeading(role);
  return {
    ...makeFault('HEADER_MISSING', { sheet: sheet.sheet, heading: official }),
    choose: { official, headings: findUnplaced(sheet.cells[index], chosen) },
  };
}

/** Headings that stand for nothing we know, as written. */
function findUnplaced(cells: Cell[], chosen: ChosenHeadings): string[] {
  const isUnplaced = (cell: Cell) =>
    typeof cell === 'string' && tidy(cell) !== '' && !roleOf(cell, chosen);
  return (cells.filter(isUnplaced) as string[]).map(tidy);
}

/** "A" for 0, "AA" for 26. */
export function columnLetter(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : columnLetter(Math.floor(column / 26) - 1) + rest;
}
