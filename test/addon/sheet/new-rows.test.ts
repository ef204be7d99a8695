// Rows added from the panel, and limits on what the log's columns may hold.
import type { Edit, EditAnswer, NewRow, SheetReading } from '../../../src/core/protocol/messages';
import type { LocalHost } from '../../../src/local/apps-script/host';
import { openTestHost, type TestCell, valueAt } from '../open-test-host';

const LOG: TestCell[][] = [
  ['Hours', 'Date', 'District', 'Activity', 'Name', 'Course', 'Description', 'Justification'],
  [1.5, '10/3/2025', 'X', 'A webinar', 'Pat Doe', 'IT Management', 'One demo', 'Fits it well'],
];
const ENTRY: NewRow = {
  applicant: 'Pat Doe',
  district: 'Mobile County',
  activity: '=HYPERLINK("x")',
  date: '2026-03-04',
  hours: 2.25,
  course: 'Technology Planning',
  justification: 'Fits the course well',
  description: 'Two talks',
};
const functions = `function limits(row, column) {
  const rule = SpreadsheetApp.getActive().getSheetByName('PD Log').getRange(row, column).getDataValidation();
  return rule && [rule.getAllowInvalid()];
}
function limitOne(row, column) {
  const range = SpreadsheetApp.getActive().getSheetByName('PD Log').getRange(row, column);
  range.setDataValidation(SpreadsheetApp.newDataValidation().requireDate().setAllowInvalid(false).build());
}`;

let host: LocalHost;
/** Noon of Nov 23, 2026 in the spreadsheet's zone. */
const now = () => Date.UTC(2026, 10, 23, 18);
const open = async (rows: TestCell[][]) => {
  const { readFileSync } = await import('node:fs');
  host = await openTestHost(
    { 'PD Log': rows, 'AL-CTO Setup': [['Issue date', '2024-06-15']] },
    { now, functions: readFileSync('dist/functions.js', 'utf8') + functions },
  );
};
const edit = (edits: Edit[], isUndo = false) =>
  host.call('editCells', { edits, isUndo }) as EditAnswer;
const read = () => host.call('readSheet', { sheet: 'PD Log' }) as SheetReading;
const add = (entry: object, row = 2): Edit =>
  ({ op: 'addRow', sheet: 'PD Log', row, entry }) as Edit;

test('a new row goes into the log in its own column order, counts, and is undone', async () => {
  await open(LOG);
  const before = read();
  const answer = edit([add(ENTRY)]);
  expect(answer).toMatchObject({ ok: true });
  expect(read().rows[2]).toEqual([
    2.25,
    { day: '2026-03-04', seconds: 0 },
    'Mobile County',
    '=HYPERLINK("x")',
    'Pat Doe',
    'Technology Planning',
    'Two talks',
    'Fits the course well',
  ]);
  expect(host.call('checkCompliance')).toMatchObject({
    report: { applicants: [{ hours: { counted: 3.75 } }] },
  });
  edit((answer as { undo: Edit[] }).undo, true);
  expect(read()).toEqual(before);
});

test('a row for a day to come may lack two texts, and is planned', async () => {
  await open(LOG);
  const texts = { justification: '', description: '' };
  expect(edit([add({ ...ENTRY, ...texts, date: '2026-11-24' })])).toMatchObject({ ok: true });
  expect(read().rows[2]?.slice(0, 2)).toEqual([2.25, { day: '2026-11-24', seconds: 0 }]);
  expect(host.call('checkCompliance')).toMatchObject({
    report: { applicants: [{ hours: { counted: 1.5, planned: 2.25 } }] },
  });
});

test('a sheet that has lost its headings gets no row', async () => {
  await open([
    ['Hours', 'Notes'],
    [1.5, 'A webinar'],
  ]);
  const before = read();
  expect(edit([add(ENTRY)])).toMatchObject({ ok: false, faults: [{ code: 'LOG_UNREADABLE' }] });
  expect(read()).toEqual(before);
});

test('a total below the last row moves down', async () => {
  await open([...LOG, ['Total', null, null, null, null]]);
  edit([add(ENTRY)]);
  expect(read().rows[2][0]).toBe(2.25);
  expect(read().rows[3][0]).toBe('Total');
});

test('a log that fills its sheet to the last row grows', async () => {
  await open([...LOG, ...Array.from({ length: 998 }, () => LOG[1])]);
  expect(edit([add(ENTRY, 1000)])).toMatchObject({ ok: true });
  expect(valueAt(host, 'PD Log', 1001, 1)).toBe(2.25);
});

test.each([
  ['no hours', { hours: 0 }],
  ['more hours than a day has', { hours: 24.5 }],
  ['a day that is none', { date: '2026-02-30' }],
  ['a misspelt course', { course: 'Technology Plannin' }],
  ['no activity', { activity: ' ' }],
  ['no justification', { justification: '' }],
  ['no texts for today', { date: '2026-11-23', justification: '', description: '' }],
  ['no activity for a day to come', { date: '2026-11-24', activity: '' }],
])('a new row with %s is refused, and nothing is written', async (_, wrong) => {
  await open(LOG);
  const before = read();
  expect(edit([add({ ...ENTRY, ...wrong })])).toMatchObject({
    ok: false,
    faults: [{ code: 'ROW_INCOMPLETE' }],
  });
  expect(read()).toEqual(before);
});

