// Google's services fail for a moment now and then: what only reads is tried again, what writes is not.
import type { EditAnswer, SheetReading } from '../../../src/core/protocol/messages';
import type { LocalHost } from '../../../src/local/apps-script/host';
import { LocalUtilities } from '../../../src/local/apps-script/runtime';
import { openTestHost, SET_UP, sampleRows, type TestCell, valueAt } from '../open-test-host';

type Sheets = Record<string, TestCell[][]>;

const BOOK = { 'PD Log': sampleRows(), 'AL-CTO Setup': SET_UP };
const UNAVAILABLE = 'Service Spreadsheets failed while accessing document.';

/** A host in which the next calls of this name fail, as many as `failing.times` says. */
async function openFailing(name: string, sheets: Sheets = BOOK, times = 0) {
  const failing = { times, asked: 0 };
  const host = await openTestHost(sheets, {
    now: () => Date.UTC(2026, 10, 23, 18),
    beforeCall: (call) => {
      if (call !== name) return;
      failing.asked += 1;
      if (failing.times-- > 0) throw new Error(UNAVAILABLE);
    },
  });
  return { host, failing };
}

const READING: [string, (host: LocalHost) => unknown][] = [
  ['checkCompliance', (host) => host.call('checkCompliance')],
  ['makeSummary', (host) => host.call('makeSummary')],
  ['readSheet', (host) => host.call('readSheet', { sheet: 'PD Log' })],
];
const CALLS = ['Range.getValues', 'Spreadsheet.getSheets', 'Spreadsheet.getSpreadsheetTimeZone'];

test.each(READING.flatMap(([name, act]) => CALLS.map((call) => [name, call, act] as const)))(
  '%s goes on where %s fails twice, and says so where it fails three times',
  async (_, call, act) => {
    const { host, failing } = await openFailing(call);
    failing.times = 2;
    expect(act(host)).toMatchObject({ ok: true });
    failing.times = 3;
    expect(() => act(host)).toThrow(UNAVAILABLE);
    expect(failing.times).toBe(0);
  },
);

test('there is a pause before each further try', async () => {
  const sleep = jest.spyOn(LocalUtilities.prototype, 'sleep');
  const { host, failing } = await openFailing('Range.getValues');
  sleep.mockClear();
  failing.times = 2;
  host.call('checkCompliance');
  expect(sleep.mock.calls).toEqual([[200], [200]]);
});

test.each(CALLS)('a formula has its value where %s failed twice', async (call) => {
  const answerWith = async (times: number) => {
    const { host } = await openFailing(call, { ...BOOK, Mine: [['=ALCTO_REMAINING()']] }, times);
    return host.errorText('Mine', 1, 1) || valueAt(host, 'Mine', 1, 1);
  };
  expect(await answerWith(2)).toBe(1.5);
  expect(await answerWith(Number.POSITIVE_INFINITY)).toMatch(UNAVAILABLE);
});

test('a fault of the set-up is answered at once', async () => {
  const { host, failing } = await openFailing('Spreadsheet.getSheets', {
    ...BOOK,
    'AL-CTO Setup': [['Issue date', 'soon']],
  });
  expect(host.call('checkCompliance')).toMatchObject({ ok: false });
  expect(failing.asked).toBe(1);
});

test('what writes is put back at the first failure, and not tried again', async () => {
  const { host, failing } = await openFailing('Range.getValues');
  const reading = host.call('readSheet', { sheet: 'PD Log' }) as SheetReading;
  const before = reading.rows[6]?.[4] ?? '';
  const edits = [
    { op: 'write', sheet: 'PD Log', row: 7, cells: [{ column: 5, before, after: 9 }] },
  ];
  failing.times = 1;
  failing.asked = 0;
  expect(() => host.call('editCells', { edits })).toThrow(`Put back: Exception: ${UNAVAILABLE}`);
  expect(failing.asked).toBe(1);
  expect(valueAt(host, 'PD Log', 7, 5)).toBe(before);
  expect(host.call('editCells', { edits }) as EditAnswer).toMatchObject({ ok: true });
});
