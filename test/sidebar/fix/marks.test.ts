// Marks beside the rows of a log that has one sheet a year, through the built add-on.
import { readFileSync } from 'node:fs';
import type { CheckAnswer, EditAnswer, SheetReading } from '../../../src/core/protocol/messages';
import { FILLS } from '../../../src/core/report/sheet-look';
import { filterMarks, markRows, removeMarks } from '../../../src/sidebar/fix/marks';
import type { ChangeSet, Task } from '../../../src/sidebar/fix/task';
import {
  openScript,
  openTestHost,
  SET_UP,
  type TestCell,
  valueAt,
} from '../../addon/open-test-host';

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

/** The built add-on, and a way to look at the sheet beside it. */
const FULL = {
  bundle: readFileSync('dist/Code.js', 'utf8'),
  functions: `${readFileSync('dist/functions.js', 'utf8')}
    function run(code, arg) { return new Function('arg', code)(arg); }`,
};
const LOOK = `const s = SpreadsheetApp.getActive().getSheetByName('PD Log');
  return {
    columns: s.getMaxColumns(),
    width: s.getColumnWidth(8),
    fills: s.getRange('H1:H3').getBackgrounds().flat(),
    hidden: [1, 2, 3].map((row) => s.isRowHiddenByFilter(row)),
    filter: s.getFilter() !== null,
  };`;

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

test('marks have a fill and a width, are filtered by one click, and leave no trace', async () => {
  const held = ['Pat', 'Talk two', '2026-03-05', 3, 'IT Management', '', 'A talk on storage'];
  const sheets = { 'PD Log': [HEADINGS, row(2), held], 'AL-CTO Setup': SET_UP };
  const { host, run } = await openScript(sheets, '', FULL);
  const look = () => run(LOOK) as Record<string, unknown>;
  const before = look();
  const read = () => host.call('readSheet', { sheet: 'PD Log' }) as SheetReading;
  const { report } = host.call('checkCompliance') as Extract<CheckAnswer, { ok: true }>;
  const commit = (task: Task) => {
    const { edits } = task.change(read(), {}) as ChangeSet;
    const answer = host.call('editCells', { edits }) as Extract<EditAnswer, { ok: true }>;
    expect(answer).toMatchObject({ ok: true });
    return answer.undo;
  };
  const undo = commit(markRows(report));
  expect(look()).toMatchObject({ fills: ['#ffffff', FILLS.counts, FILLS.needsYou], width: 230 });
  commit(filterMarks(report, true));
  expect(look()).toMatchObject({ hidden: [false, true, false] });
  const unfilter = commit(filterMarks(report, false));
  expect(look()).toMatchObject({ hidden: [false, false, false] });
  expect(unfilter).toEqual([]);
  commit(filterMarks(report, true));
  commit(removeMarks(report));
  expect(look()).toEqual(before);
  expect(undo.at(-1)).toMatchObject({ op: 'removeColumn' });
});

test('a filter of the person’s own is never taken away, and is named where it stands in the way', async () => {
  const sheets = { 'PD Log': [HEADINGS, row(2)], 'AL-CTO Setup': SET_UP };
  const { host, run } = await openScript(sheets, '', FULL);
  const { report } = host.call('checkCompliance') as Extract<CheckAnswer, { ok: true }>;
  const commit = (task: Task) => {
    const reading = host.call('readSheet', { sheet: 'PD Log' }) as SheetReading;
    const { edits } = task.change(reading, {}) as ChangeSet;
    return host.call('editCells', { edits }) as EditAnswer;
  };
  commit(markRows(report));
  run(`const s = SpreadsheetApp.getActive().getSheetByName('PD Log');
    s.getRange('A1:H2').createFilter().setColumnFilterCriteria(1,
      SpreadsheetApp.newFilterCriteria().whenTextStartsWith('P').build());`);
  expect(commit(filterMarks(report, true))).toMatchObject({
    ok: false,
    faults: [{ code: 'FILTER_OWN' }],
  });
  expect(commit(filterMarks(report, false))).toMatchObject({
    ok: true,
    note: 'Your own filter stays.',
  });
  expect(run(LOOK)).toMatchObject({ filter: true });
});
