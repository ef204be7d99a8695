// The panel's calls about the plan folder, over a folder on disk.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FileAnswer, FolderAnswer } from '../../../src/core/protocol/messages';
import { PLAN_FOLDER_ID, PlanFolder } from '../../../src/local/apps-script/plan-folder';
import { openTestHost, SET_UP, sampleRows } from '../open-test-host';

const SHEETS = { 'PD Log': sampleRows(), 'AL-CTO Setup': SET_UP };
const FOLDER = 'application/vnd.google-apps.folder';
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

async function open(functions?: string) {
  const own = new PlanFolder(folder);
  return openTestHost(SHEETS, { findPlanFolder: () => own, ...(functions && { functions }) });
}

test('a folder tells of itself, then of what is in it, newest first', async () => {
  put('Old.pdf', '1234', 2);
  put('New.docx', 'x', 3);
  put('.hidden', 'x');
  const host = await open();
  const list = (request: object) => host.call('listPlanFolder', request) as FolderAnswer;
  expect(list({ id: PLAN_FOLDER_ID })).toMatchObject({
    ok: true,
    files: [{ id: PLAN_FOLDER_ID, mimeType: FOLDER }],
  });
  expect(list({ id: PLAN_FOLDER_ID, pageToken: '' })).toMatchObject({
    ok: true,
    files: [
      { name: 'New.docx', mimeType: expect.stringMatching(/wordprocessingml/) },
      {
        name: 'Old.pdf',
        mimeType: 'application/pdf',
        size: '4',
        modifiedTime: '2026-03-02T00:00:00.000Z',
      },
    ],
  });
});

test('a file comes in parts of four million bytes, with its size', async () => {
  const bytes = Buffer.alloc(4_000_010, 'plan ');
  put('Plan.pdf', bytes);
  const host = await open();
  const { files } = host.call('listPlanFolder', { id: PLAN_FOLDER_ID, pageToken: '' }) as {
    files: { id: string; mimeType: string }[];
  };
  const [{ id, mimeType } = { id: '', mimeType: '' }] = files;
  const part = (from: number) => {
    const answer = host.call('readPlanFile', { id, mimeType, from }) as FileAnswer;
    if (!answer.ok) throw new Error('refused');
    return [Buffer.from(answer.base64, 'base64'), answer.size] as const;
  };
  const [first, size] = part(0);
  const [second] = part(first.length);
  expect([first.length, second.length, size]).toEqual([4_000_000, 10, 4_000_010]);
  expect(Buffer.concat([first, second]).equals(bytes)).toBe(true);
});

test('the reader is given whole', async () => {
  const host = await open();
  expect(host.call('readReader')).toMatchObject({
    ok: true,
    html: expect.stringContaining('<script'),
  });
});

test('nothing outside the folder is listed or read', async () => {
  put('in/Plan.docx', 'x');
  symlinkSync('/etc/passwd', path.join(folder, 'passwd.pdf'));
  symlinkSync('/etc', path.join(folder, 'etc'));
  const host = await open();
  const listed = host.call('listPlanFolder', { id: PLAN_FOLDER_ID, pageToken: '' }) as FolderAnswer;
  expect(listed.ok && listed.files.map(({ name }) => name)).toEqual(['in']);
  const outside = `local-${Buffer.from('../../etc/passwd').toString('base64url')}`;
  expect(() => host.call('readPlanFile', { id: outside, mimeType: '', from: 0 })).toThrow(
    /File not found/,
  );
  expect(() => host.call('listPlanFolder', { id: 'another-folder' })).toThrow(/File not found/);
});

test('a request for Drive that is not as agreed is refused', async () => {
  const host = await openTestHost(SHEETS);
  for (const request of [{}, { id: 5 }, { id: 'x', more: 1 }, null]) {
    expect(host.call('listPlanFolder', request)).toMatchObject({
      ok: false,
      faults: [{ code: 'REQUEST_UNREADABLE' }],
    });
  }
});
