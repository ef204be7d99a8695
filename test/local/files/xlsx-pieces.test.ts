// Places and values as an .xlsx has them.
import Excel from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { writeXlsx } from '../../../src/local/files/write-xlsx';
import { readRange, writeRange } from '../../../src/local/files/xlsx-range';
import { readRules } from '../../../src/local/files/xlsx-rules';
import { makeSnapshot } from '../../addon/open-test-host';

test.each([
  ['A1', 0, 0, 0, 0],
  ['$A$1:B2', 0, 1, 0, 1],
  ['Z10:AA11', 9, 10, 25, 26],
  ['az1:BA100', 0, 99, 51, 52],
  ['AAA7', 6, 6, 702, 702],
])('%s', (text, startRow, endRow, startColumn, endColumn) => {
  const range = { startRow, endRow, startColumn, endColumn };
  expect(readRange(text)).toEqual(range);
  const [first = '', last = first] = text.replaceAll('$', '').toUpperCase().split(':');
  expect(writeRange(range)).toBe(`${first}:${last}`);
});

test('values are written as what they are', async () => {
  const snapshot = makeSnapshot({
    A: [
      [
        'text',
        2.5,
        true,
        false,
        new Date(Date.UTC(2026, 2, 4)),
        '#N/A',
        '#N/A is an error',
        'not #N/A',
        0,
        { v: 0.5, t: 2, s: { n: { pattern: 'h:mm' } } },
        { v: null },
      ],
    ],
  });
  const workbook = new Excel.Workbook();
  await workbook.xlsx.load((await writeXlsx({ snapshot, notes: [] })).buffer as ArrayBuffer);
  const row = workbook.getWorksheet('A')?.getRow(1);
  const values = Array.from({ length: 11 }, (_, index) => row?.getCell(index + 1).value);
  expect(values).toEqual([
    'text',
    2.5,
    true,
    false,
    new Date(Date.UTC(2026, 2, 4)),
    { error: '#N/A' },
    '#N/A is an error',
    'not #N/A',
    0,
    new Date(Date.UTC(1899, 11, 30, 12)),
    null,
  ]);
});

test('notes, limits, filters and names are where they were', async () => {
  const snapshot = makeSnapshot({ A: [['Hours', 'Name']], B: [['x']] });
  const place = { startRow: 1, endRow: 9, startColumn: 0, endColumn: 0 };
  const rule = { uid: 'r', type: 'decimal', operator: 'between', formula1: '0', formula2: '24' };
  const resource = (name: string, data: object) => ({ name, data: JSON.stringify(data) });
  snapshot.resources = [
    resource('SHEET_NOTE_PLUGIN', { s1: { 0: { 0: { note: 'by hand' } } } }),
    resource('SHEET_DATA_VALIDATION_PLUGIN', { s0: [{ ...rule, ranges: [place] }] }),
    resource('SHEET_FILTER_PLUGIN', { s0: { ref: { ...place, startRow: 0, endColumn: 1 } } }),
    resource('SHEET_DEFINED_NAME_PLUGIN', {
      n1: { name: 'ALL_HOURS', formulaOrRefString: '=A!$A$2:$A$10,B!$A$1' },
      n2: { name: 'ODD', formulaOrRefString: '=constructor!$A$1' },
      n3: { name: 'NUMBER', formulaOrRefString: '=5' },
    }),
  ];
  const workbook = new Excel.Workbook();
  await workbook.xlsx.load((await writeXlsx({ snapshot, notes: [] })).buffer as ArrayBuffer);
  const [a, b] = workbook.worksheets;
  expect(b?.getCell('A1').note).toBe('by hand');
  expect(a?.getCell('A1').note).toBeUndefined();
  expect(a?.getCell('A2').dataValidation).toMatchObject({ type: 'decimal', formulae: [0, 24] });
  expect(a?.getCell('A1').dataValidation).toBeUndefined();
  expect(a?.autoFilter).toBe('A1:B10');
  expect(b?.autoFilter).toBeFalsy();
  const names = (workbook.definedNames.model as { name: string; ranges: string[] }[]).map(
    ({ name, ranges }) => [name, ranges.map((range) => range.replaceAll("'", '')).sort()],
  );
  expect(names).toEqual([['ALL_HOURS', ['A!$A$2:$A$10', 'B!$A$1']]]);
});

test('a cell is written in the look of its workbook where it has none of its own', async () => {
  const snapshot = makeSnapshot({
    A: [['plain', { v: 'own', s: 'strong' }, { v: 'both', s: { it: 1 } }]],
  });
  snapshot.styles = { usual: { ff: 'Georgia', fs: 12 }, strong: { bl: 1, fs: 9 } };
  for (const defaultStyle of ['usual', snapshot.styles.usual]) {
    snapshot.defaultStyle = defaultStyle;
    const workbook = new Excel.Workbook();
    await workbook.xlsx.load((await writeXlsx({ snapshot, notes: [] })).buffer as ArrayBuffer);
    const fonts = ['A1', 'B1', 'C1'].map(
      (place) => workbook.getWorksheet('A')?.getCell(place).font,
    );
    expect(fonts).toMatchObject([
      { name: 'Georgia', size: 12 },
      { name: 'Georgia', size: 9, bold: true },
      { name: 'Georgia', size: 12, italic: true },
    ]);
  }
});

test('every sheet prints on letter paper, as wide as it is, with its pages numbered', async () => {
  const workbook = new Excel.Workbook();
  const bytes = await writeXlsx({ snapshot: makeSnapshot({ A: [['x']] }), notes: [] });
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  const { pageSetup, headerFooter } = workbook.worksheets[0] as Excel.Worksheet;
  expect(pageSetup).toMatchObject({
    paperSize: 1,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.5, right: 0.5, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
  });
  expect(headerFooter.oddFooter).toBe('&C&8Page &P of &N');
});

