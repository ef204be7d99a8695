// Which column holds what: the headings propose, the contents confirm or refuse, the person decides.

import { LONG_TEXTS, RECORD_FIELDS, type RecordField } from '../policy/record-fields';
import type { ColumnQuestion, FreeHeading } from '../protocol/column-question';
import { columnLetter } from '../report/column-letter';
import { fold, normalizeSpaces } from '../text';
import type { Cell } from './cell';
import type { Contents } from './column-contents';
import { type ColumnRole, type HeadingReading, readHeading } from './headings';
import { proposeColumn } from './propose-column';
import { findCourseNamed } from './read-course';
import { readHours } from './read-hours';
import type { Reading } from './reading';

/** A column under its heading; indexes are 0-based. */
export interface HeadedColumn {
  index: number;
  heading: string;
  /** The heading made comparable. */
  folded: string;
  reading: HeadingReading;
}

export interface PlacedColumns {
  columns: Partial<Record<ColumnRole, number>>;
  by: Partial<Record<RecordField, 'name' | 'contents' | 'person'>>;
  /** Columns whose headings are courses and whose cells are hours. */
  courses: { index: number; course: string; heading: string }[];
  /** True where the hours column holds minutes. */
  isMinutes: boolean;
  /** Fields that must be asked about. */
  unknown: RecordField[];
  free: HeadedColumn[];
}

const CONFIRMS = 0.3;
const TAKES = 0.6;
const MIN_FILLED = 3;
const MIN_COURSE_COLUMNS = 3;
// Numbers this small under a heading of minutes are more likely hours.
const MIN_MINUTES = 10;
const END_WORDS = /\b(?:end|ending|finish|finished|to|through|last)\b/;
/** Days of something else; such a column is never taken for the date by its contents. */
const OTHER_DATES =
  /\b(?:birth|hired?|due|expir\w*|renew\w*|issued?|approv\w*|signed|print\w*|next|start|submi\w*|enter\w*|add\w*|regist\w*|record\w*|creat\w*|updat\w*)\b/;

