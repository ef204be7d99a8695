import type { Cell } from '../../../src/core/log/cell';
import { readHours } from '../../../src/core/log/read-hours';

const time = (day: string, seconds: number): Cell => ({ day, seconds });
const hours = (units: number, as: string) => ({ kind: 'hours', units, as });

test.each([
  [1.5, 450],
  [1 / 300, 1],
  [0.005, 2],
  [0.1, 30],
  [24, 7200],
])('the number %s is %s of 1/300 h', (number, units) => {
  expect(readHours(number)).toEqual(hours(units, 'number'));
});

test.each([0, -1, 0.0033, -0.001])('the number %s is not positive', (number) => {
  expect(readHours(number)).toEqual({ kind: 'notPositive' });
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
  'the number %s cannot be',
  (number) => expect(readHours(number)).toEqual({ kind: 'implausible' }),
);

test.each([
  ['5', 1500],
  ['2.25', 675],
  ['.5', 150],
  ['2,5', 750],
  ['2,25', 675],
  ['2 hrs', 600],
  ['2h', 600],
  ['1 hr.', 300],
  ['1 hour', 300],
  ['3 HOURS', 900],
  ['5h 30m', 1650],
  ['5h30', 1650],
  ['1 hr 30 min', 450],
  ['1 hour, 30 minutes', 450],
  ['1 hour and 15 mins.', 375],
  ['90 min', 450],
  ['90 minutes', 450],
  ['6 m', 30],
  ['1½', 450],
  ['1 ½ h', 450],
  ['¼', 75],
  ['¾ hour', 225],
  ['５', 1500],
  [' 5 ', 1500],
])('the text %j is %s of 1/300 h', (text, units) => {
  expect(readHours(text)).toEqual(hours(units, 'text'));
});

test.each([
  ['1:30', 450],
  ['0:06', 30],
  ['100:00', 30_000],
  ['1:30:12', 451],
  ['1:30h', 450],
  ['1:30 h', 450],
  ['1:30 hr', 450],
  ['1:30 hrs', 450],
  ['1:30 hours', 450],
  ['1:60', 'no'],
  ['1:30:60', 'no'],
  ['1000:00', 'no'],
  ['1:3', 'no'],
])('the clock %j is %s', (text, units) => {
  expect(readHours(text)).toEqual(
    typeof units === 'number' ? hours(units, 'clock') : { kind: 'unreadable' },
  );
});

test.each([
  [time('1899-12-30', 5400), 450],
  [time('1899-12-30', 12), 1],
  [time('1899-12-31', 3600), 7500],
  [time('1900-01-30', 0), 223_200],
])('the time %j is %s of 1/300 h', (cell, units) => {
  expect(readHours(cell)).toEqual(hours(units, 'clock'));
});

test.each([
  [time('1899-12-30', 0), 'notPositive'],
  [time('1899-12-30', 11), 'notPositive'],
  [time('1899-12-29', 0), 'notPositive'],
  [time('1900-01-31', 0), 'unreadable'],
  [time('1899-11-28', 0), 'unreadable'],
  [time('2026-03-04', 0), 'unreadable'],
  ['', 'missing'],
  ['  \u200b', 'missing'],
  ['0', 'notPositive'],
  ['0:00', 'notPositive'],
  ['-2', 'notPositive'],
  ['- 2 hrs', 'notPositive'],
  ['-1:30', 'notPositive'],
  [true, 'unreadable'],
  ['TRUE', 'unreadable'],
  ['3-4', 'unreadable'],
  ['TBD', 'unreadable'],
  ['all day', 'unreadable'],
  ['1,000', 'unreadable'],
  ['2,555', 'unreadable'],
  ['about 2', 'unreadable'],
  ['2 hours or so', 'unreadable'],
  ['2 days', 'unreadable'],
  ['-2 days', 'unreadable'],
  ['- TBD', 'unreadable'],
  ['x 90 min', 'unreadable'],
  ['90 min x', 'unreadable'],
  ['x 5h 30m', 'unreadable'],
  ['5h 30m x', 'unreadable'],
  ['x 1:30', 'unreadable'],
  ['1.2.3', 'unreadable'],
])('%j is %s', (cell, kind) => expect(readHours(cell)).toEqual({ kind }));

test.each(['-5', '- 5', '-5 h', '-5 hr', '-5 hrs', '-5 hour', '-5 hours', '-1:30'])(
  '%s is not positive',
  (text) => expect(readHours(text)).toEqual({ kind: 'notPositive' }),
);