test('a sheet of ours that fits on a page prints as large as it is', async () => {
  const workbook = new Excel.Workbook();
  const bytes = await writeXlsx({
    snapshot: makeSnapshot({ 'AL-CTO Summary': [['x']] }),
    notes: [],
  });
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  const { pageSetup, properties } = workbook.worksheets[0] as Excel.Worksheet;
  expect(pageSetup).toMatchObject({ orientation: 'portrait', fitToPage: false, scale: 100 });
  // 21 pixels.
  expect(properties.defaultRowHeight).toBe(15.75);
});

test('columns are as wide as in Sheets, whose first font is Arial', async () => {
  const bytes = await writeXlsx({ snapshot: makeSnapshot({ A: [['x']] }), notes: [] });
  const styles = strFromU8(unzipSync(bytes)['xl/styles.xml'] ?? new Uint8Array());
  expect(/<fonts[^>]*>(<font>.*?<\/font>)/.exec(styles)?.[1]).toContain('<name val="Arial"/>');
  expect(styles).not.toContain('Calibri');
});

test('one limit of many places is one rule, another is another', () => {
  const sheet = new Excel.Workbook().addWorksheet('A');
  const limit = (most: number): Excel.DataValidation => ({
    type: 'decimal',
    operator: 'between',
    formulae: [0, most],
  });
  sheet.getCell('A1').dataValidation = limit(24);
  sheet.getCell('B5').dataValidation = limit(8);
  sheet.getCell('C9').dataValidation = limit(24);
  const rules = readRules(sheet).map(({ uid, formula2, ranges }) => [
    uid,
    formula2,
    ranges.map(writeRange),
  ]);
  expect(rules).toEqual([
    ['rule-1', '24', ['A1:A1', 'C9:C9']],
    ['rule-2', '8', ['B5:B5']],
  ]);
});

test('lists whose values have commas stand in a hidden sheet, each once, and are read again', async () => {
  const list = (...values: string[]) => ({
    uid: values.join(),
    type: 'list',
    formula1: JSON.stringify(values),
  });
  const at = (startColumn: number) => ({
    ranges: [{ startRow: 1, endRow: 9, startColumn, endColumn: startColumn }],
  });
  const courses = list('Law, Ethics, and Policies', 'IT Management');
  const snapshot = makeSnapshot({ A: [['a', 'b', 'c', 'd']] });
  const rules = {
    s0: [
      { ...courses, ...at(0) },
      { ...list('Yes', 'No'), ...at(1) },
      { ...courses, uid: 'again', ...at(2) },
      { ...list('One, two', 'Three'), ...at(3) },
    ],
  };
  snapshot.resources = [{ name: 'SHEET_DATA_VALIDATION_PLUGIN', data: JSON.stringify(rules) }];
  const bytes = await writeXlsx({ snapshot, notes: [] });
  const workbook = new Excel.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  const lists = workbook.getWorksheet('AL-CTO Lists');
  expect(lists?.state).toBe('hidden');
  expect(lists?.getSheetValues().slice(1)).toEqual([
    [undefined, 'Law, Ethics, and Policies', 'One, two'],
    [undefined, 'IT Management', 'Three'],
  ]);
  const formulae = ['A2', 'B2', 'C2', 'D2'].map(
    (place) => workbook.getWorksheet('A')?.getCell(place).dataValidation.formulae,
  );
  expect(formulae).toEqual([
    ["'AL-CTO Lists'!$A$1:$A$2"],
    ['"Yes,No"'],
    ["'AL-CTO Lists'!$A$1:$A$2"],
    ["'AL-CTO Lists'!$B$1:$B$2"],
  ]);
  const read = readRules(workbook.getWorksheet('A') as Excel.Worksheet);
  expect(read.map(({ type, formula1 }) => [type, formula1])).toEqual([
    ['list', "='AL-CTO Lists'!$A$1:$A$2"],
    ['list', 'Yes,No'],
    ['list', "='AL-CTO Lists'!$B$1:$B$2"],
  ]);
});

test('sheets keep what is frozen, hidden and coloured, and print as they are to', async () => {
  const snapshot = makeSnapshot({
    Plain: [['x']],
    Rows: [['x']],
    Both: [['x']],
    'AL-CTO Summary': [['x']],
  });
  const freeze = (xSplit: number, ySplit: number) => ({
    xSplit,
    ySplit,
    startRow: ySplit,
    startColumn: xSplit,
  });
  Object.assign(snapshot.sheets.s1 ?? {}, { freeze: freeze(0, 1), hidden: 1 });
  Object.assign(snapshot.sheets.s2 ?? {}, { freeze: freeze(2, 0), tabColor: '#ff8800' });
  const workbook = new Excel.Workbook();
  await workbook.xlsx.load((await writeXlsx({ snapshot, notes: [] })).buffer as ArrayBuffer);
  const told = workbook.worksheets.map((sheet) => [
    sheet.name,
    ((sheet.views ?? []) as { state: string; xSplit?: number; ySplit?: number }[])
      .filter(({ state }) => state === 'frozen')
      .map(({ xSplit, ySplit }) => [xSplit || 0, ySplit || 0]),
    sheet.state,
    sheet.properties.tabColor?.argb,
    sheet.pageSetup.orientation,
  ]);
  expect(told).toEqual([
    ['Plain', [], 'visible', undefined, 'landscape'],
    ['Rows', [[0, 1]], 'hidden', undefined, 'landscape'],
    ['Both', [[2, 0]], 'visible', 'FFff8800', 'landscape'],
    ['AL-CTO Summary', [], 'visible', undefined, 'portrait'],
  ]);
});
