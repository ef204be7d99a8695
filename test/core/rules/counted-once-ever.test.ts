import { TD_CEU } from '../../../src/core/policy/td-ceu';
import { checkByProgram, day } from '../check-program';

const course = (date: string, activity: string, description: string, confirmed = '') => [
  'Pat Doe',
  activity,
  day(date),
  2,
  'IT Management',
  description,
  '',
  '',
  confirmed,
];
const check = (...rows: ReturnType<typeof course>[]) => {
  const { rows: now, pastCycles = [] } = checkByProgram(TD_CEU, rows);
  const all = [...pastCycles.flatMap((each) => each.rows), ...now];
  return all.sort((a, b) => a.row - b.row).map(({ status }) => status);
};
const ONLINE = 'ALET TalentLMS course: student data (online)';

test('an online course of an earlier year is not counted again', () => {
  expect(check(course('2025-03-06', ONLINE, 'Quiz'), course('2026-10-06', ONLINE, 'Quiz'))).toEqual(
    ['COUNTED', 'REJECTED'],
  );
});

test('nor is one of this year, whichever row stands first', () => {
  expect(check(course('2026-11-06', ONLINE, 'Quiz'), course('2026-10-06', ONLINE, 'Quiz'))).toEqual(
    ['REJECTED', 'COUNTED'],
  );
});

test('another description may be another course: it is asked, and can be confirmed', () => {
  const first = course('2025-03-06', ONLINE, 'Part one');
  expect(check(first, course('2026-10-06', ONLINE, 'Part two'))).toEqual(['COUNTED', 'HELD']);
  const confirmed = course(
    '2026-10-06',
    ONLINE,
    'Part two',
    'Separate session: 2 hours, 10/6/2026',
  );
  expect(check(first, confirmed)).toEqual(['COUNTED', 'COUNTED']);
});

test('a conference may come again each year', () => {
  const fall = 'ALET Fall Conference';
  expect(check(course('2025-10-20', fall, 'Talks'), course('2026-10-20', fall, 'Talks'))).toEqual([
    'COUNTED',
    'COUNTED',
  ]);
});

test('a course that did not count before counts now', () => {
  const unread = course('2025-03-06', ONLINE, 'Quiz').with(4, 'CPR');
  expect(check(unread as never, course('2026-10-06', ONLINE, 'Quiz'))).toEqual(['HELD', 'COUNTED']);
});
