// Walking through a Drive folder, over a stand-in for Drive alone.
import type { DriveRequest, PlanFile } from '../../src/core/protocol/messages';
import { type Drive, listFolder, readFolderId } from '../../src/documents/drive-folder';

const FOLDER = 'application/vnd.google-apps.folder';
const SHORTCUT = 'application/vnd.google-apps.shortcut';
const PDF = 'application/pdf';
const ROOT = 'root-folder-id';
const MODIFIED = '2026-03-04T12:00:00.000Z';

type Tree = Record<string, Partial<PlanFile>[]>;

const file = (id: string, more: Partial<PlanFile> = {}) => ({
  id,
  name: id,
  mimeType: PDF,
  ...more,
});
const folder = (id: string) => file(id, { mimeType: FOLDER });
const shortcut = (id: string, targetId: string, targetMimeType: string) =>
  file(id, { mimeType: SHORTCUT, shortcutDetails: { targetId, targetMimeType } });

function driveOf(tree: Tree, pageSize = 100) {
  const asked: DriveRequest[] = [];
  const drive: Drive = {
    async list(request) {
      asked.push(request);
      const { id, pageToken } = request;
      const complete = (each: Partial<PlanFile>) =>
        ({ modifiedTime: MODIFIED, size: '3', ...each }) as PlanFile;
      if (pageToken === undefined) {
        const known = [folder(ROOT), ...Object.values(tree).flat()].find((each) => each.id === id);
        if (!known) throw new Error(`File not found: ${id}.`);
        return { ok: true, files: [complete(known)] };
      }
      const start = Number(pageToken || 0);
      const files = (tree[id] ?? []).slice(start, start + pageSize).map(complete);
      const end = start + pageSize;
      const isMore = end < (tree[id] ?? []).length;
      return { ok: true, files, ...(isMore && { nextPageToken: String(end) }) };
    },
    async read({ from = 0 }) {
      const all = Buffer.from('abcdefgh');
      return { ok: true, base64: all.subarray(from, from + 3).toString('base64'), size: 8 };
    },
  };
  return { drive, asked };
}

const namesIn = async (tree: Tree, pageSize?: number) =>
  (await listFolder(ROOT, driveOf(tree, pageSize).drive)).sources.map(({ name }) => name);

test.each([
  ['https://drive.google.com/drive/folders/1AbC-dEf_gHiJk?usp=sharing', '1AbC-dEf_gHiJk'],
  ['https://drive.google.com/drive/u/1/folders/1AbC-dEf_gHiJk', '1AbC-dEf_gHiJk'],
  ['https://drive.google.com/open?id=1AbC-dEf_gHiJk', '1AbC-dEf_gHiJk'],
  ['https://drive.google.com/folderview?id=1AbC-dEf_gHiJk&usp=drive_link', '1AbC-dEf_gHiJk'],
  ['  1AbC-dEf_gHiJk \n', '1AbC-dEf_gHiJk'],
])('the link %s is a folder', (link, id) => {
  expect(readFolderId(link)).toBe(id);
});

test.each([
  ['https://docs.google.com/document/d/1AbC-dEf_gHiJk/edit', /is a file/],
  ['https://drive.google.com/file/d/1AbC-dEf_gHiJk/view', /is a file/],
  ['', /no plan folder yet/],
  ['my folder', /no link of a Drive folder/],
  ["1' or name contains 'x", /no link of a Drive folder/],
])('the link %s is none, and a sentence says why', (link, expected) => {
  expect(() => readFolderId(link)).toThrow(expected);
});

test('pages are followed to the end', async () => {
  const tree = { [ROOT]: Array.from({ length: 7 }, (_, index) => file(`f${index}`)) };
  expect(await namesIn(tree, 3)).toHaveLength(7);
});

test('two levels below are looked into, a third is not', async () => {
  const tree = {
    [ROOT]: [folder('one'), file('a')],
    one: [folder('two'), file('b')],
    two: [folder('three'), file('c')],
    three: [file('d')],
  };
  expect((await namesIn(tree)).sort()).toEqual(['a', 'b', 'c']);
});

test('shortcuts are followed once, to files and folders, and loops end', async () => {
  const tree = {
    [ROOT]: [
      shortcut('to file', 'far', PDF),
      shortcut('again', 'far', PDF),
      shortcut('to folder', 'other', FOLDER),
      shortcut('to itself', ROOT, FOLDER),
    ],
    other: [file('inside'), shortcut('back', ROOT, FOLDER)],
  };
  expect((await namesIn(tree)).sort()).toEqual(['inside', 'to file']);
});

test('of 3,000 files 500 are listed, and it is said', async () => {
  const tree = { [ROOT]: Array.from({ length: 3000 }, (_, index) => file(`f${index}`)) };
  const { drive, asked } = driveOf(tree, 200);
  const listing = await listFolder(ROOT, drive);
  expect(listing.sources).toHaveLength(500);
  expect(listing.isCut).toBe(true);
  expect(asked.length).toBeLessThan(6);
});

test('names with quotes, emoji and right-to-left marks are kept as they are', async () => {
  const names = ["Bob's plan.pdf", '🎓 plan.pdf', '\u202eplan.pdf', '<b>plan</b>.pdf'];
  const tree = { [ROOT]: names.map((name, index) => file(`f${index}`, { name })) };
  expect(await namesIn(tree)).toEqual(names);
});

test('a file where a folder should be, a folder that is gone, and one that is not allowed', async () => {
  const { drive } = driveOf({ [ROOT]: [file('some-file-id')] });
  await expect(listFolder('some-file-id', drive)).rejects.toThrow(/is a file/);
  await expect(listFolder('missing-folder', drive)).rejects.toThrow(/cannot open that folder/);
  const refused: Drive = {
    ...drive,
    list: async () => {
      throw new Error('Specified permissions are not sufficient: required scope drive.readonly');
    },
  };
  await expect(listFolder(ROOT, refused)).rejects.toThrow(/Drive is not allowed/);
  const without: Drive = {
    ...drive,
    list: async () => ({
      ok: false,
      faults: [{ code: 'DRIVE_NOT_ALLOWED', message: "We can't read Drive here." }],
    }),
  };
  await expect(listFolder(ROOT, without)).rejects.toThrow("We can't read Drive here.");
});

test('a passing failure is tried again, another is not', async () => {
  const { drive } = driveOf({ [ROOT]: [file('a')] });
  let left = 2;
  const flaky: Drive = {
    ...drive,
    list: (request) => {
      if (left-- > 0) throw new Error('Internal error encountered.');
      return drive.list(request);
    },
  };
  expect((await listFolder(ROOT, flaky)).sources).toHaveLength(1);
}, 10_000);

test('a big file comes in parts and is put together again', async () => {
  const { sources } = await listFolder(ROOT, driveOf({ [ROOT]: [file('a')] }).drive);
  const seen: number[] = [];
  const bytes = await sources[0].read((done) => seen.push(done));
  expect(Buffer.from(bytes).toString()).toBe('abcdefgh');
  expect(seen).toEqual([3, 6, 8]);
});
