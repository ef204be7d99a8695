// The reviewer's sheets, as the built add-on writes them.
import type { SheetReading, SinceAnswer } from '../../src/core/protocol/messages';
import { FORM, RESPONSES, response, SET_UP } from '../sidebar/submit/response-sheet';
import { openTestHost, type TestCell, valueAt } from './open-test-host';

const NOW = () => Date.UTC(2026, 10, 29, 18);
const REVIEW = 'AL-CTO Review';

const open = (log: TestCell[][] = RESPONSES, more: Record<string, TestCell[][]> = {}) =>
  openTestHost({ [FORM]: log, 'AL-CTO Setup': SET_UP, ...more }, { now: NOW });

type Host = Awaited<ReturnType<typeof open>>;

const read = (host: Host, sheet: string) => host.call('readSheet', { sheet }) as SheetReading;
const sinceOf = (host: Host) => {
  const answer = host.call('listSinceReview') as SinceAnswer;
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.since;
};

test('a finished review is kept in a hidden sheet, and the person stays where they were', async () => {
  const host = await open();
  expect(sinceOf(host)).toBeNull();
  host.select(FORM, 3, 1);
  expect(host.call('makeSheets', { kind: 'review' })).toEqual({
    ok: true,
    sheet: REVIEW,
    message:
      'The review of Nov 29, 2026 is finished: 9 rows are remembered. Next time you see what is new.',
  });
  const sheet = host.engine.workbook().getSheetBySheetName(REVIEW);
  expect(sheet?.isSheetHidden()).toBe(1);
  expect(host.engine.workbook().getActiveSheet()?.getName()).toBe(FORM);
  expect(read(host, REVIEW).rows.flat().join(' ')).toContain('Delete this sheet to begin anew.');
  expect(sinceOf(host)).toEqual({
    day: '2026-11-29',
    added: [],
    edited: [],
    removed: 0,
    complete: [],
  });
});

/** A response as edits write it. */
const toCells = (row: TestCell[]) =>
  row.map((value, index) => ({
    column: index + 1,
    before: '',
    after: value instanceof Date ? { day: value.toISOString().slice(0, 10), seconds: 0 } : value,
  }));

test('what came since, and what was edited, is told by its row; the next review begins there', async () => {
  const host = await open();
  host.call('makeSheets', { kind: 'review' });
  const row = RESPONSES.length + 1;
  const added = response(
    ['2026-11-28', 'ann@b.org', 'Ann Lee', 'Mobile'],
    ['Maps once more', '2026-11-20', 2, 'Teaching and Learning'],
  );
  const edits = [
    { op: 'write', sheet: FORM, row: 4, cells: [{ column: 7, before: 5, after: 4.5 }] },
    { op: 'write', sheet: FORM, row, cells: toCells(added) },
  ];
  expect(host.call('editCells', { edits })).toMatchObject({ ok: true });
  expect(sinceOf(host)).toMatchObject({
    added: [{ sheet: FORM, row }],
    edited: [{ sheet: FORM, row: 4 }],
    removed: 0,
  });
  host.call('makeSheets', { kind: 'review' });
  expect(sinceOf(host)).toMatchObject({ added: [], edited: [], removed: 0 });
});

test('decisions are no edit of what the applicant sent', async () => {
  const host = await open();
  host.call('makeSheets', { kind: 'review' });
  const column = RESPONSES[0].length;
  host.call('editCells', {
    edits: [
      { op: 'insertColumn', sheet: FORM, row: 1, column, heading: 'Review' },
      {
        op: 'write',
        sheet: FORM,
        row: 4,
        cells: [{ column: column + 1, before: '', after: 'Refused: not ours (5 hours, 3/4/2024)' }],
      },
    ],
  });
  expect(sinceOf(host)).toMatchObject({ added: [], edited: [], removed: 0 });
});

test('messages have a link each, and name who signs', async () => {
  const host = await open();
  const asked = { kind: 'messages', reviewer: 'Jo Doe' };
  expect(host.call('makeSheets', asked)).toMatchObject({ ok: true });
  const { rows } = read(host, 'AL-CTO Messages');
  const [, address, , text, link] = rows[4] ?? [];
  expect(address).toBe('ann@a.org');
  expect(text).toContain('Jo Doe');
  expect(link).toMatchObject({ formula: expect.stringContaining('mailto:') });
  expect(valueAt(host, 'AL-CTO Messages', 5, 5)).toBe('Open the mail');
});

test('a sheet of one’s own that bears a name of ours is left alone', async () => {
  const host = await open(RESPONSES, { 'AL-CTO Board Report': [['My own notes']] });
  expect(host.call('makeSheets', { kind: 'board' })).toMatchObject({ ok: false });
  expect(read(host, 'AL-CTO Board Report').rows).toEqual([['My own notes']]);
});

test('a request for another sheet is refused', async () => {
  const host = await open();
  expect(host.call('makeSheets', { kind: 'AL-CTO Setup' })).toMatchObject({ ok: false });
});
