// Sheets that a change makes, through the built bundle.
import type { CheckAnswer } from '../../../src/core/protocol/messages';
import { FILLS } from '../../../src/core/report/sheet-look';
import type { LocalHost } from '../../../src/local/apps-script/host';
import { edit, faultOf, LOG, read, SHEETS, write } from '../edit-host';
import { openTestHost, type TestCell, valueAt } from '../open-test-host';

const open = (more: Record<string, TestCell[][]> = {}) => openTestHost({ ...more, ...SHEETS });
const WRONG = write(2, 2, 'Other', 'x');

describe('a sheet that is made', () => {
  const make = (more = {}) => ({ op: 'insertSheet', sheet: 'Copy', ...more });

  test('is last, blank, or what its template holds down to a row', async () => {
    const host = await open();
    edit(host, [make()]);
    expect(read(host, 'Copy')).toMatchObject({ exists: true, rows: [['']] });
    expect(read(host).sheets.at(-1)).toMatchObject({ sheet: 'Copy' });
    edit(host, [make({ sheet: 'Whole', template: 'PD Log' })]);
    expect(read(host, 'Whole').rows).toHaveLength(3);
    edit(host, [make({ sheet: 'Part', template: 'PD Log', row: 2 })]);
    expect(read(host, 'Part').rows).toHaveLength(2);
    expect(read(host).rows).toHaveLength(3);
  });

  test('is left alone where there is one of its name', async () => {
    const host = await open();
    expect(edit(host, [make({ sheet: 'PD Log' })])).toMatchObject({ ok: true, undo: [] });
    expect(read(host).rows).toHaveLength(3);
  });

  test('needs its template to be there', async () => {
    const host = await open();
    expect(faultOf(edit(host, [make({ template: 'Gone' })]))?.message).toBe(
      'There is no sheet “Gone” now. Was it renamed? Nothing was changed.',
    );
  });

  test('is copied under a name that no check reads, and what a run left there goes', async () => {
    const left = 'AL-CTO unfinished';
    const host = await open({ [left]: LOG });
    const checked = host.call('checkCompliance') as CheckAnswer;
    expect(checked.ok && checked.report.logs.map(({ sheet }) => sheet)).toEqual(['PD Log']);
    edit(host, [make({ template: 'PD Log' })]);
    expect([read(host, left).exists, read(host, 'Copy').exists]).toEqual([false, true]);
    expect(read(host, 'Copy').rows).toEqual(read(host).rows);
  });

  test('is taken away again where a later step fails', async () => {
    const host = await open();
    expect(edit(host, [make(), WRONG]).ok).toBe(false);
    expect(read(host, 'Copy').exists).toBe(false);
  });
});

