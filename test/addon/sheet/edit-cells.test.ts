// What the side panel may change, through the built bundle: only what still is as the preview showed it.
import { readFileSync } from 'node:fs';
import type { Edit, EditAnswer, ReadSheetAnswer } from '../../../src/core/protocol/messages';
import type { LocalHost } from '../../../src/local/apps-script/host';
import { openTestHost, valueAt } from '../open-test-host';

const LOG = [
  ['Name', 'Activity', 'Date', 'Hours', 'Course', 'Justification', 'Description'],
  [
    'Pat Doe',
    'Conference',
    'Oct 3rd, 2025',
    '2 hrs',
    'Data Management',
    'Fits well here',
    'Two talks',
  ],
  ['Pat Doe', 'Webinar', 45950, 1, 'IT Management', 'Fits well here', 'One demo'],
];

let host: LocalHost;
beforeEach(async () => {
  host = await openTestHost({ 'PD Log': LOG, 'AL-CTO Setup': [['Issue date', '2024-06-15']] });
});
afterEach(() => host.dispose());

const edit = (edits: Edit[], isUndo?: boolean) =>
  host.call('editCells', isUndo ? { edits, isUndo } : { edits }) as EditAnswer;
const read = () => host.call('readSheet', { sheet: 'PD Log' }) as ReadSheetAnswer;
const hours = { column: 4, before: '2 hrs', after: 2, format: '0.00' };
const write = (cells: object): Edit =>
  ({ op: 'write', sheet: 'PD Log', row: 2, cells: [cells] }) as Edit;

test('a sheet is read with its columns, its rows as they stand, and the other sheets', () => {
  expect(read()).toMatchObject({
    ok: true,
    exists: true,
    isForm: false,
    headerRow: 1,
    columns: { applicant: 1, activity: 2, date: 3, hours: 4, course: 5 },
    sheets: [{ sheet: 'PD Log', rows: 2 }],
  });
  expect((read() as { rows: unknown[][] }).rows[1][2]).toBe('Oct 3rd, 2025');
});

test('a change writes what was shown, and its undo leaves the log as it was', () => {
  const before = read();
  const answer = edit([
    write(hours),
    write({
      column: 3,
      before: 'Oct 3rd, 2025',
      after: { day: '2025-10-03', seconds: 0 },
      format: 'm/d/yyyy',
    }),
  ]);
  expect(answer).toMatchObject({ ok: true, skipped: 0 });
  expect(valueAt(host, 'PD Log', 2, 4)).toBe(2);
  expect((read() as { rows: unknown[][] }).rows[1][2]).toEqual({ day: '2025-10-03', seconds: 0 });
  expect(edit((answer as { undo: Edit[] }).undo, true)).toMatchObject({ ok: true, skipped: 0 });
  expect(read()).toEqual(before);
});

test('a cell that changed since the preview stops the whole change', () => {
  const before = read();
  const answer = edit([
    write(hours),
    write({ column: 5, before: 'Something else', after: 'IT Management' }),
  ]);
  expect(answer).toMatchObject({ ok: false, faults: [{ code: 'ROW_CHANGED' }] });
  expect((answer as { faults: { message: string }[] }).faults[0].message).toBe(
    'Row 2 changed since the check. Nothing was changed. Check again.',
  );
  expect(read()).toEqual(before);
});

test('an undo leaves alone what someone has changed since', () => {
  const { undo } = edit([
    write(hours),
    write({ column: 5, before: 'Data Management', after: 'Data Management and Governance' }),
  ]) as { undo: Edit[] };
  edit([write({ column: 4, before: 2, after: 3 })]);
  expect(edit(undo, true)).toMatchObject({ ok: true, skipped: 1 });
  expect(valueAt(host, 'PD Log', 2, 4)).toBe(3);
  expect(valueAt(host, 'PD Log', 2, 5)).toBe('Data Management');
});

test('a row put in below is taken out again by its undo', () => {
  const before = read();
  const cells = [{ column: 4, before: '', after: 0.5 }];
  const answer = edit([{ op: 'insertRow', sheet: 'PD Log', row: 2, cells }]) as { undo: Edit[] };
  expect(valueAt(host, 'PD Log', 3, 4)).toBe(0.5);
  expect(valueAt(host, 'PD Log', 4, 2)).toBe('Webinar');
  edit(answer.undo, true);
  expect(read()).toEqual(before);
});

