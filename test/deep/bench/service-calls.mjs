// State-touching service calls of each operation, at several sizes of the log.
import { openHosts, SET_UP } from './local-host.mjs';
import { makeGrid } from './rows.mjs';
import { printLine, printTitle } from './table.mjs';

// Lines of the log, its headings among them: a formula takes at most 100,000.
const SIZES = [10, 1000, 100_000];
const NAME = '"IT Management"';
const COMPLETION = 'Range.getFormulas';
const OPERATIONS = [
  { what: 'the first check of a day, which notes it', call: 'checkCompliance', atMost: 9 },
  { what: 'Check compliance, formula completion apart', call: 'checkCompliance', atMost: 6 },
  { what: 'Make summary, first time', call: 'makeSummary', atMost: 12 },
  { what: 'Make summary, again', call: 'makeSummary', atMost: 12 },
];

export async function measureServiceCalls({ isQuick }) {
  const sizes = isQuick ? SIZES.slice(0, 2) : SIZES;
  const names = sizes.map((size) => size.toLocaleString('en-US')).join(' and ');
  printTitle(`service calls an operation: ${names} lines`);
  const openHost = await openHosts();
  const counts = new Map();
  for (const size of sizes) await countAll(openHost, size, counts);
  for (const [what, { calls, atMost }] of counts) {
    printLine(what, Math.max(...calls), 'calls', { atMost });
    const difference = Math.max(...calls) - Math.min(...calls);
    if (atMost !== undefined)
      printLine('  most less fewest at any size', difference, '', { atMost: 0 });
  }
}

async function countAll(openHost, size, counts) {
  const note = (what, calls, atMost) => {
    if (!counts.has(what)) counts.set(what, { calls: [], atMost });
    counts.get(what).calls.push(calls);
  };
  const sheets = { 'PD Log': makeGrid(size - 1, 1), 'AL-CTO Setup': SET_UP };
  const names = [];
  const host = await openHost(sheets, { beforeCall: (name) => names.push(name) });
  for (const { what, call, atMost } of OPERATIONS) {
    names.length = 0;
    const answer = host.call(call);
    if (!answer.ok) throw new Error(`${what} at ${size} lines: ${JSON.stringify(answer)}`);
    note(what, withoutCompletion(names).length, atMost);
    if (what.startsWith('Check')) note('Check compliance with formula completion', names.length);
  }
  host.dispose();
  const ranges = `'PD Log'!A1:H${size}, 'AL-CTO Setup'!A1:B${SET_UP.length}`;
  const given = `=ALCTO_REMAINING(${NAME}, ${ranges})`;
  note('custom function, log and set-up given', await countFormula(openHost, sheets, given), 1);
  const found = `=ALCTO_REMAINING(${NAME})`;
  note(
    'custom function without ranges, in a third sheet',
    await countFormula(openHost, sheets, found),
    4,
  );
}

/** Completion comes last in a check and begins by reading formulas. */
function withoutCompletion(names) {
  const first = names.indexOf(COMPLETION);
  return first < 0 ? names : names.slice(0, first);
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
  return calls.length;
}
