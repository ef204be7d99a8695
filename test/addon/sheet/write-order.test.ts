// When what is written is sure to stand: before the lock is given back, and before anything is said.
import { readFileSync } from 'node:fs';
import type { LocalHost } from '../../../src/local/apps-script/host';
import { edit, SHEETS, write } from '../edit-host';
import { openTestHost, valueAt } from '../open-test-host';

/** A host that lists its calls, and in which the nth of a name (0-based) fails. */
async function open(...failing: [name: string, nth: number][]) {
  const calls: string[] = [];
  const host = await openTestHost(SHEETS, {
    beforeCall: (name) => {
      calls.push(name);
      const nth = calls.filter((each) => each === name).length - 1;
      if (failing.some(([each, at]) => each === name && at === nth)) throw new Error('It failed.');
    },
  });
  return { host, calls, edit: (edits: unknown[]) => edit(host, edits) };
}
/** Writes, what makes sure of them, and the lock. */
const orderOf = (calls: string[]) =>
  calls.filter((name) => /^(Range\.set|SpreadsheetApp\.flush|Lock\.)/.test(name));

test('what is written is made sure of before the lock is given back', async () => {
  const { calls, edit } = await open();
  expect(edit([write(2, 4, 2, 5), write(3, 4, 1, 6)]).ok).toBe(true);
  expect(orderOf(calls)).toEqual([
    'Lock.tryLock',
    'Range.setValues',
    'Range.setValues',
    'SpreadsheetApp.flush',
    'Lock.releaseLock',
  ]);
});

test('what is put back is made sure of before the lock is given back', async () => {
  const { host, calls, edit } = await open(['Range.setValues', 1]);
  expect(() => edit([write(2, 4, 2, 5), write(3, 4, 1, 6)])).toThrow(/^Put back: /);
  expect(orderOf(calls).slice(-2)).toEqual(['SpreadsheetApp.flush', 'Lock.releaseLock']);
  expect([2, 3].map((row) => valueAt(host, 'PD Log', row, 4))).toEqual([2, 1]);
});

test('where that cannot be made sure of nobody is told that all is as it was', async () => {
  const { edit } = await open(['Range.setValues', 1], ['SpreadsheetApp.flush', 0]);
  expect(() => edit([write(2, 4, 2, 5), write(3, 4, 1, 6)])).toThrow(/^Exception: It failed\.$/);
});

test('neighbours that change go in one call, formats first', async () => {
  const { calls, edit } = await open();
  const cells = [
    { column: 1, before: 'Pat Doe', after: 'Pat Doe' },
    { column: 2, before: 'Conference', after: 'Summit' },
    {
      column: 3,
      before: 45_950,
      after: { day: '2025-10-03', seconds: 0 },
      format: 'm/d/yyyy',
    },
    { column: 5, before: 'IT Management', after: 'Technology Planning' },
  ];
  expect(edit([{ op: 'write', sheet: 'PD Log', row: 2, cells }]).ok).toBe(true);
  expect(orderOf(calls)).toEqual([
    'Lock.tryLock',
    'Range.setNumberFormat',
    'Range.setValues',
    'Range.setValues',
    'SpreadsheetApp.flush',
    'Lock.releaseLock',
  ]);
});

test('a day keeps its look until it has gone, so that it is never shown as a number', async () => {
  const { host, calls, edit } = await open();
  const to = { day: '2025-10-03', seconds: 0 };
  const cell = { column: 3, before: 45_950, after: to, format: 'm/d/yyyy' };
  const { undo } = edit([{ op: 'write', sheet: 'PD Log', row: 2, cells: [cell] }]) as {
    undo: unknown[];
  };
  calls.length = 0;
  expect(host.call('editCells', { edits: undo, isUndo: true })).toMatchObject({ ok: true });
  expect(orderOf(calls)).toEqual([
    'Lock.tryLock',
    'Range.setValues',
    'Range.setNumberFormat',
    'SpreadsheetApp.flush',
    'Lock.releaseLock',
  ]);
});

test('a row that someone puts in between the look and the writing stops the change', async () => {
  let depthsAsked = 0;
  const host: LocalHost = await openTestHost(SHEETS, {
    functions: `${readFileSync('dist/functions.js', 'utf8')}
        function insertRow() { SpreadsheetApp.getActive().getSheetByName('PD Log').insertRowBefore(2); }`,
    beforeCall: (name) => {
      if (name !== 'Sheet.getMaxRows') return;
      depthsAsked += 1;
      // The first is the look, the second makes sure just before the writing.
      if (depthsAsked === 2) host.call('insertRow');
    },
  });
  const answer = host.call('editCells', { edits: [write(3, 4, 1, 6)] });
  expect(answer).toMatchObject({ ok: false, faults: [{ code: 'ROW_CHANGED' }] });
  expect([2, 3, 4].map((row) => valueAt(host, 'PD Log', row, 4))).toEqual(['', 2, 1]);
});
