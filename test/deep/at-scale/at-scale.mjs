// `npm run at-scale [-- LOGS [FIRST]]`: what `alcto bigquery` writes of so many logs, checked inside DuckDB, against what
// `alcto check --json` says of each; 20,000 when no number is given. Log N is the same in every run, and FIRST is where it
// begins. Fails where one byte differs.
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { importBundled, ROOT } from '../bench/bundle-code.mjs';
import { printLine, printTitle } from '../bench/table.mjs';
import { timeOnce } from '../bench/timing.mjs';
import { makeFiles } from './make-files.mjs';

const DEFAULT_LOGS = 20_000;
const TODAY = '2026-11-23';
const ISSUED = '2024-06-15';
const PROGRAMS = ['al-cto', 'td-ceu'];
const PLACE = { timeZone: 'America/Chicago', locale: 'en_US' };
const MAX_SHOWN = 5;

/** The code that `alcto check` runs in a thread, and DuckDB with the script as a function. */
const { checkLog, openDuckDb } = await importBundled(
  'at-scale',
  `export { checkLog } from './src/local/cli/check-log';
   export { openDuckDb } from './test/local/at-scale/open-duckdb'`,
);

const folder = mkdtempSync(join(tmpdir(), 'alcto-at-scale-'));
try {
  await compare(Number(process.argv[2] ?? DEFAULT_LOGS), Number(process.argv[3] ?? 1));
} finally {
  rmSync(folder, { recursive: true });
}
// The spreadsheet engine keeps timers.
process.exit();

async function compare(count, first) {
  const [logs, said] = [join(folder, 'logs.ndjson'), join(folder, 'said.ndjson')];
  printTitle(`${count.toLocaleString('en-US')} logs at scale`);
  const files = await makeFiles(folder, count, first);
  const exporting = await timeOnce(exportLogs);
  const checking = await timeOnce(() => writeSaid(files, said));
  const database = await openDuckDb(readFileSync(join(folder, 'alcto-core.js'), 'utf8'));
  let different = [];
  const querying = await timeOnce(async () => {
    different = await database.findDifferent(logs, said, TODAY);
  });
  database.close();
  const per = (ms) => ms / count;
  printLine('a log: written as a row by alcto bigquery', per(exporting), 'ms');
  printLine('a log: checked as alcto check does', per(checking), 'ms');
  printLine('a log: checked and compared in DuckDB', per(querying), 'ms');
  printLine('a log as a row', statSync(logs).size / count / 1000, 'KB');
  printLine('its report', statSync(said).size / count / 1000, 'KB');
  printLine('reports that differ', different.length, '', { atMost: 0 });
  if (different.length === 0) return;
  console.error(`Differ: ${different.slice(0, MAX_SHOWN).join(', ')}`);
  process.exitCode = 1;
}

function exportLogs() {
  const programs = PROGRAMS.flatMap((program) => ['--program', program]);
  const args = ['bigquery', folder, '--out', folder, '--issued', ISSUED, ...programs];
  const { status, stderr } = spawnSync('node', ['build/local/alcto.mjs', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

/** A row for each file with its report, or with the faults that stopped it. */
async function writeSaid(files, said) {
  const request = { issued: ISSUED, asOf: TODAY, programs: PROGRAMS };
  for (const file of files) {
    const { answer } = await checkLog({ ...PLACE, file, request }, () => undefined);
    const report = JSON.stringify(answer.ok ? answer.report : { faults: answer.faults });
    appendFileSync(said, `${JSON.stringify({ file: basename(file), report })}\n`);
  }
}
