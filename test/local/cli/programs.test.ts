// What the sample and a busy director's log come to for TD-CEU, worked out by hand from the training page's rules.
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Excel from 'exceljs';
import type { ApplicantReport, CheckReport } from '../../../src/core/report/check-report';
import { alcto } from './run-alcto';

const CASES = path.join(__dirname, '../../cases');
const SAMPLE = path.join(CASES, 'sample-log/sample-log.csv');
const BUSY = path.join(CASES, 'logs/busy-director.xlsx');

const check = (file: string, ...more: string[]) =>
  alcto('check', file, '--as-of', '2026-11-23', ...more);
const read = (file: string, ...more: string[]): CheckReport =>
  JSON.parse(check(file, ...more, '--json').stdout);

/** Hours counted, hours that apply, and hours to go, by the year a cycle begins in. */
const yearsOf = ({ pastCycles = [], ...now }: ApplicantReport) =>
  Object.fromEntries(
    [now, ...pastCycles].map(({ cycle, hours }) => [
      cycle?.issued.slice(0, 4),
      [hours?.counted, hours?.creditable, hours?.remaining],
    ]),
  );

/** "counts" or the code of what it waits for, by row; of several tabs, by tab and row. */
function rowsOf({ pastCycles = [], ...now }: ApplicantReport, hasTabs = false) {
  const rows = [now, ...pastCycles].flatMap((each) => each.rows);
  return Object.fromEntries(
    rows.map(({ sheet, row, status, findings }) => {
      const reason = findings.find(({ effect }) => effect === 'hold' || effect === 'reject');
      return [hasTabs ? `${sheet}!${row}` : row, reason?.code ?? status.toLowerCase()];
    }),
  );
}

const [counted, planned] = ['counted', 'planned'];
const [approval, inPerson] = ['APPROVAL_MISSING', 'IN_PERSON_UNKNOWN'];

describe('TD-CEU of the sample log', () => {
  const report = read(SAMPLE, '--issued', '2024-06-15', '--program', 'td-ceu');
  const [sample, pat] = report.programs?.[0].applicants ?? [];

  test('its years come to what they do by hand', () => {
    // 2024: 4 + 3 + 3.5 + 2 + 6 + 3 + 1.5. 2025: 1.5 + 2 + 3 + 1.5. 2026: nothing yet.
    expect(yearsOf(sample)).toEqual({ 2024: [23, 12, 0], 2025: [8, 8, 4], 2026: [0, 0, 12] });
    // 2024: 3. 2025: 5 + 2.5 + 6.
    expect(yearsOf(pat)).toEqual({ 2024: [3, 3, 9], 2025: [13.5, 12, 0], 2026: [0, 0, 12] });
  });

  test('each row is what a careful reader makes of it; those before October 2024 are in no year', () => {
    expect(rowsOf(sample)).toEqual({
      9: counted,
      10: 'NEAR_DUPLICATE',
      11: counted,
      12: inPerson,
      13: inPerson,
      14: approval,
      15: counted,
      16: counted,
      17: approval,
      18: counted,
      19: 'DUPLICATE',
      20: counted,
      21: approval,
      22: approval,
      23: inPerson,
      24: counted,
      25: inPerson,
      26: inPerson,
      27: approval,
      28: approval,
      29: approval,
      30: counted,
      31: counted,
      32: inPerson,
      33: inPerson,
      34: inPerson,
      35: counted,
      36: counted,
      37: planned,
    });
    expect(rowsOf(pat)).toEqual({
      38: counted,
      39: approval,
      40: counted,
      41: counted,
      42: counted,
      43: inPerson,
    });
  });

  test('AL-CTO’s part is what it is alone', () => {
    const { programs: _, ...rest } = report;
    expect(rest).toEqual(read(SAMPLE, '--issued', '2024-06-15'));
  });
});

describe('TD-CEU of a busy director', () => {
  const [robin, other] = read(BUSY, '--program', 'td-ceu').programs?.[0].applicants ?? [];

  test('the years come to what they do by hand', () => {
    // 2024: 6 + 1.5. 2025: 3 (a justification is not asked for) + 5. 2026: nothing yet.
    expect(yearsOf(robin)).toEqual({ 2024: [7.5, 7.5, 4.5], 2025: [8, 8, 4], 2026: [0, 0, 12] });
    expect(robin.hours?.planned).toBe(4);
    expect(yearsOf(other)).toEqual({ 2025: [0, 0, 12], 2026: [0, 0, 12] });
  });

  test('each row is what a careful reader makes of it', () => {
    expect(rowsOf(robin, true)).toEqual({
      '2024-25!7': counted,
      '2024-25!8': counted,
      '2024-25!9': inPerson,
      '2024-25!10': inPerson,
      '2024-25!11': approval,
      '2024-25!12': 'HOURS_UNREADABLE',
      '2024-25!13': approval,
      '2025-26!4': approval,
      '2025-26!5': 'DATE_MISSING',
      '2025-26!6': 'DATE_UNREADABLE',
      // The state's course on TalentLMS: only its description says so, and neither provider nor activity.
      '2025-26!7': inPerson,
      '2025-26!8': inPerson,
      '2025-26!9': counted,
      '2025-26!11': 'COURSE_UNKNOWN',
      '2025-26!12': approval,
      '2025-26!13': approval,
      '2026-27!4': counted,
      '2026-27!5': approval,
      '2026-27!6': approval,
      '2026-27!7': planned,
      '2026-27!8': 'DATE_UNREADABLE',
    });
  });
});

