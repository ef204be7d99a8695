// A person's .xlsx through the grid and back: what they made survives, and what would harm is stopped.
import type { ICellData } from '@univerjs/core';
import Excel from 'exceljs';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { readXlsx } from '../../../src/local/files/read-xlsx';
import { writeXlsx } from '../../../src/local/files/write-xlsx';
import { fromXlsxFormula } from '../../../src/local/files/xlsx-formula';
import { openScript } from '../../addon/open-test-host';
import { runs } from '../../deep/models/runs';

async function toBytes(workbook: Excel.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function makeRich(): Promise<Uint8Array> {
  const workbook = new Excel.Workbook();
  const sheet = workbook.addWorksheet('PD Log', {
    views: [{ state: 'frozen', ySplit: 1, xSplit: 0 }],
  });
  sheet.columns = [{ width: 20 }, { width: 12.5 }, { width: 30, hidden: true }];
  sheet.addRow(['Name', 'Date', 'Text', 'Hours', 'Tick']);
  sheet.addRow([
    'Pat',
    new Date(Date.UTC(2026, 2, 4)),
    { richText: [{ text: 'rich ' }, { text: 'text' }] },
    1.5,
    true,
  ]);
  sheet.addRow([
    'Lee',
    new Date(Date.UTC(2026, 2, 5, 13, 30)),
    { text: 'a link', hyperlink: 'https://example.org' },
    { formula: 'D2*2', result: 3 },
    false,
  ]);
  sheet.addRow([{ error: '#N/A' }, 0.0625, 'x', { formula: 'SUM(D2:D3)', result: 4.5 }]);
  sheet.getCell('B2').numFmt = 'm/d/yyyy';
  sheet.getCell('B3').numFmt = 'm/d/yyyy h:mm';
  sheet.getCell('B4').numFmt = 'h:mm';
  sheet.getCell('D2').numFmt = '0.00';
  sheet.getRow(1).font = {
    name: 'Georgia',
    size: 12,
    bold: true,
    italic: true,
    underline: true,
    strike: true,
    color: { argb: 'FFAA1122' },
  };
  sheet.getCell('A2').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEEDD00' } };
  sheet.getCell('A3').alignment = { horizontal: 'center', vertical: 'top', wrapText: true };
  sheet.getCell('A3').border = { top: { style: 'thin', color: { argb: 'FF00FF00' } } };
  sheet.getRow(3).height = 30;
  sheet.getRow(4).hidden = true;
  sheet.getCell('A5').value = 'merged';
  sheet.mergeCells('A5:C5');
  sheet.getCell('A2').note = 'a note';
  sheet.getCell('E2').dataValidation = {
    type: 'list',
    allowBlank: true,
    formulae: ['"Yes,No"'],
    errorStyle: 'warning',
    showErrorMessage: true,
  };
  sheet.getCell('D2').dataValidation = {
    type: 'decimal',
    operator: 'between',
    formulae: [0, 24],
    showErrorMessage: true,
  };
  sheet.autoFilter = 'A1:E4';
  workbook.definedNames.add("'PD Log'!$A$1:$E$4", 'MY_LOG');
  workbook.addWorksheet('Hidden one', { state: 'hidden' });
  return toBytes(workbook);
}

test('what a workbook holds is still there after it was saved', async () => {
  const first = await readXlsx(await makeRich());
  const second = await readXlsx(await writeXlsx(first));
  const plain = ({ snapshot }: typeof first) => {
    const style = (s: unknown) => (typeof s === 'string' ? snapshot.styles[s] : s);
    const text = JSON.stringify(snapshot, (key, value) => (key === 's' ? style(value) : value));
    const { styles, ...rest } = JSON.parse(text);
    return rest;
  };
  expect(second.notes).toEqual([]);
  expect(plain(second)).toMatchObject({ sheetOrder: plain(first).sheetOrder });
  const [log] = Object.values(plain(first).sheets) as Record<string, unknown>[];
  expect(log).toMatchObject({
    name: 'PD Log',
    mergeData: [{ startRow: 4, endRow: 4, startColumn: 0, endColumn: 2 }],
    freeze: { ySplit: 1 },
    columnData: { 2: { hd: 1 } },
    rowData: { 2: { h: 40 }, 3: { hd: 1 } },
  });
  const [again] = Object.values(plain(second).sheets) as Record<string, Record<string, object>>[];
  for (const part of ['mergeData', 'freeze', 'columnData', 'rowData', 'name']) {
    expect(again?.[part]).toEqual(log?.[part]);
  }
  const cells = (sheet: Record<string, unknown> | undefined) =>
    Object.values(sheet?.cellData as object).map((row) =>
      Object.values(row as object).flatMap(({ v, f, t }) =>
        v === undefined && !f ? [] : [{ v, f, t }],
      ),
    );
  expect(cells(again)).toEqual(cells(log));
  expect(plain(second).resources).toEqual(plain(first).resources);
  expect(JSON.stringify(plain(first).resources)).toMatch(/MY_LOG.*a note.*Yes,No/s);
});

test('values, dates, errors and formulas arrive as the grid has them', async () => {
  const { snapshot } = await readXlsx(await makeRich());
  const cells = snapshot.sheets['sheet-1']?.cellData ?? {};
  expect(cells[1]?.[1]).toMatchObject({ v: 46085, t: 2 });
  expect(cells[1]?.[2]).toMatchObject({ v: 'rich text', t: 1 });
  expect(cells[1]?.[4]).toMatchObject({ v: 1, t: 3 });
  expect(cells[2]?.[2]).toMatchObject({ v: 'a link' });
  expect(cells[2]?.[3]).toMatchObject({ f: '=D2*2', v: 3 });
  expect(cells[3]?.[0]).toMatchObject({ v: '#N/A', t: 1 });
  expect(cells[3]?.[1]).toMatchObject({ v: 0.0625, t: 2 });
});

test.each([
  ['SUM(A1:A3)', '=SUM(A1:A3)'],
  ['_xlfn.XLOOKUP(A1,B:B,C:C)', '=XLOOKUP(A1,B:B,C:C)'],
  ['_xlfn._xlws.FILTER(A1:A9,B1:B9)', '=FILTER(A1:A9,B1:B9)'],
  [
    'IFERROR(__xludf.DUMMYFUNCTION("ALCTO_REMAINING(""Data Management"")"),2.5)',
    '=ALCTO_REMAINING("Data Management")',
  ],
  ['IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),"x")', null],
])('the formula %s is %s', (formula, typed) => expect(fromXlsxFormula(formula)).toBe(typed));

test('a short date is shown as one, read as a day by the add-on, and stays one after a save', async () => {
  const workbook = new Excel.Workbook();
  // exceljs gives a date without a format Excel's format 14.
  workbook.addWorksheet('A').addRow([new Date(Date.UTC(2026, 2, 4))]);
  const file = await readXlsx(await toBytes(workbook));
  const shown = `const cell = SpreadsheetApp.getActive().getSheets()[0].getRange('A1');
    return [cell.getDisplayValue(), Object.prototype.toString.call(cell.getValue())]`;
  const { run } = await openScript({}, '', { workbook: file });
  expect(run(shown)).toEqual(['3/4/2026', '[object Date]']);
  const again = new Excel.Workbook();
  await again.xlsx.load((await writeXlsx(file)).buffer as ArrayBuffer);
  expect(again.getWorksheet('A')?.getCell('A1').numFmt).toBe('mm-dd-yy');
});

test('any grid of plain values is the same after a save', async () => {
  const value = fc.oneof(
    fc
      .double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
      .map((each) => each || 0),
    fc.boolean(),
    fc
      .string({ minLength: 1 })
      .filter((text) => !/[\p{Cc}\ufffe\uffff]|_x[0-9a-f]{4}_/iu.test(text)),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(value, { maxLength: 5 }), { maxLength: 6 }),
      async (grid) => {
        const workbook = new Excel.Workbook();
        workbook.addWorksheet('A').addRows(grid);
        const first = await readXlsx(await toBytes(workbook));
        const second = await readXlsx(await writeXlsx(first));
        const valuesOf = ({ snapshot }: typeof first) =>
          Object.entries(snapshot.sheets['sheet-1']?.cellData ?? {}).map(([row, cells]) => [
            row,
            Object.entries(cells as Record<string, ICellData>).map(([column, { v, t }]) => [
              column,
              v,
              t,
            ]),
          ]);
        expect(valuesOf(second)).toEqual(valuesOf(first));
      },
    ),
    runs(40),
  );
}, 600_000);

