// A formula cell reads numbers: what nobody reads is not put into words.
import { checkLog } from '../../../src/core/assessment/check-log';
import { parseSetUp } from '../../../src/core/assessment/set-up';
import type { Log } from '../../../src/core/log/log-row';
import { parseLog } from '../../../src/core/log/parse-log';
import { POLICY } from '../../../src/core/policy/policy';
import * as words from '../../../src/core/report/finding-words';
import { HEADINGS, SET_UP, TODAY } from '../check-sheets';
import { COURSE } from '../courses';

jest.mock('../../../src/core/report/finding-words', () => {
  const actual = jest.requireActual('../../../src/core/report/finding-words');
  return { ...actual, describeFinding: jest.fn(actual.describeFinding) };
});
const describe = jest.mocked(words.describeFinding);

test('hours, courses, and standing make no sentence; the rows make theirs when read, and once', () => {
  const held = ['Pat Doe', 'Mobile County', 'ALET', '3/4/2026', 2, COURSE.it, '', 'Two sessions'];
  const reading = { policy: POLICY, isMonthFirst: true, chosen: new Map() };
  const log = parseLog({ sheet: 'Log', cells: [HEADINGS, held] }, reading) as Log;
  const setUp = parseSetUp(SET_UP);
  const common = { policy: POLICY, today: TODAY, isMonthFirst: true, otherLogs: [] };
  const [report] = checkLog({ ...common, logs: [log], setUp }).applicants;
  expect(report).toMatchObject({ hours: { held: 2 }, standing: 'BEHIND', courses: { length: 6 } });
  expect(describe).not.toHaveBeenCalled();
  const messages = report?.rows.flatMap(({ findings }) => findings.map(({ message }) => message));
  expect(messages).toEqual([
    'Row 2: The date is text. We read it as Mar 4, 2026.',
    expect.stringMatching(/^Row 2: No justification\./),
  ]);
  expect(report?.rows).toBe(report?.rows);
  expect(describe).toHaveBeenCalledTimes(2);
});
