// What a page's edits set off in Node.
import type { FromNode, FromPage, Mutation } from '../../../src/local/workbench/protocol';
import { OpenWorkbook } from '../../../src/local/workbench/thread/open-workbook';
import type { PageLink } from '../../../src/local/workbench/thread/shared-pages';
import { openTestHost, type TestCell, valueAt } from '../../addon/open-test-host';

const TOLD = `const told = [];
function onOpen(e) { told.push(['open', e.source.getName()]); }
function onEdit(e) {
  told.push([e.range.getA1Notation(), 'value' in e, e.value ?? null, e.oldValue ?? null]);
  SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('Z1').setValue(told.length);
}
function show() { return told; }
let runs = 0;
/** @customfunction */
function COUNT_RUNS(x) { runs += 1; return x; }
function countRuns() { return runs; }
function fail() { throw new TypeError('Nothing was changed.'); }
`;

let pageCount = 0;

/** Stands in for a page at the other end of the line. */
class Page implements PageLink {
  readonly heard: FromNode[] = [];
  private readonly number = ++pageCount;
  private batch = 0;

  constructor(private readonly workbook: OpenWorkbook) {
    workbook.connect(this.number, this);
  }

  send = (message: FromNode) => void this.heard.push(JSON.parse(JSON.stringify(message)));
  letGo = () => this.workbook.disconnect(this.number);
  tell = (message: FromPage) => this.workbook.receive(this.number, message);

  make(mutation: Mutation, seen = this.workbook.pages.version) {
    this.batch += 1;
    this.tell({ kind: 'mutations', batch: this.batch, seen, mutations: [mutation] });
  }

  edit(cellValue: object, trigger?: string) {
    this.make({
      id: 'sheet.mutation.set-range-values',
      params: { unitId: 'any', subUnitId: 's0', cellValue, trigger },
    });
  }

  heardOf = (kind: FromNode['kind']) => this.heard.filter((each) => each.kind === kind);
}

async function open(rows: TestCell[][] = [[1]]) {
  const host = await openTestHost({ Log: rows }, { bundle: '', functions: TOLD });
  const options = { host, name: 'Log.xlsx', sample: null, canSave: true, notes: [] };
  const workbook = new OpenWorkbook(options);
  const connect = () => new Page(workbook);
  return { host, workbook, connect, told: () => host.call('show') as unknown[][] };
}

test('onOpen runs when a file opens; onEdit tells one cell with its values, a paste by its range', async () => {
  const { connect, told } = await open([[1, 2]]);
  const page = connect();
  page.edit({ 0: { 0: { v: 5, t: 2 } } });
  page.edit({ 2: { 0: { v: 'a' }, 1: { v: 'b' } }, 3: { 0: { v: 'c' }, 1: { v: 'd' } } });
  page.edit({ 0: { 1: null } });
  expect(told()).toEqual([
    ['open', 'Test'],
    ['A1', true, '5', '1'],
    ['A3:B4', false, null, null],
    ['B1', false, null, '2'],
  ]);
});

test('neither a new look nor what a script wrote is an edit', async () => {
  const { connect, told, host } = await open();
  const page = connect();
  page.edit({ 0: { 0: { s: { bl: 1 } } } }, 'sheet.command.set-style');
  page.edit({ 0: { 0: { v: 2 } } });
  await host.settled();
  expect(told()).toHaveLength(2);
});

test('the other page gets a change and what it sets off; the one that made it gets only the latter', async () => {
  const { host, connect } = await open([[1, '=A1*2']]);
  const [first, second] = [connect(), connect()];
  first.edit({ 0: { 0: { v: 21, t: 2 } } });
  await host.settled();
  const heard = (page: Page) => JSON.stringify(page.heardOf('mutation'));
  expect(heard(second)).toContain('"v":21');
  expect(heard(first)).not.toContain('"v":21');
  for (const page of [first, second]) expect(heard(page)).toContain('"v":42');
  expect(first.heardOf('accepted')).toHaveLength(1);
  expect(first.heardOf('file').at(-1)).toMatchObject({ file: { isUnsaved: true } });
});

