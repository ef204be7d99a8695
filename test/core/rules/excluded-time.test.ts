import type { LogRow } from '../../../src/core/log/log-row';
import { POLICY } from '../../../src/core/policy/policy';
import { excludedTime } from '../../../src/core/rules/excluded-time';
import type { RuleContext } from '../../../src/core/rules/rule';

function codeOf(description: string, activity = '', units = 0): string | undefined {
  const hours = { kind: 'hours', units, as: 'number' } as const;
  const row = { activity, description, hours } as LogRow;
  return excludedTime(row, { policy: POLICY } as RuleContext)[0]?.code;
}

test.each([
  'Full day, including lunch',
  '8 h, lunch included',
  'Sessions with lunch',
  'Includes lunch and exhibit hall',
  '7 hours (includes meals)',
  'Keynote and sessions incl. lunch',
  'Day 1 sessions plus exhibit hall time',
  'Total of 8 hours including keynote, lunch, and exhibit hall',
  'Registration and breakfast were included in the hours',
  'Lunch not counted; exhibit hall included',
  'Excludes lunch, includes exhibit hall',
  'Lunch excluded, exhibit hall included',
  'without breakfast but with lunch',
  'Sessions all day. Meals included.',
  '8 hours counting lunch',
  'including lunch break of 1 hour',
  'Sessions all day, w/ lunch',
  '8 hours inclusive of meals',
  'Meals are part of the 8 hours',
  'Lunch was not taken out',
  'Hours do not exclude lunch',
  'No deduction for meals',
  'Did not subtract lunch',
  'Hours included lunch',
  'Lunch incl.',
  'excluded travel, included lunch',
])('held: %s', (text) => {
  expect(codeOf(text)).toBe('EXCLUDED_TIME');
  expect(codeOf('', text)).toBe('EXCLUDED_TIME');
});

test.each([
  '6 h session, 1 h lunch, exhibit hall',
  'Visited the exhibit hall',
  'Session with vendors in the exhibit hall',
  'Lunch was provided',
  'Opening session after lunch',
  'Registration, then sessions',
  'Excludes lunch. Visited the exhibit hall.',
  'Lunch on your own; registration not counted',
  'Excludes meals\nVisited the exhibit hall',
  'Lunch included in the price',
  'The registration fee includes lunch',
  'Lunch is included in the fee',
  'Ended with the awards banquet',
  'Sessions, including the reception',
  'Vendor showcase',
  'Toured exhibits',
  'Materials included, lunch on your own',
])('noted: %s', (text) => expect(codeOf(text)).toBe('EXCLUDED_TIME_MENTIONED'));

test.each([
  'Lunch not counted',
  'Excludes meals',
  'Excludes meals and exhibit hall',
  '8 hours minus lunch',
  '6 h without lunch, registration, or exhibit hall',
  '7 h after removing lunch',
  '7 hours after removing the 1 hour lunch and the exhibit hall time',
  'Lunch and exhibit hall time were not included',
  'Hours do not include lunch',
  "Doesn't include registration or meals",
  'Doesn’t include registration or meals',
  'No lunch',
  '8 h (lunch not counted)',
  'with lunch excluded',
  '6 h, not including the 1 h lunch break',
  'lunch (1 h) was taken out',
  'Meal times have been subtracted',
  'excludes lunch (1 h)',
  'Student registration system training',
  'Registration fee included',
  'Meal program software',
  'Working lunch session on data',
  'Lunch and learn',
  'Lunch & Learn: passwords',
  'Luncheon keynote',
  'Registered for the course and completed it',
  'less 30 min lunch',
  'included sessions, excluded lunch',
  'Students built exhibits',
  '',
])('nothing said: %s', (text) => expect(codeOf(text)).toBeUndefined());

test('the worst mention decides, over activity and description', () => {
  expect(codeOf('Lunch not counted', 'Summit, with lunch')).toBe('EXCLUDED_TIME');
  expect(codeOf('lunch included. No exhibit hall.')).toBe('EXCLUDED_TIME');
});

test('parts that come to the hours of the row hold it, excluded time among them', () => {
  const text = '5 h of sessions and 1 h of lunch';
  expect(codeOf(text, '', 1800)).toBe('EXCLUDED_TIME');
  expect(codeOf(text, '', 1500)).toBe('EXCLUDED_TIME_MENTIONED');
  expect(codeOf('5 h of sessions and 1 h of lunch, not counted', '', 1800)).toBe(undefined);
});

test('long texts of numbers and trigger words are read at once', () => {
  const texts = ['no 1111111111 2222222222 3333333333 x lunch', 'no lunch with 12 '];
  for (const text of texts) {
    const long = text.repeat(Math.ceil(50_000 / text.length));
    expect(typeof codeOf(long, `no ${'1'.repeat(30)} x lunch`)).toBe('string');
  }
});