describe('a generated sheet', () => {
  const TITLE = 'AL-CTO recertification';
  /** A table whose rows look and are filled alike in each of their two cells. */
  const tableOf = (values: unknown[][], looks: string[], fills: string[] = []) => ({
    values,
    looks: looks.map((look) => [look, look]),
    fills: looks.map((_, row) => Array(2).fill(fills[row] ?? 'none')),
    columns: [{ width: 90 }, { width: 90 }],
  });
  const table = tableOf(
    [
      [TITLE, '=1+1'],
      ['a', 5],
    ],
    ['title', 'plain'],
  );
  const make = (sheet: string) => ({ op: 'table', sheet, table });

  test('holds its table, texts as text', async () => {
    const host = await open();
    expect(edit(host, [make('AL-CTO Roster')])).toMatchObject({ ok: true, undo: [] });
    expect([1, 2].map((column) => valueAt(host, 'AL-CTO Roster', 1, column))).toEqual([
      TITLE,
      '=1+1',
    ]);
    expect(valueAt(host, 'AL-CTO Roster', 2, 2)).toBe(5);
  });

  const LOOKS = {
    ...tableOf(
      [
        [TITLE, ''],
        ['Course', 'Hours'],
        ['IT', 5],
        ['Sum', 5],
        ['', ''],
      ],
      ['title', 'columnHead', 'plain', 'strong', 'plain'],
      ['none', 'head', 'none', 'band'],
    ),
    columns: [{ width: 90 }, { width: 200 }],
    ruled: { row: 5, rows: 1 },
  };
  const sheetOf = (host: LocalHost) => {
    const sheet = host.engine.workbook().getSheetBySheetName('AL-CTO Roster');
    if (!sheet) throw new Error('There is none.');
    return sheet;
  };

  test('has its widths once; then those of the person stay', async () => {
    const host = await open();
    const widths = () => [0, 1].map((column) => sheetOf(host).getColumnWidth(column));
    edit(host, [{ op: 'table', sheet: 'AL-CTO Roster', table: LOOKS }]);
    expect(widths()).toEqual([90, 200]);
    edit(host, [
      {
        op: 'table',
        sheet: 'AL-CTO Roster',
        table: { ...LOOKS, columns: [{ width: 40 }, { width: 50 }] },
      },
    ]);
    expect(widths()).toEqual([90, 200]);
  });

  test('looks as its lines say, to its full width', async () => {
    const host = await open();
    edit(host, [{ op: 'table', sheet: 'AL-CTO Roster', table: { ...LOOKS, isWrapped: true } }]);
    const style = (row: number, column: number) =>
      sheetOf(host).getComposedCellStyle(row, column) as {
        bl?: number;
        fs?: number;
        bg?: { rgb: string };
        bd?: object;
        tb?: number;
      };
    expect(style(0, 0)).toMatchObject({ bl: 1, fs: 18 });
    expect(style(1, 1)).toMatchObject({ bl: 1, fs: 9, bg: { rgb: FILLS.head } });
    expect(style(2, 1).bl ?? 0).toBe(0);
    expect(style(3, 1)).toMatchObject({ bl: 1, fs: 10, bg: { rgb: FILLS.band } });
    expect(style(4, 1).bd).toHaveProperty('b');
    expect(style(3, 1).bd).toBeUndefined();
    expect(sheetOf(host).getRowHeight(4)).toBe(28);
    expect([0, 1, 2, 3].map((row) => style(row, 0).tb)).toEqual([1, 3, 3, 3]);
  });

  test('has rows for all its lines, and no more than it needs', async () => {
    const host = await open();
    const lines = (count: number) =>
      tableOf(
        Array.from({ length: count }, (_, nth) => [TITLE, nth]),
        Array(count).fill('plain'),
      );
    edit(host, [{ op: 'table', sheet: 'AL-CTO Roster', table: lines(1000) }]);
    expect(sheetOf(host).getRowCount()).toBe(1000);
    edit(host, [{ op: 'table', sheet: 'AL-CTO Roster', table: lines(1005) }]);
    expect(sheetOf(host).getRowCount()).toBe(1005);
    expect(valueAt(host, 'AL-CTO Roster', 1005, 2)).toBe(1004);
    edit(host, [{ op: 'table', sheet: 'AL-CTO Roster', table: lines(2) }]);
    expect(valueAt(host, 'AL-CTO Roster', 1005, 2)).toBe('');
  });

  test('that could not be finished is not said to be as it was', async () => {
    const host = await openTestHost(SHEETS, {
      beforeCall: (name) => {
        if (name === 'Range.setTextStyles') throw new Error('It failed.');
      },
    });
    expect(() => edit(host, [make('AL-CTO Roster')])).toThrow(/^Exception: It failed\.$/);
  });

  test('is never one of the person’s', async () => {
    const host = await open();
    const before = read(host);
    expect(faultOf(edit(host, [make('PD Log')]))?.code).toBe('REQUEST_UNREADABLE');
    expect(faultOf(edit(host, [make('Other')]))?.code).toBe('REQUEST_UNREADABLE');
    expect(read(host)).toEqual(before);
  });
});
