// Every command that writes a file, on a disk that is full, read-only, gone or someone else's: what was there stays,
// nothing lies beside it, and one sentence says so.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { saveFile } from '../../../src/local/files/save-file';
import { SourceFile } from '../../../src/local/workbench/source-file';
import { runAlcto } from '../../local/cli/run-alcto';
import { canMountDisk, mountDisk, remountDisk, unmountDisk } from '../faults/small-disk';

const ROOT = path.join(__dirname, '../../..');
const COMMAND = path.join(ROOT, 'build/local/alcto.mjs');
const SAMPLE = path.join(ROOT, 'src/local/sample/sample-log.csv');
const DAYS = ['--issued', '2024-06-15', '--as-of', '2026-11-23'];
const PERSON = [...DAYS, '--applicant', 'Sample Candidate'];
const OLD = 'what was there';
const IS_ROOT = process.getuid?.() === 0;
const NOBODY = 65_534;
const DISK_BYTES = 64 * 1024;

let folder: string;

jest.setTimeout(120_000);
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'alcto-kept-')));
  writeFileSync(at('log.csv'), readFileSync(SAMPLE));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...parts: string[]) => path.join(folder, ...parts);
/** A roster’s journal stays, so that the next run goes on from there. */
const seen = (...parts: string[]) =>
  readdirSync(at(...parts))
    .filter((name) => !name.endsWith('.journal'))
    .sort();
const read = (name: string) => readFileSync(at(name), 'utf8');

/** Each command that writes, as it writes to one file. */
const WRITERS: Record<string, (out: string) => string[]> = {
  'check --out': (out) => ['check', at('log.csv'), ...DAYS, '--out', `${out}.xlsx`],
  'roster --out': (out) => ['roster', at('log.csv'), ...DAYS, '--out', `${out}.xlsx`],
  'packet --out': (out) => ['packet', at('log.csv'), ...PERSON, '--out', `${out}.pdf`],
  'calendar --out': (out) => ['calendar', at('log.csv'), ...PERSON, '--out', `${out}.ics`],
  template: (out) => ['template', `${out}.xlsx`],
  outline: (out) => ['outline', `${out}.docx`],
};
const isDeep = process.env.ALCTO_DEEP === '1';
/** Of those that write alike, one is enough every day. */
const writers = isDeep ? Object.keys(WRITERS) : ['check --out', 'roster --out', 'template'];
const replacing = writers.filter((name) => name.includes('--out'));
const fileOf = (args: string[]) => args[args.length - 1] as string;

function alcto(args: string[]) {
  const { status, stderr } = runAlcto(args, { INIT_CWD: folder });
  return { status, stderr };
}

/** In a process of its own: as another user, or where no file may stay open. */
function alctoAlone(args: string[], user: { uid?: number; gid?: number } = {}) {
  const options = { cwd: folder, encoding: 'utf8' as const, timeout: 60_000, ...user };
  const { status, stderr } = spawnSync('node', [COMMAND, ...args], options);
  return { status, stderr };
}

/** What an earlier run wrote, which the same command may replace. */
function writeEarlier(args: string[]): Buffer {
  alcto(args);
  return readFileSync(fileOf(args));
}

/** One sentence of the file, which says why and that nothing was changed. */
function expectRefusal({ status, stderr }: ReturnType<typeof alctoAlone>, why: string) {
  const lines = stderr
    .trim()
    .split('\n')
    .filter((line) => /Could not|internal error|Error/.test(line));
  expect([status, lines]).toEqual([
    2,
    [expect.stringContaining(`(${why}). Your file was not changed.`)],
  ]);
}

describe.each(writers)('%s', (writer) => {
  const argsTo = (...parts: string[]) => WRITERS[writer]?.(at(...parts)) ?? [];

  test('into a folder that is gone', () => {
    expectRefusal(alcto(argsTo('gone', 'out')), 'no such folder');
    expect(seen()).toEqual(['log.csv']);
  });

  test('over a folder', () => {
    const args = argsTo('out');
    mkdirSync(fileOf(args));
    const { status, stderr } = alcto(args);
    expect(status).toBe(2);
    expect(stderr).toMatch(/that is a folder\)|already exists/);
    expect(seen()).toEqual(['log.csv', path.basename(fileOf(args))]);
    expect(readdirSync(fileOf(args))).toEqual([]);
  });
});

