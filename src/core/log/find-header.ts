// Where the headings stand: the row among the first that names the most fields, in one line or two.

import type { RecordField } from '../policy/record-fields';
import type { ColumnQuestion } from '../protocol/column-question';
import { fold, normalizeSpaces } from '../text';
import type { Cell, Merge, SheetCells } from './cell';
import { askColumns, listFree } from './columns/ask-columns';
import { openContents } from './columns/column-contents';
import type { ColumnPlacement } from './columns/column-placement';
import { readHeadedColumns } from './columns/headed-column';
import { type ColumnRole, readHeading } from './columns/headings';
import { placeColumns } from './columns/place-columns';
import { findCourseNamed, readCourse } from './read-course';
import { readDate } from './read-date';
import type { ChosenHeadings, Reading } from './reading';

/** The headings of a log, what its columns hold and what must be asked about them. Indexes are 0-based. */
export interface Header {
  /** The line that is read alone, or the lower of two. */
  index: number;
  placed: ColumnPlacement;
  questions: ColumnQuestion[];
}

const ROWS_SEARCHED = 60;
const MIN_FIELDS = 2;
const MAX_SECOND_LINE_LENGTH = 60;
const MIN_COURSE_COLUMNS = 3;
const NEEDED = ['date', 'hours', 'course', 'activity'] as const;
/** Words of other sheets: a sheet with such headings is a log only where hours, date and activity are named as well. */
const OTHER_SHEETS =
  /\b(?:students?|grades?|gpa|scores?|serial|assets?|invoice|qty|quantity|price|cost|barcode|periods?|phone|po|vendor|absent|present|tardy|model|due|room|parent|items?|balance|fund|account|agenda|action|checked|returned|budget|semester|teacher of record|employee id)\b/i;

/** The header of a sheet that looks like a log; null for any other sheet. */
export function findHeader(sheet: SheetCells, reading: Reading): Header | null {
  const index = findHeaderRow(sheet.cells, reading);
  if (index < 0) return null;
  const header = readLines(sheet, index, reading);
  return isLog(header, reading) ? header : null;
}

/** The row that names the most different fields, two at least; of equals the upper. -1 where there is none. */
export function findHeaderRow(cells: Cell[][], reading: Reading): number {
  let [best, most, searched] = [-1, MIN_FIELDS - 1, 0];
  for (let index = 0; index < cells.length && searched < ROWS_SEARCHED; index++) {
    const filled = cells[index].filter((cell) => cell !== '');
    if (filled.length === 0) continue;
    searched++;
    // A row names no more fields than it has texts.
    if (filled.filter((cell) => typeof cell === 'string').length <= most) continue;
    const count = countFields(filled, reading);
    if (count <= most || isFormTop(filled)) continue;
    [best, most] = [index, count];
  }
  return best;
}

/** Different fields that the texts of a row name. */
export function countFields(cells: Cell[], { policy, chosen }: Reading): number {
  const fields = new Set<string>();
  let courses = 0;
  for (const cell of cells) {
    if (typeof cell !== 'string') continue;
    const role = roleChosen(cell, chosen);
    const roles = role
      ? [fieldOf(role)]
      : readHeading(cell).roles.map((each) => fieldOf(each.role));
    const field = roles.find((each) => each && !fields.has(each));
    if (field) fields.add(field);
    else if (roles.length === 0 && findCourseNamed(cell, policy) !== undefined) courses++;
  }
  return fields.size + (courses >= MIN_COURSE_COLUMNS ? 2 : 0);
}

function roleChosen(text: string, chosen: ChosenHeadings): ColumnRole | undefined {
  return chosen.size > 0 && text !== '' ? chosen.get(fold(text)) : undefined;
}

function fieldOf(role: ColumnRole): RecordField | null {
  switch (role) {
    case 'applicantAndDistrict':
    case 'firstName':
    case 'lastName':
      return 'applicant';
    case 'startDate':
      return 'date';
    case 'location':
    case 'email':
    case 'timestamp':
    case 'confirmed':
    case 'submitted':
      return null;
    default:
      return role;
  }
}

/** A line of a form's top: labels and values in turn, "Name: | Pat Doe | Date: | 11/1/2026". */
export function isFormTop(filled: Cell[]): boolean {
  const isLabel = (cell: Cell) => typeof cell === 'string' && readHeading(cell).roles.length > 0;
  const holdsValue = (cell: Cell) =>
    typeof cell === 'string' && /:\s*[A-Z\d]/.test(cell.slice(0, 100));
  const labels = filled.filter(isLabel);
  if (labels.length > 0 && labels.every(holdsValue)) return true;
  const alternates = filled.every((cell, place) => isLabel(cell) === (place % 2 === 0));
  const hasColons = labels.some((label) => String(label).trimEnd().endsWith(':'));
  const hasValues = filled.some(
    (cell, place) => place % 2 === 1 && (typeof cell !== 'string' || /\d/.test(cell)),
  );
  return alternates && filled.length > 1 && (hasColons || hasValues);
}

