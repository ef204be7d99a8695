// The command line as a person runs it, against only reading the same files in as many processes.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './bundle-code.mjs';
import { printLine, printTitle } from './table.mjs';
import { askInTurns, timeOnce } from './timing.mjs';

const BENCH = join(ROOT, 'test/deep/bench');
const SAMPLE = join(ROOT, 'test/cases/sample-log/sample-log.csv');
const DAYS = ['--issued', '2024-06-15', '--as-of', '2026-11-23'];
const ROWS = 60;

export async function measureCommands({ isQuick }) {
  printTitle('command line: whole processes');
  const check = ['build/local/alcto.mjs', 'check', SAMPLE, ...DAYS];
  const [checking, reading] = await askInTurns(5, [
    () => timeOnce(() => runNode(check)),
    () => timeOnce(() => readLogs([SAMPLE])),
  ]);
  printLine('check of a 40-row log / reading it', checking / reading, '×', { atMost: 4 });
  await measureRoster(isQuick ? 40 : 1000);
}

async function measureRoster(logs) {
  const folder = mkdtempSync(join(tmpdir(), 'alcto-bench-'));
  try {
    spawnSync('node', [join(BENCH, 'make-logs.mjs'), folder, String(logs), String(ROWS)]);
    const files = readdirSync(folder).map((name) => join(folder, name));
    const reading = await timeOnce(() => readLogs(files));
    const out = join(tmpdir(), `roster-bench-${process.pid}.xlsx`);
    const roster = ['build/local/alcto.mjs', 'roster', folder, '--out', out, ...DAYS];
    const assessing = await timeOnce(() => runNode(roster));
    rmSync(out, { force: true });
    printLine(`roster of ${logs} logs / reading them`, assessing / reading, '×', { atMost: 2 });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Shared out over as many processes as there are cores. */
function readLogs(files) {
  const cores = Math.min(availableParallelism(), files.length);
  const shares = Array.from({ length: cores }, (_, core) =>
    files.filter((_file, index) => index % cores === core),
  );
  return Promise.all(shares.map((share) => runNode([join(BENCH, 'read-logs.mjs'), ...share])));
}

function runNode(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'ignore' });
    child.once('error', reject);
    child.once('exit', resolve);
  });
}
