import { countGain, countHours } from '../../../src/core/assessment/count-hours';
import { findStanding } from '../../../src/core/assessment/standing';
import { addDays } from '../../../src/core/day';
import { toUnits } from '../../../src/core/hours';
import { POLICY } from '../../../src/core/policy/policy';
import { cycleToday } from '../../../src/core/requirements/cycle';

const COURSES = POLICY.courses.map(({ name }) => name);
// 1,000 days, so that the pace is 0.06 h a day.
const CYCLE = { issued: '2024-01-01', expires: addDays('2024-01-01', 1000) };

/** Hours of the six courses, in the policy's order. */
const earn = (course: string, hours: number) => ({
  units: toUnits(hours),
  categories: [course],
  limits: [],
});
const totalsOf = (...hours: number[]) =>
  countHours(
    COURSES.map((course, index) => earn(course, hours[index] ?? 0)),
    POLICY,
  );
const hoursOf = (units: number) => units / 300;
const ALL = totalsOf(10, 10, 10, 10, 10, 10);

test.each([
  [[0, 0, 0, 0, 0, 0], 0, 0, 0],
  [[60], 35, 30, 25],
  [[35], 35, 30, 0],
  [[5, 5, 5, 5, 5, 5], 30, 0, 0],
  [[10, 10, 10, 10, 10, 10], 60, 30, 0],
  [[35, 5, 5, 5, 5, 5], 60, 30, 0],
  [[36, 5, 5, 5, 5, 5], 60, 30, 1],
  [[35, 5, 5, 5, 5, 4.99], 59.99, 30, 0],
  [[34.5, 5, 5, 5, 5, 5], 59.5, 29.5, 0],
])('%j h in the six courses', (hours, creditable, elective, surplus) => {
  const totals = totalsOf(...hours);
  expect(hoursOf(totals.creditable)).toBeCloseTo(creditable);
  expect(hoursOf(totals.elective)).toBeCloseTo(elective);
  expect(hoursOf(totals.surplus)).toBeCloseTo(surplus);
  expect(hoursOf(totals.remaining)).toBeCloseTo(60 - creditable);
  expect(hoursOf(totals.counted)).toBeCloseTo(hours.reduce((sum, each) => sum + each, 0));
});

test('a row’s gain is what it adds to its course’s minimum and to the elective hours', () => {
  const totals = totalsOf(34, 3);
  expect(hoursOf(countGain(totals, earn(COURSES[0], 3)))).toBe(1);
  expect(hoursOf(countGain(totals, earn(COURSES[1], 4)))).toBe(3);
  expect(hoursOf(countGain(totals, earn(COURSES[2], 2)))).toBe(2);
});

describe('standing', () => {
  const on = (days: number, totals = totalsOf(), isPlanComplete = false) =>
    findStanding(totals, cycleToday(CYCLE, addDays(CYCLE.issued, days), POLICY), isPlanComplete);

  test('the last day is not expired, the day after is, however complete', () => {
    expect(on(1000, ALL, true)).toBe('READY');
    expect(on(1001, ALL, true)).toBe('EXPIRED');
  });

  test('ready takes the hours and the plan documents', () => {
    expect(on(500, ALL, true)).toBe('READY');
    expect(on(500, ALL, false)).toBe('HOURS_COMPLETE');
    expect(on(500, totalsOf(35, 5, 5, 5, 5, 4.99), true)).toBe('ON_TRACK');
  });

  test('with 90 days or fewer left, missing hours are behind; complete hours never are', () => {
    const nearly = totalsOf(35, 5, 5, 5, 5, 4.99);
    expect(on(909, nearly)).toBe('ON_TRACK');
    expect(on(910, nearly)).toBe('BEHIND');
    expect(on(1000, nearly)).toBe('BEHIND');
    expect(on(1000, ALL)).toBe('HOURS_COMPLETE');
  });

  test('the pace counts from 180 days after the issue date', () => {
    expect(on(0)).toBe('ON_TRACK');
    expect(on(179)).toBe('ON_TRACK');
    expect(on(180)).toBe('BEHIND');
  });

  test('exactly on the pace is on track, under it is not', () => {
    // 60 h × 500 of 1,000 days.
    expect(on(500, totalsOf(5, 5, 5, 5, 5, 5))).toBe('ON_TRACK');
    expect(on(500, totalsOf(5, 5, 5, 5, 5, 4.99))).toBe('BEHIND');
    expect(on(501, totalsOf(5, 5, 5, 5, 5, 5))).toBe('BEHIND');
  });
});
