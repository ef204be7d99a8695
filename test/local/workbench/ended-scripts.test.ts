// Scripts that come to no end are ended; the grid and the work on it stay.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { OpenFiles } from '../../../src/local/workbench/open-files';
import { EndableThread } from '../../../src/local/workbench/spreadsheet-thread';
import { FakeSocket } from './fake-socket';

const ROOT = path.join(__dirname, '../../..');
const TICK_MS = 150;
const SCRIPT = `function onOpen() {}
function hang() { for (;;) {} }
function writeAndHang() {
  SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A2').setValue('half done');
  for (;;) {}
}
function readCell() {
  return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A2').getValue();
}
/** @customfunction */
function NEVER(x) { if (x === 'stop') for (;;) {} return 'went on'; }
`;

let root: string;
let log: string;
const disposes: (() => Promise<void>)[] = [];

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'alcto-thread-'));
  log = path.join(root, 'log.csv');
  mkdirSync(path.join(root, 'dist'));
  mkdirSync(path.join(root, 'build'));
  symlinkSync(path.join(ROOT, 'build/local'), path.join(root, 'build/local'));
  writeFileSync(path.join(root, 'dist/Code.js'), '');
  writeFileSync(path.join(root, 'dist/functions.js'), SCRIPT);
  writeFileSync(log, 'Name,Date\nas it was,1/2/2026\n');
});
afterEach(async () => {
  for (const dispose of disposes.splice(0)) await dispose();
  rmSync(root, { recursive: true });
});

async function open() {
  const options = { root, timeZone: 'America/Chicago', locale: 'en_US' };
  const files = new OpenFiles(options, (events) => new EndableThread(options, events, TICK_MS));
  disposes.push(() => files.dispose());
  await files.openPath(log);
  return files;
}

async function connect(files: OpenFiles) {
  const file = files.find('');
  if (!file) throw new Error('The log is not open.');
  const page = new FakeSocket(file);
  await page.hear('opened');
  return page;
}

const call = (page: FakeSocket, id: number, functionName: string) =>
  page.tell({ kind: 'run', id, functionName, args: [] });
const readCell = async (page: FakeSocket, id: number) => {
  call(page, id, 'readCell');
  const { reply } = await page.hear('ran', (each) => each.id === id);
  return 'value' in reply ? reply.value : reply;
};

test('a run without end is ended, and the page goes on with its edits of before and meanwhile', async () => {
  const page = await connect(await open());
  page.type(1, 0, 'typed before');
  await page.hear('accepted');
  call(page, 1, 'hang');
  page.type(1, 1, 'typed meanwhile');
  const resumed = await page.hear('resume');
  expect(resumed.batch).toBe(1);
  expect(await readCell(page, 2)).toBe('typed before');
});

test('what a run had half done is taken back, and the page loads anew and says why', async () => {
  const files = await open();
  const page = await connect(files);
  call(page, 1, 'writeAndHang');
  expect(await page.hear('reload')).toMatchObject({ reason: 'RUN_ENDED' });
  expect(await readCell(await connect(files), 1)).toBe('as it was');
});

/** Each of a million products; together they take minutes. */
const PRODUCTS = `=${Array(60).fill('SUMPRODUCT((A1:A1000=TRANSPOSE(A1:A1000))*1)').join('+')}`;

test.each([
  ['without end', '=NEVER("stop")'],
  ['of millions of products', PRODUCTS],
])('a formula %s is calculated no more, and the page is told', async (_, f) => {
  const page = await connect(await open());
  const params = { subUnitId: 'sheet-1', cellValue: { 1: { 3: { f } } } };
  page.tell({
    kind: 'mutations',
    batch: 1,
    seen: 0,
    mutations: [{ id: 'sheet.mutation.set-range-values', params }],
  });
  const { message } = await page.hear('alert');
  expect(message).toContain('not calculated here');
  page.type(1, 1, 'typed after it');
  expect(await readCell(page, 2)).toBe('as it was');
});

test('work that was not saved when the workbench ended is there at the next start, also what hung before it', async () => {
  const files = await open();
  const page = await connect(files);
  page.type(1, 0, 'unsaved');
  await page.hear('accepted');
  call(page, 1, 'hang');
  page.type(1, 1, 'typed while it hung');
  await files.dispose();
  const again = await connect(await open());
  const opened = await again.hear('opened');
  expect(opened).toMatchObject({ isRecovered: true, file: { isUnsaved: true } });
  expect(opened.snapshot.sheets['sheet-1']?.cellData?.[1]).toMatchObject({
    0: { v: 'unsaved' },
    1: { v: 'typed while it hung' },
  });
});

test('once it is saved nothing is kept, and going back gives the file as it is on disk', async () => {
  const files = await open();
  const page = await connect(files);
  page.type(1, 0, 'saved');
  await page.hear('accepted');
  expect(readdirSync(path.join(root, 'build/unsaved'))).toHaveLength(1);
  expect(await files.save('', null)).toEqual({ saved: 'log.xlsx' });
  expect(readdirSync(path.join(root, 'build/unsaved'))).toEqual([]);
  page.type(1, 0, 'not wanted');
  await page.hear('file', ({ file }) => file.isUnsaved);
  await files.revert('');
  expect(await page.hear('reload')).toMatchObject({ reason: 'REVERTED' });
  expect(await readCell(await connect(files), 1)).toBe('as it was');
});

test('a save under a stream of edits comes to an end, and what came after it is unsaved', async () => {
  const files = await open();
  const page = await connect(files);
  let nth = 0;
  const stream = setInterval(() => {
    nth += 1;
    page.type(1 + (nth % 20), 0, `edit ${nth}`);
  }, 20);
  await page.hear('accepted');
  expect(await files.save('', null)).toEqual({ saved: 'log.xlsx' });
  const before = page.heard.length;
  page.type(30, 0, 'after the save');
  clearInterval(stream);
  await page.hear('accepted', (each) => page.heard.indexOf(each) >= before);
  const states = page.heard.flatMap((each) => (each.kind === 'file' ? each.file.isUnsaved : []));
  expect(states.at(-1)).toBe(true);
});
