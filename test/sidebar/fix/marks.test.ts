// Marks beside the rows of a log that has one sheet a year, through the built add-on.
import type { CheckAnswer, SheetReading } from '../../../src/core/protocol/messages';
import { markRows } from '../../../src/sidebar/fix/marks';
import type { ChangeSet } from '../../../src/sidebar/fix/task';
import { openTestHost, SET_UP, valueAt } from '../../addon/open-test-host';

const HEADINGS = ['Name', 'Activity', 'Date', 'Hours', 'Course', 'Justification', 'Description'];
const row = (hours: number) => [
  'Pat',
  `Talk of ${hours} h`,
  '2026-03-04',
  hours,
  'IT Management',
  'Networks',
  'A talk on networks',
];

test('of several sheets the one on screen is marked, with its own rows', async () => {
  const host = await openTestHost({
    'Year 1': [HEADINGS, row(2)],
    'Year 2': [HEADINGS, row(3)],
    'AL-CTO Setup': [...SET_UP, ['Log sheets', 'Year 1; Year 2']],
  });
  const { report } = host.call('checkCompliance') as Extract<CheckAnswer, { ok: true }>;
  const task = markRows(report);
  expect([task.sheet, task.isActive]).toEqual([undefined, true]);
  const read = (sheet: string) => host.call('readSheet', { sheet }) as SheetReading;
  const { edits } = task.change(read('Year 2'), {}) as ChangeSet;
  expect(host.call('editCells', { edits })).toMatchObject({ ok: true });
  expect(valueAt(host, 'Year 2', 2, 8)).toBe('Counts 3 h');
  expect(valueAt(host, 'Year 1', 2, 8)).toBeFalsy();
  expect(task.change(read('AL-CTO Setup'), {})).toBe('Show a sheet of your log first.');
});