test('what is not read, or not kept on saving, is said', async () => {
  const plain = await makeRich();
  const parts = unzipSync(plain);
  const x = new Uint8Array([1]);
  const notes = async (more: Record<string, Uint8Array>) =>
    (await readXlsx(zipSync({ ...parts, ...more }))).notes;
  expect(await notes({})).toEqual([]);
  expect(await notes({ 'xl/vbaProject.bin': x, 'xl/media/image1.png': x })).toEqual([
    'Macros in this file were not read.',
    'Charts and pictures are not kept when this file is saved.',
  ]);
});

describe('what would harm is stopped in a sentence', () => {
  const parts = (sheet: string) => ({
    'xl/workbook.xml': new TextEncoder().encode('<workbook/>'),
    'xl/worksheets/sheet1.xml': new TextEncoder().encode(sheet),
  });

  test('a zip that unpacks to far more than it says', async () => {
    const bomb = zipSync({ ...parts(''), 'xl/big.xml': new Uint8Array(60 * 1024 * 1024) });
    await expect(readXlsx(bomb)).rejects.toThrow(/too large \(20 MB, 50 MB unpacked\)/);
  });

  test('a directory that lies about the sizes', async () => {
    const bomb = zipSync({ ...parts(''), 'xl/big.xml': new Uint8Array(60 * 1024 * 1024) });
    const view = new DataView(bomb.buffer);
    for (let at = 0; at < bomb.length - 46; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    await expect(readXlsx(bomb)).rejects.toThrow(/too large/);
  });

  test('definitions that would unfold', async () => {
    const bytes = zipSync(parts('<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>'));
    await expect(readXlsx(bytes)).rejects.toThrow(/was not read/);
  });

  test('a cell beyond the last', async () => {
    const bytes = zipSync(parts('<worksheet><c r="ZZZZ9999999"/></worksheet>'));
    await expect(readXlsx(bytes)).rejects.toThrow('This workbook is damaged (cell out of range).');
  });

  test('a zip that is no workbook, and one that is broken', async () => {
    await expect(readXlsx(zipSync({ 'a.txt': new Uint8Array(3) }))).rejects.toThrow(
      'not a workbook',
    );
    const half = zipSync(parts('<worksheet/>')).slice(0, 40);
    await expect(readXlsx(half)).rejects.toThrow(/damaged|not a workbook/);
  });

  test('names that objects use for themselves', async () => {
    const workbook = new Excel.Workbook();
    workbook.addWorksheet('__proto__').addRow(['__proto__', 'constructor']);
    const file = await readXlsx(await toBytes(workbook));
    expect(file.snapshot.sheets['sheet-1']?.name).toBe('__proto__');
    await writeXlsx(file);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
