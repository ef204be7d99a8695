import fc from 'fast-check';
import type { AssessedRow } from '../../../src/core/assessment/assess-rows';
import {
  countCourse,
  countCourses,
  countGain,
  countHours,
  isCounted,
  shareOutRows,
  sumRows,
} from '../../../src/core/assessment/count-hours';
import { toUnits } from '../../../src/core/hours';
import type { LogRow } from '../../../src/core/log/log-row';
import { POLICY } from '../../../src/core/policy/policy';
import type { EarnedHours } from '../../../src/core/requirements/allocation';

const COURSES = POLICY.courses.map(({ name }) => name);
const hours = (course: string, units: number): EarnedHours => ({
  units,
  categories: [course],
  limits: [],
});

test('60 hours in one course leave 25 to go', () => {
  const totals = countHours([hours(COURSES[0], toUnits(60))], POLICY);
  expect(totals).toMatchObject({ creditable: toUnits(35), remaining: toUnits(25) });
  expect(countCourse(totals, COURSES[0])).toEqual({
    counted: toUnits(60),
    minimum: toUnits(5),
    elective: toUnits(30),
    beyond: toUnits(25),
  });
});

const anyHours = fc.array(
  fc
    .record({
      course: fc.constantFrom(...COURSES),
      units: fc.integer({ min: 1, max: toUnits(24) }),
    })
    .map(({ course, units }) => hours(course, units)),
  { maxLength: 30 },
);

test('creditable hours are the minimums filled, and at most the elective hours of what is over', () => {
  fc.assert(
    fc.property(anyHours, (all) => {
      const sums = COURSES.map((course) =>
        all.reduce((sum, each) => sum + (each.categories[0] === course ? each.units : 0), 0),
      );
      const [minimum, elective] = [
        toUnits(POLICY.courseMinimumHours),
        toUnits(POLICY.electiveHours),
      ];
      const over = sums.reduce((sum, each) => sum + Math.max(0, each - minimum), 0);
      const inMinimums = sums.reduce((sum, each) => sum + Math.min(minimum, each), 0);
      expect(countHours(all, POLICY).creditable).toBe(inMinimums + Math.min(elective, over));
    }),
  );
});

test('of hours in order, each applies as it would if it were the last', () => {
  fc.assert(
    fc.property(anyHours, fc.nat(30), (all, count) => {
      const first = all.slice(0, count);
      const applied = countHours(all, POLICY).allocation.shareOut().slice(0, count);
      expect(applied.reduce((sum, each) => sum + each, 0)).toBe(
        countHours(first, POLICY).creditable,
      );
    }),
  );
});

test('a gain fills the course’s minimum, then the elective hours that are left', () => {
  const totals = countHours([hours(COURSES[0], toUnits(32))], POLICY);
  expect(countGain(totals, hours(COURSES[0], toUnits(5)))).toBe(toUnits(3));
  expect(countGain(totals, hours(COURSES[1], toUnits(9)))).toBe(toUnits(8));
});

test('rows of a program without limits come to what their hours come to', () => {
  fc.assert(
    fc.property(anyHours, fc.integer({ min: 0, max: toUnits(3) }), (all, carried) => {
      const source = {
        rows: all.map(({ units, categories: [course] }): AssessedRow => {
          const row = { hours: { kind: 'hours', units }, course: { kind: 'course', course } };
          return {
            row: row as LogRow,
            findings: [],
            status: units % 5 === 0 ? 'HELD' : 'COUNTED',
          };
        }),
        order: all.map((_, index) => all.length - 1 - index),
      };
      const counted = [...all].reverse().filter(({ units }) => units % 5 !== 0);
      const totals = countHours(counted, POLICY, carried);
      const { allocation: _, ...sums } = totals;
      expect(sumRows(source, isCounted, POLICY, carried)).toMatchObject(sums);
      const shares = shareOutRows(source, POLICY, carried);
      expect(countCourses(source, shares, POLICY, carried)).toEqual(
        COURSES.map((course) => countCourse(totals, course)),
      );
      const used = totals.allocation.shareOut().slice(carried > 0 ? 1 : 0);
      expect(shares.filter((_, place) => isCounted(source.rows[place])).reverse()).toEqual(used);
    }),
  );
});
