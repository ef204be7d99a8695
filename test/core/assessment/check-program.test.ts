import { addDays } from '../../../src/core/day';
import { TD_CEU } from '../../../src/core/policy/td-ceu';
import { describeRequirement, listProgramLines } from '../../../src/core/report/program-lines';
import { checkByProgram, day } from '../check-program';
import { FINANCE_OFFICER } from '../policy/finance-officer';

const alet = (date: string, hours: number, activity = 'ALET Fall Conference') => [
  'Pat Doe',
  activity,
  day(date),
  hours,
  'IT Management',
  `Talks of ${date}`,
  '',
  '',
  '',
];
const external = (date: string, hours: number, approved: string) => [
  'Pat Doe',
  'FETC',
  day(date),
  hours,
  'IT Management',
  `Talks of ${date}`,
  'FETC',
  approved,
  '',
];

describe('TD-CEU', () => {
  const check = (...rows: unknown[][]) => checkByProgram(TD_CEU, rows as never);

  test('a year is from October 1 to September 30, and both days count', () => {
    const { cycle, hours, pastCycles } = check(
      alet('2025-09-30', 12),
      alet('2025-10-01', 3),
      alet('2026-09-30', 2),
      alet('2026-10-01', 1),
    );
    expect(cycle).toMatchObject({ issued: '2026-10-01', expires: '2027-09-30', daysLeft: 311 });
    expect(hours?.counted).toBe(1);
    expect(pastCycles?.map((each) => [each.cycle?.issued, each.hours?.counted])).toEqual([
      ['2025-10-01', 5],
      ['2024-10-01', 12],
    ]);
  });

  test('nothing is owed before October 1, 2024', () => {
    const { pastCycles } = check(alet('2023-05-01', 6), alet('2024-09-30', 6));
    expect(pastCycles?.map(({ cycle }) => cycle?.issued)).toEqual(['2025-10-01', '2024-10-01']);
  });

  test('a year that ended short says so plainly, and one that did not says it is complete', () => {
    const { verdict, pastCycles } = check(alet('2024-11-04', 12), alet('2025-11-04', 7.5));
    expect(verdict.notes).toContain('The year ending Sep 30, 2026 was 4.5 hours short.');
    expect(pastCycles?.map((each) => [each.standing, each.verdict.headline])).toEqual([
      ['EXPIRED', 'The year ending Sep 30, 2026 was 4.5 hours short.'],
      ['HOURS_COMPLETE', 'Hours complete: 12 of 12.'],
    ]);
  });

  test('at most 6 external hours apply, so 6 must come from ALET', () => {
    const {
      hours,
      requirements = [],
      verdict,
    } = check(external('2026-10-05', 9, 'yes'), alet('2026-10-06', 4));
    expect(hours).toMatchObject({ counted: 13, creditable: 10, remaining: 2, surplus: 3 });
    expect(requirements.map(describeRequirement)).toEqual([
      '12 hours in all: 10 counted, 2 to go, 3 beyond what can apply',
      'At least 6 hours from ALET: 4 counted, 2 to go',
      'At most 6 hours from external events: 6 counted, 3 beyond what can apply',
      'Hours from external events need approval beforehand, and to be in person',
      'Online courses from ALET count once, ever',
    ]);
    expect(verdict.headline).toBe('2 hours to go, at least 2 of them from ALET, by Sep 30, 2027.');
  });

  test('more than enough of ALET leaves nothing to go', () => {
    const { standing, verdict } = check(alet('2026-10-05', 8), alet('2026-10-06', 8));
    expect(standing).toBe('HOURS_COMPLETE');
    expect(verdict).toMatchObject({
      headline: 'Hours complete: 12 of 12.',
      notes: ['Your hours are complete. 311 days left.'],
    });
  });

  test('a row of two strands counts once, and needs no split', () => {
    const row = alet('2026-10-05', 3);
    row[4] = 'IT Management / Technology Planning';
    const { rows, hours } = check(row);
    expect(rows[0]).toMatchObject({
      status: 'COUNTED',
      course: 'Technology Planning and Budgeting',
    });
    expect(hours?.creditable).toBe(3);
  });

  test('each hour needs a strand, under its old name or its new one', () => {
    const named = ['Law and Ethics', 'Ethics, Laws, and Policies', 'CPR', ''].map((strand, index) =>
      alet(`2026-10-0${index + 1}`, 1).with(4, strand),
    );
    const { rows } = check(...named);
    expect(rows.map(({ status }) => status)).toEqual(['COUNTED', 'COUNTED', 'HELD', 'HELD']);
    expect(rows[0].findings).toEqual([]);
    const messages = rows.flatMap(({ findings }) => findings.map(({ message }) => message));
    expect(messages).toEqual([
      "Row 4: “CPR” isn't one of the six strands. Choose one of them.",
      'Row 5: No strand. Choose one of the six.',
    ]);
  });

  test('days on both sides of October 1 are said to be partly outside the year', () => {
    const row = alet('2026-10-01', 4);
    row[2] = '9/30/2026 - 10/1/2026';
    const messages = check(row).rows[0].findings.map(({ message }) => message);
    expect(messages).toContain(
      'Row 2: These days are partly outside your year (Oct 1, 2026 to Sep 30, 2027). Enter only the days in that year.',
    );
  });

  test('a planned row is no question yet, and the forecast has it', () => {
    const { rows, hours } = check(external('2027-03-01', 4, ''));
    expect(rows[0].status).toBe('PLANNED');
    expect(hours?.planned).toBe(4);
  });

  test('rows of years that ended stand with those years', () => {
    const { rows, pastCycles } = check(external('2025-11-04', 4, ''), alet('2026-10-05', 1));
    expect(rows.map(({ row }) => row)).toEqual([3]);
    expect(pastCycles?.[0].rows.map(({ row, status }) => [row, status])).toEqual([[2, 'HELD']]);
    expect(listProgramLines({ pastCycles } as never).past).toEqual([
      'Oct 1, 2025 – Sep 30, 2026: 0 of 12 hours, 12 hours short; 1 of its rows still needs you',
    ]);
  });
});