test('a custom function runs again only when its arguments change, also from a page', async () => {
  const { host, connect } = await open([[1, '=COUNT_RUNS(A1)']]);
  const before = host.call('countRuns') as number;
  const page = connect();
  page.edit({ 5: { 5: { v: 1, t: 2 } } });
  await host.settled();
  expect(host.call('countRuns')).toBe(before);
  page.edit({ 0: { 0: { v: 8, t: 2 } } });
  await host.settled();
  expect(host.call('countRuns')).toBe(before + 1);
  expect(valueAt(host, 'Log', 1, 2)).toBe(8);
});

test('a call is answered once with its value, or with the name and the words of what was thrown', async () => {
  const { connect } = await open();
  const page = connect();
  page.tell({ kind: 'run', id: 1, functionName: 'fail', args: [] });
  page.tell({ kind: 'run', id: 2, functionName: 'show_', args: [] });
  expect(page.heardOf('ran')).toMatchObject([
    { id: 1, reply: { failure: { name: 'TypeError', message: 'Nothing was changed.' } } },
    { id: 2, reply: { failure: { message: 'Script function not found: show_' } } },
  ]);
});

test('a change that the engine does not know is passed over', async () => {
  const { connect, told } = await open();
  const page = connect();
  page.make({ id: 'no.such.mutation', params: {} });
  page.edit({ 0: { 0: { v: 5, t: 2 } } });
  expect(told()).toHaveLength(2);
});

test('what is saved is one version: an edit after it makes the workbook unsaved again', async () => {
  const { workbook, connect } = await open();
  const page = connect();
  page.edit({ 0: { 0: { v: 5, t: 2 } } });
  const inFile = workbook.lastEdit;
  page.edit({ 0: { 0: { v: 6, t: 2 } } });
  workbook.markSaved(inFile);
  expect(workbook.state.isUnsaved).toBe(true);
  workbook.markSaved(workbook.lastEdit);
  expect(workbook.state.isUnsaved).toBe(false);
  expect(page.heardOf('file').map((each) => each.kind === 'file' && each.file.isUnsaved)).toEqual([
    true,
    false,
  ]);
});

test('an edit of a row that another page moved meanwhile goes to where the row is now', async () => {
  const { connect, host } = await open([['a'], ['b'], ['c']]);
  const [first, second] = [connect(), connect()];
  const seen = 0;
  const range = { startRow: 1, endRow: 2, startColumn: 0, endColumn: 25 };
  first.make({ id: 'sheet.mutation.insert-row', params: { subUnitId: 's0', range } });
  const cellValue = { 1: { 0: { v: 'B', t: 1 } } };
  const values = { id: 'sheet.mutation.set-range-values', params: { subUnitId: 's0', cellValue } };
  second.make(values, seen);
  expect([1, 2, 3, 4, 5].map((row) => valueAt(host, 'Log', row, 1))).toEqual([
    'a',
    '',
    '',
    'B',
    'c',
  ]);
  expect(second.heardOf('accepted')).toMatchObject([
    { mutation: { params: { cellValue: { 3: { 0: { v: 'B' } } } } } },
  ]);
});

test('rows inserted where another page inserted rows meanwhile are refused, and that page loads anew', async () => {
  const { connect, host } = await open([['a'], ['b']]);
  const [first, second] = [connect(), connect()];
  const range = { startRow: 1, endRow: 1, startColumn: 0, endColumn: 25 };
  const insertion = { id: 'sheet.mutation.insert-row', params: { subUnitId: 's0', range } };
  first.make(insertion);
  second.make(insertion, 0);
  expect(second.heardOf('reload')).toEqual([{ kind: 'reload', reason: 'EDIT_LOST' }]);
  second.edit({ 0: { 0: { v: 'typed before it loaded anew', t: 1 } } });
  expect([1, 2, 3].map((row) => valueAt(host, 'Log', row, 1))).toEqual(['a', '', 'b']);
});

test('rows that no sheet has room for are refused', async () => {
  const { connect, host } = await open();
  const page = connect();
  const range = { startRow: 1, endRow: 1_048_000, startColumn: 0, endColumn: 25 };
  page.make({ id: 'sheet.mutation.insert-row', params: { subUnitId: 's0', range } });
  expect(page.heardOf('reload')).toEqual([{ kind: 'reload', reason: 'TOO_LARGE' }]);
  expect(host.engine.workbook().getSheets()[0]?.getRowCount()).toBe(1000);
});
