// 140 files of mixed quality with a people.csv: every file and every person is accounted for.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { alcto } from '../cli/run-alcto';
import { FILES, makeMixedFiles } from './mixed-files';

jest.setTimeout(180_000);

const folder = mkdtempSync(path.join(tmpdir(), 'alcto-mixed-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Row {
  file: string;
  name: string;
  expires: string | null;
  reason: string;
}

test('each file has its people with their own dates, or the reason why it is left out', () => {
  const logs = path.join(folder, 'logs');
  const { expected, peopleFile, missing } = makeMixedFiles(logs);
  expect(expected.size).toBe(FILES);
  const out = path.join(folder, 'roster.xlsx');
  const options = ['--people', peopleFile, '--out', out, '--as-of', '2026-11-23', '--json'];
  const { status, stdout, stderr } = alcto('roster', logs, ...options);
  const report = JSON.parse(stdout) as { people: Row[]; missing: string[] };

  const files = new Set(report.people.map(({ file }) => file));
  expect([...files].sort()).toEqual([...expected.keys()].sort());
  const wrong = [...expected].filter(([file, becomes]) => {
    const rows = report.people.filter((row) => row.file === file);
    if ('reason' in becomes) {
      const [{ name, reason }] = rows as [Row];
      return rows.length > 1 || name !== '' || !becomes.reason.test(`${file}: ${reason}`);
    }
    const told = rows.map(({ name, expires }) => [name, expires]);
    return JSON.stringify(told.sort()) !== JSON.stringify([...becomes.people].sort());
  });
  expect(wrong.map(([file]) => [file, report.people.filter((row) => row.file === file)])).toEqual(
    [],
  );
  expect(report.missing).toEqual(missing);

  // The same on the terminal: every file left out with its reason, at the end.
  const left = report.people.filter(({ reason }) => reason !== '');
  const end = stderr.slice(stderr.indexOf(`${FILES} files read, `));
  expect(end).toContain(`${left.length} left out:`);
  for (const { file } of left) expect(end).toContain(file);
  for (const name of missing) expect(end).toContain(`${name}: in no log`);
  expect(stderr).toContain('2 hidden or lock files: not read.');
  expect(status).toBe(1);
});