test('without an issue date AL-CTO is left open, and the program is checked', () => {
  const { status, stdout } = check(SAMPLE, '--program', 'td-ceu');
  expect(status).toBe(1);
  expect(stdout).toContain('12 hours to go, at least 6 of them from ALET, by Sep 30, 2027.');
  expect(stdout).toContain('Oct 1, 2025 – Sep 30, 2026: 8 of 12 hours, 4 hours short');
  expect(stdout).toContain("our reading of ALET's training page, not of the law");
  expect(stdout).toContain('The page says “12 in-person hours”, and also that ALET online courses');
  expect(stdout).not.toContain('AL-CTO program');
  expect(read(SAMPLE, '--program', 'td-ceu').applicants[0]).toMatchObject({
    cycle: null,
    hours: null,
    rows: [],
  });
});

test('whoever chose no program meets none', () => {
  const { stdout } = check(SAMPLE, '--issued', '2024-06-15', '--json');
  expect(JSON.parse(stdout)).not.toHaveProperty('programs');
  expect(stdout).not.toMatch(/TD-CEU|ALET's training/);
});

test('a program that is not there is named with those that are', () => {
  const { status, stderr } = check(SAMPLE, '--program', 'td-cue');
  expect(status).toBe(2);
  expect(stderr).toBe('There is no program td-cue. --program must be one of al-cto, td-ceu.\n');
});

test('rows of earlier years that still need somebody are listed', () => {
  const { stdout } = check(BUSY, '--program', 'td-ceu');
  const [, listed] = /Earlier years: needs you\n(.*?)\n\n/s.exec(stdout) ?? [];
  expect(listed).toContain('“2024-25”, row 12: External events count only if approved');
  expect(listed).toContain('“2025-26”');
});

test('a roster of several programs has a sheet for each, and their people in the JSON', async () => {
  const out = path.join(tmpdir(), `rosters-${process.pid}.xlsx`);
  const { stdout, stderr } = alcto(
    ...['roster', SAMPLE, '--out', out, '--as-of', '2026-11-23', '--issued', '2024-06-15'],
    ...['--program', 'al-cto', '--program', 'td-ceu', '--json'],
  );
  const workbook = await new Excel.Workbook().xlsx.readFile(out);
  rmSync(out);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual([
    'AL-CTO Roster',
    'AL-CTO Roster TD-CEU',
  ]);
  const [main, further] = workbook.worksheets.map((sheet) => sheet.getRow(1).values);
  expect(main).toEqual(expect.arrayContaining(['Still needed', 'Plan documents']));
  // It has neither courses nor a plan.
  expect(further).toEqual(expect.arrayContaining(['Standing as of Nov 23, 2026', 'Still needed']));
  expect(further).toHaveLength((main as unknown[]).length - 1);
  const { people, programs } = JSON.parse(stdout);
  const byName = (list: { name: string; covered: number }[]) =>
    Object.fromEntries(list.map(({ name, covered }) => [name, covered]));
  expect(byName(people)).toEqual({ 'Sample Candidate': 58.5, 'Pat Placeholder': 22.5 });
  expect(programs).toHaveLength(1);
  expect(programs[0].program).toBe('td-ceu');
  expect(byName(programs[0].people)).toEqual({ 'Sample Candidate': 0, 'Pat Placeholder': 0 });
  expect(stderr).toContain('For td-ceu: 2 people checked.');
});

test('a roster is of the program that was asked for', () => {
  const out = path.join(tmpdir(), `roster-${process.pid}.xlsx`);
  const { stdout } = alcto(
    ...['roster', SAMPLE, '--out', out, '--as-of', '2026-11-23', '--program', 'td-ceu', '--json'],
  );
  rmSync(out);
  expect(JSON.parse(stdout).people[0]).toMatchObject({
    expires: '2027-09-30',
    covered: 0,
    short: [
      { course: '12 hours in all', remaining: 12 },
      { course: 'At least 6 hours from ALET', remaining: 6 },
    ],
  });
});
