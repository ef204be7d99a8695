// Rows that share cells merged over them are fixed like any other; what a merged cell would lose is not written.
import { readFileSync } from 'node:fs';
import type { CheckAnswer, SheetReading } from '../../../src/core/protocol/messages';
import type { LocalHost } from '../../../src/local/apps-script/host';
import { decide } from '../../../src/sidebar/fix/decisions';
import { listSafeFixes } from '../../../src/sidebar/fix/fixes';
import { saveCells } from '../../../src/sidebar/fix/save-cells';
import { listCounted } from '../../../src/sidebar/submit/submissions';
import { openTestHost, SET_UP, type TestCell } from '../../addon/open-test-host';
import { fixTask, saveTask } from '../panel-tasks';

const CONTEXT = { isMonthFirst: true, courses: [], isSeveral: false };
const HEADINGS = [
  'Name',
  'Activity',
  'Date',
  'Hours',
  'Course',
  'Justification',
  'Description',
  'Confirmed',
];
const functions = `${readFileSync('dist/functions.js', 'utf8')}
  function merge(place) {
    SpreadsheetApp.getActive().getSheetByName('PD Log').getRange(place).merge();
  }`;

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const row = (date: string, over: Record<number, TestCell> = {}): TestCell[] =>
  ['Pat', 'Talk', day(date), 2, 'IT Management', 'Fits the course', `On ${date}`, ''].map(
    (usual, index) => over[index] ?? (usual as TestCell),
  );

async function open(rows: TestCell[][], merged: string[], headings = HEADINGS) {
  const host = await openTestHost(
    { 'PD Log': [headings, ...rows], 'AL-CTO Setup': SET_UP },
    { functions },
  );
  for (const place of merged) host.call('merge', place);
  return host;
}

function check(host: LocalHost) {
  const answer = host.call('checkCompliance') as CheckAnswer;
  if (!answer.ok) throw new Error(answer.faults.map(({ message }) => message).join(' '));
  return answer.report.applicants[0];
}

const read = (host: LocalHost) => host.call('readSheet', { sheet: 'PD Log' }) as SheetReading;
const edit = (host: LocalHost, change: unknown) => {
  if (typeof change === 'string') throw new Error(change);
  return host.call('editCells', { edits: (change as { edits: unknown[] }).edits });
};

test('small things are fixed at once in rows under a merged activity, and in those beside them', async () => {
  const host = await open(
    [
      row('2026-03-04', { 4: 'IT Mgmt' }),
      row('2026-03-05', { 1: '', 4: 'Data Management' }),
      row('2026-03-06', { 1: 'Other', 3: '2 hrs' }),
    ],
    ['B2:B3'],
  );
  const found = listSafeFixes(check(host).rows);
  expect(found).toHaveLength(3);
  expect(edit(host, fixTask(found, CONTEXT).change(read(host), {}))).toMatchObject({ ok: true });
  expect(listSafeFixes(check(host).rows)).toEqual([]);
  expect(read(host).rows.map((cells) => cells[1])).toEqual(['Activity', 'Talk', '', 'Other']);
});

test('what is misspelled in a merged cell is put right in its first row', async () => {
  const host = await open(
    [row('2026-03-04', { 4: 'IT Mgmt' }), row('2026-03-05', { 4: '' })],
    ['E2:E3'],
  );
  const found = listSafeFixes(check(host).rows);
  expect(found).toHaveLength(2);
  const change = fixTask(found, CONTEXT).change(read(host), {});
  expect(change).toMatchObject({ lines: [{ place: 'Row 2, Course' }] });
  edit(host, change);
  expect(check(host).rows.map(({ course }) => course)).toEqual(['IT Management', 'IT Management']);
  expect(listSafeFixes(check(host).rows)).toEqual([]);
});

test('the card of a lower row is saved, but for a cell that is merged, and a row that changed is still refused', async () => {
  const host = await open(
    [row('2026-03-04'), row('2026-03-05', { 1: '', 5: '', 6: '' })],
    ['B2:B3'],
  );
  const [, held] = check(host).rows;
  const save = saveTask(held, CONTEXT);
  const filled = { justification: 'Fits the course', description: 'Switches' };
  const merged = { ...filled, activity: 'Another talk' };
  expect(save?.change(read(host), merged)).toBe(
    '“Activity” in row 3 is merged with row 2. Change it in row 2, or unmerge the cells and check again.',
  );
  const gone = { ...held, activity: 'Another talk' };
  expect(saveTask(gone, CONTEXT)?.change(read(host), filled)).toBe(
    'Row 3 changed since the check. Check again.',
  );
  expect(edit(host, save?.change(read(host), filled))).toMatchObject({ ok: true });
  expect(check(host).rows.map(({ status }) => status)).toEqual(['COUNTED', 'COUNTED']);
});

test('hours merged over rows, and a decision in a merged cell, are not written', async () => {
  const rows = [row('2026-03-04'), row('2026-03-05', { 1: 'Other', 3: '' })];
  const host = await open(rows, ['D2:D3', 'H2:H3']);
  const [upper, lower] = check(host).rows;
  for (const each of [upper, lower]) {
    expect(saveCells(read(host), each, { hours: '1' }, CONTEXT, false)).toBe(
      `“Hours” in row ${each.row} is merged with other cells. Unmerge them and check again.`,
    );
  }
  expect(decide(read(host), {}, [{ row: lower }], 'notCounted', CONTEXT)).toMatch(
    /^“Confirmed” in row 3 is merged with row 2\./,
  );
});

test('a row with merged cells is not split', async () => {
  const both = 'IT Management, Teaching and Learning';
  const host = await open([row('2026-03-04'), row('2026-03-05', { 1: '', 4: both })], ['B2:B3']);
  const [, several] = check(host).rows;
  const parts = { 'part 1': '1', 'part 2': '1' };
  expect(saveTask(several, CONTEXT)?.change(read(host), parts)).toBe(
    'Row 3 has merged cells. Unmerge them and check again.',
  );
});

test('a row under merged cells is submitted with what they say', async () => {
  const host = await open([row('2026-03-04'), row('2026-03-05', { 1: '' })], ['B2:B3']);
  const counted = listCounted(check(host), [read(host)]);
  expect(counted.map(({ answers }) => answers.activity)).toEqual(['Talk', 'Talk']);
});

test('a location that is read with the activity does not make the row another', async () => {
  const headings = HEADINGS.with(7, 'Location');
  const host = await open([row('2026-03-04', { 3: '2 hrs', 7: 'Mobile' })], [], headings);
  const [only] = check(host).rows;
  expect(only.activity).toBe('Talk, Mobile');
  const change = fixTask(listSafeFixes([only]), CONTEXT).change(read(host), {});
  expect(edit(host, change)).toMatchObject({ ok: true });
});
