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

test('what stands behind a blank cell, and no lines between the cells, survive a save', async () => {
  const workbook = new Excel.Workbook();
  const sheet = workbook.addWorksheet('Bars', {
    views: [{ state: 'normal', showGridLines: false }],
  });
  sheet.getCell('A1').value = 'Hours';
  sheet.getCell('C1').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF2E7D32' } };
  const first = await readXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()));
  for (const { snapshot } of [first, await readXlsx(await writeXlsx(first))]) {
    const [{ cellData, showGridlines } = {}] = Object.values(snapshot.sheets);
    const id = cellData?.[0]?.[2]?.s as string;
    expect(snapshot.styles[id]).toMatchObject({ bg: { rgb: '#2e7d32' } });
    expect(showGridlines).toBe(0);
  }
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

/** A workbook of one sheet by its XML, as programs other than Excel write it. */
function makeXlsx(rows: string, { workbook = '', prefix = '', formats = [] as string[] } = {}) {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const xmlns = prefix ? `xmlns:${prefix}="${main}"` : `xmlns="${main}"`;
  const tagged = (xml: string) =>
    prefix ? xml.replace(/<(\/?)(?=\w)(?!\w+:)/g, `<$1${prefix}:`) : xml;
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  const relations = (...all: string[]) =>
    `<Relationships xmlns="${packages}/relationships">${all.join('')}</Relationships>`;
  const override = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${type}.${kind}+xml"/>`;
  const codes = formats.map(
    (code, nth) => `<numFmt numFmtId="${170 + nth}" formatCode="${code}"/>`,
  );
  const looks = formats.map((_, nth) => `<xf numFmtId="${170 + nth}"/>`);
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('workbook', 'sheet.main')}${override('worksheets/sheet1', 'worksheet')}${override('styles', 'styles')}</Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/_rels/workbook.xml.rels': relations(
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      relation('rId2', 'styles', 'styles.xml'),
    ),
    'xl/workbook.xml': tagged(
      `<workbook ${xmlns} xmlns:r="${office}">${workbook}<sheets><sheet name="PD Log" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${codes.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${looks.join('')}</cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': tagged(
      `<worksheet ${xmlns}><sheetData>${rows}</sheetData></worksheet>`,
    ),
  };
  const bytes = Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)]);
  return zipSync(Object.fromEntries(bytes));
}

const contentsOf = async (...made: Parameters<typeof makeXlsx>) => {
  const { snapshot } = await readXlsx(makeXlsx(...made), 'dropped');
  const rows = Object.values(snapshot.sheets['sheet-1']?.cellData ?? {}) as object[];
  return rows.map((row) => Object.values(row).map(({ v, f }) => (f ? [f, v] : v)));
};

test('cells without addresses, and elements with a prefix, are cells like others', async () => {
  const rows =
    '<row><c t="inlineStr"><is><t>Hours</t></is></c><c><v>2</v></c></row><row><c><v>3</v></c></row>';
  expect(await contentsOf(rows)).toEqual([['Hours', 2], [3]]);
  expect(await contentsOf(rows, { prefix: 'x' })).toEqual([['Hours', 2], [3]]);
});

test('a date of type "d" is the day it says', async () => {
  const rows =
    '<row><c t="d" s="1"><v>2026-03-04</v></c><c t="d" s="1"><v>2026-03-04T09:30:00</v></c></row>';
  const [[day, time] = []] = await contentsOf(rows, { formats: ['m/d/yyyy'] });
  expect(day).toBe(46085);
  expect(time).toBeCloseTo(46085.395833, 5);
});

test('days of the 1904 system are moved, hours and durations are not', async () => {
  const workbook = '<workbookPr date1904="1"/>';
  const rows =
    '<row><c s="1"><v>44623</v></c><c s="2"><v>0.0625</v></c><c s="3"><v>0.25</v></c><c><v>6</v></c></row>';
  const formats = ['yyyy-mm-dd', '[hh]:mm:ss', 'h:mm AM/PM'];
  expect(await contentsOf(rows, { workbook, formats })).toEqual([[46085, 0.0625, 0.25, 6]]);
});

test('a formula keeps the value stored with it, 0 and an empty text among them', async () => {
  const cell = (formula: string, value: string) => `<c><f>${formula}</f>${value}</c>`;
  const rows = [
    cell('PDLog[[#This Row],[Mins]]/60', '<v>1.5</v>'),
    cell('[1]Sheet1!A1', '<v>0</v>'),
    cell('A1*2', ''),
    cell('A1*3', '<v/>'),
    cell('A1*4', '<v></v>'),
  ];
  expect(await contentsOf(`<row>${rows.join('')}</row>`)).toEqual([
    [
      ['=PDLog[[#This Row],[Mins]]/60', 1.5],
      ['=[1]Sheet1!A1', 0],
      ['=A1*2', undefined],
      ['=A1*3', undefined],
      ['=A1*4', undefined],
    ],
  ]);
});

test('what a formula of ours spilled is left out, what any other did is kept as its value', async () => {
  const google = (formula: string, value: string) =>
    `<c t="str"><f>IFERROR(__xludf.DUMMYFUNCTION("${formula}"),0)</f><v>${value}</v></c>`;
  const spilled = (value: string) => google('""COMPUTED_VALUE""', value);
  const rows = `<row>${google('ALCTO_CHECK(A1:B9)', 'Counts')}${google('QUERY(X!A:B)', '6')}</row>
    <row>${spilled('Counts')}${spilled('7')}</row>`;
  expect(await contentsOf(rows)).toEqual([
    [
      ['=ALCTO_CHECK(A1:B9)', 'Counts'],
      ['=QUERY(X!A:B)', '6'],
    ],
    ['7'],
  ]);
});

test('a workbook that exceljs cannot open is read without its looks, and that is said', async () => {
  const made = makeXlsx('<row><c><v>2</v></c></row>', { prefix: 'x' });
  const { snapshot, notes } = await readXlsx(made);
  expect(snapshot.sheets['sheet-1']?.cellData?.[0]?.[0]?.v).toBe(2);
  expect(notes).toEqual([
    'Colors, column widths and drop-downs of this file could not be read and are not kept when it is saved.',
  ]);
});

test('half a sheet is no shorter one', async () => {
  const parts = unzipSync(makeXlsx('<row><c><v>2</v></c></row>'));
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array();
  const cut = { ...parts, 'xl/worksheets/sheet1.xml': sheet.subarray(0, sheet.length - 30) };
  await expect(readXlsx(zipSync(cut))).rejects.toThrow('This workbook is damaged.');
});

test('a number format of 200,000 brackets is none', async () => {
  const { snapshot } = await readXlsx(
    makeXlsx('<row><c s="1"><v>2</v></c></row>', { formats: ['['.repeat(200_000)] }),
  );
  expect(Object.values(snapshot.styles).map((style) => style?.n)).not.toContainEqual(
    expect.anything(),
  );
});

test('a name of 200,000 letters is refused', async () => {
  const workbook = `<definedNames><definedName name="A">${'A'.repeat(200_000)}</definedName></definedNames>`;
  await expect(readXlsx(makeXlsx('', { workbook }))).rejects.toThrow('This workbook is damaged');
});

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
