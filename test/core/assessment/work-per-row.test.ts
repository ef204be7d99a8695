// What a check costs, as a count of work and not a time: regular expressions run and texts lowered for folding.
import { checkLog } from '../../../src/core/assessment/check-log';
import { parseSetUp } from '../../../src/core/assessment/set-up';
import type { Cell } from '../../../src/core/log/cell';
import type { Log } from '../../../src/core/log/log-row';
import { parseLog } from '../../../src/core/log/parse-log';
import { POLICY } from '../../../src/core/policy/policy';
import { HEADINGS, SET_UP, TODAY } from '../check-sheets';

const COURSES = POLICY.courses.map(({ name }) => name);
const TOPICS = ['backup', 'privacy', 'wireless', 'rostering', 'budgets', 'coaching', 'identity'];

/** Row `index` of a log whose activities and texts are all different. */
function makeRow(index: number): Cell[] {
  const day = new Date(Date.UTC(2025, 0, 1) + (index % 600) * 86_400_000);
  const topic = TOPICS[index % TOPICS.length];
  const course = COURSES[index % COURSES.length];
  return [
    'Pat Doe',
    'Mobile County',
    `Region meeting ${index}: ${topic}, Montgomery`,
    { day: day.toISOString().slice(0, 10), seconds: 0 },
    1 + (index % 4) / 2,
    index % 20 === 0 ? 'data mgmt' : course,
    `Work on ${topic} ${index} belongs to the course ${course}.`,
    `Talks on ${topic} and hands-on practice ${index}${index % 50 === 0 ? ', lunch included' : ''}.`,
  ];
}

function countWork(rows: number) {
  const cells = [HEADINGS, ...Array.from({ length: rows }, (_, index) => makeRow(index))];
  const runs = jest.spyOn(RegExp.prototype, 'exec');
  const lowered = jest.spyOn(String.prototype, 'toLowerCase');
  try {
    const reading = { policy: POLICY, isMonthFirst: true, chosen: new Map() };
    const log = parseLog({ sheet: 'Log', cells }, reading) as Log;
    checkLog({
      policy: POLICY,
      logs: [log],
      setUp: parseSetUp(SET_UP),
      today: TODAY,
      isMonthFirst: true,
      otherLogs: [],
    });
    return { runs: runs.mock.calls.length, lowered: lowered.mock.calls.length };
  } finally {
    jest.restoreAllMocks();
  }
}

// Measured: 4.48 regular expressions and 1.17 foldings a row; 15 % more is a change to look at. Four of the regular
// expressions search activity and description for words of excluded time and for characters beyond ASCII, apart, as one
// search for both takes longer than two. A folding is of a row that meets another of its day, hours, and course: here
// each does. Columns are told apart without any now, so that none of these rows is folded before it is counted.
test('a row more costs no more regular expressions and foldings than it did', () => {
  const [few, many] = [countWork(400), countWork(2400)];
  const perRow = (name: 'runs' | 'lowered') => (many[name] - few[name]) / 2000;
  expect(perRow('runs')).toBeLessThan(5.15);
  expect(perRow('lowered')).toBeLessThan(1.35);
});
