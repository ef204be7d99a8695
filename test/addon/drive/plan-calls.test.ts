// The panel's calls about the plan folder, over a folder on disk in the place of Drive.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FileAnswer, FolderAnswer } from '../../../src/core/protocol/messages';
import type { HostOptions, LocalHost } from '../../../src/local/apps-script/host';
import { PLAN_FOLDER_ID, PlanFolder } from '../../../src/local/apps-script/plan-folder';
import { openTestHost, SET_UP, sampleRows } from '../open-test-host';

const LINK = `https://drive.google.com/drive/folders/${PLAN_FOLDER_ID}?usp=sharing`;
const sheetsWith = (link: string) => ({
  'PD Log': sampleRows(),
  'AL-CTO Setup': [...SET_UP, ['Plan folder', link]],
});
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'alcto-plan-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes a file, last changed on a day of March 2026. */
function put(name: string, text: string | Buffer, day = 1) {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  const at = new Date(Date.UTC(2026, 2, day));
  utimesSync(file, at, at);
}

async function open(link = LINK, options: Partial<HostOptions> = {}) {
  const own = new PlanFolder(folder);
  return openTestHost(sheetsWith(link), { findPlanFolder: () => own, ...options });
}
const list = (host: LocalHost) => host.call('listPlanFolder') as FolderAnswer & { ok: true };
const read = (host: LocalHost, id: string) => host.call('readPlanFile', { id }) as FileAnswer;
const faultsOf = (answer: unknown) =>
  (answer as { faults: { code: string; url?: string }[] }).faults;

test('the set-up’s folder is listed with what is in it, and its files are read whole', async () => {
  put('in/Old.pdf', '1234', 2);
  put('New.docx', Buffer.alloc(5_000_000, 'plan '), 3);
  put('.hidden', 'x');
  const host = await open();
  expect(list(host)).toMatchObject({
    ok: true,
    name: path.basename(folder),
    isCut: false,
    files: [
      { name: 'New.docx', mimeType: expect.stringMatching(/wordprocessingml/), size: 5_000_000 },
      { name: 'Old.pdf', mimeType: 'application/pdf', modifiedTime: '2026-03-02T00:00:00.000Z' },
    ],
  });
  const bytes = list(host).files.map(({ id }) => {
    const answer = read(host, id);
    return answer.ok ? Buffer.from(answer.base64, 'base64') : Buffer.alloc(0);
  });
  expect(bytes.map(({ length }) => length)).toEqual([5_000_000, 4]);
  expect(String(bytes[1])).toBe('1234');
});

test('no id is read that a listing of the set-up’s folder does not reach', async () => {
  put('in/Plan.docx', 'x');
  put('1/2/3/Deep.docx', 'x');
  symlinkSync('/etc/passwd', path.join(folder, 'passwd.pdf'));
  symlinkSync('/etc', path.join(folder, 'etc'));
  const host = await open();
  expect(list(host).files.map(({ name }) => name)).toEqual(['Plan.docx']);
  const idOf = (file: string) => `local-${Buffer.from(file).toString('base64url')}`;
  for (const id of [idOf('1/2/3/Deep.docx'), idOf('../../etc/passwd'), 'another-file-id', LINK]) {
    expect(faultsOf(read(host, id))).toMatchObject([{ code: 'FILE_NOT_IN_FOLDER' }]);
  }
});

test('a file is refused though it is in Drive when nothing was listed before', async () => {
  put('1/2/3/Deep.docx', 'x');
  put('Plan.docx', 'x');
  const host = await open();
  const idOf = (file: string) => `local-${Buffer.from(file).toString('base64url')}`;
  expect(faultsOf(read(host, idOf('1/2/3/Deep.docx')))).toMatchObject([
    { code: 'FILE_NOT_IN_FOLDER' },
  ]);
  expect(read(host, idOf('Plan.docx'))).toMatchObject({ ok: true });
});

test('a file over 10 MB is refused before it is fetched', async () => {
  put('Plan.pdf', Buffer.alloc(10 * 1024 * 1024 + 1));
  const host = await open();
  const [{ id }] = list(host).files;
  expect(faultsOf(read(host, id))).toMatchObject([{ code: 'FILE_TOO_LARGE' }]);
});

test.each([
  ['', 'FOLDER_NOT_CHOSEN'],
  ['https://docs.google.com/document/d/1AbC-dEf_gHiJk/edit', 'FOLDER_IS_FILE'],
  ['my folder', 'FOLDER_LINK_UNREADABLE'],
  ["1' or name contains 'x", 'FOLDER_LINK_UNREADABLE'],
  ['https://drive.google.com/drive/folders/1AbC-dEf_gHiJk', 'FOLDER_MISSING'],
  ['https://drive.google.com/open?id=1AbC-dEf_gHiJk', 'FOLDER_MISSING'],
  [' 1AbC-dEf_gHiJk ', 'FOLDER_MISSING'],
])('the plan folder “%s” is answered with %s', async (link, code) => {
  const host = await open(link);
  expect(faultsOf(list(host))).toMatchObject([{ code }]);
});

test('where Drive is not allowed the plan check asks for it, and all else works', async () => {
  let isAllowed = false;
  put('Plan.docx', 'x');
  const host = await open(LINK, { isDriveAllowed: () => isAllowed });
  for (const answer of [list(host), read(host, 'any')]) {
    expect(faultsOf(answer)).toMatchObject([
      { code: 'DRIVE_NOT_ALLOWED', url: expect.stringContaining('https://script.google.com/') },
    ]);
  }
  for (const name of ['checkCompliance', 'makeSummary', 'readSheet', 'listChanges']) {
    expect(host.call(name, {})).toMatchObject({ ok: true });
  }
  expect(host.call('readReader', 1)).toMatchObject({ ok: true });
  isAllowed = true;
  expect(list(host)).toMatchObject({ ok: true, files: [{ name: 'Plan.docx' }] });
});

test('where an administrator blocks Drive, that is a sentence without a link', async () => {
  const host = await open(LINK, {
    beforeCall: (name) => {
      if (name === 'DriveApp.getFolderById')
        throw new Error('Access denied: : DriveApp. Contact your administrator.');
    },
  });
  const [fault] = faultsOf(list(host));
  expect([fault.code, fault.url]).toEqual(['DRIVE_NOT_ALLOWED', undefined]);
});

test('a request that is not as agreed is refused', async () => {
  const host = await open();
  for (const request of [{}, { id: 5 }, { id: 'x', more: 1 }, null]) {
    expect(faultsOf(host.call('readPlanFile', request))).toMatchObject([
      { code: 'REQUEST_UNREADABLE' },
    ]);
  }
});
