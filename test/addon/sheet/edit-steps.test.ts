// Each step of a change and what puts it back, through the built bundle.
import { readFileSync } from 'node:fs';
import type { Edit, EditAnswer } from '../../../src/core/protocol/messages';
import type { HostOptions, LocalHost } from '../../../src/local/apps-script/host';
import { edit, faultOf, LOG, read, SHEETS, write } from '../edit-host';
import { openTestHost, valueAt } from '../open-test-host';

const ENTRY = {
  applicant: 'Pat Doe',
  activity: 'Summit',
  date: '2026-03-04',
  hours: 2,
  course: 'IT Management',
  justification: 'Fits the course well',
  description: 'Two talks',
};
const open = (options: Partial<HostOptions> = {}) => openTestHost(SHEETS, options);
const undoOf = (answer: EditAnswer) => (answer as { undo: Edit[] }).undo;

test.each<[string, Edit[]]>([
  [
    'a row put in',
    [{ op: 'insertRow', sheet: 'PD Log', row: 2, cells: [{ column: 4, before: '', after: 5 }] }],
  ],
  [
    'a column put in',
    [{ op: 'insertColumn', sheet: 'PD Log', row: 1, column: 7, heading: 'Confirmed' }],
  ],
  [
    'a number, a truth value, a day with its time and a formula',
    [
      write(2, 4, 2, 5, '0.0'),
      write(2, 6, 'Fits well here', true),
      write(2, 3, { day: '2025-10-20', seconds: 0 }, { day: '2026-03-04', seconds: 3600 }),
      write(3, 4, 1, { formula: '=ALCTO_CREDITABLE()' }),
    ] as Edit[],
  ],
])('%s is undone, and done again by the undo of that', async (_, edits) => {
  const host = await open();
  host.call('readSheet', { sheet: 'PD Log' });
  // A bare number in the date column is read as a number: the day is written first.
  edit(host, [write(2, 3, 45_950, { day: '2025-10-20', seconds: 0 }, 'm/d/yyyy')]);
  const before = read(host);
  const done = edit(host, edits);
  expect(done).toMatchObject({ ok: true, skipped: 0 });
  const after = read(host);
  expect(after).not.toEqual(before);
  const undone = edit(host, undoOf(done), true);
  expect(undone).toMatchObject({ ok: true, skipped: 0 });
  expect(read(host)).toEqual(before);
  expect(edit(host, undoOf(undone), true)).toMatchObject({ ok: true, skipped: 0 });
  expect(read(host)).toEqual(after);
});

test('a day is written with its time', async () => {
  const host = await open();
  edit(host, [write(2, 3, 45_950, { day: '2026-03-04', seconds: 3600 }, 'm/d/yyyy h:mm')]);
  expect(valueAt(host, 'PD Log', 2, 3)).toBeCloseTo(46_085 + 1 / 24, 6);
});

test('a number format comes and goes with its value', async () => {
  const host = await open();
  const formatOf = () => {
    const id = host.engine.workbook().getSheetBySheetName('PD Log')?.getSheetId() ?? '';
    return JSON.stringify(host.toWorkbookFile().snapshot.sheets[id]?.cellData?.[1]?.[3]?.s ?? null);
  };
  const usual = formatOf();
  const done = edit(host, [write(2, 4, 2, 3, '0.000')]);
  expect(formatOf()).not.toBe(usual);
  edit(host, [write(2, 4, 3, 4)]);
  expect(formatOf()).not.toBe(usual);
  edit(host, [write(2, 4, 4, 3)]);
  edit(host, undoOf(done), true);
  expect(valueAt(host, 'PD Log', 2, 4)).toBe(2);
});

test.each([
  'true',
  'FALSE',
  'Day 1 of 2',
  'a sentence of thirty letters or 7',
  "'quoted",
  '-x',
  '@x',
  ' x',
  'plain words',
  'not true',
  'trueish',
  `${'x'.repeat(40)}\n=1`,
])('the text %j arrives as it was', async (text) => {
  const host = await open();
  edit(host, [write(2, 2, 'Conference', text)]);
  expect(read(host).rows[1][1]).toBe(text);
  expect(valueAt(host, 'PD Log', 2, 2)).toBe(text);
});

test.each([
  ['=ALCTO_REMAINING("IT Management")', true],
  ['=ALCTO_CREDITABLE()', true],
  ['=ALCTO_REMAINING("IT Management")+IMPORTXML("x")', false],
  ['=1+ALCTO_CREDITABLE()', false],
  ['=ALCTO_REMAINING(A1)', false],
  ['=SUM(A1)', false],
])('the formula %s may be written: %s', async (formula, isAllowed) => {
  const host = await open();
  const answer = edit(host, [write(2, 2, 'Conference', { formula })]);
  expect(answer.ok).toBe(isAllowed);
  if (!isAllowed) expect(faultOf(answer)?.code).toBe('REQUEST_UNREADABLE');
});

test.each([[{ day: '2026-02-30', seconds: 0 }], [{ day: 'soon', seconds: 0 }], [{ more: 1 }]])(
  '%j is no content of a cell',
  async (after) => {
    const host = await open();
    expect(faultOf(edit(host, [write(2, 2, 'Conference', after)]))).toEqual({
      code: 'REQUEST_UNREADABLE',
      message: 'Something went wrong. Nothing was changed. Reload the panel.',
    });
  },
);

test('a sheet that is gone is said by its name', async () => {
  const host = await open();
  expect(faultOf(edit(host, [{ op: 'write', sheet: 'Gone', row: 2, cells: [] }]))).toEqual({
    code: 'SHEET_MISSING',
    message: 'The sheet “Gone” is gone. Was it renamed? Nothing was changed. Check again.',
  });
});

