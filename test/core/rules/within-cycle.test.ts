import type { Cell } from '../../../src/core/log/cell';
import { checkRows, codesOf, type RowCells, row } from '../check-sheets';

const on = (day: string, seconds = 0): Cell => ({ day, seconds });
const found = (over: RowCells) => checkRows([row(over)]).rows[0];
const codes = (over: RowCells) => codesOf([row(over)])[0];
const messages = (over: RowCells) => found(over).findings.map(({ message }) => message);

describe('the cycle, Sep 1, 2024 to Sep 1, 2027, today Nov 23, 2026', () => {
  test.each([
    ['2024-08-31', 'REJECTED', ['BEFORE_CYCLE']],
    ['2024-09-01', 'COUNTED', []],
    ['2026-11-23', 'COUNTED', []],
    ['2026-11-24', 'PLANNED', ['FUTURE_DATE']],
    ['2027-09-01', 'PLANNED', ['FUTURE_DATE']],
    ['2027-09-02', 'REJECTED', ['AFTER_CYCLE']],
  ])('%s is %s', (day, status, expected) => {
    expect(found({ date: on(day) }).status).toBe(status);
    expect(codes({ date: on(day) })).toEqual(expected);
  });

  test.each([
    ['8/31/2024 - 9/1/2024', ['DATE_RANGE_CROSSES_CYCLE']],
    ['9/1/2024 - 9/2/2024', ['DATE_RANGE']],
    ['8/30/2024 - 8/31/2024', ['DATE_RANGE', 'BEFORE_CYCLE']],
    ['9/1/2027 - 9/2/2027', ['DATE_RANGE_CROSSES_CYCLE']],
    ['9/2/2027 - 9/3/2027', ['DATE_RANGE', 'AFTER_CYCLE']],
    ['11/22/2026 - 11/24/2026', ['DATE_RANGE', 'FUTURE_DATE']],
  ])('the range %s', (date, expected) => expect(codes({ date })).toEqual(expected));

  test('a range with one end outside is held, one inside counts', () => {
    expect(found({ date: '8/31/2024 - 9/1/2024' })).toMatchObject({
      status: 'HELD',
      findings: [{ effect: 'hold' }],
    });
    expect(found({ date: '9/1/2024 - 9/2/2024' })).toMatchObject({
      status: 'COUNTED',
      findings: [{ effect: 'note' }],
    });
  });

  test('the message names the day and the limit', () => {
    expect(messages({ date: on('2024-08-31') })).toEqual([
      'Row 2: Aug 31, 2024 is before your cycle, which began on Sep 1, 2024.',
    ]);
    expect(messages({ date: on('2027-09-02') })).toEqual([
      'Row 2: Sep 2, 2027 is after your cycle, which ends on Sep 1, 2027.',
    ]);
    expect(messages({ date: on('2027-01-02') })).toEqual(['Row 2: It will count on Jan 2, 2027.']);
    expect(messages({ date: '8/30/2024 - 9/1/2024' })).toEqual([
      'Row 2: These days are partly outside your cycle (Sep 1, 2024 to Sep 1, 2027). Enter only the days in that cycle.',
    ]);
    expect(messages({ date: '3/4/2026 - 3/5/2026' })).toEqual([
      'Row 2: This is a date range. We use the last day, Mar 5, 2026.',
    ]);
  });

  test('each is about the date', () => {
    for (const date of [on('2024-08-31'), on('2027-09-02'), on('2027-01-02'), '?', '']) {
      expect(found({ date }).findings).toMatchObject([{ field: 'date', column: 'Date' }]);
    }
  });
});
