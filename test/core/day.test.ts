import {
  addDays,
  addYears,
  countDays,
  dayFromSerial,
  formatDay,
  formatDuration,
  isDay,
  isDurationDay,
  makeDay,
  monthOf,
} from '../../src/core/day';

test.each<[number, number, number, string | null]>([
  [2026, 2, 28, '2026-02-28'],
  [2026, 2, 29, null],
  [2024, 2, 29, '2024-02-29'],
  [1900, 2, 29, null],
  [2026, 4, 31, null],
  [2026, 12, 31, '2026-12-31'],
  [2026, 13, 1, null],
  [2026, 0, 1, null],
  [2026, 1, 0, null],
  [0, 1, 1, '0000-01-01'],
  [99, 1, 1, '0099-01-01'],
  [-1, 1, 1, null],
  [9999, 12, 31, '9999-12-31'],
  [10_000, 1, 1, null],
  [2026, 1, 366, null],
])('year %s, month %s, day %s', (year, month, dayOfMonth, day) => {
  expect(makeDay(year, month, dayOfMonth)).toBe(day);
});

test.each([
  ['2026-03-04', true],
  ['2026-02-30', false],
  ['2026-3-4', false],
  ['02026-03-04', false],
  ['2026-03-041', false],
  ['202a-03-04', false],
  ['', false],
])('%j is a day: %s', (text, expected) => expect(isDay(text)).toBe(expected));

test.each([
  [0, '1899-12-30'],
  [1, '1899-12-31'],
  [46_085, '2026-03-04'],
  [46_085.999, '2026-03-04'],
  [-1, '1899-12-29'],
])('the serial %s is %s', (serial, day) => expect(dayFromSerial(serial)).toBe(day));

test.each([
  ['1899-12-30', 5400, '1:30'],
  ['1899-12-30', 0, '0:00'],
  ['1899-12-30', 5459, '1:30'],
  ['1899-12-31', 3600, '25:00'],
  ['1899-12-29', 84_600, '-0:30'],
])('a time on %s, %i seconds in, is written %s', (day, seconds, text) =>
  expect(formatDuration(day, seconds)).toBe(text),
);

test.each([
  ['1899-11-28', false],
  ['1899-11-29', true],
  ['1900-01-30', true],
  ['1900-01-31', false],
])('%s is the day of a duration: %s', (day, expected) => expect(isDurationDay(day)).toBe(expected));

test('days are counted and added across months, leap days and years', () => {
  expect(countDays('2024-02-28', '2024-03-01')).toBe(2);
  expect(countDays('2025-12-31', '2026-01-01')).toBe(1);
  expect(countDays('2026-03-04', '2026-03-04')).toBe(0);
  expect(countDays('2026-03-04', '2026-03-01')).toBe(-3);
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
});

test('years on, February 29 becomes the 28th where there is none', () => {
  expect(addYears('2024-02-29', 3)).toBe('2027-02-28');
  expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
  expect(addYears('2024-06-15', 3)).toBe('2027-06-15');
});

test.each([
  ['January', 1],
  ['sept', 9],
  ['DECEMBER', 12],
  ['Smarch', 0],
])('%s is month %s', (name, month) => expect(monthOf(name)).toBe(month));

test('a day in words', () => {
  expect(formatDay('2027-06-05')).toBe('Jun 5, 2027');
  expect(formatDay('2026-01-31')).toBe('Jan 31, 2026');
  expect(formatDay('2026-12-01')).toBe('Dec 1, 2026');
});
