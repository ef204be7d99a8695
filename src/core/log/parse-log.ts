import type { Day } from '../day';
import { findCohort } from '../policy/cohorts';
import { NEEDED_TEXTS, RECORD_FIELDS, type RecordField } from '../policy/record-fields';
import { fold, normalizeSpaces, remember } from '../text';
import type { Cell, SheetCells } from './cell';
import { askColumn, listFree } from './columns/ask-columns';
import { showCell } from './columns/column-contents';
import type { ColumnPlacement } from './columns/column-placement';
import { labelOf, listHeadings } from './columns/headed-column';
import type { ColumnRole } from './columns/headings';
import { proposeColumn } from './columns/propose-column';
import { findHeader, type Header } from './find-header';
import { readFormTop } from './form-top';
import {
  type Beside,
  type CellError,
  type Log,
  type LogRow,
  NOTHING_BESIDE,
  type Who,
} from './log-row';
import { type SharedHours, spreadMerges } from './merged-cells';
import { readName, splitPerson } from './names';
import { findReasonToPass, isBlank, type RowPlaces } from './passed-over';
import { readConfirmed } from './read-confirmed';
import { readCourse } from './read-course';
import { type DateReading, joinDates, readDate } from './read-date';
import { type HoursReading, readHours } from './read-hours';
import type { ChosenHeadings, Reading } from './reading';

const ERROR_TEXT = /^#(?:REF!|VALUE!|N\/A|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!|SPILL!|CALC!)$/i;
const LOADING_TEXT = /^loading(?:\.{3}|…)$/i;
const COHORT_WORD = /\bcohort\b/;
const PROVIDER_HEADING =
  /^(?:provider|sponsor|vendor|host|presenter|organization|(?:provided|offered|sponsored|hosted) by)$/;
const APPROVED_HEADING = /^(?:pre ?)?approv(?:ed|al)(?: (?:by|beforehand|in advance))?$/;
const MAX_ERROR_LENGTH = 12;
const RECORD_ROLES = [
  'applicantAndDistrict',
  'firstName',
  'lastName',
  'startDate',
  'location',
  ...RECORD_FIELDS,
] as const;

/** Reads a sheet as a log; null for a sheet that isn't one. Column order is free. One with questions has no rows yet. */
export function parseLog(sheet: SheetCells, reading: Reading): Log | null {
  const header = findHeader(sheet, reading);
  if (!header) return null;
  const log = startLog(sheet, header, reading.chosen);
  if (header.questions.length === 0) addRows(log, header, sheet, reading);
  return log;
}

function startLog(sheet: SheetCells, header: Header, chosen: ChosenHeadings): Log {
  const { index, placed, questions } = header;
  const { by, headed } = placed;
  const columns: Log['columns'] = Object.fromEntries(
    Object.entries(placed.columns).sort(([, a], [, b]) => a - b),
  );
  const headings: Log['headings'] = {};
  for (const field of RECORD_FIELDS) {
    const column = columns[field] ?? findJoint(field, columns);
    const heading = headed.find((each) => each.index === column)?.heading;
    if (heading !== undefined) headings[field] = normalizeSpaces(heading);
  }
  return {
    sheet: sheet.sheet,
    headerRow: index + 1,
    rows: [],
    passedOver: [],
    headings,
    columns,
    placed: new Map(
      Object.entries(columns).map(([role, column]) => [
        fold(labelOf(headed[column], headed)),
        role as ColumnRole,
      ]),
    ),
    by,
    beside: [],
    courses: placed.courses.map(({ index: column, course, heading }) => ({
      column,
      course,
      heading,
    })),
    freeHeadings: listHeadings(listFree(placed), headed, placed.contents),
    proposed: proposeTexts(placed),
    top: readFormTop(sheet.cells, index),
    questions,
    gone: findMissingChoices(sheet.sheet, header, chosen),
  };
}

