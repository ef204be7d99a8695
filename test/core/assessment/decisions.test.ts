// What a person decided about a row, in its cell `Confirmed`.

import type { Cell } from '../../../src/core/log/cell';
import { checkSheets, codesOf, HEADINGS, row } from '../check-sheets';
import { COURSE } from '../courses';

const on = (day: string): Cell => ({ day, seconds: 0 });

describe('decisions in the row', () => {
  const MEALS = 'Full day, lunch included';
  const check = (confirmed: string, ...rows: Cell[][]) =>
    checkSheets({
      Log: [[...HEADINGS, 'Confirmed'], ...rows.map((cells) => [...cells, confirmed])],
    }).applicants[0].rows;
  const outcome = (confirmed: string, cells: Cell[]) => {
    const [{ status, findings }] = check(confirmed, cells);
    return [status, ...findings.map(({ code }) => code)];
  };

  test.each([
    [row({ description: MEALS }), 'exclude meals and exhibit hall', 'EXCLUDED_TIME'],
    [row({ hours: 25 }), 'are correct', 'HOURS_IMPLAUSIBLE'],
  ])('%# one about these hours and this day counts the row', (cells, words, code) => {
    expect(check(`${cells[4]} h on 3/4/2026 ${words}`, cells)).toMatchObject([
      { status: 'COUNTED', findings: [{ code, effect: 'note', isConfirmed: true }] },
    ]);
  });

  test.each([
    ['5 h on 3/4/2026 exclude meals and exhibit hall'],
    ['6 h on 3/5/2026 exclude meals and exhibit hall'],
  ])('%s: it changed since, so it is held again', (words) => {
    expect(outcome(words, row({ description: MEALS }))).toEqual([
      'HELD',
      'EXCLUDED_TIME',
      'CONFIRMED_CHANGED',
    ]);
  });

  test('one about something else settles nothing', () => {
    expect(outcome('6 h on 3/4/2026 are correct', row({ description: MEALS }))).toEqual([
      'HELD',
      'EXCLUDED_TIME',
    ]);
  });

  test('of several on one thing, one that fits is enough', () => {
    const words = '5 h on 3/4/2026 exclude meals and exhibit hall';
    expect(outcome(`${words}; ${words.replace('5', '6')}`, row({ description: MEALS }))).toEqual([
      'COUNTED',
      'EXCLUDED_TIME',
    ]);
  });

  test('one that does not fit any more holds the row by itself', () => {
    const words = '5 h on 3/4/2026 exclude meals and exhibit hall';
    expect(check(words, row({ description: MEALS }))[0].findings[1]).toMatchObject({
      effect: 'hold',
      message: 'Row 2: This row changed after it was confirmed. Check it and confirm it again.',
    });
  });

  test('several in one cell each settle their own', () => {
    const words = '25 h on 3/4/2026 are correct; 25 h on 3/4/2026 exclude meals and exhibit hall';
    expect(outcome(words, row({ hours: 25, description: MEALS }))[0]).toBe('COUNTED');
  });

  test('a row whose hours or day cannot be read any more is held for that', () => {
    const words = '6 h on 3/4/2026 exclude meals and exhibit hall';
    expect(outcome(words, row({ hours: '?', description: MEALS }))).toEqual([
      'HELD',
      'HOURS_UNREADABLE',
      'EXCLUDED_TIME',
    ]);
    expect(outcome(words, row({ date: '?', description: MEALS }))).toEqual([
      'HELD',
      'DATE_UNREADABLE',
      'EXCLUDED_TIME',
      'CONFIRMED_CHANGED',
    ]);
  });

  test.each([
    ['DUPLICATE', {}],
    ['SAME_SESSION_TWO_COURSES', { course: COURSE.planning }],
    ['NEAR_DUPLICATE', { activity: 'ALET conf' }],
  ])('a %s is a separate session where the row says so', (code, over) => {
    const rows = check('6 h on 3/4/2026 are a separate session', row(), row(over));
    expect(rows.map(({ status, findings }) => [status, findings[0]?.code])).toEqual([
      ['COUNTED', undefined],
      ['COUNTED', code],
    ]);
  });

  test('cycle rejections cannot be confirmed away', () => {
    const words = '6 h on 8/31/2024 are correct; 6 h on 8/31/2024 are a separate session';
    expect(outcome(words, row({ date: on('2024-08-31') }))[0]).toBe('REJECTED');
  });

  test('any other text confirms nothing, and is noted', () => {
    expect(outcome('ok', row())).toEqual(['COUNTED', 'CONFIRMED_UNREADABLE']);
    expect(check('ok', row())[0].findings[0].effect).toBe('note');
    expect(codesOf([row()])).toEqual([[]]);
  });
});
