// A sheet full of our formulas, each given the log and the set-up: every one shows what it must.
import assert from 'node:assert/strict';
import { POLICY_COURSES } from '../bench/courses.mjs';
import { openHosts, SET_UP } from '../bench/local-host.mjs';
import { printLine, printTitle } from '../bench/table.mjs';
import { timeOnce } from '../bench/timing.mjs';
import { makeLog, remainingOf } from './made-log.mjs';

const ROWS = 60;
const A_LINE = 5;

export async function loadManyFormulas({ isQuick }) {
  const counts = isQuick ? [5, 50] : [50, 500];
  printTitle(`${counts[1]} ALCTO formulas over a log of ${ROWS} rows`);
  const openHost = await openHosts();
  await calculate(openHost, counts[0]);
  const times = [];
  for (const count of counts) times.push(await timeOnce(() => calculate(openHost, count)));
  printLine('time to open / with a tenth of the formulas', times[1] / times[0], '×', {
    atMost: 13,
  });
}

async function calculate(openHost, count) {
  const { grid, sums } = makeLog(ROWS, 1);
  const ranges = `'PD Log'!A1:H${ROWS + 1}, 'AL-CTO Setup'!A1:B${SET_UP.length}`;
  const expected = [];
  const cells = Array.from({ length: count }, (_, index) => {
    const course = index % 7;
    const quarters = sums[0][course];
    expected.push(quarters === undefined ? remainingOf(sums[0]) : quarters / 4);
    const [name, of] =
      quarters === undefined ? ['REMAINING', 'Total'] : ['HOURS', POLICY_COURSES[course]];
    return `=ALCTO_${name}("${of}", ${ranges})`;
  });
  const lines = Array.from({ length: count / A_LINE }, (_, line) =>
    cells.slice(line * A_LINE, (line + 1) * A_LINE),
  );
  const host = await openHost({ 'PD Log': grid, 'AL-CTO Setup': SET_UP, Mine: lines });
  const id = host.engine.workbook().getSheetBySheetName('Mine').getSheetId();
  const shown = expected.map(
    (_, index) => host.engine.cellAt(id, Math.floor(index / A_LINE), index % A_LINE)?.v,
  );
  host.dispose();
  assert.deepEqual(shown, expected);
}
