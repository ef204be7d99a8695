import { type CheckInput, checkLog } from '../../core/assessment/check-log';
import { checkProgram } from '../../core/assessment/check-program';
import { formatDay, splitDay } from '../../core/day';
import { readCourse } from '../../core/log/read-course';
import { POLICY } from '../../core/policy/policy';
import { TD_CEU } from '../../core/policy/td-ceu';
import { isAssessed } from '../../core/report/assessed';
import type { ApplicantReport } from '../../core/report/check-report';
import { spellCount } from '../../core/report/hours-text';
import { formatRowLine } from '../../core/report/row-line';
import { shortenValue } from '../../core/report/sentence';
import { describeStanding } from '../../core/report/verdict';
import { fold } from '../../core/text';
import { instantOf } from '../sheet/civil-time';
import { isLogOrSetUp, readRanges } from './formula-ranges';

type Figure = 'remaining' | 'counted';

const TOTAL = 'Total';
const ELECTIVE = 'Elective';

/** Hours still needed toward a course's minimum, "Elective" or "Total". */
export function ALCTO_REMAINING(...args: unknown[]): unknown {
  return answerByCourse(args, 'remaining');
}

/** Hours counted toward a course, "Elective" or "Total". */
export function ALCTO_HOURS(...args: unknown[]): unknown {
  return answerByCourse(args, 'counted');
}

/** Creditable hours. */
export function ALCTO_CREDITABLE(...ranges: unknown[]): number {
  return assess(ranges).report.hours.creditable;
}

/** The standing in words, with the day it was taken. */
export function ALCTO_STANDING(...ranges: unknown[]): string {
  const { report, asOf } = assess(ranges);
  return `${describeStanding(report.standing)} As of ${formatDay(asOf)}.`;
}

/** The table by course. */
export function ALCTO_SUMMARY(...ranges: unknown[]): unknown[][] {
  const { courses, elective, hours } = assess(ranges).report;
  return [
    ['Course', 'Counted', 'Minimum', 'Remaining'],
    ...courses.map((each) => [each.course, each.counted, each.minimum, each.remaining]),
    ['Elective hours', elective.counted, elective.required, elective.remaining],
    ['Creditable hours', hours.creditable, hours.required, hours.remaining],
  ];
}

/** One line per sheet row of the log, from the first row of its range on: "Counts 2 h" or why not. */
export function ALCTO_CHECK(...ranges: unknown[]): string[][] {
  const { report, sheet } = assess(ranges);
  const own = report.rows.filter((row) => row.sheet === sheet);
  const last = own.reduce((most, { row }) => Math.max(most, row), 1);
  const lines = Array.from({ length: last }, () => ['']);
  for (const row of own) lines[row.row - 1] = [formatRowLine(row)];
  return lines;
}

/** Hours still needed in the current TD-CEU year. */
export function TDCEU_REMAINING(...ranges: unknown[]): number {
  return assessTdCeu(ranges).hours.remaining;
}

/** The TD-CEU standing in words, with the day it was taken. */
export function TDCEU_STANDING(...ranges: unknown[]): string {
  const { verdict, today } = assessTdCeu(ranges);
  return `${verdict.headline} As of ${formatDay(today)}.`;
}

/**
 * The expiration date. Google does not say in which zone a cell shows a Date, the spreadsheet's or the script's: the
 * later of the two midnights is of this day in both.
 */
export function ALCTO_EXPIRES(...ranges: unknown[]): Date {
  const { report, clock } = assess(ranges);
  const { expires } = report.cycle;
  const [year, month, day] = splitDay(expires);
  const inSpreadsheet = instantOf({ day: expires, seconds: 0 }, clock);
  return new Date(Math.max(+inSpreadsheet, +new Date(year, month - 1, day)));
}

/** The official name of a course; a range gives one name per cell. */
export function ALCTO_COURSE(text: unknown): unknown {
  return answerEach(text, (cell) => {
    const reading = readCourse(String(cell), POLICY);
    if (reading.kind === 'course') return reading.course;
    throw unknownCourse(cell);
  });
}

function answerByCourse(args: unknown[], figure: Figure): unknown {
  const hasCourse = args.length > 0 && !isLogOrSetUp(args[0]);
  const { report } = assess(hasCourse ? args.slice(1) : args);
  return answerEach(hasCourse ? args[0] : TOTAL, (cell) => {
    const course = findCourse(cell);
    if (course === TOTAL) return report.hours[figure];
    if (course === ELECTIVE) return report.elective[figure];
    return report.courses.filter((each) => each.course === course)[0][figure];
  });
}

/** One answer per cell; an empty cell gives an empty cell. */
function answerEach(cells: unknown, answer: (cell: unknown) => unknown): unknown {
  if (Array.isArray(cells)) return cells.map((cell) => answerEach(cell, answer));
  return cells === '' || cells === undefined || cells === null ? '' : answer(cells);
}

/** An official or other name, "Elective" or "Total"; a misspelt one is an error, never a silent 0. */
function findCourse(cell: unknown): string {
  const text = String(cell);
  const folded = fold(text);
  if (folded === 'elective' || folded === 'elective hours') return ELECTIVE;
  if (folded === 'total') return TOTAL;
  const reading = readCourse(text, POLICY);
  if (reading.kind === 'course' && reading.as !== 'typo') return reading.course;
  throw unknownCourse(cell);
}

function unknownCourse(cell: unknown): Error {
  if (typeof cell === 'object') return new Error('There is a date where the course should be.');
  const text = String(cell);
  if (/^#[A-Z]/.test(text)) {
    return new Error(`The course cell shows ${text}. Fix its formula or type a course.`);
  }
  const { courses } = POLICY;
  const names = courses.map(({ name }) => `“${name}”`).join(', ');
  return new Error(
    `Unknown course “${shortenValue(text)}”. The ${spellCount(courses.length)} courses are ${names}.`,
  );
}

function assessTdCeu(ranges: unknown[]) {
  const { input } = readRanges(ranges, TD_CEU);
  const { applicants } = checkProgram(TD_CEU, input);
  const { hours, verdict } = chooseOwn(applicants, input);
  if (!hours) throw new Error(`${verdict.headline} ${verdict.detail}`);
  return { hours, verdict, today: input.today };
}

const chooseOwn = (applicants: ApplicantReport[], { setUp }: CheckInput) =>
  applicants.filter(({ applicant }) => fold(applicant) === fold(setUp.applicant))[0] ||
  applicants[0];

/** The result of the set-up's person behind a formula; a sentence is thrown where there is none. */
function assess(ranges: unknown[]) {
  const { input, clock } = readRanges(ranges);
  const { applicants, asOf } = checkLog(input);
  // Handed on as it is: a copy would put every row into words.
  const report = chooseOwn(applicants, input);
  if (!isAssessed(report)) {
    throw new Error(`${report.verdict.headline} ${report.verdict.detail}`);
  }
  return { report, asOf, clock, sheet: input.logs[0].sheet };
}
