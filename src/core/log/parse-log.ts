import type { Cell, SheetCells } from './cell';
import { findHeader, type Header, isHeaderRow } from './find-header';
import { fold, tidy } from './fold';
import type { Log, LogRow, PassedOver } from './log-row';
import { readCourse } from './read-course';
import { readDate } from './read-date';
import { readHours } from './read-hours';
import { RECORD_FIELDS, type RecordField } from './record-field';

const TOTAL_WORDS = new Set(['total', 'totals', 'subtotal', 'sub total', 'grand total']);
const ERROR_TEXT = /^#(?:REF!|VALUE!|N\/A|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!|SPILL!|CALC!)$/i;
const LOADING_TEXT = /^loading(?:\.{3}|…)$/i;

/** Reads a sheet as a log; null when no row of it holds log headings. Column order is free. */
export function parseLog(sheet: SheetCells, isMonthFirst: boolean): Log | null {
  const header = findHeader(sheet);
  if (!header) return null;
  const log: Log = {
    sheet: sheet.sheet,
    headerRow: header.index + 1,
    rows: [],
    passedOver: [],
    headings: readHeadings(header),
  };
  for (let index = header.index + 1; index < sheet.cells.length; index++) {
    addRow(log, header, sheet.cells[index], index + 1, isMonthFirst);
  }
  return log;
}

function addRow(log: Log, header: Header, cells: Cell[], row: number, isMonthFirst: boolean) {
  if (isBlankRow(cells, header)) return;
  if (isHeaderRow(cells)) {
    log.passedOver.push({ row, reason: 'HEADER_ROW' });
    return;
  }
  const logRow = readRow(log.sheet, header, cells, row, isMonthFirst);
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

function isBlankRow(cells: Cell[], header: Header): boolean {
  return Object.values(header.columns).every((column) => isBlank(cells[column]));
}

function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || (typeof cell === 'string' && tidy(cell) === '');
}

function findReasonToPass(cells: Cell[], header: Header, row: LogRow): PassedOver['reason'] | null {
  const hasDay = row.date.kind === 'day';
  const hasCourse = row.course.kind === 'course';
  if (hasDay || hasCourse) return null;
  if (cells.some((cell) => typeof cell === 'string' && TOTAL_WORDS.has(fold(cell)))) {
    return 'TOTAL_ROW';
  }
  return isTitleRow(cells, header) ? 'TITLE_ROW' : null;
}

/** A title stands alone in its row, in the first column, as over a block of rows. */
function isTitleRow(cells: Cell[], header: Header): boolean {
  const filled = cells.flatMap((cell, column) => (isBlank(cell) ? [] : [column]));
  const first = Math.min(...Object.values(header.columns));
  return filled.length === 1 && filled[0] === first && typeof cells[first] === 'string';
}

function readRow(
  sheet: string,
  header: Header,
  cells: Cell[],
  row: number,
  isMonthFirst: boolean,
): LogRow {
  const errors: LogRow['cellErrors'] = [];
  const cellOf = (field: RecordField): Cell => {
    const column = header.columns[field];
    const cell = column === undefined ? '' : (cells[column] ?? '');
    if (typeof cell !== 'string' || !isCellError(cell.trim())) return cell;
    errors.push({ field, text: cell.trim() });
    return '';
  };
  const textOf = (field: RecordField) => showText(cellOf(field));
  const courseText = textOf('course');
  return {
    sheet,
    row,
    ...readPerson(header, cells, textOf),
    activity: textOf('activity'),
    date: readDate(cellOf('date'), isMonthFirst),
    hours: readHours(cellOf('hours')),
    course: readCourse(courseText),
    courseText,
    justification: textOf('justification'),
    description: textOf('description'),
    cellErrors: errors,
  };
}

function isCellError(text: string): boolean {
  return ERROR_TEXT.test(text) || LOADING_TEXT.test(text);
}

function readPerson(header: Header, cells: Cell[], textOf: (field: RecordField) => string) {
  const joint = header.columns.applicantAndDistrict;
  if (joint === undefined) return { applicant: textOf('applicant'), district: textOf('district') };
  const text = showText(cells[joint] ?? '');
  const parts = /^(.*?)(?:,|;| - |\/|\n)(.*)$/s.exec(text);
  const [applicant, district] = parts ? [parts[1], parts[2]] : [text, ''];
  return {
    applicant: textOf('applicant') || applicant.trim(),
    district: textOf('district') || district.trim(),
  };
}

function showText(cell: Cell): string {
  if (typeof cell === 'object') return cell.day;
  return String(cell).trim();
}
