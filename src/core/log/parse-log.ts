import { fold, tidy } from '../text';
import type { Cell, SheetCells } from './cell';
import {
  type ChosenHeadings,
  findHeader,
  type Header,
  isAllHeadings,
  isHeaderRow,
} from './find-header';
import type { ColumnRole } from './headings';
import type { Log, LogRow, PassedOver } from './log-row';
import { readConfirmed } from './read-confirmed';
import { readCourse } from './read-course';
import { readDate } from './read-date';
import { readHours } from './read-hours';
import { RECORD_FIELDS, type RecordField } from './record-field';

/** How cells are to be read: the locale's order of day and month, and headings the person has placed. */
export interface Reading {
  isMonthFirst: boolean;
  chosen: ChosenHeadings;
}

const TOTAL_WORDS = ['total', 'totals', 'subtotal', 'sub total', 'grand total'];
const ERROR_TEXT = /^#(?:REF!|VALUE!|N\/A|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!|SPILL!|CALC!)$/i;
const LOADING_TEXT = /^loading(?:\.{3}|…)$/i;

/** Reads a sheet as a log; null when no row of it holds log headings. Column order is free. */
export function parseLog(sheet: SheetCells, reading: Reading): Log | null {
  const header = findHeader(sheet, reading.chosen);
  if (!header) return null;
  const log: Log = {
    sheet: sheet.sheet,
    headerRow: header.index + 1,
    rows: [],
    passedOver: [],
    headings: readHeadings(header),
    columns: header.columns,
  };
  for (let index = header.index + 1; index < sheet.cells.length; index++) {
    addRow(log, header, sheet.cells[index], index + 1, reading);
  }
  return log;
}

function addRow(log: Log, header: Header, cells: Cell[], row: number, reading: Reading) {
  if (isBlankRow(cells, header)) return;
  const isSecondLine = row === log.headerRow + 1 && isAllHeadings(cells, reading.chosen);
  if (isSecondLine || isHeaderRow(cells, reading.chosen)) {
    log.passedOver.push({ row, reason: 'HEADER_ROW' });
    return;
  }
  const logRow = readRow(log.sheet, header, cells, row, reading);
  const reason = findReasonToPass(cells, header, logRow);
  if (reason) log.passedOver.push({ row, reason });
  else log.rows.push(logRow);
}

function readHeadings(header: Header): Partial<Record<RecordField, string>> {
  const headings: Partial<Record<RecordField, string>> = {};
  for (const field of RECORD_FIELDS) {
    const joint = field === 'applicant' || field === 'district';
    const name = header.names[field] ?? (joint ? header.names.applicantAndDistrict : undefined);
    if (name !== undefined) headings[field] = tidy(name);
  }
  return headings;
}

function isBlankRow(cells: Cell[], { record }: Header): boolean {
  return record.every((column) => isBlank(cells[column]));
}

function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || (typeof cell === 'string' && tidy(cell) === '');
}

function findReasonToPass(cells: Cell[], header: Header, row: LogRow): PassedOver['reason'] | null {
  if (row.date.kind === 'day' || row.course.kind === 'course') return null;
  const isTotal = (cell: Cell) => typeof cell === 'string' && TOTAL_WORDS.includes(fold(cell));
  if (cells.some(isTotal)) return 'TOTAL_ROW';
  return isTitleRow(cells, header) ? 'TITLE_ROW' : null;
}

/** A title stands alone in its row, in the first column, as over a block of rows. */
function isTitleRow(cells: Cell[], { record }: Header): boolean {
  const filled = cells.flatMap((cell, column) => (isBlank(cell) ? [] : [column]));
  const first = Math.min(...record);
  return filled.length === 1 && filled[0] === first && typeof cells[first] === 'string';
}

function readRow(
  sheet: string,
  header: Header,
  cells: Cell[],
  row: number,
  { isMonthFirst }: Reading,
): LogRow {
  const cellErrors: LogRow['cellErrors'] = [];
  const rawOf = (role: ColumnRole): Cell => cells[header.columns[role] ?? -1] ?? '';
  const cellOf = (field: RecordField, role: ColumnRole = field): Cell => {
    const cell = rawOf(role);
    if (typeof cell !== 'string' || !isCellError(cell.trim())) return cell;
    cellErrors.push({ field, text: cell.trim() });
    return '';
  };
  const textOf = (field: RecordField) => showText(cellOf(field));
  const courseText = textOf('course');
  const [jointName, jointDistrict] = splitPerson(
    showText(cellOf('applicant', 'applicantAndDistrict')),
  );
  const submitted = readDate(rawOf('timestamp'), isMonthFirst);
  return {
    sheet,
    row,
    applicant: textOf('applicant') || jointName,
    district: textOf('district') || jointDistrict,
    activity: textOf('activity'),
    date: readDate(cellOf('date'), isMonthFirst),
    hours: readHours(cellOf('hours')),
    course: readCourse(courseText),
    courseText,
    justification: textOf('justification'),
    description: textOf('description'),
    email: showText(rawOf('email')).toLowerCase(),
    submitted: submitted.kind === 'day' ? submitted.day : null,
    confirmed: readConfirmed(showText(rawOf('confirmed')), isMonthFirst),
    cellErrors,
  };
}

function isCellError(text: string): boolean {
  return ERROR_TEXT.test(text) || LOADING_TEXT.test(text);
}

/** "Pat Doe, Mobile County": split at the first comma, semicolon, hyphen between spaces, slash or line break. */
function splitPerson(text: string): [string, string] {
  const parts = /^(.*?)(?:[,;/\n]| [-\u2013\u2014] )(.*)$/s.exec(text);
  return parts ? [parts[1].trim(), parts[2].trim()] : [text, ''];
}

function showText(cell: Cell): string {
  return typeof cell === 'object' ? cell.day : String(cell).trim();
}