test.each([
  ['a field too many', { extra: 1 }],
  ['a field missing', { course: undefined }],
  ['hours as text', { hours: '2' }],
])('a new row with %s does not match its schema', async (_, wrong) => {
  await open(LOG);
  expect(edit([add({ ...ENTRY, ...wrong })])).toMatchObject({
    ok: false,
    faults: [{ code: 'REQUEST_UNREADABLE' }],
  });
});

test('drop-downs and warnings cover the rows below the headings, spare what has rules, and are undone', async () => {
  await open(LOG);
  host.call('limitOne', 5, 2);
  const limit: Edit = {
    op: 'limit',
    sheet: 'PD Log',
    row: 1,
    cells: [
      { column: 1, after: 'hours' },
      { column: 2, after: 'date' },
      { column: 6, after: 'course' },
    ],
  };
  const answer = edit([limit]) as { undo: Edit[] };
  expect(host.call('limits', 1, 6)).toBeNull();
  expect(host.call('limits', 2, 6)).toEqual([true]);
  expect(host.call('limits', 1000, 1)).toEqual([true]);
  // The column of dates has a rule of the person's own.
  expect(host.call('limits', 2, 2)).toBeNull();
  expect(host.call('limits', 5, 2)).toEqual([false]);
  edit(answer.undo, true);
  expect(host.call('limits', 2, 6)).toBeNull();
  expect(host.call('limits', 5, 2)).toEqual([false]);
});

test('only a formula of ours may be written', async () => {
  await open(LOG);
  const put = (formula: string): Edit => ({
    op: 'write',
    sheet: 'PD Log',
    row: 1,
    cells: [{ column: 10, before: '', after: { formula } }],
  });
  for (const formula of ['=IMPORTXML("x")', '=ALCTO_HOURS("x")&A1', '=ALCTO_HOURS(A1)']) {
    expect(edit([put(formula)])).toMatchObject({ ok: false });
  }
  expect(edit([put('=ALCTO_HOURS("IT Management")')])).toMatchObject({ ok: true });
  await host.settled();
  expect(valueAt(host, 'PD Log', 1, 10)).toBe(1.5);
});

test('of two logs the row goes into the one that is named, by that one’s columns', async () => {
  const other: TestCell[][] = [
    ['Course', 'Hours', 'Date', 'Activity', 'Name'],
    ['IT Management', 1, '10/3/2025', 'Other', 'Pat Doe'],
  ];
  const two = await openTestHost(
    { Other: other, 'PD Log': LOG, 'AL-CTO Setup': [['Issue date', '2024-06-15']] },
    { now },
  );
  two.call('editCells', { edits: [add(ENTRY)] });
  expect([1, 6].map((column) => valueAt(two, 'PD Log', 3, column))).toEqual([
    2.25,
    'Technology Planning',
  ]);
  expect(valueAt(two, 'Other', 3, 1)).toBe('');
});

test('limits are a list of the six courses, a day, and hours up to a day’s', async () => {
  await open(LOG);
  const cells = (['hours', 'date', 'course'] as const).map((after, index) => ({
    column: [1, 3, 6][index] ?? 0,
    after,
  }));
  edit([{ op: 'limit', sheet: 'PD Log', row: 1, cells }]);
  const { resources = [] } = host.toWorkbookFile().snapshot;
  const kept = resources.find(({ name }) => name === 'SHEET_DATA_VALIDATION_PLUGIN')?.data ?? '{}';
  const rules = Object.values(JSON.parse(kept)).flat() as {
    type: string;
    formula1?: string;
    formula2?: string;
    ranges: { startColumn: number }[];
  }[];
  const told = rules.map(({ type, formula1, formula2, ranges }) => [
    ranges[0]?.startColumn,
    type,
    formula1,
    formula2,
  ]);
  expect(told.sort()).toEqual([
    [0, 'decimal', '0', '24'],
    [2, 'date', expect.any(String), expect.any(String)],
    [
      5,
      'list',
      expect.stringMatching(/^\["Roles And Responsibilities",.*,"Technology Planning"\]$/),
      undefined,
    ],
  ]);
});

test('name and district go into one column where the log has one for both', async () => {
  await open([
    ['Name and School District', 'Date', 'Hours', 'Course'],
    ['Pat Doe, X', '10/3/2025', 1, 'IT Management'],
  ]);
  edit([add(ENTRY)]);
  expect(valueAt(host, 'PD Log', 3, 1)).toBe('Pat Doe, Mobile County');
  edit([add({ ...ENTRY, district: '', hours: 24 }, 3)]);
  expect([1, 3].map((column) => valueAt(host, 'PD Log', 4, column))).toEqual(['Pat Doe', 24]);
  expect(edit([add({ ...ENTRY, hours: 24.01 }, 4)])).toMatchObject({ ok: false });
});
