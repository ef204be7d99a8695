// What holds for any log, over random ones; a failing seed is printed.
import fc from 'fast-check';
import { checkLog } from '../../src/core/assessment/check-log';
import { countHours } from '../../src/core/assessment/count-hours';
import { parseSetUp } from '../../src/core/assessment/set-up';
import { addDays, addYears, countDays, dayFromSerial, isDay } from '../../src/core/day';
import { toUnits } from '../../src/core/hours';
import type { Cell } from '../../src/core/log/cell';
import { fold } from '../../src/core/log/fold';
import { parseLog } from '../../src/core/log/parse-log';
import { POLICY } from '../../src/core/policy/policy';

const HEADINGS = ['Name', 'Activity', 'Date', 'Hours', 'Course', 'Justification', 'Description'];
const COURSES = POLICY.courses.map(({ name }) => name);
const ISSUED = '2024-09-01';

function check(rows: Cell[][], headings: Cell[] = HEADINGS) {
  const log = parseLog(
    { sheet: 'PD Log', cells: [headings, ...rows] },
    { isMonthFirst: true, chosen: new Map() },
  );
  if (!log) throw new Error('no log');
  const setUp = parseSetUp([
    ['Applicant', 'Pat Doe'],
    ['Issue date', ISSUED],
  ]);
  const input = { logs: [log], setUp, today: '2026-11-23', isMonthFirst: true, otherLogs: 0 };
  return checkLog(input).applicants[0];
}

const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays(ISSUED, days));
const goodRow = fc
  .record({
    name: fc.constantFrom('Pat Doe', 'pat doe'),
    activity: fc.stringMatching(/^[a-z]{4,9} [a-z]{4,9}$/),
    day,
    hours: fc.integer({ min: 1, max: 40 }).map((quarters) => quarters / 4),
    course: fc.constantFrom(...COURSES),
    description: fc.stringMatching(/^[a-z]{5,9} [a-z]{5,9} [a-z]{5,9}$/),
  })
  .map((row): Cell[] => [
    row.name,
    row.activity,
    { day: row.day, seconds: 0 },
    row.hours,
    row.course,
    'It relates to the course',
    row.description,
  ]);

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.record({ day, seconds: fc.integer({ min: 0, max: 86_399 }) }),
  fc.constantFrom('', '#REF!', 'Loading...', '__proto__', 'TOTAL', '3-4', '=1+1', '5h 30m', 'n/a'),
);

test('any cells give an outcome, never a throw, and words for it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(anyCell, { minLength: 7, maxLength: 8 }), { maxLength: 6 }),
      (rows) => {
        const setUp = parseSetUp([['Issue date', ISSUED]]);
        const log = parseLog(
          { sheet: 'PD Log', cells: [[...HEADINGS, 'Confirmed'], ...rows] },
          { isMonthFirst: true, chosen: new Map() },
        );
        if (!log) throw new Error('no log');
        const input = { logs: [log], setUp, today: '2026-11-23', isMonthFirst: true, otherLogs: 0 };
        const report = checkLog(input);
        const all = [
          ...report.applicants.flatMap((each) => each.rows),
          ...report.logs.flatMap((each) => each.unassigned),
        ];
        expect(all.length).toBe(log.rows.length);
        for (const row of all) {
          expect(row.status).toMatch(/^(COUNTED|PLANNED|HELD|REJECTED)$/);
          for (const { message } of row.findings)
            expect(message).not.toMatch(/undefined|NaN|\{\w+\}/);
        }
      },
    ),
    { numRuns: 400 },
  );
});

test('a further row never raises the hours to go', () => {
  fc.assert(
    fc.property(fc.array(goodRow, { maxLength: 12 }), goodRow, (rows, more) => {
      const before = check(rows)?.hours?.remaining ?? 0;
      expect(check([...rows, more])?.hours?.remaining).toBeLessThanOrEqual(before);
    }),
  );
});

test('without duplicates the order of rows does not matter', () => {
  fc.assert(
    fc.property(fc.array(goodRow, { minLength: 2, maxLength: 12 }), fc.nat(), (rows, seed) => {
      const turned = [...rows.slice(seed % rows.length), ...rows.slice(0, seed % rows.length)];
      const [one, other] = [check(rows), check(turned)];
      const codes = one?.rows.flatMap((row) => row.findings.map(({ code }) => code)) ?? [];
      fc.pre(!codes.some((code) => /DUPLICATE|SAME_SESSION/.test(code)));
      expect(other?.hours).toEqual(one?.hours);
    }),
  );
});

test('nothing is left to do exactly when every course has 5 h and all have 60', () => {
  const units = fc.array(fc.integer({ min: 0, max: 9000 }), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(units, (hours) => {
      const byCourse = new Map(COURSES.map((course, index) => [course, hours[index] ?? 0]));
      const isDone =
        hours.every((each) => each >= toUnits(5)) &&
        hours.reduce((sum, each) => sum + each, 0) >= toUnits(60);
      expect(countHours(byCourse).remaining === 0).toBe(isDone);
    }),
  );
});

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { numRuns: 1000 },
  );
});

test('days add, count and cross years as the calendar does', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 73_050 }),
      fc.integer({ min: -4000, max: 4000 }),
      (serial, more) => {
        const one = dayFromSerial(serial);
        expect(isDay(one)).toBe(true);
        expect(countDays(one, addDays(one, more))).toBe(more);
        expect(addYears(one, 3).slice(5)).toBe(one.endsWith('02-29') ? '02-28' : one.slice(5));
      },
    ),
  );
});

test('ten thousand rows are checked in well under a few seconds, near duplicates among them', () => {
  const rows = Array.from({ length: 10_000 }, (_, index): Cell[] => [
    'Pat Doe',
    `Session number ${index % 97} of the fall conference`,
    { day: addDays(ISSUED, index % 700), seconds: 0 },
    1 + (index % 3),
    COURSES[index % 6] ?? '',
    'It relates to the course',
    `Talk ${index} about ${index % 13} switches and ${index % 7} servers`,
  ]);
  const report = check(rows);
  expect(report?.rows).toHaveLength(10_000);
});
