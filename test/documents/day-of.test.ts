import { dayOf } from '../../src/documents/day-of';

const EVENING = '2026-11-25T01:30:00.000Z';

test.each([
  ['America/Chicago', '2026-11-24'],
  ['UTC', '2026-11-25'],
  ['Asia/Kathmandu', '2026-11-25'],
  ['Pacific/Honolulu', '2026-11-24'],
])('half past one at night in London is in %s on %s', (zone, day) => {
  expect(dayOf(EVENING, zone)).toBe(day);
});

test('midnight, a change of the clocks and the last day of a year', () => {
  expect(dayOf('2026-03-08T05:59:59.000Z', 'America/Chicago')).toBe('2026-03-07');
  expect(dayOf('2026-03-08T06:00:00.000Z', 'America/Chicago')).toBe('2026-03-08');
  expect(dayOf('2026-03-09T05:00:00.000Z', 'America/Chicago')).toBe('2026-03-09');
  expect(dayOf('2027-01-01T05:59:59Z', 'America/Chicago')).toBe('2026-12-31');
});

test('without a zone it is the day here', () => {
  const noon = new Date(2026, 10, 24, 12);
  expect(dayOf(noon.toISOString(), undefined)).toBe('2026-11-24');
});

test('a day alone stays what it is, and what is no instant is none', () => {
  expect(dayOf('2026-11-24', 'Pacific/Apia')).toBe('2026-11-24');
  expect(dayOf('', 'UTC')).toBeNull();
  expect(dayOf('yesterday', 'UTC')).toBeNull();
  expect(dayOf('2026-99-99T00:00:00Z', 'UTC')).toBeNull();
});
