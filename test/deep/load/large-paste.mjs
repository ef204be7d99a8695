// A whole log pasted at once in the workbench, a bare formula of ours beside it.
import assert from 'node:assert/strict';
import { importBundled } from '../bench/bundle-code.mjs';
import { openHosts, SET_UP } from '../bench/local-host.mjs';
import { HEADINGS } from '../bench/rows.mjs';
import { printLine, printTitle } from '../bench/table.mjs';
import { timeOnce } from '../bench/timing.mjs';
import { assertSums, checkHost, makeLog, remainingOf } from './made-log.mjs';

const ROWS_A_PERSON = 40;
const SERIAL_OF_1970 = 25_569;
const DAY_MS = 86_400_000;
const FORMULA = [1, 9];

export async function loadLargePaste({ isQuick }) {
  const sizes = isQuick ? [40, 400] : [520, 5200];
  printTitle(`${sizes[1]} rows pasted in the workbench, with a formula of ours`);
  const openHost = await openHosts();
  const { OpenWorkbook } = await importBundled(
    'open-workbook',
    "export { OpenWorkbook } from './src/local/workbench/thread/open-workbook'",
  );
  const times = [];
  for (const size of sizes) times.push(await paste(openHost, OpenWorkbook, size));
  printLine('until all is settled / with a tenth of the rows', times[1] / times[0], '×', {
    atMost: 13,
  });
}

async function paste(openHost, OpenWorkbook, size) {
  const { grid, sums } = makeLog(size, size / ROWS_A_PERSON);
  const blank = Array.from({ length: size }, () => []);
  const host = await openHost({ 'PD Log': [HEADINGS, ...blank], 'AL-CTO Setup': SET_UP });
  const workbook = new OpenWorkbook({
    host,
    name: 'Log.xlsx',
    isSample: false,
    canSave: true,
    notes: [],
  });
  const page = 1;
  workbook.connect(page, { send: (message) => JSON.stringify(message), letGo() {} });
  const cellValue = { ...grid.map((row, index) => (index > 0 ? { ...row.map(toCell) } : {})) };
  const [row, column] = FORMULA;
  cellValue[row][column] = { f: '=ALCTO_REMAINING("Total")' };
  const mutation = {
    id: 'sheet.mutation.set-range-values',
    params: { unitId: host.engine.workbook().getUnitId(), subUnitId: 's0', cellValue },
  };
  const time = await timeOnce(async () => {
    const seen = workbook.pages.version;
    workbook.receive(page, { kind: 'mutations', batch: 1, seen, mutations: [mutation] });
    await host.settled();
  });
  const formula = host.engine.cellAt('s0', row, column);
  assert.match(formula?.f ?? '', /ALCTO_LOG/, 'the edit trigger completes the formula');
  assert.equal(formula.v, remainingOf(sums[0]), 'the formula shows what the paste comes to');
  assertSums(checkHost(host), sums);
  host.dispose();
  return time;
}

function toCell(value) {
  if (typeof value === 'number') return { v: value, t: 2 };
  if (typeof value !== 'object') return { v: value, t: 1 };
  const v = Date.parse(value.day) / DAY_MS + SERIAL_OF_1970;
  return { v, t: 2, s: { n: { pattern: 'yyyy-mm-dd' } } };
}
