// The check of 100,000 rows against LibreOffice's recalculation of the sums a person would write for it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDER } from './bundle-code.mjs';
import { POLICY_COURSES } from './courses.mjs';
import { openCore } from './engine-core.mjs';
import { hasLibreOffice, timeRecalculation } from './libreoffice.mjs';
import { makeGrid } from './rows.mjs';
import { printLine, printNote, printTitle } from './table.mjs';
import { timeInTurns } from './timing.mjs';

const ROWS = 100_000;
const QUICK_ROWS = 20_000;
const TURNS = 2;

export async function measureSums({ isQuick }) {
  const rows = isQuick ? QUICK_ROWS : ROWS;
  printTitle('engine: LibreOffice beside it');
  if (!hasLibreOffice()) {
    printNote('LibreOffice is not installed here: not measured.');
    return;
  }
  const core = await openCore();
  const grid = makeGrid(rows);
  const csvPath = join(FOLDER, 'log.csv');
  writeFileSync(csvPath, grid.map((row) => row.map(toCsvCell).join(',')).join('\n'));
  const [recalculations, checks] = [[], []];
  for (let turn = 0; turn < TURNS; turn++) {
    checks.push(...timeInTurns(2, [() => core.tellAll(grid)]));
    const { value, times } = recalculate(csvPath, rows);
    if (!(value > 0)) throw new Error(`LibreOffice summed the log up to ${value}`);
    recalculations.push(...times);
  }
  const ratio = Math.min(...recalculations) / Math.min(...checks);
  const over = rows.toLocaleString('en-US');
  printLine(`LibreOffice, 13 SUMIFS over ${over} rows / check`, ratio, '×', { atLeast: 0.5 });
}

function recalculate(csvPath, rows) {
  return timeRecalculation({ folder: FOLDER, csvPath, formulas: makeFormulas(rows), rounds: 5 });
}

/** Hours of each course within the cycle, those still planned, and all. */
function makeFormulas(rows) {
  const column = (letter) => `$Log.$${letter}$2:$${letter}$${rows + 1}`;
  const within = `${column('D')};">="&DATE(2024;6;15);${column('D')};"<="&DATE(2026;11;23)`;
  const planned = `${column('D')};">"&DATE(2026;11;23);${column('D')};"<="&DATE(2027;6;15)`;
  const sum = (period, course) =>
    `=SUMIFS(${column('E')};${period}${course ? `;${column('F')};"${course}"` : ''})`;
  return [
    ...POLICY_COURSES.map((course) => sum(within, course)),
    ...POLICY_COURSES.map((course) => sum(planned, course)),
    sum(within),
  ];
}

function toCsvCell(cell) {
  const text = typeof cell === 'object' ? cell.day : String(cell);
  return `"${text.replaceAll('"', '""')}"`;
}
