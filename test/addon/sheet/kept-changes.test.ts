// The list of changes, through the built bundle: kept in the spreadsheet, undone from there.
import type { ChangesAnswer, Edit, EditAnswer } from '../../../src/core/protocol/messages';
import type { LocalHost } from '../../../src/local/apps-script/host';
import { openTestHost, valueAt } from '../open-test-host';

let host: LocalHost;
beforeEach(async () => {
  host = await openTestHost({ Notes: [['old', 'é'.repeat(20_000)]] });
});

const write = (after: string, before: string, column = 1): Edit => ({
  op: 'write',
  sheet: 'Notes',
  row: 1,
  cells: [{ column, before, after }],
});
const edit = (request: object) => host.call('editCells', request) as EditAnswer & { ok: true };
const list = () => (host.call('listChanges') as ChangesAnswer & { ok: true }).changes;

test('a change with a label is kept with its undo, and leaves the list when it is undone', () => {
  const { changeId } = edit({ edits: [write('new', 'old')], label: 'Fixed a note' });
  expect(list()).toEqual([
    expect.objectContaining({ id: changeId, label: 'Fixed a note', undo: expect.anything() }),
  ]);
  const [{ id, undo }] = list();
  expect(edit({ edits: undo, isUndo: true, undoes: id })).toMatchObject({ ok: true, skipped: 0 });
  expect(valueAt(host, 'Notes', 1, 1)).toBe('old');
  expect(list()).toEqual([]);
});

test('a change without a label, and one with nothing to undo, are not kept', () => {
  expect(edit({ edits: [write('new', 'old')] }).changeId).toBeNull();
  const nothing: Edit = { op: 'insertSheet', sheet: 'Notes' };
  expect(edit({ edits: [nothing], label: 'Made a sheet' }).changeId).toBeNull();
  expect(list()).toEqual([]);
});

test('the list holds the last twenty, newest first', () => {
  let before = 'old';
  for (let count = 1; count <= 21; count++) {
    edit({ edits: [write(`note ${count}`, before)], label: `Change ${count}` });
    before = `note ${count}`;
  }
  const labels = list().map(({ label }) => label);
  expect(labels).toHaveLength(20);
  expect([labels[0], labels[19]]).toEqual(['Change 21', 'Change 2']);
});

test('texts over a property’s size go in parts, and the oldest change gives way to the newest', () => {
  const long = 'é'.repeat(20_000);
  edit({ edits: [write('new', 'old')], label: 'Small' });
  edit({ edits: [write('', long, 2)], label: 'First long' });
  edit({ edits: [write(long, '', 2)], label: 'Back' });
  expect(list().map(({ label }) => label)).toEqual(['Back', 'First long', 'Small']);
  const second = 'ü'.repeat(20_000);
  edit({ edits: [write(second, long, 2)], label: 'Second long' });
  expect(list().map(({ label }) => label)[0]).toBe('Second long');
  expect(list().map(({ label }) => label)).not.toContain('Small');
});
