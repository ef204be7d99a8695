// Each local service by Google's rules, from a script's point of view.
import { openScript, type TestCell, valueAt } from '../../addon/open-test-host';

/** Format of a cell that nobody gave one, as Sheets says it. */
const UNTOUCHED = '0.###############';

const DAY = new Date(Date.UTC(2026, 2, 8));
const sheet =
  'const s = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]; const r = (a) => s.getRange(a);';

async function open(rows: TestCell[][] = [], more = {}) {
  const { host, run } = await openScript({ A: rows }, '', more);
  return { host, run: (code: string, arg: unknown = null) => run(`${sheet} ${code}`, arg) };
}

test.each(['America/Chicago', 'Asia/Kolkata', 'Pacific/Apia'])(
  'a date cell is a Date at midnight in %s, whatever zone the process is in',
  async (timeZone) => {
    const { run } = await open([[DAY, 7, '', true, '7']], { timeZone });
    const code = `const [[d, ...rest]] = r('A1:E1').getValues();
      return [Utilities.formatDate(d, '${timeZone}', 'yyyy-MM-dd HH:mm:ss'), d instanceof Date, rest];`;
    expect(run(code)).toEqual(['2026-03-08 00:00:00', true, [7, '', true, '7']]);
  },
);

test('a member that is not there says so, and one that Apps Script lacks is undefined', async () => {
  const { run } = await open();
  expect(() => run("r('A1').createPivotTable")).toThrow('not emulated: Range.createPivotTable');
  expect(run("return [typeof r('A1').getVallues, typeof s.sheetId, String(s)]")).toEqual([
    'undefined',
    'undefined',
    'Sheet',
  ]);
});

const refused: [string, string][] = [
  [
    "r('A1:B2').setValues([[1, 2]])",
    'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
  ],
  [
    "r('A1:B1').setValues([[1]])",
    'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
  ],
  ['s.getRange(1001, 1)', 'The coordinates of the range are outside the dimensions of the sheet.'],
  ['s.getRange(0, 1)', 'The coordinates of the range are outside the dimensions of the sheet.'],
  ['s.getRange(1, 1, 0, 1)', 'The number of rows in the range must be at least 1.'],
  ["s.getRange('nonsense')", 'Range not found'],
  [
    "SpreadsheetApp.getActive().insertSheet('A')",
    'A sheet with the name "A" already exists. Please enter another name.',
  ],
  ['SpreadsheetApp.getActive().deleteSheet(s)', "You can't remove all the sheets in a document."],
];

test.each(refused)('%s is refused in the words of Google', async (code, message) => {
  const { run } = await open();
  const caught = `try { ${code} } catch (e) { return [e.name, e.message, e instanceof Error] }`;
  expect(run(caught)).toEqual(['Exception', message, true]);
});

test('a formula is calculated once the script has ended, and its half-open range is closed', async () => {
  const { host, run } = await open([[1], [2]]);
  run("r('B1:B2').setFormulas([['=SUM(A1:A)'], ['=B1*2']])");
  await host.settled();
  expect([1, 2].map((row) => valueAt(host, 'A', row, 2))).toEqual([3, 6]);
  expect(run("return r('B1:B2').getFormulas()")).toEqual([['=SUM(A1:A1000)'], ['=B1*2']]);
  run("r('B1').setValue(5)");
  await host.settled();
  expect(run("return [r('B1').getFormula(), r('B2').getValue()]")).toEqual(['', 10]);
});

test('rows and columns come and go, and formulas and names follow', async () => {
  const { host, run } = await open([[1], [2], ['=SUM(A1:A2)']]);
  run("SpreadsheetApp.getActive().setNamedRange('LOG', r('A2:A3'))");
  run('s.insertRowBefore(1); s.insertRowsAfter(2, 2); s.insertColumnBefore(1)');
  await host.settled();
  expect(run('return [s.getMaxRows(), s.getLastRow(), s.getLastColumn()]')).toEqual([1003, 6, 2]);
  expect(run("return r('B6').getFormula()")).toBe('=SUM(B2:B5)');
  const named = "SpreadsheetApp.getActive().getRangeByName('LOG').getA1Notation()";
  expect(run(`return ${named}`)).toBe('B5:B6');
  run('s.deleteRows(3, 2); s.deleteColumn(1)');
  expect(run(`return ${named}`)).toBe('A3:A4');
  run('s.insertRowsAfter(s.getMaxRows(), 3)');
  expect(run('return s.getMaxRows()')).toBe(1004);
});

const LOOKS = `const looks = (a) => [r(a).getNumberFormat(), r(a).getFontWeight(), r(a).getBackground()];
  const limits = (a) => r(a).getDataValidations().map(([rule]) => rule && rule.getHelpText());`;
const PLAIN = [UNTOUCHED, 'normal', '#ffffff'];
const LIMIT =
  "SpreadsheetApp.newDataValidation().requireNumberBetween(0, 24).setHelpText('24').build()";

