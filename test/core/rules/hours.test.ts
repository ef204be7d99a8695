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
    ['', 'HOURS_MISSING', 'no hours. Enter a number such as 1.5.'],
    ['all day', 'HOURS_UNREADABLE', 'the hours cannot be read. Enter a number such as 1.5.'],
    [0, 'HOURS_NOT_POSITIVE', 'the hours are zero or less. Enter a number such as 1.5.'],
    [-1, 'HOURS_NOT_POSITIVE', 'the hours are zero or less. Enter a number such as 1.5.'],
    [Number.NaN, 'HOURS_IMPLAUSIBLE', 'the hours cannot be right. Enter a number such as 1.5.'],
    [50, 'HOURS_IMPLAUSIBLE', '50 h is more than a day has. Were these minutes?'],
  ])('%s holds its row: %s', (hours, code, words) => {
    expect(found({ hours })).toMatchObject({
      status: 'HELD',
      findings: [{ code, effect: 'hold', field: 'hours', message: `Row 2: ${words}` }],
    });
  });

  test.each([
    ['2 hrs', 'HOURS_TEXT', 2, 'the hours are text, read as 2 h.'],
    ['1:20', 'HOURS_CLOCK', 1.3333, 'the hours are a time, read as 1.33 h.'],
    [on('1899-12-30', 5400), 'HOURS_CLOCK', 1.5, 'the hours are a time, read as 1.5 h.'],
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
          message: 'Row 2: 13 h is over 12 h a day. Is that right?',
        },
      ],
    });
  });
});