const onSmallDisk = canMountDisk() ? describe : describe.skip;

onSmallDisk(
  'on a small disk of its own (where one can be made; test/deep/faults imitates it)',
  () => {
    const disk = () => at('disk');

    beforeEach(() => {
      mkdirSync(disk());
      mountDisk(disk(), DISK_BYTES);
    });
    afterEach(() => unmountDisk(disk()));

    const fill = (left: number) =>
      writeFileSync(at('disk', 'filler'), Buffer.alloc(DISK_BYTES - left));

    test.each(replacing)('%s, full', (writer) => {
      const args = WRITERS[writer]?.(at('disk', 'out')) ?? [];
      const old = writeEarlier(args);
      fill(4096 + old.length);
      expectRefusal(alctoAlone(args), 'disk full');
      expect(readFileSync(fileOf(args)).equals(old)).toBe(true);
    });

    test.each(replacing)('%s, read-only', (writer) => {
      const args = WRITERS[writer]?.(at('disk', 'out')) ?? [];
      const old = writeEarlier(args);
      const before = seen('disk');
      remountDisk(disk(), 'ro');
      expectRefusal(alctoAlone(args), 'the disk is read-only');
      expect(readFileSync(fileOf(args)).equals(old)).toBe(true);
      expect(seen('disk')).toEqual(before);
    });

    test('a roster that cannot keep what it found ends, and says so', () => {
      const logs = Array.from({ length: 24 }, (_, index) => at(`log ${index}.csv`));
      for (const log of logs) writeFileSync(log, readFileSync(SAMPLE));
      const out = at('disk', 'out.xlsx');
      fill(4096);
      expectRefusal(alctoAlone(['roster', ...logs, ...DAYS, '--out', out]), 'disk full');
      expect(existsSync(out)).toBe(false);
    });

    test('a workbook that the workbench saves: full, then with room again', async () => {
      const file = at('disk', 'mine.xlsx');
      writeFileSync(file, OLD);
      const source = await SourceFile.of(file);
      const bytes = async () => Buffer.alloc(20_000, 'new');
      const { sure } = (await source.save(bytes, null)) as { sure: string };
      fill(8192);
      await expect(source.save(bytes, sure)).rejects.toThrow(
        '(disk full). Your file was not changed.',
      );
      expect([readFileSync(file, 'utf8'), seen('disk')]).toEqual([OLD, ['filler', 'mine.xlsx']]);
      rmSync(at('disk', 'filler'));
      expect(await source.save(bytes, sure)).toEqual({ saved: 'mine.xlsx' });
    });
  },
);

describe('what someone else owns', () => {
  // Root may write everywhere.
  const someoneElse = IS_ROOT ? { uid: NOBODY, gid: NOBODY } : {};

  beforeEach(() => {
    chmodSync(folder, 0o777);
    chmodSync(at('log.csv'), 0o444);
  });

  test.each(replacing)('%s over a file that is write-protected', (writer) => {
    const args = WRITERS[writer]?.(at('out')) ?? [];
    const old = writeEarlier(args);
    chmodSync(fileOf(args), 0o444);
    expectRefusal(alctoAlone(args, someoneElse), 'no permission');
    expect(readFileSync(fileOf(args)).equals(old)).toBe(true);
    expect(seen()).toEqual(['log.csv', path.basename(fileOf(args))]);
  });

  test.each(writers)('%s into a folder that may not be written in', (writer) => {
    chmodSync(folder, 0o555);
    expectRefusal(alctoAlone(WRITERS[writer]?.(at('out')) ?? [], someoneElse), 'no permission');
    expect(seen()).toEqual(['log.csv']);
  });
});