function proposeTexts(placed: ColumnPlacement): Log['proposed'] {
  const proposed: Log['proposed'] = {};
  const free = listFree(placed);
  for (const field of NEEDED_TEXTS) {
    if (placed.has(field)) continue;
    const column = proposeColumn(field, free, placed.contents);
    if (column) proposed[field] = labelOf(column, placed.headed);
  }
  return proposed;
}

function findMissingChoices(sheet: string, { placed }: Header, chosen: ChosenHeadings) {
  const { headed, columns, by } = placed;
  return [...chosen].flatMap(([text, role]) => {
    const field = RECORD_FIELDS.find((each) => each === role);
    const isThere = headed.some(
      (column) => column.folded === text || fold(labelOf(column, headed)) === text,
    );
    if (!field || isThere || by[field] === 'person') return [];
    // What stands for it now is offered first.
    const own = headed.filter(({ index }) => index === columns[field]);
    const question = askColumn(sheet, field, placed, [...own, ...listFree(placed)]);
    return [{ chosen: text, question }];
  });
}

/** Name and district may share one column, and a name may take two. */
function findJoint(field: RecordField, columns: Log['columns']): number | undefined {
  if (field === 'applicant') return columns.applicantAndDistrict ?? columns.firstName;
  return field === 'district' ? columns.applicantAndDistrict : undefined;
}

function addRows(log: Log, header: Header, sheet: SheetCells, reading: Reading) {
  const places = findPlaces(header);
  const reader = makeReader(log, header, reading);
  log.beside = reader.beside;
  const { cells, shared } = spreadMerges(sheet, header.index + 1, log.columns.hours);
  for (let index = header.index + 1; index < cells.length; index++) {
    const row = cells[index];
    if (row.every(isBlank)) continue;
    const date = reader.readDate(row);
    const reason = findReasonToPass(row, places, date.kind === 'day', reading.policy);
    if (reason === 'blank') continue;
    if (reason) log.passedOver.push({ row: index + 1, reason });
    else reader.addRow(row, index + 1, date, findShared(shared, index));
  }
  log.passedOver = withoutFilledDown(log, cells, places);
}

/** A name filled down over empty rows is no note. */
function withoutFilledDown(log: Log, cells: Cell[][], places: RowPlaces) {
  if (log.passedOver.length === 0) return [];
  const people = new Set<string>();
  for (const {
    who: { applicant, district },
  } of log.rows) {
    people
      .add(fold(applicant))
      .add(fold(district))
      .add(fold(`${applicant} ${district}`));
  }
  return log.passedOver.filter(({ row, reason }) => {
    if (reason !== 'NOTE_ROW' && reason !== 'TITLE_ROW') return true;
    const filled = places.record
      .map((column) => cells[row - 1][column])
      .filter((cell) => !isBlank(cell));
    return !filled.every((cell) => people.has(fold(String(cell))));
  });
}

function findShared(shared: SharedHours[], index: number): SharedHours | undefined {
  // Most logs have none, and no function is made for each row then.
  if (shared.length === 0) return undefined;
  return shared.find(({ first, last }) => first <= index && index <= last);
}

function findPlaces({ placed }: Header): RowPlaces {
  const { columns, courses, headed } = placed;
  const of = (role: ColumnRole) => columns[role] ?? -1;
  const own = RECORD_ROLES.flatMap((role) => columns[role] ?? []);
  const hours = courses.length > 0 ? courses.map(({ index }) => index) : [of('hours')];
  return {
    headed,
    record: [...own, ...courses.map(({ index }) => index)].sort((a, b) => a - b),
    date: of('date'),
    activity: of('activity'),
    course: of('course'),
    hours,
    justification: of('justification'),
    description: of('description'),
  };
}

