import fc from 'fast-check';
import type { LogRow } from '../../../src/core/log/log-row';
import { orderByDate } from '../../../src/core/log/shared-days';

const rowOf = (day: string, first = day) =>
  ({ date: day === '' ? { kind: 'missing' } : { kind: 'day', day, first } }) as LogRow;

const anyDay = fc.constantFrom(
  '',
  '0999-12-31',
  '2024-02-29',
  '2024-03-01',
  '2025-01-01',
  '9999-12-31',
);

test('rows stand in order of date, then of the log, those without a day first', () => {
  fc.assert(
    fc.property(fc.array(anyDay), (days) => {
      const sorted = days.map((day, place) => ({ day, place }));
      sorted.sort((a, b) => Number(a.day > b.day) - Number(a.day < b.day) || a.place - b.place);
      const { order, sharedDays } = orderByDate(days.map((day) => rowOf(day)));
      expect(order).toEqual(sorted.map(({ place }) => place));
      const shared = days.filter((day, place) => day !== '' && days.indexOf(day) < place);
      expect(sharedDays).toEqual(new Set(shared));
    }),
  );
});

test('where a row takes several days, all days may be shared', () => {
  const { sharedDays } = orderByDate([rowOf('2025-01-03', '2025-01-01'), rowOf('2025-01-02')]);
  expect(sharedDays.size).toBeGreaterThan(0);
  expect(sharedDays.has('2025-01-02')).toBe(true);
});
