// What live Apps Script is known to do, where an emulation is easily kinder than the real thing.
import { openScript } from '../../addon/open-test-host';

const PRELUDE = `const book = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = book.getSheetByName('Log');
  const r = (a1) => sheet.getRange(a1);`;

async function open(cells: (string | number | null)[][] = [['']], options = {}) {
  const { run } = await openScript({ Log: cells, Chart: [['']] }, '', options);
  return { run: (code: string, arg?: unknown) => run(`${PRELUDE}\n${code}`, arg) };
}

test('a chart on a sheet of its own has a name and a type, and no cells', async () => {
  const { run } = await open([['']], { objectSheets: ['Chart'] });
  const code = `const chart = book.getSheetByName('Chart');
    return [chart.getType() === SpreadsheetApp.SheetType.OBJECT, sheet.getType() === SpreadsheetApp.SheetType.GRID];`;
  expect(run(code)).toEqual([true, true]);
  for (const call of ['getDataRange()', 'getLastRow()', 'getMaxRows()', "getRange('A1')"]) {
    expect(() => run(`book.getSheetByName('Chart').${call}`)).toThrow(
      'The action is not supported for OBJECT sheet.',
    );
  }
});

test.each([
  ['requireNumberBetween(0, 24)', 99, 5, /violates the data validation rules/],
  [
    "requireValueInList(['IT Management', 'Law, Ethics'])",
    'IT',
    'Law, Ethics',
    /one of the following values: IT Management, Law, Ethics\./,
  ],
  ['requireDate()', 'soon', '3/4/2026', /violates the data validation rules/],
])('a rule that rejects, %s, lets %p not in and %p in', async (rule, wrong, right, message) => {
  const { run } = await open();
  const set = (allow: boolean) =>
    `r('B2').setDataValidation(SpreadsheetApp.newDataValidation().${rule}.setAllowInvalid(${allow}).build());`;
  run(set(false));
  expect(() => run('r("A1:B2").setValues([["x", ""], ["y", arg]])', wrong)).toThrow(message);
  expect(run('return r("A1:B2").getValues().flat().join()')).toBe(',,,');
  run('r("B2").setValue(arg)', right);
  run('r("B2").clearContent()');
  run(`${set(true)} r("B2").setValue(arg)`, wrong);
  expect(run('return r("B2").getValue()')).toBe(wrong);
});

test('a Table keeps the formats and rules of its typed columns, and takes values', async () => {
  const { run } = await open([['']], { typedSheets: ['Log'] });
  expect(() => run("r('A1').setNumberFormat('0.00')")).toThrow(/in a typed column/);
  expect(() => run("r('A1').setDataValidation(null)")).toThrow(/in a typed column/);
  expect(run("return r('A1').setValue(5).getValue()")).toBe(5);
});

test('a format nobody chose reads as Sheets says it, and General brings it back', async () => {
  const { run } = await open([[5]]);
  const code = `const cell = r('A1'); const before = cell.getNumberFormat();
    const set = cell.setNumberFormat('0.00').getNumberFormat();
    return [before, set, cell.setNumberFormat('General').getNumberFormat(), cell.setNumberFormat('general').getNumberFormat()];`;
  const automatic = '0.###############';
  expect(run(code)).toEqual([automatic, '0.00', automatic, automatic]);
});

test('a flush calculates what the script wrote', async () => {
  const { run } = await open([[2], [3]]);
  expect(
    run(`r('B1').setFormula('=A1*A2'); r('B2').setValue('=SUM(A1:A2)&"!"'); SpreadsheetApp.flush();
      return [r('B1').getValue(), r('B2').getValue()];`),
  ).toEqual([6, '5!']);
});

test('one formula over several cells moves along, what is fixed or quoted stays', async () => {
  const { run } = await open();
  expect(run(`return r('C1:D2').setFormula('=A1+$A1+A$1&"A1"').getFormulas()`)).toEqual([
    ['=A1+$A1+A$1&"A1"', '=B1+$A1+B$1&"A1"'],
    ['=A2+$A2+A$1&"A1"', '=B2+$A2+B$1&"A1"'],
  ]);
  expect(run(`return r('E1:E2').setValue('=A1').getFormulas()`)).toEqual([['=A1'], ['=A2']]);
});

test.each([
  ['D:F', 'D:F'],
  ['5:7', '5:7'],
  ['C5:B2', 'B2:C5'],
  ['F:D', 'D:F'],
  ['$C$3', 'C3'],
  ['R2C3', 'C2'],
  ['R5C3:R2C2', 'B2:C5'],
  ['B2:C', 'B2:C1000'],
  ['!c2:e5', 'C2:E5'],
])('the range %s is %s', async (text, notation) => {
  const { run } = await open();
  expect(run('return r(arg).getA1Notation()', text)).toBe(notation);
});

test('colors come back as hex, whatever name they were given by', async () => {
  const { run } = await open();
  expect(
    run(`return [r('A1').setBackground('LightCoral').getBackground(),
      r('A1').setFontColor('navy').getFontColors()[0][0], r('B1').getFontColors()[0][0]]`),
  ).toEqual(['#f08080', '#000080', '#000000']);
});

test.each([
  ['BlanchedAlmond', '#ffebcd'],
  ['darkgoldenrod', '#b8860b'],
  ['midnightblue', '#191970'],
  ['plum', '#dda0dd'],
  ['slategrey', '#708090'],
])('the color %s is %s', async (name, hex) => {
  const { run } = await open();
  expect(run("return r('A1').setFontColor(arg).getFontColors()[0][0]", name)).toBe(hex);
});

test('clear takes what it is told to', async () => {
  const { run } = await open();
  const fill = "r('A1').setValue(7).setBackground('#ff0000');";
  const seen = "return [r('A1').getValue(), r('A1').getBackground()];";
  expect(run(`${fill} sheet.clear({ contentsOnly: true }); ${seen}`)).toEqual(['', '#ff0000']);
  expect(run(`${fill} r('A1').clear({ formatOnly: true }); ${seen}`)).toEqual([7, '#ffffff']);
  expect(run(`${fill} sheet.clear(); ${seen}`)).toEqual(['', '#ffffff']);
});

test('merged areas that touch a range are given in one call', async () => {
  const { run } = await open([['a'], ['b'], ['c'], ['d']]);
  const merged = 'return r(arg).getMergedRanges().map((each) => each.getA1Notation());';
  run("r('A1:A2').merge(); r('B3:C4').merge();");
  expect(run(merged, 'A1:C4')).toEqual(['A1:A2', 'B3:C4']);
  expect(run(merged, 'A2')).toEqual(['A1:A2']);
  expect(run(merged, 'D1:D4')).toEqual([]);
});

test('a lock with no time to wait for it is not had', async () => {
  const { run } = await open();
  const code = `const lock = LockService.getScriptLock();
    return [lock.tryLock(-1), lock.hasLock(), lock.tryLock(0), lock.hasLock()];`;
  expect(run(code)).toEqual([false, false, true, true]);
});

test('a new sheet has columns of 100 and rows of 21 pixels', async () => {
  const { run } = await open();
  const code = `const made = book.insertSheet('New');
    return [made.getColumnWidth(3), made.getRowHeight(3), made.setRowHeight(3, 40).getRowHeight(3)];`;
  expect(run(code)).toEqual([100, 21, 40]);
});

test('a method that answers nothing answers null', async () => {
  const { run } = await open();
  const code =
    "return [CacheService.getUserCache().remove('x'), SpreadsheetApp.flush()].every((each) => each === null);";
  expect(run(code)).toBe(true);
});
