import fc from 'fast-check';
import { checkLog } from '../../../src/core/assessment/check-log';
import { parseSetUp } from '../../../src/core/assessment/set-up';
import { addDays } from '../../../src/core/day';
import type { Cell } from '../../../src/core/log/cell';
import { parseLog } from '../../../src/core/log/parse-log';
import { POLICY } from '../../../src/core/policy/policy';
import type { ApplicantReport, RowReport, RowStatus } from '../../../src/core/report/check-report';
import { type Forecast, listLines, makeForecast } from '../../../src/sidebar/overview/forecast';
import { describeNext, describePace } from '../../../src/sidebar/overview/forecast-words';

const COURSES = POLICY.courses.map(({ name }) => name);
const [, , DATA, , , PLANNING] = COURSES as [string, string, string, string, string, string];
const MINUTE = 60;

const row = (course: string | null, minutes: number, status: RowStatus = 'COUNTED') =>
  ({ course, seconds: minutes * MINUTE, status }) as RowReport;
const planned = (course: string, hours: number) => row(course, hours * 60, 'PLANNED');
/** So many hours in each course but some. */
const counted = (hours: number, ...but: string[]) =>
  COURSES.filter((course) => !but.includes(course)).map((course) => row(course, hours * 60));
const cycle = (daysLeft: number) => ({ issued: '2024-06-15', expires: '2027-06-15', daysLeft });

/** The numbers that the report takes from the policy. */
function forecastOf(rows: RowReport[]) {
  const { courseMinimumHours: minimum, electiveHours, requiredHours } = POLICY;
  const courses = COURSES.map((course) => ({ course, minimum }));
  const elective = { required: electiveHours } as ApplicantReport['elective'];
  const hours = { required: requiredHours } as ApplicantReport['hours'];
  return makeForecast({ rows, courses, elective, hours }) as Forecast;
}

const linesOf = (rows: RowReport[]) =>
  Object.fromEntries(
    listLines(forecastOf(rows)).map(({ name, now, withPlanned }) => [name, [now, withPlanned]]),
  );

test('the forecast tells each course, the electives and all as counted and with what is planned', () => {
  const lines = linesOf([
    ...counted(10, PLANNING),
    row(PLANNING, 210),
    planned(PLANNING, 4),
    row(DATA, 600, 'HELD'),
    row(DATA, 600, 'REJECTED'),
  ]);
  expect(lines[PLANNING]).toEqual([
    { counted: 3.5, remaining: 1.5 },
    { counted: 7.5, remaining: 0 },
  ]);
  expect(lines[DATA]).toEqual([
    { counted: 10, remaining: 0 },
    { counted: 10, remaining: 0 },
  ]);
  expect(lines['Elective hours']).toEqual([
    { counted: 25, remaining: 5 },
    { counted: 27.5, remaining: 2.5 },
  ]);
  expect(lines.Creditable).toEqual([
    { counted: 53.5, remaining: 6.5 },
    { counted: 57.5, remaining: 2.5 },
  ]);
});

test('with nothing planned the forecast is what counts now', () => {
  const forecast = forecastOf(counted(1));
  expect(forecast.isPlanned).toBe(false);
  for (const { now, withPlanned } of listLines(forecast)) expect(withPlanned).toEqual(now);
});

test('three times twenty minutes are an hour, and what is over a hundredth is rounded up', () => {
  const thirds = [row(PLANNING, 20), row(PLANNING, 20)];
  expect(linesOf(thirds)[PLANNING]?.[0]).toEqual({ counted: 0.66, remaining: 4.34 });
  expect(linesOf([...thirds, row(PLANNING, 20)])[PLANNING]?.[0]).toEqual({
    counted: 1,
    remaining: 4,
  });
});

describe('hours a month', () => {
  test.each([
    ['a year', 365, counted(0), 'About 5 h a month until Jun 15, 2027 (our estimate).'],
    ['half a year', 200, counted(9), 'About 0.92 h a month until Jun 15, 2027 (our estimate).'],
    [
      'a month and no less',
      31,
      counted(9),
      'About 5.89 h a month until Jun 15, 2027 (our estimate).',
    ],
    [
      'under a month',
      30,
      counted(9),
      'About 6 h in the 30 days until Jun 15, 2027 (our estimate).',
    ],
    ['a day', 1, counted(9), 'About 6 h in the 1 day until Jun 15, 2027 (our estimate).'],
    ['none', 0, counted(9), 'About 6 h today, the last day (our estimate).'],
    ['complete', 100, counted(10), 'Your hours are complete: 0 h a month.'],
    [
      'planned, not enough',
      365,
      [...counted(9), planned(DATA, 3)],
      'About 0.5 h a month until Jun 15, 2027 (our estimate). 0.25 h with what’s planned.',
    ],
    [
      'planned, enough',
      20,
      [...counted(9), planned(DATA, 6)],
      'About 6 h in the 20 days until Jun 15, 2027 (our estimate). 0 h with what’s planned.',
    ],
  ])('%s', (_, daysLeft, rows, sentence) => {
    expect(describePace(forecastOf(rows), cycle(daysLeft))).toBe(sentence);
  });
});