function makeReader(log: Log, { placed }: Header, { isMonthFirst, policy }: Reading) {
  const { columns, courses, isMinutes, headed } = placed;
  const at = placesOf(columns);
  const readCourseOnce = remember((text: string) => ({ ...readCourse(text, policy), text }));
  const readNameOnce = remember((text: string) => ({ ...readName(text), last: NOBODY }));
  const splitPersonOnce = remember(splitPerson);
  const readDayOnce = remember((day: string) => readDate({ day, seconds: 0 }, isMonthFirst));
  const readDateTextOnce = remember((text: string) => quote(readDate(text, isMonthFirst), text));
  const readNumberOnce = remember((hours: number) => readHours(hours, isMinutes));
  const cohortColumn = headed.find(({ heading }) => COHORT_WORD.test(fold(heading)))?.index ?? -1;
  const cohortOfSheet = findCohort(log.sheet);
  const recorded = new Set(
    RECORD_ROLES.filter((role) => role !== 'location').map((role) => columns[role]),
  );
  const findBeside = (heading: RegExp) =>
    headed.find((each) => heading.test(each.folded) && !recorded.has(each.index))?.index ?? -1;
  const providerColumn = findBeside(PROVIDER_HEADING);
  const approvedColumn = findBeside(APPROVED_HEADING);
  const isThere = (column: number) => column >= 0;
  const besideColumns = [providerColumn, approvedColumn, at.timestamp, at.confirmed].filter(
    isThere,
  );
  /** Cells of the row being read that show an error. */
  let errors = NO_ERRORS;

  function addRow(cells: Cell[], row: number, date: DateReading, shared?: SharedHours) {
    const base = readRow(cells, row, date, shared);
    // Most logs have one column of courses.
    const filled =
      courses.length === 0 ? courses : courses.filter(({ index }) => !isBlank(cells[index]));
    if (filled.length === 0) log.rows.push(base);
    for (const { index, course, heading } of filled) {
      log.rows.push({
        ...base,
        hours: readHours(cells[index]),
        course: { kind: 'course', course, as: 'official', text: course },
        beside: { ...base.beside, column: heading },
      });
    }
  }

  function readRow(cells: Cell[], row: number, date: DateReading, shared?: SharedHours): LogRow {
    errors = NO_ERRORS;
    const courseText = textOf(cells, at.course, 'course');
    const place = at.location < 0 ? '' : showCell(cellAt(cells, at.location));
    const activity = textOf(cells, at.activity, 'activity');
    const justification = textOf(cells, at.justification, 'justification');
    const description = textOf(cells, at.description, 'description');
    const hours = readHoursOf(cellOf(cells, at.hours, 'hours'), shared);
    cellOf(cells, at.date, 'date');
    return {
      sheet: log.sheet,
      row,
      who: readWho(cells),
      activity: place !== '' && activity !== '' ? `${activity}, ${place}` : activity,
      justification,
      description,
      date,
      hours,
      course: readCourseOnce(courseText),
      beside: readBeside(cells),
    };
  }

  /** The cell of a field; one that shows an error is blank, and noted. */
  function cellOf(cells: Cell[], column: number, field: RecordField): Cell {
    const cell = cellAt(cells, column);
    if (!isErrorCell(cell)) return cell;
    errors = [...errors, { field, text: String(cell).trim() }];
    return '';
  }

  function textOf(cells: Cell[], column: number, field: RecordField): string {
    return showCell(cellOf(cells, column, field));
  }

  function readHoursOf(cell: Cell, shared?: SharedHours): HoursReading {
    if (shared) return { kind: 'shared', rows: shared.last - shared.first + 1 };
    return typeof cell === 'number'
      ? readNumberOnce(cell)
      : quote(readHours(cell, isMinutes), cell);
  }

  function readBeside(cells: Cell[]): Beside {
    if (errors === NO_ERRORS && !isAnyFilled(cells, besideColumns)) return NOTHING_BESIDE;
    return {
      provider: showCell(cellAt(cells, providerColumn)),
      approved: showCell(cellAt(cells, approvedColumn)),
      submitted: readSubmitted(cells),
      confirmed: readConfirmed(showCell(cellAt(cells, at.confirmed)), isMonthFirst),
      cellErrors: errors,
    };
  }

  function readSubmitted(cells: Cell[]): Day | null {
    if (at.timestamp < 0) return null;
    const submitted = readDateOf(cellAt(cells, at.timestamp));
    return submitted.kind === 'day' ? submitted.day : null;
  }

  /** The same for a row that says the same as the last one of that name. */
  function readWho(cells: Cell[]): Who {
    const joint =
      at.applicantAndDistrict < 0
        ? NOBODY
        : splitPersonOnce(textOf(cells, at.applicantAndDistrict, 'applicant'));
    const own = readNameOnce(joinName(cells) || textOf(cells, at.applicant, 'applicant'));
    const applicant = own.applicant || joint.applicant;
    const district = textOf(cells, at.district, 'district') || own.district || joint.district;
    const email = at.email < 0 ? '' : showCell(cellAt(cells, at.email)).toLowerCase();
    const cohort =
      (cohortColumn >= 0 && findCohort(showCell(cellAt(cells, cohortColumn)))) || cohortOfSheet;
    const { last } = own;
    if (
      last.district === district &&
      last.applicant === applicant &&
      last.email === email &&
      last.cohort === cohort
    )
      return last;
    own.last = { applicant, district, email, cohort };
    return own.last;
  }

  /** A name that takes two columns; '' in a log without such columns. */
  function joinName(cells: Cell[]): string {
    if (at.firstName < 0 && at.lastName < 0) return '';
    const parts = [at.firstName, at.lastName].map((column) => showCell(cellAt(cells, column)));
    return parts.filter(Boolean).join(' ');
  }

  function readRowDate(cells: Cell[]): DateReading {
    const cell = cellAt(cells, at.date);
    const date = readDateOf(isErrorCell(cell) ? '' : cell);
    return at.startDate < 0 ? date : joinDates(readDateOf(cellAt(cells, at.startDate)), date);
  }

  function readDateOf(cell: Cell): DateReading {
    if (typeof cell === 'object') return readDayOnce(cell.day);
    return typeof cell === 'string' ? readDateTextOnce(cell) : readDate(cell, isMonthFirst);
  }

  const beside = [providerColumn, approvedColumn].filter(isThere);
  return { addRow, readDate: readRowDate, beside };
}