export function placeColumns(
  headed: HeadedColumn[],
  contents: Contents,
  { policy, chosen }: Reading,
): PlacedColumns {
  const placed: PlacedColumns = {
    columns: {},
    by: {},
    courses: [],
    isMinutes: false,
    unknown: [],
    free: [],
  };
  const taken = new Set<number>();
  const isFree = ({ index }: HeadedColumn) => !taken.has(index);
  /** Names of courses alone: "It is part of Roles and Responsibilities" is a sentence about one. */
  const holdsCourses = ({ index }: HeadedColumn) => {
    const cells = contents.filled(index);
    const names = cells.filter(
      (cell) => typeof cell === 'string' && findCourseNamed(cell, policy) !== undefined,
    );
    return cells.length > 0 && names.length >= TAKES * cells.length;
  };
  const take = (role: ColumnRole, column: HeadedColumn, by: 'name' | 'contents' | 'person') => {
    placed.columns[role] = column.index;
    taken.add(column.index);
    const field = RECORD_FIELDS.find((each) => each === role);
    if (field) placed.by[field] = by;
  };
  const named = (role: ColumnRole): Candidate[] =>
    headed.filter(isFree).flatMap((column) => {
      const found = column.reading.roles.find((each) => each.role === role);
      return found ? [{ column, rank: found.rank }] : [];
    });

  takeChosen();
  takeBeside();
  takeCourse();
  takeDate();
  takeHours();
  takeActivity();
  for (const role of [
    ...LONG_TEXTS,
    'applicantAndDistrict',
    'firstName',
    'lastName',
    'applicant',
    'district',
    'location',
  ] as const) {
    takeBest(role);
  }
  takeWhat();
  if (placed.columns.firstName !== undefined && placed.columns.lastName === undefined)
    giveUp('firstName');
  if (placed.columns.lastName !== undefined && placed.columns.firstName === undefined)
    giveUp('lastName');
  placed.free = headed.filter((column) => isFree(column) && normalizeSpaces(column.heading) !== '');
  return placed;

  function giveUp(role: ColumnRole) {
    taken.delete(placed.columns[role] as number);
    delete placed.columns[role];
  }

  function takeChosen() {
    for (const column of chosen.size > 0 ? headed : []) {
      const role = chosen.get(fold(labelOf(column, headed))) ?? chosen.get(column.folded);
      if (role && placed.columns[role] === undefined) take(role, column, 'person');
    }
    const { hours } = placed.columns;
    const column = headed.find(({ index }) => index === hours);
    placed.isMinutes = column?.reading.unit === 'minutes';
  }

  function takeBeside() {
    for (const role of ['email', 'timestamp', 'confirmed', 'submitted'] as const) takeBest(role);
  }

  function takeBest(role: ColumnRole) {
    if (placed.columns[role] !== undefined) return;
    if (role === 'applicant' && placed.columns.firstName !== undefined) return;
    const isText = LONG_TEXTS.some((field) => field === role);
    const [best] = sortByRank(named(role)).filter(({ column }) => !isText || !holdsCourses(column));
    if (best) take(role, best.column, 'name');
  }

  function ask(field: RecordField) {
    placed.unknown.push(field);
  }

  function takeCourse() {
    if (placed.columns.course !== undefined) return;
    const courses = headed.filter(isFree).flatMap((column) => {
      const course = findCourseNamed(column.heading, policy);
      return course !== undefined && !isRefused(column, 'hours')
        ? [{ index: column.index, course, heading: normalizeSpaces(column.heading) }]
        : [];
    });
    if (courses.length >= MIN_COURSE_COLUMNS) {
      placed.courses = courses;
      for (const { index } of courses) taken.add(index);
      return;
    }
    const candidates = named('course');
    const isConfirmed = ({ column }: Candidate) =>
      contents.share(column.index, 'course').share >= CONFIRMS;
    // What stands in another column says more than a heading over nothing.
    if (!candidates.some(isConfirmed) && takeByContents('course')) return;
    const sure = candidates.filter(isSureCourse);
    const [best, second] = sortByRank(sure);
    const isContradicted =
      best && !isConfirmed(best) && headed.some((column) => isFree(column) && holdsCourses(column));
    if (isContradicted) return ask('course');
    if (
      best &&
      (!second ||
        second.rank > best.rank ||
        contents.share(best.column.index, 'course').share >
          contents.share(second.column.index, 'course').share)
    ) {
      return take('course', best.column, 'name');
    }
    if (best) return ask('course');
    const open = candidates.filter(
      ({ column }) => contents.share(column.index, 'course').filled === 0,
    );
    const hasActivity = (but: HeadedColumn) =>
      named('activity').some(({ column }) => column !== but);
    if (open.length === 1 && hasActivity(open[0].column))
      return take('course', open[0].column, 'name');
    ask('course');
  }

  function isSureCourse({ column, rank }: Candidate): boolean {
    const { filled, share } = contents.share(column.index, 'course');
    if (share >= CONFIRMS || rank === 0) return true;
    const isActivityToo =
      column.reading.roles.some(({ role }) => role === 'activity') || isWide(column);
    const hasActivity = named('activity').some((other) => other.column !== column);
    if (isActivityToo && !hasActivity) return false;
    return filled < MIN_FILLED || isKnown(rank, share);
  }

  /** The one free column that mostly reads as asked. */
  function takeByContents(kind: 'date' | 'course'): boolean {
    const fits = headed.filter((column) => {
      const { filled, share } = contents.share(column.index, kind);
      const isOther =
        column.reading.isEntryDate || (kind === 'date' && OTHER_DATES.test(column.folded));
      return (
        isFree(column) && !isOther && filled >= MIN_FILLED && share >= TAKES && !isProse(column)
      );
    });
    if (fits.length !== 1) return false;
    take(kind, fits[0], 'contents');
    return true;
  }

  /** A justification that names its course is none. */
  function isProse(column: HeadedColumn): boolean {
    return column.reading.roles[0]?.role === 'justification' && !holdsCourses(column);
  }

  function isRefused(column: HeadedColumn, kind: 'date' | 'hours', rank = 2): boolean {
    const { filled, share } = contents.share(column.index, kind);
    return filled >= MIN_FILLED && share < CONFIRMS && !isKnown(rank, share);
  }

  /** A heading known by itself needs but one cell that agrees. */
  function isKnown(rank: number, share: number): boolean {
    return rank < 2 && share > 0;
  }

  /** Those that their contents do not refuse; a plain "Date" or "Hours" is kept where there is no other. */
  function confirmed(candidates: Candidate[], kind: 'date' | 'hours'): Candidate[] {
    const fits = candidates.filter(({ column, rank }) => !isRefused(column, kind, rank));
    const filled = fits.filter(({ column }) => contents.share(column.index, kind).share > 0);
    if (filled.length > 0) return filled;
    if (fits.length > 0) return fits;
    return candidates.filter(({ rank }) => rank <= 1);
  }

  function takeDate() {
    if (placed.columns.date !== undefined) return;
    const all = confirmed(
      named('date').filter(({ column }) => !column.reading.isEntryDate),
      'date',
    );
    const isEnd = ({ column }: Candidate) => END_WORDS.test(column.folded);
    const ends = all.filter(isEnd);
    const plain = sortByRank(all.filter((each) => !isEnd(each)));
    const starts = named('startDate').filter(({ column }) => !isRefused(column, 'date'));
    const start = starts[0] ?? plain.find(({ column }) => column.reading.text === 'date');
    if (
      start &&
      ends.length === 1 &&
      (starts.length === 1 || plain.length === 1) &&
      !(starts.length === 1 && plain.length > 0)
    ) {
      take('startDate', start.column, 'name');
      return take('date', ends[0].column, 'name');
    }
    const [best, second] = plain[0] ? plain : ends;
    if (
      best &&
      second &&
      best.rank === second.rank &&
      !areAlike(best, second, (cell) => JSON.stringify(cell))
    )
      return ask('date');
    if (best) return take('date', best.column, 'name');
    if (starts.length === 1) return take('date', starts[0].column, 'contents');
    if (!takeByContents('date')) ask('date');
  }

  function takeHours() {
    if (placed.columns.hours !== undefined || placed.courses.length > 0) return;
    const all = sortByRank(confirmed(named('hours'), 'hours'));
    const own = all.filter(({ column }) => !column.reading.isTotal);
    const candidates = own.length > 0 ? own : all;
    const [best] = candidates;
    if (!best || candidates.some(({ column }) => column.reading.unit === 'other'))
      return ask('hours');
    const units = (cell: Cell, index: number) => {
      const column = headed.find((each) => each.index === index);
      const hours = readHours(cell, column?.reading.unit === 'minutes');
      return hours.kind === 'hours' ? hours.units : hours.kind;
    };
    if (candidates.some((other) => !areAlike(best, other, units))) return ask('hours');
    const chosenOne = candidates.find(({ column }) => column.reading.unit === 'hours') ?? best;
    placed.isMinutes = chosenOne.column.reading.unit === 'minutes';
    if (placed.isMinutes && areSmall(chosenOne.column)) {
      placed.isMinutes = false;
      return ask('hours');
    }
    take('hours', chosenOne.column, 'name');
  }

  function areAlike(
    a: Candidate,
    b: Candidate,
    read: (cell: Cell, column: number) => unknown,
  ): boolean {
    if (a === b) return true;
    // Two empty columns are no more alike than others.
    const isEmpty =
      contents.filled(a.column.index).length === 0 && contents.filled(b.column.index).length === 0;
    return !isEmpty && contents.agree(a.column.index, b.column.index, read);
  }

  function areSmall(column: HeadedColumn): boolean {
    const numbers = contents.filled(column.index).filter((cell) => typeof cell === 'number');
    const small = numbers.filter((cell) => Number(cell) < MIN_MINUTES);
    return numbers.length > 0 && small.length * 2 > numbers.length;
  }

  function takeActivity() {
    if (placed.columns.activity !== undefined) return;
    const [best, second] = sortByRank(named('activity'));
    if (best) {
      if (
        second &&
        second.rank === best.rank &&
        !areAlike(best, second, (cell) => JSON.stringify(cell))
      )
        return ask('activity');
      return take('activity', best.column, 'name');
    }
    const wide = headed.find((column) => isFree(column) && isWide(column));
    if (wide) return take('activity', wide, 'name');
    ask('activity');
  }

  /** "What", or a "Course" that is none of the six: the activity, where nothing else is. */
  function isWide(column: HeadedColumn): boolean {
    return isWhat(column) || /^(?:courses?|course name)$/.test(column.reading.text);
  }

  /** "What" beside an activity tells what it was about. */
  function takeWhat() {
    const what = headed.find((column) => isFree(column) && isWhat(column));
    if (what && placed.columns.description === undefined) take('description', what, 'name');
  }
}

