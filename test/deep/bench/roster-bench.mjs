// Measures a roster against the mere time of reading its logs: node test/deep/bench/roster-bench.mjs [LOGS] [ROWS]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Excel from 'exceljs';

const [logs = '1000', rows = '60'] = process.argv.slice(2);
const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'alcto-bench-'));
const run = (script, ...args) => spawnSync('node', [path.join(root, script), ...args]);

async function secondsOf(work) {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

/** One core: the bytes of every file, and an .xlsx through the parser. */
async function readAll() {
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(path.join(folder, name));
    if (name.endsWith('.xlsx')) await new Excel.Workbook().xlsx.load(bytes);
  }
}

try {
  run('test/deep/bench/make-logs.mjs', folder, logs, rows);
  const reading = await secondsOf(readAll);
  const out = path.join(tmpdir(), `roster-bench-${process.pid}.xlsx`);
  const days = ['--issued', '2024-06-15', '--as-of', '2026-11-23'];
  const roster = await secondsOf(() =>
    run('build/local/alcto.mjs', 'roster', folder, '--out', out, ...days),
  );
  rmSync(out, { force: true });
  const cores = availableParallelism();
  console.log(`${logs} logs of ${rows} rows on ${cores} cores`);
  console.log(`read alone, on one core: ${reading.toFixed(1)} s; roster: ${roster.toFixed(1)} s`);
  console.log(`roster / reading: ${(roster / reading).toFixed(2)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
