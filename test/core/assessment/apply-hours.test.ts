import fc from 'fast-check';
import { applyHours, type CountedRow } from '../../../src/core/assessment/apply-hours';
import { countHours, limitsOf } from '../../../src/core/assessment/count-hours';
import { toUnits } from '../../../src/core/hours';
import { POLICY } from '../../../src/core/policy/policy';

const COURSES = POLICY.courses.map(({ name }) => name);
const LIMITS = {
  minimum: toUnits(POLICY.courseMinimumHours),
  elective: toUnits(POLICY.electiveHours),
};
const row = (day: string, course: string, hours: number): CountedRow => ({
  day,
  course,
  units: toUnits(hours),
});
const apply = (rows: CountedRow[]) => applyHours(rows, COURSES, LIMITS);

test('the first hours of a course fill its minimum, later ones the elective hours', () => {
  const { byRow, byCourse } = apply([
    row('2025-03-01', COURSES[0], 4),
    row('2025-04-01', COURSES[0], 4),
  ]);
  expect(byRow).toEqual([toUnits(4), toUnits(4)]);
  expect(byCourse.get(COURSES[0])).toEqual({
    minimum: toUnits(5),
    elective: toUnits(3),
    beyond: 0,
  });
});

test('hours past the elective hours are beyond, of the later day even where its row comes first', () => {
  const { byRow, byCourse } = apply([
    row('2026-01-01', COURSES[0], 10),
    row('2025-01-01', COURSES[0], 30),
  ]);
  expect(byRow).toEqual([toUnits(5), toUnits(30)]);
  expect(byCourse.get(COURSES[0])?.beyond).toBe(toUnits(5));
});

test('of one day the upper row applies first', () => {
  const { byRow } = apply([row('2025-01-01', COURSES[0], 34), row('2025-01-01', COURSES[0], 2)]);
  expect(byRow).toEqual([toUnits(34), toUnits(1)]);
});

test('what applies by any day are the creditable hours of the rows up to that day', () => {
  const rows = fc.array(
    fc.record({
      day: fc.constantFrom('2024-09-01', '2025-02-03', '2025-02-04', '2026-08-31'),
      course: fc.constantFrom(...COURSES),
      units: fc.integer({ min: 1, max: toUnits(24) }),
    }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(rows, fc.constantFrom('2024-09-01', '2025-02-03', '2026-08-31'), (all, day) => {
      const { byRow } = apply(all);
      const applied = all.reduce((sum, each, i) => sum + (each.day <= day ? byRow[i] : 0), 0);
      const byCourse = new Map(COURSES.map((course) => [course, 0]));
      for (const each of all)
        if (each.day <= day)
          byCourse.set(each.course, (byCourse.get(each.course) ?? 0) + each.units);
      expect(applied).toBe(countHours(byCourse, limitsOf(POLICY)).creditable);
    }),
  );
});
