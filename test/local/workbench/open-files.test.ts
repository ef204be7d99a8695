// Copies beside the file the workbench was started with: room for them, closing them, and what is kept of them.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { OpenFiles } from '../../../src/local/workbench/open-files';
import { FakeSocket } from './fake-socket';
import { openFilesInProcess } from './spreadsheets-in-process';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `${name}.csv`);

let root: string;
const opened: OpenFiles[] = [];

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'alcto-copies-'));
  mkdirSync(path.join(root, 'dist'));
  writeFileSync(path.join(root, 'dist/Code.js'), '');
  writeFileSync(path.join(root, 'dist/functions.js'), 'function onOpen() {}');
  writeFileSync(path.join(root, 'log.csv'), 'Name,Date\n');
});
afterEach(async () => {
  for (const files of opened.splice(0)) await files.dispose();
  rmSync(root, { recursive: true });
});

async function start(file = path.join(root, 'log.csv')) {
  const { files } = openFilesInProcess({ root, timeZone: 'America/Chicago', locale: 'en_US' });
  opened.push(files);
  await files.openPath(file);
  return files;
}

/** Opens a copy, types into it, and looks away. */
async function openUnsaved(files: OpenFiles, name: string) {
  const answer = await files.openBytes(Buffer.from('Name,Date\n'), name);
  if (!('file' in answer)) throw new Error(answer.fault);
  const page = await show(files, answer.file);
  page.type(1, 0, name);
  await page.hear('file', ({ file }) => file.isUnsaved);
  page.close();
  return answer.file;
}

async function show(files: OpenFiles, id: string) {
  const file = files.find(id);
  if (!file) throw new Error('It is not open.');
  const page = new FakeSocket(file);
  await page.hear('opened');
  return page;
}

const countKept = () => readdirSync(path.join(root, 'build/unsaved')).length;

test('where eight files are open, one can be closed to make room; its pages hear of it', async () => {
  const files = await start();
  const ids: string[] = [];
  for (const name of NAMES) ids.push(await openUnsaved(files, name));
  await expect(openUnsaved(files, 'more.csv')).rejects.toThrow(
    '8 files are open. Close one with Close at the top of its page, then try again.',
  );
  const page = await show(files, ids[2]);
  files.close(ids[2], /* isKept */ false);
  expect(await page.hear('reload')).toMatchObject({ reason: 'CLOSED' });
  expect(files.find(ids[2])).toBeUndefined();
  expect(countKept()).toBe(NAMES.length - 1);
  await openUnsaved(files, 'more.csv');
  expect(() => files.close(ids[2], false)).toThrow('This file is no longer open.');
});

test('what is closed and kept is there at the next start; what is discarded is not', async () => {
  const files = await start();
  const [kept, discarded] = [await openUnsaved(files, 'a.csv'), await openUnsaved(files, 'b.csv')];
  files.close(kept, /* isKept */ true);
  files.close(discarded, /* isKept */ false);
  await files.dispose();
  const again = await start();
  const { copies } = await again.openKeptCopies();
  expect(copies.map(({ name }) => name)).toEqual(['a.csv']);
  const { snapshot } = await (await show(again, copies[0].id)).hear('opened');
  expect(snapshot.sheets['sheet-1']?.cellData?.[1]?.[0]).toMatchObject({ v: 'a.csv' });
});

test('the file the workbench was started with stays open', async () => {
  const files = await start();
  expect(() => files.close('', false)).toThrow('The workbench was started with this file.');
  expect(files.find('')).toBeDefined();
});

test('every copy that was left unsaved is named at the next start, and can be reached', async () => {
  const files = await start();
  for (const name of NAMES) await openUnsaved(files, name);
  await files.dispose();
  const again = await start();
  const { copies, waiting } = await again.openKeptCopies();
  expect([...copies.map(({ name }) => name), ...waiting].sort()).toEqual(NAMES);
  expect(waiting).toHaveLength(1);
  // One more still has room beside them.
  await openUnsaved(again, 'more.csv');
  again.close(copies[0].id, /* isKept */ false);
  await again.dispose();
  const last = await (await start()).openKeptCopies();
  expect(last.copies.map(({ name }) => name)).toContain(waiting[0]);
});

test('unsaved work on a file that is gone opens as a copy', async () => {
  const gone = path.join(root, 'gone.csv');
  writeFileSync(gone, 'Name,Date\n');
  const files = await start(gone);
  const page = await show(files, '');
  page.type(1, 0, 'typed');
  await page.hear('file', ({ file }) => file.isUnsaved);
  await files.dispose();
  rmSync(gone);
  const { copies, files: waiting } = await (await start()).openKeptCopies();
  expect(copies.map(({ name }) => name)).toEqual(['gone.csv']);
  expect(waiting).toEqual([]);
});
