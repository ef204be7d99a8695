// What a log costs the script that a database runs: time and memory, one after the other as a table is read.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { ROOT } from './bundle-code.mjs';
import { makeWorkbook } from './compared-logs.mjs';
import { printLine, printTitle } from './table.mjs';
import { timeInTurns } from './timing.mjs';

const TODAY = '2026-11-23';
const REQUEST = { issued: '2024-06-15', programs: ['al-cto', 'td-ceu'] };
const MEASURED_FOR_MEMORY = 100;
const LOGS_TOLD = 10_000;
const MAX_GROWTH = 1.1;

export function measureAtScale({ isQuick }) {
  const logs = Array.from({ length: isQuick ? 300 : 3000 }, (_, index) => makeRecord(index + 1));
  const assess = loadScript();
  printTitle(`at scale: ${logs.length.toLocaleString('en-US')} logs, both programs`);
  const reports = logs.map((log) => assess(log, TODAY));
  const [checking, reading] = timeInTurns(3, [
    () => logs.map((log) => assess(log, TODAY)),
    () => logs.map((log, index) => rewrite(log, reports[index])),
  ]);
  printLine('checking / reading the logs and their reports as JSON', checking / reading, '×');
  printLine('10,000 logs', ((checking / logs.length) * LOGS_TOLD) / 1000, 's');
  printLine('10,000 logs as rows', megabytesOf(logs), 'MB');
  printLine('10,000 reports', megabytesOf(reports), 'MB');
  printLine('a log in the middle: heap while it is checked', heapOfOne(assess, logs), 'KB');
  printLine('heap after all of them / after a tenth', growthOver(assess, logs), '×', {
    atMost: MAX_GROWTH,
  });
}

const makeRecord = (seed) => {
  const { sheets, setUp } = makeWorkbook(seed);
  return JSON.stringify({ setUp, sheets, locale: 'en_US', request: REQUEST });
};

function loadScript() {
  const context = vm.createContext({});
  vm.runInContext(readFileSync(join(ROOT, 'build/at-scale/alcto-core.js'), 'utf8'), context);
  return vm.runInContext('AlctoCore.assess', context);
}

const rewrite = (log, report) =>
  JSON.stringify(JSON.parse(report)) + JSON.stringify(JSON.parse(log));

const megabytesOf = (texts) =>
  (texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / texts.length / 1e6) * LOGS_TOLD;

/** What is taken from the heap for one log, nothing of it given back yet. */
function heapOfOne(assess, logs) {
  const taken = logs.slice(0, MEASURED_FOR_MEMORY).map((log) => {
    const before = heapUsed();
    assess(log, TODAY);
    return process.memoryUsage().heapUsed - before;
  });
  return taken.sort((a, b) => a - b)[Math.floor(taken.length / 2)] / 1000;
}

function growthOver(assess, logs) {
  const tenth = Math.ceil(logs.length / 10);
  const check = (some) => {
    for (const log of some) assess(log, TODAY);
  };
  check(logs.slice(0, tenth));
  const first = heapUsed();
  check(logs.slice(tenth));
  return heapUsed() / first;
}

function heapUsed() {
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}
