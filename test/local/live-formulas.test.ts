// Formulas typed without their ranges follow the log and the set-up all the same.
import type { LocalHost } from '../../src/local/host';
import { openTestHost, SET_UP, sampleRows, type TestCell, valueAt } from './open-test-host';

const NOW = () => Date.UTC(2026, 10, 23, 18);
const TYPED: TestCell[][] = [
  ['=ALCTO_REMAINING("Technology Planning")', '=IF(ALCTO_REMAINING()>0,"go","done")'],
];
const COMPLETE = '=ALCTO_REMAINING("Technology Planning", ALCTO_LOG, ALCTO_SETUP)';
const functions = `
  function formula(sheet, row, column) {
    return SpreadsheetApp.getActive().getSheetByName(sheet).getRange(row, column).getFormula();
  }
  function rename(from, to) { SpreadsheetApp.getActive().getSheetByName(from).setName(to); }
  function write(sheet, row, column, value) {
    SpreadsheetApp.getActive().getSheetByName(sheet).getRange(row, column).setValue(value);
  }
  function insertColumn(sheet, after) {
    SpreadsheetApp.getActive().getSheetByName(sheet).insertColumnAfter(after);
  }
  function editAll(sheet) {
    onEdit({ range: SpreadsheetApp.getActive().getSheetByName(sheet).getDataRange() });
  }`;

let host: LocalHost;
beforeEach(async () => {
  const { readFileSync } = await import('node:fs');
  host = await openTestHost(
    { 'PD Log': sampleRows(), 'AL-CTO Setup': SET_UP, Mine: TYPED },
    { now: NOW, functions: readFileSync('dist/functions.js', 'utf8') + functions },
  );
});

const shown = async () => {
  await host.settled();
  return valueAt(host, 'Mine', 1, 1);
};

test('a formula is completed as it is typed', () => {
  host.call('editAll', 'Mine');
  expect(host.call('formula', 'Mine', 1, 1)).toBe(COMPLETE);
  expect(host.call('formula', 'Mine', 1, 2)).toBe(
    '=IF(ALCTO_REMAINING("Total", ALCTO_LOG, ALCTO_SETUP)>0,"go","done")',
  );
});

test('a check completes those a trigger missed, and nothing else', () => {
  expect(host.call('checkCompliance')).toMatchObject({ ok: true });
  expect(host.call('formula', 'Mine', 1, 1)).toBe(COMPLETE);
});

test('a formula inside the log itself is left alone, as it would be circular', async () => {
  host.call('write', 'PD Log', 50, 2, '=ALCTO_CREDITABLE()');
  host.call('write', 'PD Log', 50, 12, '=ALCTO_CREDITABLE()');
  host.call('editAll', 'PD Log');
  expect(host.call('formula', 'PD Log', 50, 2)).toBe('=ALCTO_CREDITABLE()');
  expect(host.call('formula', 'PD Log', 50, 12)).toBe('=ALCTO_CREDITABLE(ALCTO_LOG, ALCTO_SETUP)');
});

test('it follows an hour, a new row, a renamed sheet, a new column and the issue date', async () => {
  host.call('editAll', 'Mine');
  expect(await shown()).toBe(1.5);
  host.call('write', 'PD Log', 7, 5, 2);
  expect(await shown()).toBe(1);
  host.call('rename', 'PD Log', 'Hours of mine');
  host.call('write', 'Hours of mine', 32, 7, 'Teaches planning for the cost of devices');
  expect(await shown()).toBe(0);
  host.call('insertColumn', 'Hours of mine', 2);
  host.call('write', 'Hours of mine', 32, 8, '');
  expect(await shown()).toBe(1);
  host.call('write', 'AL-CTO Setup', 2, 2, '2026-06-15');
  expect(await shown()).toBe(5);
});
