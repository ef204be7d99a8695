// Checks small logs, given as rows of cells, for the tests of the core.

import { type CheckInput, checkLog } from '../../src/core/assessment/check-log';
import { parseSetUp } from '../../src/core/assessment/set-up';
import type { Cell } from '../../src/core/log/cell';
import { parseLog } from '../../src/core/log/parse-log';
import { POLICY } from '../../src/core/policy/policy';
import { type Fault, Refusal } from '../../src/core/refusal';
import type { ApplicantReport, CheckReport } from '../../src/core/report/check-report';
import { COURSE } from './courses';

export const TODAY = '2026-11-23';
export const SET_UP: Cell[][] = [
  ['Applicant', 'Pat Doe'],
  ['School district', 'Mobile County'],
  ['Issue date', '2024-09-01'],
];
export const HEADINGS = [
  'Name',
  'District',
  'Activity',
  'Date',
  'Hours',
  'Course',
  'Justification',
  'Description',
];

export interface RowCells {
  name?: Cell;
  district?: Cell;
  activity?: Cell;
  date?: Cell;
  hours?: Cell;
  course?: Cell;
  justification?: Cell;
  description?: Cell;
}

/** A log row that counts 6 h toward IT Management, but for what is given. */
export function row(over: RowCells = {}): Cell[] {
  return Object.values({
    name: 'Pat Doe',
    district: 'Mobile County',
    activity: 'ALET conference',
    date: { day: '2026-03-04', seconds: 0 },
    hours: 6,
    course: COURSE.it,
    justification: 'It relates to the course',
    description: 'Two talks on switches',
    ...over,
  });
}

interface Options extends Partial<Omit<CheckInput, 'logs' | 'setUp'>> {
  setUp?: Cell[][];
  overrides?: { issued: Cell; expires: Cell };
}

/** The report on sheets that are logs, by their names. */
export function checkSheets(
  sheets: Record<string, Cell[][]>,
  { setUp: cells = SET_UP, overrides, ...more }: Options = {},
): CheckReport {
  const parsed = parseSetUp(cells);
  const setUp = { ...parsed, overrides: overrides ?? parsed.overrides };
  const { isMonthFirst = true, policy = POLICY } = more;
  const logs = Object.entries(sheets).map(([sheet, rows]) => {
    const log = parseLog({ sheet, cells: rows }, { policy, isMonthFirst, chosen: setUp.chosen });
    if (!log) throw new Error(`${sheet} is no log`);
    return log;
  });
  return checkLog({ logs, setUp, today: TODAY, isMonthFirst, otherLogs: [], ...more, policy });
}

/** The first applicant's report on one log with these rows. */
export function checkRows(rows: Cell[][], options: Options = {}): ApplicantReport {
  return checkSheets({ Log: [HEADINGS, ...rows] }, options).applicants[0];
}

/** Codes of what was found, row by row. */
export function codesOf(rows: Cell[][], options: Options = {}): string[][] {
  return checkRows(rows, options).rows.map(({ findings }) => findings.map(({ code }) => code));
}

export function statusesOf(rows: Cell[][], options: Options = {}): string[] {
  return checkRows(rows, options).rows.map(({ status }) => status);
}

/** The faults that a check ends with. */
export function faultsOf(act: () => unknown): Fault[] {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.faults;
    throw error;
  }
  throw new Error('there were no faults');
}
