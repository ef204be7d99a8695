// What stands beside a row that does not count, in a few words.

import { checkLog } from '../../../src/core/assessment/check-log';
import { parseSetUp } from '../../../src/core/assessment/set-up';
import type { Log } from '../../../src/core/log/log-row';
import { parseLog } from '../../../src/core/log/parse-log';
import { POLICY } from '../../../src/core/policy/policy';
import { shortReason } from '../../../src/core/report/short-reasons';
import { checkRows, HEADINGS, row, SET_UP, TODAY } from '../check-sheets';

const reasonsOf = (rows: Parameters<typeof checkRows>[0]) => checkRows(rows).rows.map(shortReason);

test.each([
  [{}, ''],
  [{ date: { day: '2026-12-24', seconds: 0 } }, ''],
  [{ hours: '' }, 'no hours'],
  [{ hours: 400 }, 'more than 24 hours a day'],
  [{ date: { day: '2023-03-04', seconds: 0 } }, 'before the cycle'],
  [{ description: 'Two talks, lunch included' }, 'may include meals or exhibit time'],
  [{ justification: '', description: '' }, 'no justification'],
])('%j', (cells, reason) => {
  expect(reasonsOf([row(cells)])).toEqual([reason]);
});

test('what keeps a row out comes before what holds it', () => {
  expect(reasonsOf([row({ hours: '', date: { day: '2023-03-04', seconds: 0 } })])).toEqual([
    'before the cycle',
  ]);
});

test('a row without a finding of its own waits for a column', () => {
  const lacking = [HEADINGS.slice(0, -1), row().slice(0, -1)];
  expect(reportOf({ cells: lacking }).map(shortReason)).toEqual(['a column is missing']);
});

test('hours that are merged across rows are named as such', () => {
  const cells = [HEADINGS, row(), row({ activity: 'Webinar', hours: '' })];
  const merges = [{ top: 1, bottom: 2, left: 4, right: 4 }];
  expect(reportOf({ cells, merges }).map(shortReason)).toEqual(
    Array(2).fill('hours merged with other rows'),
  );
});

function reportOf(sheet: { cells: typeof SET_UP; merges?: object[] }) {
  const reading = { policy: POLICY, isMonthFirst: true, chosen: new Map() };
  const log = parseLog(
    { sheet: 'Log', ...sheet } as Parameters<typeof parseLog>[0],
    reading,
  ) as Log;
  return checkLog({
    policy: POLICY,
    logs: [log],
    setUp: parseSetUp(SET_UP),
    today: TODAY,
    isMonthFirst: true,
    otherLogs: [],
  }).applicants[0].rows;
}
