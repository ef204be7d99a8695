import type { Cell } from '../../../src/core/log/cell';
import { checkRows, codesOf, type RowCells, row } from '../check-sheets';

const on = (day: string, seconds = 0): Cell => ({ day, seconds });
const found = (over: RowCells) => checkRows([row(over)]).rows[0];
const codes = (over: RowCells) => codesOf([row(over)])[0];

describe('hours', () => {
  test.each([
    [12, []],
    [12.01, ['HOURS_LONG']],
    [24, ['HOURS_LONG']],
    [24.01, ['HOURS_IMPLAUSIBLE']],
  ])('%s h on one day', (hours, expected) => {
    expect(codes({ hours })).toEqual(expected);
    expect(codes({ hours, date: '' })).toEqual(['DATE_MISSING', ...expected]);
  });

  test.each([
    [36, ['DATE_RANGE']],
    [36.01, ['DATE_RANGE', 'HOURS_LONG']],
    [72, ['DATE_RANGE', 'HOURS_LONG']],
    [72.01, ['DATE_RANGE', 'HOURS_IMPLAUSIBLE']],
  ])('%s h over three days', (hours, expected) =>
    expect(codes({ hours, date: '3/4/2026 - 3/6/2026' })).toEqual(expected),
  );

  test.each([
    ['', 'HOURS_MISSING', 'No hours. Enter a number, such as 1.5.'],
    [
      'all day',
      'HOURS_UNREADABLE',
      "We can't read “all day” as hours. Enter a number, such as 1.5.",
    ],
    [true, 'HOURS_UNREADABLE', "We can't read “true” as hours. Enter a number, such as 1.5."],
    [0, 'HOURS_NOT_POSITIVE', 'The hours are zero or less. Enter a number, such as 1.5.'],
    [-1, 'HOURS_NOT_POSITIVE', 'The hours are zero or less. Enter a number, such as 1.5.'],
    [Number.NaN, 'HOURS_IMPLAUSIBLE', "These hours can't be right. Enter a number, such as 1.5."],
    [50, 'HOURS_IMPLAUSIBLE', '50 hours is more than 24 hours a day. Did you mean minutes?'],
  ])('%s holds its row: %s', (hours, code, words) => {
    expect(found({ hours })).toMatchObject({
      status: 'HELD',
      findings: [{ code, effect: 'hold', field: 'hours', message: `Row 2: ${words}` }],
    });
  });

  test.each([
    ['2 hrs', 'HOURS_TEXT', 2, 'The hours are text. We read them as 2 hours.'],
    ['1:20', 'HOURS_CLOCK', 1.3333, 'The hours are a clock time. We read them as 1.33 hours.'],
    [
      on('1899-12-30', 5400),
      'HOURS_CLOCK',
      1.5,
      'The hours are a clock time. We read them as 1.5 hours.',
    ],
  ])('%j counts and offers the number', (hours, code, read, words) => {
    expect(found({ hours: read }).seconds).toBe(found({ hours }).seconds);
    expect(found({ hours })).toMatchObject({
      status: 'COUNTED',
      hours: Math.floor(read * 100) / 100,
      findings: [{ code, effect: 'note', field: 'hours', fix: [read], message: `Row 2: ${words}` }],
    });
  });

  test('13 hours are worth a look', () => {
    expect(found({ hours: 13 })).toMatchObject({
      status: 'COUNTED',
      findings: [
        {
          effect: 'note',
          field: 'hours',
          message: 'Row 2: 13 hours is over 12 hours a day. Is that right?',
        },
      ],
    });
  });
});