describe('what the next event would have to give', () => {
  test.each([
    [
      'one course',
      [...counted(12, PLANNING), row(PLANNING, 210)],
      'Your next event needs to give 1.5 h in Technology Planning.',
    ],
    [
      'a course and electives',
      counted(8.6, DATA),
      'Your next event needs to give 5 h in Data Management and Governance and 12 h in any course.',
    ],
    ['electives alone', counted(9), 'Your next event needs to give 6 h in any course.'],
    ['all planned', [...counted(9), planned(DATA, 6)], 'What’s planned covers all you need.'],
    ['complete', counted(10), 'No further event is needed.'],
  ])('%s', (_, rows, text) => {
    expect(describeNext(forecastOf(rows)).text).toBe(text);
  });

  test('more than two needs are a list', () => {
    expect(describeNext(forecastOf([planned(DATA, 2)])).items).toEqual([
      '5 h in Roles And Responsibilities',
      '5 h in Law, Ethics, and Policies',
      '3 h in Data Management and Governance',
      '5 h in Teaching and Learning',
      '5 h in IT Management',
      '5 h in Technology Planning',
      '30 h in any course',
    ]);
  });
});

const ISSUED = '2024-09-01';
const HEADINGS = ['Name', 'Activity', 'Date', 'Hours', 'Course', 'Justification', 'Description'];

function checkRows(rows: Cell[][]) {
  const reading = { policy: POLICY, isMonthFirst: true, chosen: new Map() };
  const log = parseLog({ sheet: 'PD Log', cells: [HEADINGS, ...rows] }, reading);
  if (!log) throw new Error('no log');
  const setUp = parseSetUp([['Issue date', ISSUED]]);
  const input = {
    policy: POLICY,
    logs: [log],
    setUp,
    today: '2026-11-23',
    isMonthFirst: true,
    otherLogs: [],
  };
  const [applicant] = checkLog(input).applicants;
  if (!applicant) throw new Error('nobody');
  return applicant;
}

/** Any minutes, from before the cycle to its last day: rows that count, are planned, held and rejected. */
const anyRow = fc
  .record({
    days: fc.integer({ min: -50, max: 1_094 }),
    minutes: fc.integer({ min: 1, max: 900 }),
    course: fc.constantFrom(...COURSES, ''),
    text: fc.stringMatching(/^[a-z]{5,9} [a-z]{5,9} [a-z]{5,9}$/),
  })
  .map(({ days, minutes, course, text }): Cell[] => [
    'Pat Doe',
    text,
    { day: addDays(ISSUED, days), seconds: 0 },
    minutes / 60,
    course,
    'It relates to the course',
    text,
  ]);

test('any log: what lacks now is what the report says, course by course and in all', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 40 }), (rows) => {
      const { rows: found, hours, courses, elective } = checkRows(rows);
      const lines = linesOf(found);
      for (const { course, counted, remaining } of courses) {
        expect(lines[course]?.[0]).toEqual({ counted, remaining });
      }
      expect(lines['Elective hours']?.[0]).toEqual({
        counted: elective?.counted,
        remaining: elective?.remaining,
      });
      expect(lines.Creditable?.[0]).toEqual({
        counted: hours?.creditable,
        remaining: hours?.remaining,
      });
    }),
  );
});

test('any log: a planned row more never raises what lacks, and nothing that counts changes', () => {
  const more = fc.record({
    course: fc.constantFrom(...COURSES),
    seconds: fc.integer({ min: 1, max: 7_200 }).map((units) => units * 12),
  });
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 40 }), more, (rows, { course, seconds }) => {
      const { rows: found } = checkRows(rows);
      const before = forecastOf(found);
      const after = forecastOf([...found, { ...row(course, 0, 'PLANNED'), seconds }]);
      const nowOf = (forecast: Forecast) => listLines(forecast).map(({ now }) => now);
      expect(nowOf(after)).toEqual(nowOf(before));
      const beforeLines = listLines(before);
      for (const [index, line] of listLines(after).entries()) {
        const old = beforeLines[index]?.withPlanned;
        expect(line.withPlanned?.remaining).toBeLessThanOrEqual(old?.remaining ?? -1);
        expect(line.withPlanned?.counted).toBeGreaterThanOrEqual(old?.counted ?? Infinity);
      }
    }),
  );
});
