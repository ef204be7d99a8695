// State-touching service calls of each operation, at several sizes of the log.
import { openHosts, SET_UP } from './local-host.mjs';
import { makeGrid } from './rows.mjs';
import { printLine, printNote, printTitle } from './table.mjs';
import { timeOnce } from './timing.mjs';

const SIZES = [10, 1000, 10_000, 100_000];
const NAME = '"IT Management"';
// A size is left out once opening the one before it took so long that ten times that is no bench.
const MOST_OPENING_MS = 6000;

const OPERATIONS = [
  { what: 'Check compliance', call: 'checkCompliance', atMost: 6 },
  { what: 'Make summary, first time', call: 'makeSummary', atMost: 12 },
  { what: 'Make summary, again', call: 'makeSummary', atMost: 12 },
];

export async function measureServiceCalls() {
  printTitle('service calls an operation, log of one person');
  const openHost = await openHosts();
  const counts = new Map();
  for (const size of SIZES) {
    const ms = await timeOnce(() => countAll(openHost, size, counts));
    if (ms > MOST_OPENING_MS && size !== SIZES.at(-1)) {
      printNote(`Larger logs than ${size.toLocaleString('en-US')} rows take the local engine long: left out.`);
      break;
    }
  }
  for (const [what, { calls, atMost }] of counts) {
    printLine(`${what}, at ${calls.length} sizes`, Math.max(...calls), 'calls', { atMost });
    const difference = Math.max(...calls) - Math.min(...calls);
    printLine(`${what}: most - fewest at any size`, difference, '', { atMost: 0 });
  }
}

async function countAll(openHost, size, counts) {
  const note = (what, calls, atMost) => {
    if (!counts.has(what)) counts.set(what, { calls: [], atMost });
    counts.get(what).calls.push(calls);
  };
  const log = makeGrid(size, 1);
  const sheets = { 'PD Log': log, 'AL-CTO Setup': SET_UP };
  const host = await openHost(sheets);
  for (const { what, call, atMost } of OPERATIONS) {
    host.resetServiceCalls();
    const answer = host.call(call);
    if (!answer.ok) throw new Error(`${what} at ${size} rows: ${JSON.stringify(answer)}`);
    note(what, host.serviceCalls(), atMost);
  }
  host.dispose();
  const ranges = `'PD Log'!A1:H${log.length}, 'AL-CTO Setup'!A1:B${SET_UP.length}`;
  const given = `=ALCTO_REMAINING(${NAME}, ${ranges})`;
  note('custom function, log and set-up given', await countFormula(openHost, sheets, given), 1);
  const found = `=ALCTO_REMAINING(${NAME})`;
  note('custom function, without ranges', await countFormula(openHost, sheets, found), 4);
}

/** Calls a formula makes in a cell when the workbook is opened, which calculates it once. */
async function countFormula(openHost, sheets, formula) {
  const calls = [];
  const host = await openHost(
    { ...sheets, Mine: [[formula]] },
    { beforeCall: (name) => calls.push(name) },
  );
  const problem = host.errorText('Mine', 1, 1);
  host.dispose();
  if (problem) throw new Error(`${formula}: ${problem}`);
  if (process.env.BENCH_CALLS) console.log(formula, calls);
  return calls.length;
}
