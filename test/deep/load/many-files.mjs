// A folder with thousands of files: the plan documents are found among them, and what is left out is said.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../bench/bundle-code.mjs';
import { printLine, printTitle } from '../bench/table.mjs';
import { timeOnce } from '../bench/timing.mjs';

const SAMPLE = join(ROOT, 'src/local/sample');
const YEAR_S = 365 * 86_400;
const KINDS = ['txt', 'png', 'docx', 'pdf', 'xlsx'];

export async function loadManyFiles({ isQuick }) {
  const count = isQuick ? 600 : 3000;
  printTitle(`a plan folder of ${count} files`);
  const few = makeFolder(0);
  const many = makeFolder(count);
  try {
    const told = [];
    const alone = await timeOnce(() => told.push(check(few)));
    const full = await timeOnce(() => told.push(check(many)));
    for (const { report } of told) {
      assert.equal(report.sections.length, 6);
      assert.deepEqual(report.documents.map(chosenOf), told[0].report.documents.map(chosenOf));
      assert.deepEqual(report.sections, told[0].report.sections);
    }
    assert.match(told[1].said, /holds over 500 files; the rest was left out/);
    assert.doesNotMatch(told[0].said, /left out/);
    printLine('time of the check / with the plan documents alone', full / alone, '×');
  } finally {
    rmSync(few, { recursive: true });
    rmSync(many, { recursive: true });
  }
}

/** Which file it is; the reasons also name files that were not taken. */
const chosenOf = ({ name, state, file }) => ({ name, state, file });

/** The sample's plan documents, the newest of all, among so many others. */
function makeFolder(others) {
  const folder = mkdtempSync(join(tmpdir(), 'alcto-load-'));
  const now = Date.now() / 1000;
  for (let index = 0; index < others; index++) {
    const file = join(folder, `Invoice ${index}.${KINDS[index % KINDS.length]}`);
    writeFileSync(file, `Nothing of a plan, ${index} times.`);
    utimesSync(file, now, now - YEAR_S);
  }
  cpSync(join(SAMPLE, 'plan'), folder, { recursive: true, preserveTimestamps: false });
  for (const name of readdirSync(join(SAMPLE, 'plan'))) utimesSync(join(folder, name), now, now);
  return folder;
}

function check(folder) {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(ROOT, 'build/local/alcto.mjs'),
      ...['check', join(SAMPLE, 'sample-log.csv'), '--plan-folder', folder, '--json'],
      ...['--issued', '2024-06-15', '--as-of', '2026-11-23'],
    ],
    { encoding: 'utf8' },
  );
  return { report: JSON.parse(stdout).applicants[0].plan, said: stderr };
}
