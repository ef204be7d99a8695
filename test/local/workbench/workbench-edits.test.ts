// What a page's edits set off in Node.
import { EventEmitter } from 'node:events';
import type { WebSocket } from 'ws';
import { OpenWorkbook } from '../../../src/local/workbench/open-workbook';
import type { FromNode, FromPage } from '../../../src/local/workbench/protocol';
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

/** Stands in for a browser's end of the socket. */
class Page extends EventEmitter {
  readonly OPEN = 1;
  readyState = 1;
  readonly heard: FromNode[] = [];
  constructor(private readonly unitId: string) {
    super();
  }
  send = (text: string) => this.heard.push(JSON.parse(text));
  close = () => this.emit('close');
  tell = (message: FromPage) => this.emit('message', JSON.stringify(message));
  edit = (cellValue: object, trigger?: string) =>
    this.tell({
      kind: 'mutation',
      mutation: {
        id: 'sheet.mutation.set-range-values',
        params: { unitId: this.unitId, subUnitId: 's0', cellValue, trigger },
      },
    });
  heardOf = (kind: FromNode['kind']) => this.heard.filter((each) => each.kind === kind);
}

async function open(rows: TestCell[][] = [[1]]) {
  const host = await openTestHost({ Log: rows }, { bundle: '', functions: TOLD });
  const workbook = new OpenWorkbook({ host, name: 'Log.xlsx', isSample: false, notes: [] });
  const connect = () => {
    const page = new Page(host.engine.workbook().getUnitId());
    workbook.connect(page as unknown as WebSocket);
    return page;
  };
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
  page.tell({ kind: 'mutation', mutation: { id: 'no.such.mutation', params: {} } });
  page.edit({ 0: { 0: { v: 5, t: 2 } } });
  expect(told()).toHaveLength(2);
});
