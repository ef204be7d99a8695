// What holds for any log, over random ones; what fails prints its seed and path.

import fc from 'fast-check';
import { checkLog } from '../../src/core/assessment/check-log';
import { countHours } from '../../src/core/assessment/count-hours';
import { parseSetUp } from '../../src/core/assessment/set-up';
import { addDays, addYears, countDays, dayFromSerial, isDay } from '../../src/core/day';
import { toUnits } from '../../src/core/hours';
import type { Cell } from '../../src/core/log/cell';
import { parseLog } from '../../src/core/log/parse-log';
import { POLICY } from '../../src/core/policy/policy';
import type { RowReport } from '../../src/core/report/check-report';
import { fold, normalizeSpaces, simplify } from '../../src/core/text';
import { COURSES, cell, ISSUED } from '../deep/models/cells';
import { row, runs } from '../deep/models/runs';

const HEADINGS = [
  'Name',
  'Activity',
  'Date',
  'Hours',
  'Course',
  'Justification',
  'Description',
  'Confirmed',
];

function checkAll(rows: Cell[][], headings: Cell[] = HEADINGS) {
  const log = parseLog(
    { sheet: 'PD Log', cells: [headings, ...rows] },
    { policy: POLICY, isMonthFirst: true, chosen: new Map() },
  );
  if (!log) throw new Error('no log');
  const setUp = parseSetUp([]);
  setUp.overrides = { issued: ISSUED, expires: '' };
  const input = {
    policy: POLICY,
    logs: [log],
    setUp,
    today: '2026-11-23',
    isMonthFirst: true,
    otherLogs: [],
  };
  return { log, report: checkLog(input) };
}

/** The one person's result. */
function check(rows: Cell[][]) {
  const [person, ...others] = checkAll(rows).report.applicants;
  if (!person || others.length > 0) throw new Error('not one person');
  return person;
}

const anyRow = row<Cell>(
  cell.name,
  cell.text,
  cell.date,
  cell.hours,
  cell.course,
  cell.text,
  cell.text,
  cell.confirmed,
);
// Of few words, so that many a row is nearly another.
const word = fc.constantFrom('conf', 'conference', 'con', 'talk', 'talks', 'two');
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
const goodRow = (days: number, hours: number) =>
  row<Cell>(
    fc.constantFrom('Pat Doe', 'pat doe'),
    words,
    fc.nat(days).map((each) => ({ day: addDays(ISSUED, each), seconds: 0 })),
    fc.integer({ min: 1, max: hours }),
    fc.constantFrom(...COURSES.slice(0, hours)),
    fc.constant('It relates to the course'),
    words,
  );
// Rows of one session each, or of one day that are all compared with each other.
const rows = fc.oneof(
  fc.array(fc.oneof(anyRow, goodRow(3, 6)), { maxLength: 10 }),
  fc.array(goodRow(0, 1), { minLength: 2, maxLength: 3 }),
);

test('any cells give an outcome, never a throw, and words for it', () => {
  const headings = [...HEADINGS, 'School District', 'Email Address', 'Timestamp'];
  const cells = headings.map((_, column) =>
    fc.oneof(cell.any, Object.values(cell)[column % 6] ?? cell.any),
  );
  fc.assert(
    fc.property(fc.array(row(...cells), { maxLength: 6 }), (given) => {
      const { log, report } = checkAll(given, headings);
      const all = [
        ...report.applicants.flatMap((each) => each.rows),
        ...report.logs.flatMap((each) => each.unassigned),
      ];
      expect(all.length).toBe(log.rows.length);
      for (const { status, findings } of all) {
        expect(status).toMatch(/^(COUNTED|PLANNED|HELD|REJECTED)$/);
        // What stands between quotation marks is the cell's own.
        for (const { message } of findings) {
          expect(message.replace(/“.*”/s, '')).not.toMatch(/undefined|NaN|\{\w+\}/);
        }
      }
      for (const { hours } of report.applicants) {
        for (const sum of Object.values(hours ?? {})) {
          expect(Number.isFinite(sum) && sum >= 0).toBe(true);
        }
      }
    }),
    runs(200),
  );
});

const outcome = ({ status, hours, course, date }: RowReport) => ({ status, hours, course, date });

