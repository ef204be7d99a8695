// This tree's engine against a commit's: the same reports, key by key and word by word, then times in turns.
import { checkOutSources, importCore } from './bundle-code.mjs';
import { listWorkbooks } from './compared-logs.mjs';
import { wrapCore } from './engine-core.mjs';
import { makeGrid } from './rows.mjs';
import { printLine, printNote, printTitle } from './table.mjs';
import { timeInTurns } from './timing.mjs';

const RANDOM_LOGS = 800;
const MAX_SHOWN = 5;
const SIZES = [1000, 10_000];
const ROUNDS = { 1000: 40, 10000: 8 };

export async function measureAgainst({ commit }) {
  const { tree, hash } = checkOutSources(commit);
  const [before, after] = [await importCore(`core-${hash}`, tree), await importCore()];
  printTitle(`engine: this tree against ${hash}`);
  compareReports(before, after);
  compareTimes(wrapCore(before), wrapCore(after));
}

function compareReports(before, after) {
  const workbooks = listWorkbooks(RANDOM_LOGS);
  const different = workbooks.filter(
    (workbook) => answer(before, workbook) !== answer(after, workbook),
  );
  const what = `of ${workbooks.length} workbooks, reports that differ`;
  printLine(what, different.length, '', { atMost: 0 });
  for (const { name } of different.slice(0, MAX_SHOWN)) printNote(`  differs: ${name}`);
  if (different.length > 0) process.exitCode = 1;
}

/** The report as JSON, or what refused it. */
function answer(core, { sheets, setUp, today, isMonthFirst }) {
  try {
    const readSetUp = core.parseSetUp(setUp);
    const reading = { policy: core.POLICY, isMonthFirst, chosen: readSetUp.chosen };
    const { logs, others } = core.chooseTabs(sheets, readSetUp.logSheets, reading);
    const input = { policy: core.POLICY, logs, setUp: readSetUp, today, isMonthFirst };
    return JSON.stringify(core.checkLog({ ...input, otherLogs: others }));
  } catch (error) {
    if (!error.faults) throw error;
    return JSON.stringify(error.faults);
  }
}

function compareTimes(before, after) {
  for (const size of SIZES) {
    const grid = makeGrid(size);
    const jobs = [before, after].map((core) => () => core.tellAll(grid));
    timeInTurns(3, jobs);
    const [was, is] = timeInTurns(ROUNDS[size], jobs);
    const rows = `${size.toLocaleString('en-US')} rows`;
    printLine(`${rows}: every sentence, time before / now`, was / is, '×');
    printLine(`${rows}: now, a row`, (is * 1000) / size, 'µs');
  }
}