test('a row below the last, and a column that holds more than its heading, have changed', async () => {
  const host = await open();
  const below = { op: 'removeRow', sheet: 'PD Log', row: 1001, cells: [] };
  expect(faultOf(edit(host, [below]))?.message).toBe(
    'Row 1001 changed since the check. Nothing was changed. Check again.',
  );
  const column = { op: 'removeColumn', sheet: 'PD Log', row: 1, column: 7, heading: 'Description' };
  expect(faultOf(edit(host, [column]))?.code).toBe('ROW_CHANGED');
});

test('a row is added where it is blank, at the very end too', async () => {
  const host = await open();
  const add = (row: number) => edit(host, [{ op: 'addRow', sheet: 'PD Log', row, entry: ENTRY }]);
  expect(undoOf(add(3))).toMatchObject([{ op: 'write', row: 4 }]);
  expect(undoOf(add(2))).toMatchObject([{ op: 'removeRow', row: 3 }]);
  expect(undoOf(add(1000))).toMatchObject([{ op: 'write', row: 1001 }]);
  expect(undoOf(add(1001))).toMatchObject([{ op: 'removeRow', row: 1002 }]);
  expect(valueAt(host, 'PD Log', 1002, 2)).toBe('Summit');
});

test('a row written stays whole where one of its cells was changed since, and the undo says so', async () => {
  const host = await open();
  const added = edit(host, [{ op: 'addRow', sheet: 'PD Log', row: 3, entry: ENTRY }]);
  edit(host, [write(4, 2, 'Summit', 'Summit in June')]);
  const before = read(host);
  expect(edit(host, undoOf(added), true)).toMatchObject({ ok: true, skipped: 7 });
  expect(read(host)).toEqual(before);
});

test('a row put in stays where one of its cells was changed since', async () => {
  const host = await open();
  const added = edit(host, [{ op: 'addRow', sheet: 'PD Log', row: 2, entry: ENTRY }]);
  edit(host, [write(3, 2, 'Summit', 'Summit in June')]);
  const before = read(host);
  expect(faultOf(edit(host, undoOf(added), true))?.code).toBe('ROW_CHANGED');
  expect(read(host)).toEqual(before);
});

test.each<[string, unknown[]]>([
  ['a row put in', [{ op: 'insertRow', sheet: 'PD Log', row: 2, cells: [] }]],
  [
    'a row taken out',
    [
      {
        op: 'removeRow',
        sheet: 'PD Log',
        row: 3,
        cells: LOG[2].map((before, index) => ({ column: index + 1, before, after: '' })),
      },
    ],
  ],
  [
    'a column put in',
    [{ op: 'insertColumn', sheet: 'PD Log', row: 1, column: 7, heading: 'Confirmed' }],
  ],
  ['cells', [write(2, 4, 2, 9, '0.000'), write(2, 2, 'Conference', 'Changed')]],
])('%s is put back where a later step fails', async (_, edits) => {
  const host = await open();
  const before = read(host);
  const last = write(1, 1, 'Not the name', 'x');
  expect(faultOf(edit(host, [...edits, last]))?.code).toBe('ROW_CHANGED');
  expect(read(host)).toEqual(before);
});

test('a column taken out is put back with its heading where a later step fails', async () => {
  const host = await open();
  edit(host, [{ op: 'insertColumn', sheet: 'PD Log', row: 1, column: 7, heading: 'Confirmed' }]);
  const before = read(host);
  const out = { op: 'removeColumn', sheet: 'PD Log', row: 1, column: 8, heading: 'Confirmed' };
  expect(edit(host, [out, write(1, 1, 'Not the name', 'x')]).ok).toBe(false);
  expect(read(host)).toEqual(before);
});

test('a sheet that a form fills gets no row, and says why', async () => {
  // No local sheet has a form: its one answer is put in.
  const functions = `function fillByForm() {
    const like = (real, other) => new Proxy({}, {
      get: (_, name) =>
        other[name] ||
        (typeof real[name] === 'function' ? (...args) => real[name](...args) : real[name]),
    });
    const book = SpreadsheetApp.getActiveSpreadsheet();
    const filled = (sheet) => like(sheet, { getFormUrl: () => 'https://forms.test' });
    const found = like(book, { getSheetByName: (name) => filled(book.getSheetByName(name)) });
    SpreadsheetApp = like(SpreadsheetApp, { getActiveSpreadsheet: () => found });
  }`;
  const host = await open({ functions: readFileSync('dist/functions.js', 'utf8') + functions });
  const before = read(host);
  host.call('fillByForm');
  for (const added of [
    { op: 'insertRow', cells: [] },
    { op: 'addRow', entry: ENTRY },
  ]) {
    expect(faultOf(edit(host, [{ sheet: 'PD Log', row: 3, ...added }]))).toEqual({
      code: 'FORM_SHEET',
      message: 'A form fills this sheet, so no row was added. Use the form instead.',
    });
  }
  expect(read(host).rows).toEqual(before.rows);
});

test('while one change is written another is told to wait, and changes nothing', async () => {
  let inner: EditAnswer | null = null;
  const host: LocalHost = await open({
    beforeCall: (name) => {
      if (inner || name !== 'Range.setValues') return;
      inner = { ok: true, undo: [], skipped: 0, changeId: null, note: '' };
      inner = edit(host, [write(3, 4, 1, 7)]);
    },
  });
  expect(edit(host, [write(2, 4, 2, 5)]).ok).toBe(true);
  expect(inner).toEqual({
    ok: false,
    faults: [
      { code: 'LOCKED', message: 'Someone else is changing this sheet. Try again in a moment.' },
    ],
  });
  expect(valueAt(host, 'PD Log', 3, 4)).toBe(1);
});