function isWhat({ reading }: HeadedColumn): boolean {
  return /^what(?: (?:(?:did )?(?:you|i) (?:do|did)|(?:was|is) it))?$/.test(reading.text);
}

interface Candidate {
  column: HeadedColumn;
  rank: number;
}

function sortByRank(candidates: Candidate[]): Candidate[] {
  return [...candidates].sort((a, b) => a.rank - b.rank);
}

/** The heading as it is offered; of two alike the column stands behind it. */
export function labelOf({ index, heading, folded }: HeadedColumn, headed: HeadedColumn[]): string {
  const isTwin = headed.some((other) => other.index !== index && other.folded === folded);
  return isTwin
    ? `${normalizeSpaces(heading)} (column ${columnLetter(index)})`
    : normalizeSpaces(heading);
}

export function listFree(
  placed: PlacedColumns,
  headed: HeadedColumn[],
  contents: Contents,
): FreeHeading[] {
  return placed.free.map((column) => ({
    heading: labelOf(column, headed),
    column: columnLetter(column.index),
    samples: contents.samples(column.index),
  }));
}

/** What is to be asked about each unknown field. */
export function askColumns(
  sheet: string,
  placed: PlacedColumns,
  headed: HeadedColumn[],
  contents: Contents,
): ColumnQuestion[] {
  const found: ColumnQuestion['found'] = {};
  for (const field of RECORD_FIELDS) {
    const column = headed.find(({ index }) => index === placed.columns[field]);
    if (column) found[field] = normalizeSpaces(column.heading);
  }
  const headings = listFree(placed, headed, contents);
  return placed.unknown.map((field) => {
    const proposed = proposeColumn(field, placed.free, contents);
    return { sheet, field, headings, found, proposed: proposed && labelOf(proposed, headed) };
  });
}

/** The columns of a heading row. */
export function readHeadedColumns(cells: Cell[]): HeadedColumn[] {
  return cells.map((cell, index) => {
    const heading = typeof cell === 'string' ? cell : '';
    return { index, heading, folded: fold(heading), reading: readHeading(heading) };
  });
}
