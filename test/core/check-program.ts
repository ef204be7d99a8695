// Checks small logs by a further program, for the tests of the core.
import { checkProgram } from '../../src/core/assessment/check-program';
import { parseSetUp } from '../../src/core/assessment/set-up';
import type { Cell } from '../../src/core/log/cell';
import { parseLog } from '../../src/core/log/parse-log';
import { policyOf } from '../../src/core/policy/policy';
import type { Program } from '../../src/core/policy/program-schema';
import type {
  ApplicantReport,
  CheckReport,
  ProgramReport,
} from '../../src/core/report/check-report';
import { viewProgram } from '../../src/core/report/view-program';
import { SET_UP, TODAY } from './check-sheets';

export const PROGRAM_HEADINGS = [
  'Name',
  'Activity',
  'Date',
  'Hours',
  'Course',
  'Description',
  'Provider',
  'Approved',
  'Confirmed',
];

export const day = (text: string): Cell => ({ day: text, seconds: 0 });

/** What a program says of one log of one person. */
export const checkByProgram = (...check: Parameters<typeof reportByProgram>): ApplicantReport =>
  reportByProgram(...check).applicants[0];

/** The same as a whole report, as sheets and packets are made from it. */
export function viewByProgram(...check: Parameters<typeof reportByProgram>): CheckReport {
  const report = reportByProgram(...check);
  const rest = { asOf: TODAY, isMonthFirst: true, owner: '', logs: [], applicants: [] };
  return viewProgram({ ...rest, policy: '', program: '', programs: [report] }, report.program);
}

function reportByProgram(
  program: Program,
  rows: Cell[][],
  { today = TODAY, headings = PROGRAM_HEADINGS, setUp = SET_UP } = {},
): ProgramReport {
  const policy = policyOf(program, today);
  const reading = { policy, isMonthFirst: true, chosen: new Map() };
  const log = parseLog({ sheet: 'Log', cells: [headings, ...rows] }, reading);
  if (!log) throw new Error('it is no log');
  return checkProgram(program, {
    policy,
    logs: [log],
    setUp: parseSetUp(setUp),
    today,
    isMonthFirst: true,
    otherLogs: [],
  });
}