test('rows inserted after a row have its formats and its validation, not its content', async () => {
  const { run } = await open([[1, 'x'], [2], [3]]);
  run(`r('A1').setNumberFormat('0.00').setFontWeight('bold').setBackground('#e8eef7');
    r('A2').setBackground('#ff0000'); r('A1').setDataValidation(${LIMIT}); s.insertRowsAfter(1, 2)`);
  expect(
    run(`${LOOKS} return [r('A1:A4').getValues().join(), looks('A2'), looks('A3'), looks('B2')]`),
  ).toEqual(['1,,,2', ['0.00', 'bold', '#e8eef7'], ['0.00', 'bold', '#e8eef7'], PLAIN]);
  expect(run(`${LOOKS} return [looks('A4')[2], limits('A1:A5')]`)).toEqual([
    '#ff0000',
    ['24', '24', '24', null, null],
  ]);
});

test('a validation that goes on below the inserted row goes on through it, in its own columns', async () => {
  const { run } = await open([[1], [2]]);
  run(`r('A1:A3').setDataValidation(${LIMIT}); s.insertRowAfter(1); s.insertRowAfter(4)`);
  expect(run(`${LOOKS} return [limits('A1:A6'), limits('B1:B6')]`)).toEqual([
    ['24', '24', '24', '24', '24', null],
    [null, null, null, null, null, null],
  ]);
});

test('a row inserted above the first of a validation has none, and rows at the end of the sheet have it', async () => {
  const { run } = await open([['heading'], [1]]);
  run(`r('A2:A1000').setDataValidation(${LIMIT}); s.insertRowAfter(1); s.insertRowsAfter(1001, 2)`);
  expect(run(`${LOOKS} return [limits('A1:A3'), limits('A1001:A1003')]`)).toEqual([
    [null, null, '24'],
    ['24', '24', '24'],
  ]);
});

test('rows added at the end of a sheet have the formats of its last one; a row before has none', async () => {
  const { run } = await open();
  run(`s.getRange(1000, 2).setFontWeight('bold'); s.insertRowsAfter(1000, 2)`);
  run(`r('B1').setFontWeight('bold'); s.insertRowBefore(1)`);
  expect(run(`${LOOKS} return [looks('B1003')[1], looks('A1003')[1], looks('B1')[1]]`)).toEqual([
    'bold',
    'normal',
    'normal',
  ]);
});

test('named ranges are made, moved and removed', async () => {
  const { run } = await open([[1], [2]]);
  const book = 'const b = SpreadsheetApp.getActive();';
  run(`${book} b.setNamedRange('HOURS', r('A:A')); b.setNamedRange('ONE', r('A1'))`);
  const list = `${book} return b.getNamedRanges().map((n) => [n.getName(), n.getRange().getA1Notation()])`;
  expect(run(list)).toEqual([
    ['HOURS', 'A:A'],
    ['ONE', 'A1'],
  ]);
  run(`${book} b.setNamedRange('ONE', r('A2')); b.removeNamedRange('HOURS')`);
  expect(run(list)).toEqual([['ONE', 'A2']]);
  expect(run(`${book} return b.getRangeByName('NONE')`)).toBeNull();
});

test('sheets are inserted, named, hidden and deleted', async () => {
  const { run } = await open([[1]]);
  const book = 'const b = SpreadsheetApp.getActive();';
  run(`${book} b.insertSheet('New', 0).setName("Bob's").getRange('A1').setValue(3)`);
  const names = `${book} return b.getSheets().map((x) => x.getName() + x.getIndex())`;
  expect(run(names)).toEqual(["Bob's1", 'A2']);
  expect(run(`${book} return b.getActiveSheet().getName()`)).toBe("Bob's");
  expect(run(`${book} return b.getSheetByName('A') === b.getSheets()[1]`)).toBe(true);
  const bob = `${book} const x = b.getSheetByName("Bob's");`;
  expect(run(`${bob} x.hideSheet(); return [x.isSheetHidden(), s.isSheetHidden()]`)).toEqual([
    true,
    true,
  ]);
  run(`${bob} x.appendRow([1, 2]).appendRow([3])`);
  expect(run(`${bob} return x.getDataRange().getValues()`)).toEqual([
    [3, ''],
    [1, 2],
    [3, ''],
  ]);
  run(`${bob} b.deleteSheet(x)`);
  expect(run(names)).toEqual(['A1']);
});

test('looks are set for a whole range and calculate nothing', async () => {
  const { host, run } = await open([[1, 2]]);
  run(`r('A1:B1').setFontWeight('bold').setBackgrounds([['#ff0000', null]]).setWrap(true)
    .setHorizontalAlignment('center').setFontColor('#00ff00').setNumberFormat('0.00').setBorder(true, true, true, true, null, null);
    s.setFrozenRows(1).setColumnWidth(2, 250)`);
  expect(run("return [r('A1:B1').getFontWeights()[0], r('A1:B1').getBackgrounds()[0]]")).toEqual([
    ['bold', 'bold'],
    ['#ff0000', '#ffffff'],
  ]);
  expect(run("return [r('A1').getDisplayValue(), r('A1').getValue()]")).toEqual(['1.00', 1]);
  expect(run('return [s.getFrozenRows(), s.getColumnWidth(2)]')).toEqual([1, 250]);
  run("r('A1').clear()");
  expect(run("return [r('A1').isBlank(), r('A1').getFontWeight()]")).toEqual([true, 'normal']);
  run("r('A1:B2').merge()");
  await host.settled();
  const { sheets } = host.toWorkbookFile().snapshot;
  expect(sheets.s0.mergeData).toMatchObject([
    { startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 },
  ]);
});