/** The reading, with what the cell says where it can't be read. */
function quote<Reading extends { kind: string }>(reading: Reading, cell: Cell): Reading {
  return reading.kind === 'unreadable' ? { ...reading, text: showCell(cell) } : reading;
}

function isAnyFilled(cells: Cell[], columns: number[]): boolean {
  for (const column of columns) if (cellAt(cells, column) !== '') return true;
  return false;
}

const NOBODY: Who = { applicant: '', district: '', email: '', cohort: '' };
const NO_ERRORS: CellError[] = [];
const READ_ROLES = [...RECORD_ROLES, 'email', 'timestamp', 'confirmed'] as const;

/** The column of every role that is read; -1 where the log has none. */
function placesOf(columns: Log['columns']): Record<(typeof READ_ROLES)[number], number> {
  const places = READ_ROLES.map((role) => [role, columns[role] ?? -1]);
  return Object.fromEntries(places);
}

const cellAt = (cells: Cell[], column: number): Cell => (column < 0 ? '' : (cells[column] ?? ''));

const isErrorCell = (cell: Cell) => typeof cell === 'string' && isCellError(cell);

function isCellError(text: string): boolean {
  if (text === '' || text.length > MAX_ERROR_LENGTH + 10) return false;
  const plain = showCell(text);
  return '#lL'.includes(plain.charAt(0)) && (ERROR_TEXT.test(plain) || LOADING_TEXT.test(plain));
}
