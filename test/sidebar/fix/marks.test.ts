// Marks beside the rows of a log that has one sheet a year, through the built add-on.
import type { CheckAnswer, SheetReading } from '../../../src/core/protocol/messages';
import { markRows } from '../../../src/sidebar/fix/marks';
import type { ChangeSet } from '../../../src/sidebar/fix/task';
import { openTestHost, SET_UP, type TestCell, valueAt } from '../../addon/open-test-host';

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

test('each row bears its status in a few words', async () => {
  const rows: TestCell[][] = [
    row(2),
    ['Pat', 'Talk two', '2026-03-05', 3, 'IT Management', '', 'A talk on storage'],
    ['Pat', 'Old talk', '2020-03-05', 3, 'IT Management', 'Fits', 'A talk on switches'],
    ['Pat', 'Talk to come', '2027-02-10', 4, 'IT Management', 'Fits', 'A talk on fiber'],
  ];
  const now = () => Date.UTC(2026, 10, 23, 18);
  const sheets = { 'PD Log': [HEADINGS, ...rows], 'AL-CTO Setup': SET_UP };
  const host = await openTestHost(sheets, { now });
  const { report } = host.call('checkCompliance') as Extract<CheckAnswer, { ok: true }>;
  const reading = host.call('readSheet', { sheet: 'PD Log' }) as SheetReading;
  const { lines } = markRows(report).change(reading, {}) as ChangeSet;
  expect(lines.map(({ after }) => after)).toEqual([
    'Counts 2 h',
    'Needs you: no justification',
    'Not counted: before the cycle',
    'Planned for Feb 10, 2027',
  ]);
});
