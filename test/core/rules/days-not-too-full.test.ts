import type { Cell } from '../../../src/core/log/cell';
import { checkRows, codesOf, row, statusesOf } from '../check-sheets';

const on = (day: string, seconds = 0): Cell => ({ day, seconds });

test('rows of one day that come to more than 12 hours are all noted, once each', () => {
  const rows = [row({ hours: 6 }), row({ hours: 6, description: 'Nothing like it' })];
  expect(codesOf(rows)).toEqual([[], []]);
  const over = [...rows, row({ hours: 0.01, description: 'Quite another matter' })];
  expect(codesOf(over)).toEqual([['DAY_TOTAL_LONG'], ['DAY_TOTAL_LONG'], ['DAY_TOTAL_LONG']]);
  expect(statusesOf(over)).toEqual(['COUNTED', 'COUNTED', 'COUNTED']);
  expect(checkRows(over).rows[0].findings).toMatchObject([
    {
      effect: 'note',
      field: 'hours',
      message: 'Row 2: 3 rows come to 12.01 hours on Mar 4, 2026. Is a session entered twice?',
    },
  ]);
});

test('a range is spread evenly over its days', () => {
  const range = (hours: number) => row({ hours, date: '3/4/2026 - 3/6/2026' });
  const day = (date: string) => row({ hours: 6, date: on(date), activity: 'Cyber camp' });
  expect(codesOf([range(18), day('2026-03-04')])).toEqual([['DATE_RANGE'], []]);
  for (const date of ['2026-03-04', '2026-03-05', '2026-03-06']) {
    expect(codesOf([range(18.3), day(date)])[1]).toEqual(['DAY_TOTAL_LONG']);
  }
  for (const date of ['2026-03-03', '2026-03-07']) {
    expect(codesOf([range(18.3), day(date)])[1]).toEqual([]);
  }
});

test('a row on its own is no day total, and a range of more than 31 days fills no day', () => {
  expect(codesOf([row({ hours: 13 })])).toEqual([['HOURS_LONG']]);
  const rows = (date: string, hours: number) => [
    row({ date, hours }),
    row({ date: on('2026-01-02'), hours: 12, activity: 'Cyber camp' }),
  ];
  expect(codesOf(rows('1/1/2026 - 1/31/2026', 31))[1]).toEqual(['DAY_TOTAL_LONG']);
  expect(codesOf(rows('1/1/2026 - 2/1/2026', 31))[1]).toEqual([]);
});

test('a row of several long days says so for the first of them', () => {
  const rows = [
    row({ hours: 18, date: '3/4/2026 - 3/5/2026' }),
    row({ hours: 4, date: on('2026-03-04'), activity: 'Cyber camp' }),
    row({ hours: 5, date: on('2026-03-05'), activity: 'Region meeting' }),
  ];
  const { rows: checked } = checkRows(rows);
  expect(checked.map(({ findings }) => findings.at(-1)?.message)).toEqual([
    'Row 2: 2 rows come to 13 hours on Mar 4, 2026. Is a session entered twice?',
    'Row 3: 2 rows come to 13 hours on Mar 4, 2026. Is a session entered twice?',
    'Row 4: 2 rows come to 14 hours on Mar 5, 2026. Is a session entered twice?',
  ]);
});

test('planned rows fill days, held and rejected ones do not', () => {
  const later = on('2026-12-01');
  expect(
    codesOf([
      row({ date: later, hours: 7 }),
      row({ date: later, hours: 6, description: 'Nothing like it' }),
    ]).map((each) => each.at(-1)),
  ).toEqual(['DAY_TOTAL_LONG', 'DAY_TOTAL_LONG']);
  expect(codesOf([row({ hours: 7 }), row({ hours: 6, justification: '' })])[0]).toEqual([]);
});
