// Walking through a folder of Drive, over a stand-in for DriveApp alone.
import { walkFolder } from '../../../src/addon/drive/walk-folder';

const FOLDER = 'application/vnd.google-apps.folder';
const SHORTCUT = 'application/vnd.google-apps.shortcut';
const PDF = 'application/pdf';
const ROOT = 'root';

interface Entry {
  id: string;
  mimeType: string;
  name?: string;
  target?: { id: string; mimeType: string };
}
type Tree = Record<string, Entry[]>;

const file = (id: string, more: Partial<Entry> = {}): Entry => ({ id, mimeType: PDF, ...more });
const folder = (id: string) => file(id, { mimeType: FOLDER });
const shortcut = (id: string, target: string, mimeType: string) =>
  file(id, { mimeType: SHORTCUT, target: { id: target, mimeType } });

function iterate<Item>(items: Item[]) {
  let at = 0;
  return { hasNext: () => at < items.length, next: () => items[at++] };
}

function openFolder(tree: Tree, id: string): GoogleAppsScript.Drive.Folder {
  const entries = tree[id];
  if (!entries) throw new Error('No item with the given ID could be found.');
  const isFolder = ({ mimeType }: Entry) => mimeType === FOLDER;
  return {
    getId: () => id,
    getFiles: () => iterate(entries.filter((each) => !isFolder(each)).map(toFile)),
    getFolders: () => iterate(entries.filter(isFolder).map((each) => openFolder(tree, each.id))),
  } as unknown as GoogleAppsScript.Drive.Folder;
}

const toFile = ({ id, name = id, mimeType, target }: Entry) => ({
  getId: () => id,
  getName: () => name,
  getMimeType: () => mimeType,
  getSize: () => 3,
  getLastUpdated: () => new Date(Date.UTC(2026, 2, 4)),
  getTargetId: () => target?.id ?? null,
  getTargetMimeType: () => target?.mimeType ?? null,
});

function walk(tree: Tree) {
  (globalThis as Record<string, unknown>).DriveApp = {
    getFolderById: (id: string) => openFolder(tree, id),
  };
  return walkFolder(openFolder(tree, ROOT));
}
const namesIn = (tree: Tree) => walk(tree).files.map(({ name }) => name);

test('two levels below are looked into, a third is not', () => {
  const tree = {
    [ROOT]: [folder('one'), file('a')],
    one: [folder('two'), file('b')],
    two: [folder('three'), file('c')],
    three: [file('d')],
  };
  expect(namesIn(tree)).toEqual(['a', 'b', 'c']);
});

test('shortcuts are followed once, to files and folders, and loops end', () => {
  const tree = {
    [ROOT]: [
      shortcut('to file', 'far', PDF),
      shortcut('again', 'far', PDF),
      shortcut('to folder', 'other', FOLDER),
      shortcut('to itself', ROOT, FOLDER),
      shortcut('to nothing', 'gone', FOLDER),
    ],
    other: [file('inside'), shortcut('back', ROOT, FOLDER)],
  };
  expect(namesIn(tree)).toEqual(['to file', 'inside']);
  expect(walk(tree).files[0]).toEqual({
    id: 'far',
    name: 'to file',
    mimeType: PDF,
    modifiedTime: '2026-03-04T00:00:00.000Z',
    size: null,
  });
});

test('of 3,000 files 500 are listed, and that is said', () => {
  const tree = { [ROOT]: Array.from({ length: 3000 }, (_, index) => file(`f${index}`)) };
  const { files, isCut } = walk(tree);
  expect([files.length, isCut]).toEqual([500, true]);
  expect(walk({ [ROOT]: [file('a')] }).isCut).toBe(false);
});

test('names with quotes, emoji and right-to-left marks are kept as they are', () => {
  const names = ["Bob's plan.pdf", '🎓 plan.pdf', '\u202eplan.pdf', '<b>plan</b>.pdf'];
  expect(namesIn({ [ROOT]: names.map((name, index) => file(`f${index}`, { name })) })).toEqual(
    names,
  );
});

test('a document of Google’s has no size of its own', () => {
  const doc = file('doc', { mimeType: 'application/vnd.google-apps.document' });
  expect(walk({ [ROOT]: [doc] }).files).toMatchObject([{ size: null, mimeType: doc.mimeType }]);
});
