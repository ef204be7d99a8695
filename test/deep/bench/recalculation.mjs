// From one edit in a log of 2,000 rows to its formulas showing the new value, on the local engine.
import { openHosts, SET_UP } from './local-host.mjs';
import { makeGrid } from './rows.mjs';
import { printLine, printTitle } from './table.mjs';
import { timeOnce } from './timing.mjs';

const ROWS = 2000;
const EDITS = 7;
const RANGES = `'PD Log'!A1:H${ROWS + 1}, 'AL-CTO Setup'!A1:B${SET_UP.length}`;
const FORMULAS = [
  [`=ALCTO_REMAINING("IT Management", ${RANGES})`],
  [`=ALCTO_HOURS("Total", ${RANGES})`],
  [`=ALCTO_STANDING(${RANGES})`],
];
const functions = `
  function write(sheet, row, column, value) {
    SpreadsheetApp.getActive().getSheetByName(sheet).getRange(row, column).setValue(value);
  }`;

export async function measureRecalculation() {
  printTitle(`workbench: ${FORMULAS.length} formulas over ${ROWS.toLocaleString('en-US')} rows`);
  const openHost = await openHosts();
  const sheets = { 'PD Log': makeGrid(ROWS, 1), 'AL-CTO Setup': SET_UP, Mine: FORMULAS };
  let host;
  const opening = await timeOnce(async () => {
    host = await openHost(sheets, { functions });
    await host.settled();
  });
  printLine('opened until its formulas show a value', opening / 1000, 's', { atMost: 3 });
  const times = [];
  for (let edit = 0; edit < EDITS; edit++) {
    times.push(
      await timeOnce(() => {
        host.call('write', 'PD Log', 10, 5, 1 + (edit % 2));
        return host.settled();
      }),
    );
  }
  host.dispose();
  const median = times.sort((a, b) => a - b)[Math.floor(EDITS / 2)];
  printLine('an edit until its formulas are settled', median / 1000, 's', { atMost: 0.3 });
}
