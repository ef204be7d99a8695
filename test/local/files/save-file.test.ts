// A save puts the whole file in its place, and leaves nothing beside it.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { notSaved, saveFile } from '../../../src/local/files/save-file';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'alcto-save-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => path.join(folder, name);
const NEW = Buffer.from('new');
/** No process has it: the largest there can be is smaller. */
const ENDED = 2 ** 30;

test('a new file, and one that is there, with its rights', async () => {
  await saveFile(at('a.csv'), NEW);
  writeFileSync(at('b.csv'), 'old and longer');
  chmodSync(at('b.csv'), 0o640);
  await saveFile(at('b.csv'), NEW);
  expect(['a.csv', 'b.csv'].map((name) => readFileSync(at(name), 'utf8'))).toEqual(['new', 'new']);
  expect(statSync(at('b.csv')).mode & 0o777).toBe(0o640);
  // More than a new file would have.
  chmodSync(at('b.csv'), 0o666);
  await saveFile(at('b.csv'), NEW);
  expect(statSync(at('b.csv')).mode & 0o777).toBe(0o666);
  expect(readdirSync(folder).sort()).toEqual(['a.csv', 'b.csv']);
});

test('a link stays one', async () => {
  mkdirSync(at('far'));
  writeFileSync(at('far/real.csv'), 'old');
  symlinkSync(at('far/real.csv'), at('link.csv'));
  await saveFile(at('link.csv'), NEW);
  expect(lstatSync(at('link.csv')).isSymbolicLink()).toBe(true);
  expect(readFileSync(at('far/real.csv'), 'utf8')).toBe('new');
  expect(readdirSync(at('far'))).toEqual(['real.csv']);
});

test.each([
  ['letters', `${'n'.repeat(251)}.csv`],
  ['letters of several bytes', `${'\u00e9'.repeat(125)}n.csv`],
])('a name of 255 bytes, the longest there is, of %s', async (_, name) => {
  expect(Buffer.byteLength(name)).toBe(255);
  await saveFile(at(name), NEW);
  await saveFile(at(name), Buffer.from('newer'));
  expect(readFileSync(at(name), 'utf8')).toBe('newer');
  expect(readdirSync(folder)).toEqual([name]);
});

test('a longer name is refused in a sentence, and nothing is left', async () => {
  await expect(saveFile(at('n'.repeat(256)), NEW)).rejects.toThrow(/its name is too long/);
  expect(readdirSync(folder)).toEqual([]);
});

/** How the name of a file under way begins: short, whatever the file is called. */
const hidden = (name: string) =>
  `.${createHash('sha256').update(name).digest('hex').slice(0, 16)}.`;

test('what an ended process left of this file goes; of others, or under way, it stays', async () => {
  const stays = [
    `${hidden('a.csv')}${process.pid}-9.part`,
    `${hidden('b.csv')}${ENDED}-1.part`,
    `${hidden('a.csv')}${ENDED}-1.part.txt`,
  ];
  for (const name of [...stays, `${hidden('a.csv')}${ENDED}-1.part`]) writeFileSync(at(name), 'x');
  await saveFile(at('a.csv'), NEW);
  expect(readdirSync(folder).sort()).toEqual([...stays, 'a.csv'].sort());
});

test.each<[string, () => string, string]>([
  ['a folder that is not there', () => at('no/a.csv'), 'no such folder'],
  ['a file in the place of a folder', () => at('file/a.csv'), 'no such folder'],
  ['a folder', () => at('folder'), 'that is a folder'],
  ['a name too long', () => at(`${'a'.repeat(300)}.csv`), 'its name is too long'],
])('%s is told, and leaves nothing', async (_, name, reason) => {
  writeFileSync(at('file'), 'old');
  mkdirSync(at('folder'));
  writeFileSync(at('folder/in'), 'x');
  await expect(saveFile(name(), NEW)).rejects.toThrow(
    `Could not save ${name()} (${reason}). Your file was not changed.`,
  );
  expect(readdirSync(folder).sort()).toEqual(['file', 'folder']);
  expect(readFileSync(at('file'), 'utf8')).toBe('old');
});

test.each([
  ['ENOSPC', 'disk full'],
  ['EDQUOT', 'disk full'],
  ['EFBIG', 'too big for this disk'],
  ['EIO', 'the disk failed'],
  ['EACCES', 'no permission'],
  ['EPERM', 'no permission'],
  ['EROFS', 'the disk is read-only'],
  ['EBUSY', 'it is open in another program'],
  ['ELOOP', 'a link that leads nowhere'],
])('%s is told as: %s', (code, reason) => {
  expect(String(notSaved('a.csv', { code }))).toContain(`Could not save a.csv (${reason}).`);
});

test('any other error stays as it is', () => {
  const error = new Error('a defect');
  expect(notSaved('a.csv', error)).toBe(error);
});
