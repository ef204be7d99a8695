// A file that is saved is the old one or the new one, whatever happens to the process, the disk or the file.
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import fsp from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { saveFile } from '../../../src/local/files/save-file';
import { SourceFile } from '../../../src/local/workbench/source-file';
import { makeRandom } from './random';
import { canMountDisk, mountDisk, unmountDisk } from './small-disk';

const KILLS = process.env.ALCTO_DEEP === '1' ? 150 : 8;
const BYTES = 24_000_000;
const ROOT = path.join(__dirname, '../../..');
const RUNNER = path.join(__dirname, 'save-runner.cjs');
const random = makeRandom();

let folder: string;
let target: string;
let bundle: string;

beforeAll(() => {
  bundle = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'alcto-save-')), 'save-file.cjs');
  const entryPoints = [path.join(ROOT, 'src/local/files/save-file.ts')];
  buildSync({ entryPoints, outfile: bundle, bundle: true, platform: 'node', format: 'cjs' });
  fs.chmodSync(path.dirname(bundle), 0o755);
});
afterAll(() => fs.rmSync(path.dirname(bundle), { recursive: true }));
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'alcto-files-'));
  target = path.join(folder, 'my log.xlsx');
});
afterEach(() => {
  jest.restoreAllMocks();
  fs.rmSync(folder, { recursive: true, force: true });
});

const seen = () => fs.readdirSync(folder).filter((name) => !name.startsWith('.'));

/** One save after the other, of one letter each. */
function startSaving(first: number, more: object = {}): ChildProcess {
  const args = [RUNNER, bundle, target, String(BYTES), String(first)];
  return spawn(process.execPath, args, { stdio: 'pipe', ...more });
}

const ended = (child: ChildProcess) =>
  new Promise<string>((resolve) => {
    let said = '';
    child.stderr?.on('data', (data) => {
      said += data;
    });
    child.on('close', () => resolve(said));
  });

test('killed at any moment, a save leaves the old file or the new one, and nothing to be seen beside it', async () => {
  fs.writeFileSync(target, Buffer.alloc(BYTES, 64));
  let cutOff = 0;
  // On a busy machine a kill seldom falls into a write: then more of them.
  for (let kill = 0; kill < KILLS || (cutOff === 0 && kill < 10 * KILLS); kill += 1) {
    const child = startSaving(kill);
    const end = ended(child);
    await new Promise((resolve) => child.stdout?.once('data', resolve));
    await new Promise((resolve) => setTimeout(resolve, random.below(60)));
    child.kill('SIGKILL');
    await end;
    const bytes = fs.readFileSync(target);
    expect(bytes.length).toBe(BYTES);
    expect(bytes.equals(Buffer.alloc(BYTES, bytes[0]))).toBe(true);
    expect(seen()).toEqual(['my log.xlsx']);
    cutOff += fs.readdirSync(folder).length - 1;
  }
  expect(cutOff).toBeGreaterThan(0);
  // The next save takes away what the others left.
  await saveFile(target, Buffer.from('new'));
  expect(fs.readdirSync(folder)).toEqual(['my log.xlsx']);
  process.stdout.write(`${KILLS} saves killed, ${cutOff} leftovers, ${random.told}\n`);
}, 300_000);

test('two saves at once leave one of the two', async () => {
  const [one, other] = [97, 98].map((letter) => Buffer.alloc(5_000_000, letter)) as [
    Buffer,
    Buffer,
  ];
  await Promise.all([saveFile(target, one), saveFile(target, other), saveFile(target, one)]);
  const bytes = fs.readFileSync(target);
  expect(bytes.equals(one) || bytes.equals(other)).toBe(true);
  expect(fs.readdirSync(folder)).toEqual(['my log.xlsx']);
});

test.each([
  ['ENOSPC', 'disk full'],
  ['EACCES', 'no permission'],
  ['EROFS', 'the disk is read-only'],
])('where writing ends with %s, the file stays and the sentence says why', async (code, reason) => {
  fs.writeFileSync(target, 'old');
  const real = fsp.open;
  jest.spyOn(fsp, 'open').mockImplementation(async (...args) => {
    const file = await real(...args);
    file.writeFile = async () => {
      await file.write('ha');
      throw Object.assign(new Error(code), { code });
    };
    return file;
  });
  const save = saveFile(target, Buffer.from('half of it'));
  await expect(save).rejects.toThrow(`(${reason}). Your file was not changed.`);
  expect(fs.readFileSync(target, 'utf8')).toBe('old');
  expect(fs.readdirSync(folder)).toEqual(['my log.xlsx']);
});

test('a folder that may not be written in is said, and the file stays', async () => {
  fs.writeFileSync(target, 'old');
  fs.chmodSync(folder, 0o555);
  const isRoot = process.getuid?.() === 0;
  const child = startSaving(0, isRoot ? { uid: 65_534, gid: 65_534, cwd: '/' } : {});
  expect(await ended(child)).toMatch(/no permission\). Your file was not changed/);
  fs.chmodSync(folder, 0o755);
  expect(fs.readFileSync(target, 'utf8')).toBe('old');
  expect(fs.readdirSync(folder)).toEqual(['my log.xlsx']);
});

// Where no disk can be made, the case of ENOSPC above stands for it.
const onSmallDisk = canMountDisk() ? test : test.skip;

onSmallDisk('a disk that is really full is said, and the file stays', async () => {
  mountDisk(folder, 1_000_000);
  try {
    fs.writeFileSync(target, 'old');
    const save = saveFile(target, Buffer.alloc(2_000_000));
    await expect(save).rejects.toThrow('(disk full). Your file was not changed.');
    expect(fs.readFileSync(target, 'utf8')).toBe('old');
    expect(fs.readdirSync(folder)).toEqual(['my log.xlsx']);
  } finally {
    unmountDisk(folder);
  }
});

test('a file that another program changed, before or while it is written out, is asked about', async () => {
  fs.writeFileSync(target, 'as opened');
  const source = await SourceFile.of(target);
  const write = (text: string) => fs.writeFileSync(target, text);
  const bytes = async () => Buffer.from('mine');
  const first = await source.save(bytes, null);
  const { sure } = first as { sure: string };
  expect(await source.save(bytes, sure)).toEqual({ saved: 'my log.xlsx' });
  const during = await source.save(async () => {
    write('theirs');
    return bytes();
  }, null);
  expect(during).toMatchObject({ isDanger: true });
  expect(fs.readFileSync(target, 'utf8')).toBe('theirs');
  // The person agreed to replace another state than the one that is there now.
  const agreed = (during as { sure: string }).sure;
  write('theirs, later');
  expect(await source.save(bytes, agreed)).toMatchObject({ isDanger: true });
  expect(fs.readFileSync(target, 'utf8')).toBe('theirs, later');
});
