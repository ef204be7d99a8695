import type { CheckInput } from '../core/assessment/check-log';
import { checkLog } from '../core/assessment/check-log';
import { findLogNotes } from '../core/assessment/log-notes';
import { parseSetUp } from '../core/assessment/set-up';
import { formatDay } from '../core/day';
import type { Cell } from '../core/log/cell';
import { findHeader } from '../core/log/find-header';
import { fold } from '../core/log/fold';
import { parseLog } from '../core/log/parse-log';
import { readCourse } from '../core/log/read-course';
import { POLICY } from '../core/policy/policy';
import type { ApplicantReport } from '../core/report/check-report';
import { toCell, ZoneClock } from './civil-time';
import { readSpreadsheet } from './read-spreadsheet';

type Pick = (report: ApplicantReport, course: string) => number;

const TOTAL = 'Total';
const ELECTIVE = 'Elective';

/** Hours still needed toward a course's minimum, "Elective" or "Total". */
export function ALCTO_REMAINING(...args: unknown[]): unknown {
  return answerByCourse(args, (report, course) => {
    if (course === TOTAL) return report.hours?.remaining ?? fail(report);
    if (course === ELECTIVE) return report.elective?.remaining ?? fail(report);
    return report.courses.find((each) => each.course === course)?.remaining ?? fail(report);
  });
}

/** Hours counted toward a course, "Elective" or "Total". */
export function ALCTO_HOURS(...args: unknown[]): unknown {
  return answerByCourse(args, (report, course) => {
    if (course === TOTAL) return report.hours?.counted ?? fail(report);
    if (course === ELECTIVE) return report.elective?.counted ?? fail(report);
    return report.courses.find((each) => each.course === course)?.counted ?? fail(report);
  });
}

/** Creditable hours, of 60. */
export function ALCTO_CREDITABLE(...args: unknown[]): number {
  const { report } = assess(args);
  return report.hours?.creditable ?? fail(report);
}

/** The standing in words, with the day it was taken. */
export function ALCTO_STANDING(...args: unknown[]): string {
  const { report, asOf } = assess(args);
  if (report.standing === null) return fail(report);
  const words = { EXPIRED: 'Expired', READY: 'Ready', BEHIND: 'Behind', ON_TRACK: 'On track' };
  return `${words[report.standing]} as of ${formatDay(asOf)}`;
}

/** The table by course. */
export function ALCTO_SUMMARY(...args: unknown[]): unknown[][] {
  const { report } = assess(args);
  if (!report.hours || !report.elective) return fail(report);
  return [
    ['Course', 'Counted', 'Minimum', 'Remaining'],
    ...report.courses.map((each) => [each.course, each.counted, each.minimum, each.remaining]),
    ['Elective hours', report.elective.counted, POLICY.electiveHours, report.elective.remaining],
    ['Total', report.hours.creditable, report.hours.required, report.hours.remaining],
  ];
}

/** One line per sheet row of the log: "Counts 2 h" or why not. */
export function ALCTO_CHECK(...args: unknown[]): string[][] {
  const { reports, rowCount, sheet } = assess(args);
  const lines = Array.from({ length: rowCount }, () => ['']);
  for (const row of reports.flatMap((each) => each.rows)) {
    if (row.sheet !== sheet) continue;
    const because = row.findings.find((each) => each.effect !== 'note');
    const why = because ? because.message.replace(/^Row \d+: /, '') : '';
    lines[row.row - 1] = [
      row.status === 'COUNTED' ? `Counts ${row.hours} h` : `Not counted: ${why}`,
    ];
  }
  return lines;
}

/** The expiration date. */
export function ALCTO_EXPIRES(...args: unknown[]): Date {
  const { report, clock } = assess(args);
  if (!report.cycle) return fail(report);
  return midnight(report.cycle.expires, clock);
}

/** The official name of a course. */
export function ALCTO_COURSE(text: unknown): string {
  if (text === '' || text === undefined) return '';
  const reading = readCourse(String(text));
  if (reading.kind === 'course') return reading.course;
  throw unknownCourse(String(text));
}

function answerByCourse(args: unknown[], pick: Pick): unknown {
  const isRange = args.length > 0 && isLogOrSetUp(args[0]);
  const course = args.length === 0 || isRange ? TOTAL : args[0];
  const { report } = assess(isRange ? args : args.slice(1));
  const answer = (cell: unknown) => (cell === '' ? '' : pick(report, findCourse(cell)));
  return Array.isArray(course)
    ? course.map((row) => (Array.isArray(row) ? row : [row]).map(answer))
    : answer(course);
}

