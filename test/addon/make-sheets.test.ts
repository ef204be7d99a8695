// The sheets that the add-on makes, through the built bundle.
import type { SheetsAnswer } from '../../src/core/protocol/messages';
import { FILLS } from '../../src/core/report/sheet-look';
import { SIGN_IN_SHEET } from '../../src/core/report/sign-in-table';
import type { LocalHost } from '../../src/local/apps-script/host';
import { read, SHEETS } from './edit-host';
import { makeSnapshot, openTestHost } from './open-test-host';

const PACKET = 'AL-CTO Packet';
const make = (host: LocalHost, kind: string) => host.call('makeSheets', { kind }) as SheetsAnswer;

function sheetOf(host: LocalHost, name: string) {
  const sheet = host.engine.workbook().getSheetBySheetName(name);
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

const styleAt = (host: LocalHost, name: string, row: number, column: number) =>
  sheetOf(host, name).getComposedCellStyle(row, column) as {
    bl?: number;
    fs?: number;
    bg?: { rgb: string };
    bd?: object;
    tb?: number;
  };

test('a sheet to sign looks as its lines say, with lines to write on', async () => {
  const host = await openTestHost(SHEETS);
  expect(make(host, 'sign-in')).toMatchObject({ ok: true, sheet: SIGN_IN_SHEET });
  expect(styleAt(host, SIGN_IN_SHEET, 1, 0)).toMatchObject({ bl: 1, fs: 18 });
  expect(styleAt(host, SIGN_IN_SHEET, 6, 3)).toMatchObject({ bl: 1, bg: { rgb: FILLS.head } });
  expect(styleAt(host, SIGN_IN_SHEET, 2, 3).bl ?? 0).toBe(0);
  expect(styleAt(host, SIGN_IN_SHEET, 7, 3).bd).toHaveProperty('b');
  expect(styleAt(host, SIGN_IN_SHEET, 5, 3).bd).toBeUndefined();
  expect(sheetOf(host, SIGN_IN_SHEET).getRowHeight(7)).toBe(28);
});

test('texts of a roster are broken inside their cells, its titles are not', async () => {
  const host = await openTestHost(SHEETS);
  make(host, 'roster');
  expect([1, 3].map((row) => styleAt(host, 'AL-CTO Roster', row, 0).tb)).toEqual([1, 3]);
});

test('widths are set once; then those of the person stay', async () => {
  const host = await openTestHost(SHEETS);
  make(host, 'sign-in');
  const width = () => sheetOf(host, SIGN_IN_SHEET).getColumnWidth(1);
  expect(width()).toBe(220);
  sheetOf(host, SIGN_IN_SHEET).getColumnManager().getColumnOrCreate(1).w = 300;
  make(host, 'sign-in');
  expect(width()).toBe(300);
});

test('a packet has rows for all its lines, and a shorter one leaves nothing behind', async () => {
  const snapshot = makeSnapshot({ ...SHEETS, [PACKET]: [['']] });
  snapshot.sheets.s2 = { ...snapshot.sheets.s2, rowCount: 5 };
  const host = await openTestHost({}, { workbook: { snapshot, notes: [] } });
  expect(make(host, 'packet')).toMatchObject({ ok: true });
  const texts = () => read(host, PACKET).rows.flat().map(String).join('\n');
  const rows = sheetOf(host, PACKET).getRowCount();
  expect(rows).toBeGreaterThan(40);
  expect(texts()).toContain('Webinar');
  // A day of 30 hours does not count, and is not in the transcript.
  const cells = [{ column: 4, before: 1, after: 30 }];
  host.call('editCells', { edits: [{ op: 'write', sheet: 'PD Log', row: 3, cells }] });
  make(host, 'packet');
  expect(texts()).not.toContain('Webinar');
  expect(sheetOf(host, PACKET).getRowCount()).toBe(rows);
});

test('one that could not be finished is not said to be as it was', async () => {
  const host = await openTestHost(SHEETS, {
    beforeCall: (name) => {
      if (name === 'Range.setTextStyles') throw new Error('It failed.');
    },
  });
  expect(() => make(host, 'packet')).toThrow(/^Exception: It failed\.$/);
});

test('no kind of sheet is one of the person’s', async () => {
  const host = await openTestHost(SHEETS);
  const before = read(host).rows;
  expect(make(host, 'PD Log')).toMatchObject({
    ok: false,
    faults: [{ code: 'REQUEST_UNREADABLE' }],
  });
  for (const kind of ['summary', 'packet', 'sign-in', 'roster', 'messages']) make(host, kind);
  expect(read(host).rows).toEqual(before);
});
