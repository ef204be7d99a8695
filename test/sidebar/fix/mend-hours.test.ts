// Hours as the panel writes them: exactly those that were meant.
import type { CheckAnswer, EditAnswer, SheetReading } from '../../../src/core/protocol/messages';
import type { LocalHost } from '../../../src/local/apps-script/host';
import type { ChangeSet, Task } from '../../../src/sidebar/fix/task';
import { netHours } from '../../../src/sidebar/fix/work-out-hours';
import { openTestHost, SET_UP, type TestCell } from '../../addon/open-test-host';
import { fixTask, saveTask, workOutTask } from '../panel-tasks';

const HEADINGS = ['Name', 'Activity', 'Date', 'Hours', 'Course', 'Justification', 'Description'];
const CONTEXT = { isMonthFirst: true, courses: [], isSeveral: false };
const row = (hours: TestCell, course = 'IT Management', day = 4): TestCell[] => [
  'Pat',
  `Talk ${day}`,
  `2026-03-0${day}`,
  hours,
  course,
  'Covers the networks of our schools',
  'A talk on networks, including lunch',
];
const open = (...rows: TestCell[][]) =>
  openTestHost({ 'PD Log': [HEADINGS, ...rows], 'AL-CTO Setup': SET_UP });

function check(host: LocalHost) {
  const answer = host.call('checkCompliance') as CheckAnswer;
  const [person] = answer.ok ? answer.report.applicants : [];
  if (!person) throw new Error('Nobody');
  return person;
}

const read = (host: LocalHost) => host.call('readSheet', { sheet: 'PD Log' }) as SheetReading;
const commit = (host: LocalHost, task: Task, filled = {}) =>
  host.call('editCells', { edits: (task.change(read(host), filled) as ChangeSet).edits });

test('three times twenty minutes stay an hour when they become numbers', async () => {
  const host = await open(...[4, 5, 6].map((day) => row('20 min', 'IT Management', day)));
  const before = check(host).rows.map(({ seconds }) => seconds);
  const found = check(host).rows.flatMap((each) =>
    each.findings
      .filter(({ code }) => code === 'HOURS_TEXT')
      .map((finding) => ({ row: each, finding })),
  );
  expect(commit(host, fixTask(found, CONTEXT))).toMatchObject({ ok: true });
  expect(check(host).rows.map(({ seconds }) => seconds)).toEqual(before);
  expect(before).toEqual([1200, 1200, 1200]);
});

test.each(['0.75', '1.25', '0.01', '3'])('%s h are split as they are offered', async (hours) => {
  const host = await open(row(Number(hours), 'IT Management, Teaching and Learning'));
  const [only] = check(host).rows;
  if (!only) throw new Error('No row');
  const task = saveTask(only, CONTEXT);
  const fields = task?.fields?.(read(host));
  if (!Array.isArray(fields)) throw new Error(fields);
  const [first = '', second = ''] = fields.map(({ value = '' }) => value);
  expect(Number(first) + Number(second)).toBeCloseTo(Number(hours), 6);
  const plan = task?.change(read(host), { 'part 1': first, 'part 2': second });
  // A hundredth of an hour is not two.
  if (hours === '0.01') expect(plan).toBe('Give both courses some of the hours.');
  else expect((plan as ChangeSet).edits).toHaveLength(2);
});

test('hours worked out from minutes are exact, and confirm the row they stand in', async () => {
  expect(netHours({ start: '08:00', end: '13:40', lunch: '60' })).toMatchObject({ hours: 4.6667 });
  const host = await open(row(6));
  const [only] = check(host).rows;
  const filled = { start: '08:00', end: '13:40', lunch: '60' };
  const task = only && workOutTask(only, CONTEXT);
  if (!task) throw new Error('Nothing found');
  expect(commit(host, task, filled)).toMatchObject({ ok: true });
  expect(check(host).rows).toMatchObject([{ status: 'COUNTED', hours: 4.66, seconds: 16_800 }]);
});

test('a description filled in beside start and end keeps its words, and one undo brings back what stood there', async () => {
  const host = await open(row('all day').with(6, 'n/a'));
  const [only] = check(host).rows;
  const task = only && workOutTask(only, CONTEXT);
  if (!task) throw new Error('Nothing found');
  const filled = { start: '08:00', end: '12:00', lunch: '60', description: 'Switches by hand.' };
  const before = read(host).rows;
  const done = commit(host, task, filled) as EditAnswer & { ok: true };
  expect(read(host).rows[1]?.slice(3)).toEqual([
    3,
    'IT Management',
    'Covers the networks of our schools',
    'Switches by hand; excludes lunch (1 h)',
  ]);
  const undone = host.call('editCells', { edits: done.undo, isUndo: true });
  expect(undone).toMatchObject({ ok: true, skipped: 0 });
  expect(read(host).rows).toEqual(before);
});

test('a description stays as it is where start and end leave nothing out', async () => {
  const host = await open(row('all day').with(6, 'A talk on networks.'));
  const [only] = check(host).rows;
  const task = only && workOutTask(only, CONTEXT);
  if (!task) throw new Error('Nothing found');
  expect(commit(host, task, { start: '08:00', end: '12:00' })).toMatchObject({ ok: true });
  expect(read(host).rows[1]?.[6]).toBe('A talk on networks.');
});
