// Many checks in one process: the thousandth is right, and the heap is what it was after the first hundred.
import assert from 'node:assert/strict';
import { openHosts, SET_UP } from '../bench/local-host.mjs';
import { printLine, printTitle } from '../bench/table.mjs';
import { timeOnce } from '../bench/timing.mjs';
import { assertSums, checkHost, makeLog } from './made-log.mjs';

const ROWS = 60;
const MAX_GROWTH = 1.1;

export async function loadManyChecks({ isQuick }) {
  const checks = isQuick ? 200 : 1000;
  const openHost = await openHosts();
  printTitle(`${checks} checks in one process`);
  await repeat('of one log', checks, await checkOne(openHost));
  await repeat('of a log each, opened and closed', checks / (isQuick ? 5 : 2), () =>
    checkNew(openHost),
  );
}

/** One spreadsheet, edited before every check. */
async function checkOne(openHost) {
  const { grid, sums } = makeLog(ROWS, 1);
  const functions = `
    function put(row, hours) { SpreadsheetApp.getActive().getSheetByName('PD Log').getRange(row, 5).setValue(hours); }`;
  const host = await openHost({ 'PD Log': grid, 'AL-CTO Setup': SET_UP }, { functions });
  const [first] = sums[0];
  return (index) => {
    // Row 2 is the first of the first course, of a quarter of an hour.
    const quarters = 1 + (index % 4);
    host.call('put', 2, quarters / 4);
    sums[0][0] = first - 1 + quarters;
    assertSums(checkHost(host), sums);
  };
}

async function checkNew(openHost) {
  const { grid, sums } = makeLog(ROWS, 1);
  const host = await openHost({ 'PD Log': grid, 'AL-CTO Setup': SET_UP });
  assertSums(checkHost(host), sums);
  host.dispose();
}

/** In ten parts: the heap after each, and the time of the last against that of the second. */
async function repeat(what, count, check) {
  const parts = [];
  for (let part = 0; part < 10; part++) {
    const ms = await timeOnce(async () => {
      for (let index = 0; index < count / 10; index++) await check(index);
    });
    parts.push({ ms, heap: await heapUsed() });
  }
  const [first, second] = parts;
  const last = parts[9];
  const growth = last.heap / first.heap;
  printLine(`${what}: heap after the last tenth / after the first`, growth, '×', {
    atMost: MAX_GROWTH,
  });
  printLine(`${what}: time of the last tenth / of the second`, last.ms / second.ms, '×');
  assert.ok(growth <= MAX_GROWTH, `the heap grew ${growth.toFixed(2)} ×`);
}

async function heapUsed() {
  // A spreadsheet that was closed has timers for a moment.
  await new Promise((resolve) => setTimeout(resolve, 300));
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}