test('a row the person hid is told', async () => {
  const { host, run } = await open([[1], [2]]);
  const ranges = [{ startRow: 1, endRow: 1, startColumn: 0, endColumn: 25 }];
  host.engine.run('sheet.mutation.set-row-hidden', { subUnitId: 's0', ranges });
  expect(run('return [1, 2].map((row) => s.isRowHiddenByUser(row))')).toEqual([false, true]);
  expect(run('return s.isRowHiddenByFilter(2)')).toBe(false);
});

test('properties, cache and lock', async () => {
  const { run } = await open();
  const code = `const p = PropertiesService.getDocumentProperties(); p.setProperty('a', 1);
    const l = LockService.getDocumentLock(); l.waitLock(1); const held = l.hasLock(); l.releaseLock();
    CacheService.getDocumentCache().put('k', 'v');
    return [p.getProperty('a'), p.getProperty('b'), p.getKeys(), held, l.hasLock(),
      CacheService.getDocumentCache().get('k'), PropertiesService.getUserProperties().getKeys()];`;
  expect(run(code)).toEqual(['1', null, ['a'], true, false, 'v', []]);
  expect(() =>
    run("PropertiesService.getUserProperties().setProperty('a', 'x'.repeat(9217))"),
  ).toThrow('Argument too large: value');
});

test('everything is authorized locally', async () => {
  const { run } = await open();
  const code = `const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
    return [{ ...ScriptApp.AuthMode }, { ...ScriptApp.AuthorizationStatus },
      info.getAuthorizationStatus(), info.getAuthorizationUrl(), Session.getScriptTimeZone()];`;
  expect(run(code)).toEqual([
    { NONE: 'NONE', CUSTOM_FUNCTION: 'CUSTOM_FUNCTION', LIMITED: 'LIMITED', FULL: 'FULL' },
    { REQUIRED: 'REQUIRED', NOT_REQUIRED: 'NOT_REQUIRED' },
    'NOT_REQUIRED',
    null,
    'America/Chicago',
  ]);
});

test('a rule taken from a part of its range stays on the rest, and goes with the last of it', async () => {
  const { run } = await open([[1], [2], [3]]);
  const code = `const rule = SpreadsheetApp.newDataValidation().requireNumberBetween(0, 24).build();
    r('A1:A3').setDataValidation(rule); r('B1').setDataValidation(rule);
    const told = () => ['A1', 'A2', 'A3', 'B1'].map((a) => r(a).getDataValidation() !== null);
    const all = told(); r('A2').clearDataValidations(); const part = told();
    r('C1').clearDataValidations(); r('A1:A3').clearDataValidations();
    return [all, part, told()];`;
  expect(run(code)).toEqual([
    [true, true, true, true],
    [true, false, true, true],
    [false, false, false, true],
  ]);
});

test('formatDate knows the usual letters and refuses others', async () => {
  const { run } = await open();
  const format = (pattern: string) =>
    `return Utilities.formatDate(new Date(Date.UTC(2026, 2, 8, 20, 5, 9)), 'America/Chicago', "${pattern}")`;
  expect(run(format("EEE d MMM yyyy 'at' h:mm a, EEEE dd/MM/yy H''ss"))).toBe(
    "Sun 8 Mar 2026 at 3:05 PM, Sunday 08/03/26 15'09",
  );
  expect(() => run(format('w'))).toThrow('not emulated: Utilities.formatDate with "w"');
});

test('a row is as high as its wrapped text', async () => {
  const { run } = await open([['short', 'word '.repeat(100).trim()], ['short']]);
  const code = `r('A1:B2').setWraps([[true, true], [true, true]]);
    return [s.getRowHeight(1) > 10 * s.getRowHeight(2), s.getRowHeight(2) === s.getRowHeight(3)];`;
  expect(run(code)).toEqual([true, true]);
});

test('a sheet made from a template holds what that holds, notes and rules too, and is one of its own', async () => {
  const { run } = await open([['Hours'], [DAY], ['=1+1']]);
  const code = `
    const rule = SpreadsheetApp.newDataValidation().requireNumberBetween(0, 24).build();
    r('A2').setNote('by hand').setDataValidation(rule);
    const copy = SpreadsheetApp.getActive().insertSheet('Copy', 0, { template: s });
    r('A1').setValue('changed');
    const cell = copy.getRange('A2');
    return [copy.getIndex(), copy.getRange('A1').getValue(), copy.getRange('A3').getFormula(),
      String(cell.getValue()) === String(r('A2').getValue()), cell.getNote(),
      cell.getDataValidation() !== null];`;
  expect(run(code)).toEqual([1, 'Hours', '=1+1', true, 'by hand', true]);
});