test('a row like no other never raises the hours to go, nor changes what another row counts', () => {
  const more = row<Cell>(
    cell.name,
    fc.constant('Unheard-of quokka symposium'),
    cell.date,
    cell.hours,
    cell.course,
    cell.text,
    fc.constant('Marsupials explain zymurgy'),
  );
  fc.assert(
    fc.property(rows, more, fc.nat(), (given, added, place) => {
      const at = place % (given.length + 1);
      const [before, after] = [check(given), check(given.toSpliced(at, 0, added))];
      expect(after.hours?.remaining).toBeLessThanOrEqual(before.hours?.remaining ?? 0);
      const others = after.rows.filter(({ row }) => row !== at + 2);
      expect(others.map(outcome)).toEqual(before.rows.map(outcome));
    }),
    runs(200),
  );
});

test('without duplicate findings the order of rows does not matter', () => {
  const shuffled = rows.chain((given) => {
    const length = given.length;
    const order = fc.shuffledSubarray([...given.keys()], { minLength: length, maxLength: length });
    return fc.tuple(fc.constant(given), order);
  });
  let [compared, passedOver] = [0, 0];
  fc.assert(
    fc.property(shuffled, ([given, order]) => {
      const one = check(given);
      const codes = one.rows.flatMap(({ findings }) => findings.map(({ code }) => code));
      if (codes.some((code) => /DUPLICATE|SAME_SESSION/.test(code))) return void passedOver++;
      compared++;
      const other = check(order.map((index) => given[index] ?? []));
      expect(other.hours).toEqual(one.hours);
      expect(other.courses).toEqual(one.courses);
      const byPlace = (index: number) => other.rows.find(({ row }) => order[row - 2] === index);
      for (const each of one.rows) {
        const same = byPlace(each.row - 2);
        expect(same && outcome(same)).toEqual(outcome(each));
      }
    }),
    runs(400),
  );
  expect(compared).toBeGreaterThan(passedOver / 4);
});

test('nothing is left to do exactly when every course has 5 h and all have 60', () => {
  const units = fc.array(fc.integer({ min: 0, max: 9000 }), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(units, (hours) => {
      const earned = COURSES.map((course, index) => ({
        units: hours[index] ?? 0,
        categories: [course],
        limits: [],
      }));
      const isDone =
        hours.every((each) => each >= toUnits(5)) &&
        hours.reduce((sum, each) => sum + each, 0) >= toUnits(60);
      expect(countHours(earned, POLICY).remaining === 0).toBe(isDone);
    }),
    runs(200),
  );
});

test('a log says 0 hours to go exactly when each course comes to 5 h and all rows to 60', () => {
  // Hundredths of an hour add up to whole ones only where nothing is lost on the way.
  const sum = fc.constantFrom<number>(499, 500, 501, 1000, 1139);
  const five = fc.array(sum, { minLength: 5, maxLength: 5 });
  const split = fc.array(fc.integer({ min: 1, max: 240 }), { minLength: 12, maxLength: 12 });
  let done = 0;
  fc.assert(
    fc.property(five, fc.integer({ min: -1, max: 2 }), split, (first, over, parts) => {
      const sums = [...first, 6000 + over - first.reduce((sum, each) => sum + each)];
      const hundredths = sums.flatMap((sum, course) => {
        const [one = 0, two = 0] = parts.slice(course * 2);
        // No row over a day's 24 h.
        const rest = sum - one - two;
        return [one, two, Math.ceil(rest / 2), Math.floor(rest / 2)];
      });
      const log = hundredths.map((each, index): Cell[] => {
        const name = String.fromCharCode(97 + index).repeat(5);
        const at = { day: addDays(ISSUED, index), seconds: 0 };
        const course = COURSES[Math.floor(index / 4)] ?? '';
        return ['Pat Doe', name, at, each / 100, course, 'It fits the course', name];
      });
      const isDone = sums.every((each) => each >= 500) && over >= 0;
      expect(check(log).hours?.remaining === 0).toBe(isDone);
      if (isDone) done += 1;
    }),
    runs(100),
  );
  expect(done).toBeGreaterThan(10);
});

test.each([
  ['folding', fold],
  ['tidying', normalizeSpaces],
  ['simplifying', simplify],
])('%s twice changes nothing more', (_, read) => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    cell.course.map((any) => (typeof any === 'object' ? any.day : String(any))),
  );
  fc.assert(
    fc.property(text, (any) => {
      expect(read(read(any))).toBe(read(any));
    }),
    runs(1000),
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
    runs(200),
  );
});