function readLines(sheet: SheetCells, index: number, reading: Reading): Header {
  const { cells } = sheet;
  const hasSecond = isSecondLine(cells, index, reading);
  const lower = hasSecond ? index + 1 : index;
  const alone = makeHeader(sheet, lower, cells[lower], reading);
  const upper = hasSecond ? index : findUpperLine(cells, index);
  if (upper < 0 || !lacksRequiredField(alone)) return alone;
  const joined = joinLines(cells[upper], cells[lower], sheet.merges ?? [], upper, reading.chosen);
  const both = makeHeader(sheet, lower, joined, reading);
  return hasSecond || countMissing(both) < countMissing(alone) ? both : alone;
}

function makeHeader(sheet: SheetCells, index: number, headings: Cell[], reading: Reading): Header {
  const headed = readHeadedColumns(headings);
  const contents = openContents(sheet.cells, index + 1, reading);
  const placed = placeColumns(headed, contents, reading);
  return { index, placed, questions: askColumns(sheet.sheet, placed) };
}

const lacksRequiredField = ({ placed }: Header) => placed.unknown.length > 0;
const countMissing = ({ placed }: Header) =>
  NEEDED.filter((field) => placed.unknown.includes(field)).length;

/** True where the row below the headings is their second line: texts alone, none a date or a course. */
function isSecondLine(
  cells: Cell[][],
  index: number,
  { policy, isMonthFirst, chosen }: Reading,
): boolean {
  const below = cells[index + 1] ?? [];
  const filled = below.filter((cell) => cell !== '');
  const isPlain = (cell: Cell) =>
    typeof cell === 'string' &&
    cell.length <= MAX_SECOND_LINE_LENGTH &&
    !/\d/.test(cell) &&
    readCourse(cell, policy).kind === 'unknown' &&
    readDate(cell, isMonthFirst).kind === 'unreadable';
  if (filled.length < MIN_FIELDS || !filled.every(isPlain)) return false;
  const names = (text: string) => {
    const { roles } = readHeading(text);
    return roles.length > 0;
  };
  if (filled.every((cell) => names(String(cell)) || roleChosen(String(cell), chosen))) return true;
  const joined = below.filter((cell, column) => {
    const above = cells[index][column];
    return cell !== '' && typeof above === 'string' && above !== '' && names(`${above} ${cell}`);
  });
  return joined.length >= MIN_FIELDS && joined.length * 2 >= filled.length;
}

/** The line of headings right above, which may complete a lower one; -1 where there is none. */
function findUpperLine(cells: Cell[][], index: number): number {
  const above = (cells[index - 1] ?? []).filter((cell) => cell !== '');
  const isLine = above.length >= MIN_FIELDS && above.every((cell) => typeof cell === 'string');
  return isLine && !isFormTop(above) ? index - 1 : -1;
}

/** Each column's heading as upper and lower, else the lower, else the upper. */
function joinLines(
  upper: Cell[],
  lower: Cell[],
  merges: Merge[],
  upperIndex: number,
  chosen: ChosenHeadings,
): Cell[] {
  const length = Math.max(upper.length, lower.length);
  return Array.from({ length }, (_, column) => {
    const over = merges.find(
      ({ top, left, right }) => top === upperIndex && left <= column && column <= right,
    );
    const above = normalizeText(upper[over ? over.left : column]);
    const below = normalizeText(lower[column]);
    const joined = `${above} ${below}`.trim();
    const isNamed = (text: string) =>
      text !== '' && (roleChosen(text, chosen) || readHeading(text).roles.length > 0);
    if (isPlaceName(below)) return below;
    return [joined, below, above].find(isNamed) ?? (below || above);
  });
}

const isPlaceName = (text: string) =>
  text !== '' && readHeading(text).roles[0]?.role === 'location';
const normalizeText = (cell: Cell | undefined) =>
  typeof cell === 'string' ? normalizeSpaces(cell) : '';

/** Whether what was found makes a log, or at least a question about one. */
function isLog({ placed }: Header, { chosen }: Reading): boolean {
  const { columns, courses, headed, contents } = placed;
  if (headed.some(({ heading }) => roleChosen(heading, chosen))) return true;
  const has = (field: RecordField) => columns[field] !== undefined;
  const isNamed = (field: RecordField) =>
    has(field) ||
    headed.some(
      ({ reading }) => reading.roles[0]?.role === field && placed.unknown.includes(field),
    );
  const isOther =
    headed.filter(({ heading }) => OTHER_SHEETS.test(heading.slice(0, 100))).length > 0;
  if (courses.length > 0) return true;
  const course = columns.course;
  const isCourse =
    course !== undefined &&
    (contents.share(course, 'course').share > 0 ||
      (!isOther && contents.share(course, 'course').filled === 0));
  const hours = isNamed('hours');
  if (isCourse && (hours || has('date') || isNamed('activity'))) return true;
  if (hours && isNamed('date') && isNamed('activity')) return true;
  if (isOther) return false;
  if (course !== undefined && hours) return true;
  if (hours && (isNamed('date') || isNamed('activity'))) return true;
  if (has('justification') && (isNamed('date') || isNamed('activity'))) return true;
  return isNamed('date') && isNamed('activity') && hasHoursLikeColumn(placed);
}

/** A free column of numbers up to a day's length, which may be the hours under a heading of their own. */
function hasHoursLikeColumn(placed: ColumnPlacement): boolean {
  return listFree(placed).some(({ index }) => {
    const cells = placed.contents.filled(index);
    const fits = cells.filter((cell) => typeof cell === 'number' && cell > 0 && cell <= 24);
    return cells.length > 0 && fits.length === cells.length;
  });
}