describe('a program that carries hours over, as data alone', () => {
  /** Hours from a day on, 10 a day at most. */
  const rows = (date: string, hours: number) =>
    Array.from({ length: Math.ceil(hours / 10) }, (_, index) => [
      'Pat Doe',
      'Budget workshop',
      day(addDays(date, index)),
      Math.min(10, hours - 10 * index),
      `Part ${index + 1} of ${date}`,
    ]);
  const check = (...hours: [string, number][]) =>
    checkByProgram(
      FINANCE_OFFICER,
      hours.flatMap(([date, number]) => rows(date, number)),
      {
        headings: ['Name', 'Activity', 'Date', 'Hours', 'Description'],
        today: '2027-11-01',
      },
    );

  test('hours over go to the next year, and no further', () => {
    const { hours, pastCycles = [] } = check(['2024-11-01', 25], ['2025-11-01', 11]);
    expect(pastCycles.map((each) => each.hours?.remaining)).toEqual([18, 0, 0]);
    expect(hours).toMatchObject({ counted: 0, creditable: 0, remaining: 18 });
  });

  test('at most 18 hours are carried', () => {
    const { hours, requirements = [] } = check(['2026-11-01', 50]);
    expect(hours).toMatchObject({ counted: 0, creditable: 18, remaining: 0, surplus: 0 });
    expect(requirements.map(describeRequirement)).toContain(
      'At most 18 hours over from the year before: 18 counted',
    );
  });

  test('carried hours are used first, so that this year’s go on to the next', () => {
    const { hours } = check(['2025-11-01', 28], ['2026-11-01', 12]);
    expect(hours).toMatchObject({ creditable: 4, remaining: 14 });
  });
});
