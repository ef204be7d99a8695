// Members of the local services that a script may use though the add-on does not.
import { openScript, type TestCell } from '../../addon/open-test-host';

const sheet =
  'const book = SpreadsheetApp.getActive(); const s = book.getSheets()[0]; const r = (a) => s.getRange(a);';

async function open(rows: TestCell[][] = []) {
  const { host, run } = await openScript({ A: rows, B: [] });
  return { host, run: (code: string, arg: unknown = null) => run(`${sheet} ${code}`, arg) };
}

test('many properties are set beside the others or in their place', async () => {
  const { run } = await open();
  const code = `const p = PropertiesService.getScriptProperties();
    p.setProperties({ a: 1, b: 'two' }).setProperties({ b: 2, c: 3 });
    const beside = p.getProperties();
    p.setProperties({ d: 4 }, true);
    const alone = p.getKeys();
    p.setProperty('e', 5).deleteProperty('d');
    const left = p.getKeys();
    return [beside, alone, left, p.deleteAllProperties().getKeys()];`;
  expect(run(code)).toEqual([{ a: '1', b: '2', c: '3' }, ['d'], ['e'], []]);
});

test('a property holds 9 KB, a cached text 100 KB, in bytes', async () => {
  const { run } = await open();
  const set = "PropertiesService.getScriptProperties().setProperty('k', 'é'.repeat(arg))";
  const put = "CacheService.getScriptCache().put('k', 'é'.repeat(arg))";
  run(set, 4.5 * 1024);
  run(put, 50 * 1024);
  expect(() => run(set, 4.5 * 1024 + 1)).toThrow('Argument too large: value');
  expect(() => run(put, 50 * 1024 + 1)).toThrow('Argument too large: value');
});

test('letters are slanted, of a family and a size, and upright again', async () => {
  const { host, run } = await open([['x', 'y']]);
  const styleAt = (column: number) =>
    host.engine.workbook().getSheetBySheetName('A')?.getComposedCellStyle(0, column) as {
      it?: number;
      ff?: string;
      fs?: number;
    };
  run(
    "r('A1:B1').setFontStyle('italic').setFontFamily('Georgia').setFontSizes([[9, 14]]); r('B1').setFontStyle('normal')",
  );
  expect([styleAt(0), styleAt(1)]).toMatchObject([
    { it: 1, ff: 'Georgia', fs: 9 },
    { it: 0, ff: 'Georgia', fs: 14 },
  ]);
});

test('a sheet without a name gets the next free one; the active one is the one chosen', async () => {
  const { run } = await open();
  const code = `const names = [book.insertSheet().getName(), book.insertSheet().getName()];
    book.getSheetByName(names[1]).setName('Mine');
    names.push(book.insertSheet().getName());
    book.setActiveSheet(s);
    return [names, book.getActiveSheet().getName(), book.getNumSheets()];`;
  expect(run(code)).toEqual([['Sheet3', 'Sheet4', 'Sheet5'], 'A', 5]);
});

test('ranges by columns and rows reach to the ends of the sheet, and are of this sheet alone', async () => {
  const { run } = await open();
  const code = `const size = (range) => [range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns()];
    return ['B:C', '2:3', 'B2:C', "A!A1:B2"].map((text) => [size(r(text)), size(book.getRange(text))]);`;
  const both = (...size: number[]) => [size, size];
  expect(run(code)).toEqual([
    both(1, 2, 1000, 2),
    both(2, 1, 2, 26),
    both(2, 2, 999, 2),
    both(1, 1, 2, 2),
  ]);
  expect(() => run("r('B!A1')")).toThrow('Range not found');
});

test('a range whose sheet is gone can be neither read nor written', async () => {
  const { run } = await open();
  const held = (use: string) =>
    `const range = book.insertSheet('Gone').getRange('A1'); book.deleteSheet(book.getSheetByName('Gone')); range.${use}`;
  for (const use of [
    'getValue()',
    'getValues()',
    'getDisplayValues()',
    'setValue(1)',
    'setFontSize(9)',
  ])
    expect(() => run(held(use))).toThrow('The sheet was deleted.');
});

test('a name that is not there cannot be removed, and says so', async () => {
  const { run } = await open();
  expect(() => run("book.removeNamedRange('NONE')")).toThrow(
    'The named range "NONE" does not exist.',
  );
});

test('a formula written without its sign gets it, an empty one clears the cell', async () => {
  const { run } = await open([[1, 2, 3]]);
  run("r('A1:C1').setFormulas([['B2+1', '=B2', '']])");
  expect(run("return r('A1:C1').getFormulas()")).toEqual([['=B2+1', '=B2', '']]);
  expect(run("return r('C1').isBlank()")).toBe(true);
});

test('a toast is shown with its title, or without one', async () => {
  const { host, run } = await open();
  const shown: unknown[] = [];
  host.watch({ toast: (...told) => shown.push(told) });
  run("book.toast('Done', 'AL-CTO'); book.toast(7)");
  expect(shown).toEqual([
    ['Done', 'AL-CTO'],
    ['7', ''],
  ]);
});

test('rows that were frozen thaw, and columns stay frozen', async () => {
  const { host, run } = await open([['x']]);
  run('s.setFrozenRows(2)');
  expect(host.toWorkbookFile().snapshot.sheets.s0?.freeze).toMatchObject({
    ySplit: 2,
    startRow: 2,
  });
  run('s.setFrozenRows(0)');
  expect(host.toWorkbookFile().snapshot.sheets.s0?.freeze).toMatchObject({
    ySplit: 0,
    startRow: -1,
  });
});

test.each([
  ['h:mm a', '9:05 AM'],
  ['HH:mm:ss.SSS', '09:05:07.042'],
  ["yy MMM EEEE 'o''clock'", "26 Mar Wednesday o'clock"],
  ['yyyyy', '02026'],
])('the pattern %s is %s', async (pattern, text) => {
  const { run } = await open();
  const code = "return Utilities.formatDate(new Date('2026-03-04T09:05:07.042Z'), 'UTC', arg)";
  expect(run(code, pattern)).toBe(text);
});
