// The core's check against touching every cell and against zod and date-fns for every row.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openCore, readSentences, touchCells, touchCharacters } from './engine-core.mjs';
import { checkNaively } from './naive-check.mjs';
import { ISSUED, makeGrid, TODAY } from './rows.mjs';
import { printLine, printTitle } from './table.mjs';
import { timeInTurns } from './timing.mjs';

const ROOM_MB = 2048;
const SIZES = [1000, 10_000, 100_000, 1_000_000];
const ROUNDS = { 1000: 60, 10000: 10, 100000: 3, 1000000: 1 };
const NAIVE_SIZES = [1000, 10_000];

export async function measureEngine({ isQuick }) {
  const core = await openCore();
  warmUp(core);
  printTitle('engine: a check of a log, 40 rows a person');
  const times = new Map();
  for (const size of isQuick ? SIZES.slice(0, 2) : SIZES) times.set(size, measureSize(core, size));
  for (const [size, time] of times) {
    const before = times.get(size / 10);
    if (before) {
      printLine(`time at ${name(size)} rows / at ${name(size / 10)}`, time / before, '×', {
        atMost: 11,
      });
    }
  }
  measureOnePerson(core, isQuick ? 10_000 : 100_000);
  if (!isQuick) measureRoom();
}

/** A million rows in a process that has no more heap than this. */
function measureRoom() {
  const script = fileURLToPath(new URL('million-rows.mjs', import.meta.url));
  const { status } = spawnSync(process.execPath, [`--max-old-space-size=${ROOM_MB}`, script]);
  printLine(`1,000,000 rows checked within ${ROOM_MB} MB of heap`, status === 0 ? 1 : 0, 'of 1', {
    atLeast: 1,
  });
}

function measureSize(core, size) {
  const empty = heapUsed();
  const grid = makeGrid(size);
  const gridHeap = heapUsed() - empty;
  const jobs = [
    () => touchCells(grid),
    () => touchCharacters(grid),
    () => core.tellAll(grid),
    () => core.readAndCheck(grid),
    ...(NAIVE_SIZES.includes(size) ? [() => checkNaively(grid, ISSUED, TODAY)] : []),
  ];
  const [touch, characters, check, numbers, naive] = timeInTurns(ROUNDS[size], jobs);
  const rows = `${name(size)} rows`;
  printLine(`${rows}: check / touching every cell`, check / touch, '×');
  printLine(`${rows}: check / touching every character`, check / characters, '×', { atMost: 8 });
  if (naive) {
    const what = `${rows}: zod + date-fns for every row`;
    printLine(`${what} / check, every sentence`, naive / check, '×', { atLeast: 3 });
    printLine(`${what} / a formula's numbers`, naive / numbers, '×', { atLeast: 5 });
  }
  // At a million rows the share is that of 100,000, and another check would take a minute.
  if (size < 1_000_000) measureHeap(core, grid, gridHeap, rows);
  return check;
}

function measureHeap(core, grid, gridHeap, rows) {
  const before = heapUsed();
  const held = holdLogAndReport(core, grid);
  const both = heapUsed() - before;
  held.log = null;
  const reportAlone = heapUsed() - before;
  // Read once more, or the collector takes the report before it is measured.
  if (held.report.applicants.length === 0) throw new Error('nobody was checked');
  printLine(`${rows}: heap of log rows and report / grid`, (100 * both) / gridHeap, '%', {
    atMost: 60,
  });
  printLine(`${rows}: heap of the report alone / grid`, (100 * reportAlone) / gridHeap, '%');
  readSentences(held.report);
  const told = heapUsed() - before;
  printLine(`${rows}: the same, every sentence read / grid`, (100 * told) / gridHeap, '%');
}

/** A function of its own: the frame that makes the log would keep it from the collector. */
function holdLogAndReport(core, grid) {
  const log = core.read(grid);
  return { log, report: core.check(log) };
}

/** All rows one person's: what is compared row by row within a day grows with the log. */
function measureOnePerson(core, rows) {
  const [small, large] = [makeGrid(rows / 10, 1), makeGrid(rows, 1)];
  const [before, after] = timeInTurns(2, [() => core.tellAll(small), () => core.tellAll(large)]);
  const what = `one person: time at ${name(rows)} rows / at ${name(rows / 10)}`;
  printLine(what, after / before, '×', { atMost: 11 });
}

function warmUp(core) {
  const grid = makeGrid(2000);
  for (let round = 0; round < 10; round++) {
    core.tellAll(grid);
    touchCells(grid);
    touchCharacters(grid);
    checkNaively(grid, ISSUED, TODAY);
  }
}

function heapUsed() {
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

const name = (size) => size.toLocaleString('en-US');
