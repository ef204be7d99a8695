// Many logs at once, from the command line.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Excel from 'exceljs';

const SAMPLE = 'test/cases/sample-log/sample-log.csv';
let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'alcto-roster-'));
  out = path.join(folder, 'roster.xlsx');
  mkdirSync(path.join(folder, 'logs', 'deep'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const roster = (...args: string[]) =>
  spawnSync(
    'node',
    ['build/local/alcto.mjs', 'roster', ...args, '--issued=2024-06-15', '--as-of=2026-11-23'],
    { encoding: 'utf8' },
  );

async function rowsOf() {
  const workbook = new Excel.Workbook();
  await workbook.xlsx.readFile(out);
  const rows: unknown[][] = [];
  workbook.getWorksheet('AL-CTO Roster')?.eachRow(({ values }) => {
    rows.push((values as unknown[]).slice(1));
  });
  return rows.slice(1);
}

test('twelve logs, good and bad, are a row a person; no bad one stops the rest', async () => {
  for (let index = 0; index < 8; index++) {
    copyFileSync(SAMPLE, path.join(folder, 'logs', index > 3 ? 'deep' : '', `log ${index}.csv`));
  }
  writeFileSync(path.join(folder, 'logs', 'renamed.xlsx'), 'just a text');
  writeFileSync(path.join(folder, 'logs', 'empty.csv'), '');
  writeFileSync(path.join(folder, 'logs', 'other.csv'), 'a,b\n1,2\n');
  writeFileSync(path.join(folder, 'logs', '~$log.xlsx'), 'a lock file');
  const { status, stderr } = roster(path.join(folder, 'logs'), '--out', out);
  expect(status).toBe(1);
  expect(stderr).toContain('11 logs read, 16 people assessed; 3 could not be assessed');
  const rows = await rowsOf();
  expect(rows).toHaveLength(19);
  const persons = rows.filter(([, name]) => name === 'Sample Candidate');
  expect(persons).toHaveLength(8);
  for (const [, , district, , , , covered] of persons) {
    expect([district, covered]).toEqual(['Sample County Schools', 58.5]);
  }
  const reasons = rows.slice(-3).map((cells) => String(cells[10]));
  for (const reason of reasons) expect(reason).toMatch(/^\S.{10,}\.$/);
}, 120_000);

test('what was assessed already is not assessed again after an end in between', () => {
  for (let index = 0; index < 6; index++) {
    copyFileSync(SAMPLE, path.join(folder, 'logs', `log ${index}.csv`));
  }
  const args = ['build/local/alcto.mjs', 'roster', path.join(folder, 'logs'), '--out', out];
  const days = ['--issued=2024-06-15', '--as-of=2026-11-23'];
  const killed = spawnSync('node', [...args, ...days], { timeout: 3_500, killSignal: 'SIGKILL' });
  expect(existsSync(out) && killed.status === null).toBe(false);
  const { stderr, status } = roster(path.join(folder, 'logs'), '--out', out);
  expect(status).toBe(0);
  expect(stderr).toContain('6 logs read, 12 people assessed');
}, 60_000);

test.each([
  ['no files', []],
  ['no --out', [SAMPLE]],
  ['a folder that is not there', ['/no/such/folder', '--out', '/tmp/x.xlsx']],
])('with %s it is a sentence and exit 2', (_, args) => {
  const { status, stderr } = roster(...args);
  expect(status).toBe(2);
  expect(stderr.trim()).toMatch(/^[A-Z“-].{10,}\.$/m);
});