describe('links', () => {
  test('a save goes to what the link leads to, and the link stays', async () => {
    mkdirSync(at('there'));
    writeFileSync(at('there', 'real.xlsx'), OLD);
    symlinkSync(at('there', 'real.xlsx'), at('link.xlsx'));
    await saveFile(at('link.xlsx'), Buffer.from('new'));
    expect([read('there/real.xlsx'), lstatSync(at('link.xlsx')).isSymbolicLink()]).toEqual([
      'new',
      true,
    ]);
    expect(readdirSync(at('there'))).toEqual(['real.xlsx']);
  });

  test('a link that leads nowhere becomes the file', async () => {
    symlinkSync(at('nowhere', 'at all.xlsx'), at('link.xlsx'));
    await saveFile(at('link.xlsx'), Buffer.from('new'));
    expect(read('link.xlsx')).toBe('new');
    expect(existsSync(at('nowhere'))).toBe(false);
  });

  test.each(replacing)('%s never writes into the log, whatever way leads to it', (writer) => {
    const args = WRITERS[writer]?.(at('out')) ?? [];
    const ending = path.extname(fileOf(args));
    symlinkSync(at('log.csv'), at(`link${ending}`));
    symlinkSync(folder, at('same'));
    const inFolder = [...args.slice(0, -1), at('same', `log${ending}`)];
    writeFileSync(at(`log${ending}`), readFileSync(SAMPLE));
    const from = inFolder.map((arg) => (arg === at('log.csv') ? at(`log${ending}`) : arg));
    for (const each of [[...args.slice(0, -1), at(`link${ending}`)], from]) {
      const { status, stderr } = alcto(each);
      expect([status, stderr]).toEqual([
        2,
        expect.stringMatching(/--out is (?:the input file|one of)/),
      ]);
    }
    expect(readFileSync(at('log.csv'))).toEqual(readFileSync(SAMPLE));
  });

  test('another name of the same file keeps what was there', async () => {
    writeFileSync(at('one.xlsx'), OLD);
    linkSync(at('one.xlsx'), at('backup.xlsx'));
    await saveFile(at('one.xlsx'), Buffer.from('new'));
    expect([read('one.xlsx'), read('backup.xlsx')]).toEqual(['new', OLD]);
  });
});

test.each(['600', '640', '664'])(
  'who may read a file of mode %s stays as it was',
  async (octal) => {
    const mode = Number.parseInt(octal, 8);
    writeFileSync(at('private.xlsx'), OLD);
    chmodSync(at('private.xlsx'), mode);
    await saveFile(at('private.xlsx'), Buffer.from('new'));
    expect(statSync(at('private.xlsx')).mode & 0o777).toBe(mode);
  },
);

describe('a file that changes between opening and saving', () => {
  const bytes = async () => Buffer.from('mine');

  test.each<[string, () => void, string]>([
    ['became a folder', () => mkdirSync(at('mine.xlsx')), 'that is a folder'],
    [
      'lost its folder',
      () => {
        rmSync(folder, { recursive: true });
      },
      'no such folder',
    ],
    [
      'became a ring of links',
      () => symlinkSync(at('mine.xlsx'), at('mine.xlsx')),
      'a link that leads nowhere',
    ],
  ])('it %s', async (_, change, why) => {
    writeFileSync(at('mine.xlsx'), OLD);
    const source = await SourceFile.of(at('mine.xlsx'));
    rmSync(at('mine.xlsx'));
    change();
    await expect(source.save(bytes, null)).rejects.toThrow(`(${why}). Your file was not changed.`);
    if (existsSync(folder)) expect(seen()).toEqual(['log.csv', 'mine.xlsx']);
  });

  test('it was deleted: the save makes it anew', async () => {
    writeFileSync(at('mine.xlsx'), OLD);
    const source = await SourceFile.of(at('mine.xlsx'));
    rmSync(at('mine.xlsx'));
    expect(await source.save(bytes, null)).toEqual({ saved: 'mine.xlsx' });
    expect(read('mine.xlsx')).toBe('mine');
  });
});

describe('the journal of a roster', () => {
  test('a file of someone else’s in its place stays, and is named', () => {
    writeFileSync(at('out.xlsx.journal'), 'Dear diary\n');
    const { status, stderr } = alcto(WRITERS['roster --out']?.(at('out')) ?? []);
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/was not created by alcto roster\. Move it/),
    ]);
    expect(read('out.xlsx.journal')).toBe('Dear diary\n');
  });
});