/** An official or other name, "Elective" or "Total"; a misspelt one is an error, never a silent 0. */
function findCourse(value: unknown): string {
  const folded = fold(String(value));
  if (folded === 'elective' || folded === 'elective hours') return ELECTIVE;
  if (folded === 'total') return TOTAL;
  const reading = readCourse(String(value));
  if (reading.kind === 'course' && reading.as !== 'typo') return reading.course;
  throw unknownCourse(String(value));
}

function unknownCourse(text: string): Error {
  const names = POLICY.courses.map((course) => course.name).join('; ');
  return new Error(`Unknown course “${text.slice(0, 60)}”. The six courses are: ${names}.`);
}

function fail(report: ApplicantReport): never {
  throw new Error(`${report.verdict.headline} ${report.verdict.detail}`);
}

function isLogOrSetUp(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const cells = value as unknown[][];
  return cells.some((row) => isSetUpLabel(row[0])) || findHeader(toSheet(cells, '')) !== null;
}

function isSetUpLabel(value: unknown): boolean {
  const label = fold(String(value ?? ''));
  return label === 'issue date' || label === 'log sheets';
}

function toSheet(values: unknown[][], sheet: string, clock?: () => ZoneClock) {
  const read = clock ?? (() => new ZoneClock('UTC'));
  return { sheet, cells: values.map((row) => row.map((value): Cell => toCell(value, read))) };
}

/** The assessment behind a formula: from its ranges, or found in the spreadsheet. */
function assess(ranges: unknown[]) {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const clock = new ZoneClock(spreadsheet.getSpreadsheetTimeZone());
  const input = ranges.length > 0 ? readRanges(ranges, clock) : readSpreadsheet(spreadsheet, {});
  const report = checkLog(input);
  const person = fold(input.setUp.applicant);
  const chosen = report.applicants.find((each) => fold(each.applicant) === person);
  const last = input.logs[0].rows.reduce((row, each) => Math.max(row, each.row), 0);
  return {
    report: chosen ?? report.applicants[0],
    reports: report.applicants,
    asOf: report.asOf,
    clock,
    sheet: input.logs[0].sheet,
    rowCount: Math.max(last, input.logs[0].headerRow),
  };
}

function readRanges(ranges: unknown[], clock: ZoneClock): CheckInput {
  const arrays = ranges.map((range) => {
    if (Array.isArray(range)) return range as unknown[][];
    throw new Error('A log or set-up range is missing or broken. Give the whole range of the log.');
  });
  const sheets = arrays.map((values, index) => toSheet(values, `range ${index + 1}`, () => clock));
  const setUp = sheets.find((sheet) => sheet.cells.some((row) => isSetUpLabel(row[0])));
  // Month-first is the product's home; a formula may not spend a call on the locale.
  const logs = sheets.filter((sheet) => sheet !== setUp).map((sheet) => parseLog(sheet, true));
  const found = logs.filter((log) => log !== null);
  const rest = setUp ? null : readSpreadsheet(SpreadsheetApp.getActiveSpreadsheet(), {});
  if (found.length === 0 && !setUp) throw new Error('No log headings in the range given.');
  const whole =
    found.length > 0 ? null : readSpreadsheet(SpreadsheetApp.getActiveSpreadsheet(), {});
  const used = whole ? whole.logs : found;
  return {
    logs: used,
    setUp: setUp ? parseSetUp(setUp.cells) : (rest as CheckInput).setUp,
    today: clock.read(new Date()).day,
    isMonthFirst: true,
    logNotes: new Map(used.map((log) => [log.sheet, findLogNotes(log, 0)])),
  };
}

/** Midnight of a day in the spreadsheet's zone. */
function midnight(day: string, clock: ZoneClock): Date {
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  const noonUtc = Date.UTC(year, month - 1, dayOfMonth, 12);
  const seen = clock.read(new Date(noonUtc));
  const offsetSeconds =
    (Date.UTC(...toYmd(seen.day)) - Date.UTC(year, month - 1, dayOfMonth)) / 1000;
  return new Date(noonUtc - (offsetSeconds + seen.seconds) * 1000);
}

function toYmd(day: string): [number, number, number] {
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  return [year, month - 1, dayOfMonth];
}
