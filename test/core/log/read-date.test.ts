import { readDate } from '../../../src/core/log/read-date';

const us = (text: string) => readDate(text, true);

test.each([
  ['6/29/2025 - 7/2/2025', '2025-06-29', '2025-07-02'],
  ['6/29/2025-7/2/2025', '2025-06-29', '2025-07-02'],
  ['6/29 - 7/2/2025', '2025-06-29', '2025-07-02'],
  ['6/29-7/2/2025', '2025-06-29', '2025-07-02'],
  ['3/8-10/2026', '2026-03-08', '2026-03-10'],
  ['12/8-10/2026', '2026-12-08', '2026-12-10'],
  ['June 29-30, 2025', '2025-06-29', '2025-06-30'],
  ['June 29th – 30th, 2025', '2025-06-29', '2025-06-30'],
  ['Jun 29 - Jul 2, 2025', '2025-06-29', '2025-07-02'],
  ['June 29 to July 2, 2025', '2025-06-29', '2025-07-02'],
  ['Dec 30 - Jan 2, 2026', '2025-12-30', '2026-01-02'],
  ['2025-06-29 - 2025-07-02', '2025-06-29', '2025-07-02'],
  ['2025-06-29 to 2025-07-02', '2025-06-29', '2025-07-02'],
  ['2025-06-29–07-02', '2025-06-29', '2025-07-02'],
  ['2025-06-29 to 07-02', '2025-06-29', '2025-07-02'],
  ['2025-06-29/2025-07-02', '2025-06-29', '2025-07-02'],
  ['2025-06-29to2025-07-02', '2025-06-29', '2025-07-02'],
  ['6/29/2025thru7/2/2025', '2025-06-29', '2025-07-02'],
  ['6/29/2025 ~ 7/2/2025', '2025-06-29', '2025-07-02'],
])('%s is a range', (text, first, day) => {
  expect(us(text)).toEqual({ kind: 'day', first, day, as: 'range' });
});

test.each([
  ['Oct 3rd, 2025', '2025-10-03'],
  ['Oct. 3, 2025', '2025-10-03'],
  ['October 3 2025', '2025-10-03'],
  ['3 Oct 2025', '2025-10-03'],
  ['3rd of October, 2025', '2025-10-03'],
  ['3-Oct-25', '2025-10-03'],
  ['Fri, Oct 3, 2025', '2025-10-03'],
  ['10/22/24', '2024-10-22'],
  ['10-22-2024', '2024-10-22'],
  ['2026-03-08', '2026-03-08'],
  ['2026/3/8', '2026-03-08'],
  ['2026-03-08T14:30:00Z', '2026-03-08'],
  ['3/8/2026 9:00 AM', '2026-03-08'],
  ['２０２６-０３-０８', '2026-03-08'],
  ['\u200b 3/8/2026 ', '2026-03-08'],
])('%s is one day', (text, day) => {
  expect(us(text)).toEqual({ kind: 'day', first: day, day, as: 'text' });
});

test.each([
  'March 2026',
  '2026-02-30',
  '2/30/2026',
  '20260308',
  'Spring',
  '3/8',
  '7/2/2025 - 6/29/2025',
  '2025',
  '2026-03',
  'TBD',
  '3/8/2026 3/9/2026',
  '1/2/3/2026',
  // The 12 is no year.
  '6/11-12,14/2025',
  '6/11-12',
])('%s cannot be read', (text) => expect(us(text).kind).toBe('unreadable'));

test('the one possible reading of an impossible slash date is offered', () => {
  expect(us('13/02/2026')).toEqual({ kind: 'unreadable', suggestion: '2026-02-13' });
});

test('slash dates follow the locale', () => {
  expect(readDate('03/04/2026', false)).toMatchObject({ day: '2026-04-03' });
  expect(readDate('8.3.2026', false)).toMatchObject({ day: '2026-03-08' });
});

test.each([
  [36525, 'unreadable'],
  [36526, 'day'],
  [73050, 'day'],
  [73051, 'unreadable'],
  [20260308, 'unreadable'],
  [-1, 'unreadable'],
  [Number.NaN, 'unreadable'],
  [true, 'unreadable'],
  ['', 'missing'],
])('%s is %s', (cell, kind) => expect(readDate(cell, true).kind).toBe(kind));

test.each([
  ['2025-06-29–2025-07-02', true],
  ['2025-06-29—2025-07-02', false],
  ['2025.06.29-2025.07.02', true],
  ['6/29/2025–7/2/2025', true],
  ['6-29-25–7-2-25', true],
  ['6.29.2025–7.2.2025', true],
  ['29/6/2025–2/7/2025', false],
  ['29.6.2025–2.7.2025', false],
  ['29.6.–2.7.2025', false],
  ['29-6-25–2-7-25', false],
])('%s needs no spaces', (text, isMonthFirst) => {
  const range = { kind: 'day', first: '2025-06-29', day: '2025-07-02', as: 'range' };
  expect(readDate(text, isMonthFirst)).toEqual(range);
});

test('a range of one day is that day, one that ends before it begins is none', () => {
  const day = { kind: 'day', first: '2025-06-29', day: '2025-06-29', as: 'text' };
  expect(us('6/29/2025 - 6/29/2025')).toEqual(day);
  expect(us('6/29 - 6/29/2025')).toEqual(day);
  expect(us('7/2/2025 - 6/29/2025')).toEqual({ kind: 'unreadable' });
  expect(us('June 29, 2025 to soon')).toEqual({ kind: 'unreadable' });
});