test('a row put in below stays when it holds more by then, and its undo says so', () => {
  const cells = [{ column: 4, before: '', after: 0.5 }];
  const answer = edit([{ op: 'insertRow', sheet: 'PD Log', row: 2, cells }]) as { undo: Edit[] };
  const note = { column: 9, before: '', after: 'my own' };
  edit([{ op: 'write', sheet: 'PD Log', row: 3, cells: [note] }]);
  const before = read();
  expect(edit(answer.undo, true)).toMatchObject({ ok: false, faults: [{ code: 'ROW_CHANGED' }] });
  expect(read()).toEqual(before);
});

test('a tick box that came with the formats of a row put in does not keep it', () => {
  const before = read();
  const cells = [{ column: 4, before: '', after: 0.5 }];
  const answer = edit([{ op: 'insertRow', sheet: 'PD Log', row: 2, cells }]) as { undo: Edit[] };
  const tick = { column: 9, before: '', after: false };
  edit([{ op: 'write', sheet: 'PD Log', row: 3, cells: [tick] }]);
  expect(edit(answer.undo, true)).toMatchObject({ ok: true });
  expect(read()).toEqual(before);
});

test('a column put in is taken out again while it holds its heading alone', () => {
  const before = read();
  const insert: Edit = {
    op: 'insertColumn',
    sheet: 'PD Log',
    row: 1,
    column: 7,
    heading: 'Confirmed',
  };
  const { undo } = edit([insert]) as { undo: Edit[] };
  expect(read()).toMatchObject({ columns: { confirmed: 8 } });
  edit(undo, true);
  expect(read()).toEqual(before);
});

test('a column put in stays where it holds more by then, its undo says so and puts back the rest', () => {
  const insert: Edit = { op: 'insertColumn', sheet: 'PD Log', row: 1, column: 7, heading: 'Mark' };
  const { undo } = edit([insert, write(hours)]) as { undo: Edit[] };
  edit([write({ column: 8, before: '', after: 'my own' })]);
  expect(edit(undo, true)).toMatchObject({ ok: true, skipped: 1 });
  const { rows } = read() as { rows: unknown[][] };
  expect([rows[0][7], rows[1][7], rows[1][3]]).toEqual(['Mark', 'my own', '2 hrs']);
  // What was undone is passed over by a second undo, as after one that Google cut off.
  const after = read();
  expect(edit(undo, true)).toMatchObject({ ok: true });
  expect(read()).toEqual(after);
});

test.each(['=1+1', '+5', '10/3/2025', 'TRUE', '＝1'])('the text %s stays text', (text) => {
  edit([write({ column: 6, before: 'Fits well here', after: text })]);
  expect((read() as { rows: unknown[][] }).rows[1][5]).toBe(text);
});

test.each([
  [{ edits: [{ op: 'explode', sheet: 'PD Log', row: 1 }] }],
  [{ edits: [{ op: 'write', sheet: 'PD Log', row: 0, cells: [hours] }] }],
  [{ edits: [{ op: 'write', sheet: 'PD Log', row: 2, cells: [{ ...hours, column: '4' }] }] }],
  [{ edits: [{ op: 'write', sheet: 'PD Log', row: 2, cells: [{ ...hours, more: 1 }] }] }],
  [{ edits: [write({ column: 4, before: '2 hrs', after: { formula: '=1' } })] }],
  [{ edits: 'all' }],
])('a request that is not as agreed is refused: %j', (request) => {
  const before = read();
  expect(host.call('editCells', request)).toMatchObject({
    ok: false,
    faults: [{ code: 'REQUEST_UNREADABLE' }],
  });
  expect(read()).toEqual(before);
});

test('a sheet that is gone is named', () => {
  const answer = edit([{ op: 'write', sheet: 'Gone', row: 2, cells: [] }]);
  expect(answer).toMatchObject({ ok: false, faults: [{ code: 'SHEET_MISSING' }] });
});

test('no formula cell runs the schema library; the panel does', async () => {
  // The library leaves this behind as soon as it is run.
  const functions = `${readFileSync('dist/functions.js', 'utf8')}
    function peek() { return typeof __zod_globalConfig === 'object'; }`;
  const sheets = {
    'PD Log': LOG,
    'AL-CTO Setup': [['Issue date', '2024-06-15']],
    Mine: [['=ALCTO_REMAINING("IT Management")', '=ALCTO_SUMMARY()']],
  };
  const other = await openTestHost(sheets, { functions });
  expect(valueAt(other, 'Mine', 1, 1)).toBe(4);
  expect(other.call('peek')).toBe(false);
  other.call('checkCompliance');
  expect(other.call('peek')).toBe(true);
});
