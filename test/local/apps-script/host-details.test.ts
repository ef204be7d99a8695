// Details of the local services that a log may lean on.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PLAN_FOLDER_ID, PlanFolder } from '../../../src/local/apps-script/plan-folder';
import { isDateFormat } from '../../../src/local/engine/date-format';
import { openScript, type TestCell, valueAt } from '../../addon/open-test-host';

/** Format of a cell that nobody gave one, as Sheets says it. */
const UNTOUCHED = '0.###############';

const sheet =
  'const s = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]; const r = (a) => s.getRange(a);';

async function open(rows: TestCell[][] = [], more = {}) {
  const { host, run } = await openScript({ A: rows }, '', more);
  const styleAt = (row: number, column: number) =>
    host.engine.workbook().getSheetBySheetName('A')?.getComposedCellStyle(row, column) as {
      bd?: Record<string, unknown>;
    };
  return {
    host,
    styleAt,
    run: (code: string, arg: unknown = null) => run(`${sheet} ${code}`, arg),
  };
}

test.each([
  ['m/d/yyyy', true],
  ['h:mm', true],
  ['[h]:mm', true],
  ['[hh]', true],
  ['[mm]', true],
  ['[ss].00', true],
  [UNTOUCHED, false],
  ['GENERAL', false],
  ['general "days"', false],
  ['0 "days"', false],
  ['"d" 0', false],
  ['0 \\d', false],
  ['[Red]0', false],
  ['[$USD] 0.00', false],
  ['0.00', false],
  ['', false],
  ['"a" d "b"', true],
])('the format %j shows a day or time: %s', (format, isDate) => {
  expect(isDateFormat(format)).toBe(isDate);
});

test('borders are drawn at the edges and between, taken away, or left as they are', async () => {
  const { run, styleAt } = await open();
  run("r('B2:C3').setBorder(true, false, true, true, null, false)");
  const sides = (row: number, column: number) =>
    Object.entries(styleAt(row, column).bd ?? {})
      .filter(([, side]) => side)
      .map(([side]) => side)
      .sort()
      .join('');
  expect([sides(1, 1), sides(1, 2), sides(2, 1), sides(2, 2)]).toEqual(['t', 'rt', 'b', 'br']);
  run("r('B2:C3').setBorder(null, true, null, null, true, true)");
  expect([sides(1, 1), sides(1, 2), sides(2, 1), sides(2, 2)]).toEqual([
    'blrt',
    'blrt',
    'blrt',
    'blrt',
  ]);
  expect(sides(0, 1) + sides(3, 1) + sides(1, 0) + sides(1, 3)).toBe('');
  run("r('B2:C3').setBorder(false, null, null, null, null, null)");
  run("r('E5:F5').setBorder(null, true, null, null, null, null, '#ff0000')");
  expect([sides(1, 1), sides(2, 1), sides(4, 4), sides(4, 5)]).toEqual(['blr', 'blrt', 'l', '']);
  expect(styleAt(4, 4).bd?.l).toEqual({ s: 1, cl: { rgb: '#ff0000' } });
  expect(styleAt(1, 1).bd?.l).toEqual({ s: 1, cl: { rgb: '#000000' } });
});

test('number formats are set cell by cell', async () => {
  const { run } = await open([[1.5, 2.5]]);
  const code = "r('A1:B1').setNumberFormats([['0', '0.00']]); return r('A1:C1').getNumberFormats()";
  expect(run(code)).toEqual([['0', '0.00', UNTOUCHED]]);
});

test('text that reads as a number stays text under a new look', async () => {
  const { run } = await open([[]]);
  run(`r('A1:C1').setValues([["'0x10", "'5", "'TRUE"]]);
    r('A1:C1').setNumberFormat('General').setFontWeight('bold').setBorder(true, null, null, null, null, null);
    r('A1:C1').clearFormat()`);
  expect(run("return r('A1:C1').getValues()")).toEqual([['0x10', '5', 'TRUE']]);
});

test('a merged range keeps its first value, a single cell its own', async () => {
  const { host, run } = await open([
    [1, 2],
    [3, 4],
  ]);
  run("r('A1').merge(); r('A1:B2').merge()");
  expect([valueAt(host, 'A', 1, 1), valueAt(host, 'A', 1, 2), valueAt(host, 'A', 2, 2)]).toEqual([
    1,
    '',
    '',
  ]);
  expect(host.engine.workbook().getSheetBySheetName('A')?.getMergeData()).toHaveLength(1);
});

test('stores of the document, the person and the script are apart', async () => {
  const { run } = await open();
  const code = `
    const p = PropertiesService; const c = CacheService;
    p.getDocumentProperties().setProperty('k', 'document');
    p.getUserProperties().setProperty('k', 'person');
    p.getScriptProperties().setProperty('k', 'script');
    c.getDocumentCache().put('k', 'document'); c.getUserCache().put('k', 'person'); c.getScriptCache().put('k', 'script');
    const told = [p.getDocumentProperties(), p.getUserProperties(), p.getScriptProperties()].map((each) => each.getProperty('k'));
    const kept = [c.getDocumentCache(), c.getUserCache(), c.getScriptCache()].map((each) => each.get('k'));
    c.getUserCache().remove('k'); c.getScriptCache().put('old', 'x', -1);
    return [told, kept, c.getUserCache().get('k'), c.getScriptCache().get('old')];`;
  const three = ['document', 'person', 'script'];
  expect(run(code)).toEqual([three, three, null, null]);
});

test('a service tells which members it has, and is not changed', async () => {
  const { run } = await open();
  const code = `return ['getName' in s, 'getPower' in s, Symbol.iterator in s, String(s), s.getPower ?? null,
    Reflect.set(s, 'getName', 1), typeof s.getName]`;
  expect(run(code)).toEqual([true, false, false, 'Sheet', null, false, 'function']);
});

test('ranges are found by text, of the active sheet or of the one named', async () => {
  const { run } = await open([[1]]);
  const code = `
    const book = SpreadsheetApp.getActive();
    book.insertSheet("Bob's log", 1).getRange('B2').setValue(7);
    s.activate();
    const at = (text) => { const range = book.getRange(text); return [range.getSheet().getName(), range.getA1Notation()]; };
    return [at('A1'), at('=B1:B2'), at("'Bob''s log'!B2"), at("='Bob''s log'!B2")];`;
  expect(run(code)).toEqual([
    ['A', 'A1'],
    ['A', 'B1:B2'],
    ["Bob's log", 'B2'],
    ["Bob's log", 'B2'],
  ]);
  expect(() => run("SpreadsheetApp.getActive().getRange('Gone!A1')")).toThrow('Range not found');
});

test('a new sheet stands after the active one, or where it is told, and grid lines can be hidden', async () => {
  const { host, run } = await open();
  const code = `
    const book = SpreadsheetApp.getActive();
    book.insertSheet('Last', 1); s.activate(); book.insertSheet('Next'); book.insertSheet('First', 0);
    s.setHiddenGridlines(true);
    return book.getSheets().map((each) => each.getName());`;
  expect(run(code)).toEqual(['First', 'A', 'Next', 'Last']);
  expect(host.toWorkbookFile().snapshot.sheets.s0?.showGridlines).toBe(0);
});

test('cells are shown as they look', async () => {
  const { run } = await open([
    ['text', 2.5, true, false, null, { v: 46_085.5, t: 2 }, '=1/0', '=B1*2'],
  ]);
  const code = `r('B1').setNumberFormat('0.000'); r('F1').setNumberFormat('m/d/yyyy h:mm');
    return r('A1:F1').getDisplayValues()[0]`;
  expect(run(code)).toEqual(['text', '2.500', 'TRUE', 'FALSE', '', '3/4/2026 12:00']);
  expect(run("return r('A1:E1').getValues()[0]")).toEqual(['text', 2.5, true, false, '']);
  expect(run("return r('G1:I1').getFormulas()[0]")).toEqual(['=1/0', '=B1*2', '']);
});

test('numbers are shown by the spreadsheet’s locale', async () => {
  const { run } = await open([[1234.5]], { locale: 'de_DE' });
  expect(run("return r('A1').setNumberFormat('#,##0.00').getDisplayValue()")).toBe('1.234,50');
});

test('an alert shows its title and text, and is answered', async () => {
  const { host, run } = await open();
  const shown: string[] = [];
  host.watch({ alert: (text) => shown.push(text) });
  const code = `const ui = SpreadsheetApp.getUi();
    return [ui.alert('Text'), ui.alert('Text', ui.ButtonSet.YES_NO), ui.alert('Title', 'Text', ui.ButtonSet.OK)]
      .map((answer) => [answer === ui.Button.OK, answer === ui.Button.YES]);`;
  expect(run(code)).toEqual([
    [true, false],
    [false, true],
    [true, false],
  ]);
  expect(shown).toEqual(['Text', 'Text', 'Title\nText']);
});

test('a day typed with something beside it is text', async () => {
  const { run } = await open();
  const code =
    "r('A1:A2').setValues([['on 8.3.2026'], ['8.3.2026x']]); return r('A1:A2').getValues()";
  expect(run(code)).toEqual([['on 8.3.2026'], ['8.3.2026x']]);
});

test('what holds nothing does not make a sheet larger; what shows nothing or looks rich does', async () => {
  const last = async (cell: TestCell) =>
    (await open([['x'], [null, cell]])).run('return [s.getLastRow(), s.getLastColumn()]');
  const rich = { body: { dataStream: 'rich\r\n' } } as never;
  const found = await Promise.all(
    [{ v: '' }, { v: null }, { s: { bl: 1 } } as never, { p: rich }, { v: 0, t: 2 }, '=""'].map(
      last,
    ),
  );
  const [small, large] = [
    [1, 1],
    [2, 2],
  ];
  expect(found).toEqual([small, small, small, large, large, large]);
});

test('the cells an array flows into make a sheet larger', async () => {
  const { run } = await open([['=SEQUENCE(3,2)']]);
  expect(run('return [s.getLastRow(), s.getLastColumn()]')).toEqual([3, 2]);
});

test('a formula that the page filled down is told as it is in each cell', async () => {
  const { run } = await open([
    [1, { f: '=A1*2', si: 'two' }],
    [2, { si: 'two' }],
    [3, { si: 'two' }],
  ]);
  expect(run("return r('B1:B3').getFormulas()")).toEqual([['=A1*2'], ['=A2*2'], ['=A3*2']]);
  expect(run("return r('B1:B3').getValues()")).toEqual([[2], [4], [6]]);
});

test('new rows look as the one above them, in the last column too', async () => {
  const { run, styleAt } = await open([['x']]);
  run("r('A1').setFontWeight('bold'); r('Z1').setFontSize(14); s.insertRowsAfter(1, 2)");
  const look = (row: number, column: number) => {
    const { bl = 0, fs = 0 } = styleAt(row, column) as { bl?: number; fs?: number };
    return [bl, fs];
  };
  expect([look(2, 0), look(2, 25), look(3, 0)].map(([bl]) => bl)).toEqual([1, 0, 0]);
  expect(look(1, 25)[1]).toBe(14);
});

test('a name whose sheet is gone is no name any more, and says so to who still holds it', async () => {
  const { run } = await open([['x']]);
  const code = `
    const book = SpreadsheetApp.getActive();
    book.setNamedRange('HERE', r('A1'));
    book.setNamedRange('GONE', book.insertSheet('Other').getRange('B2'));
    const held = book.getNamedRanges().find((each) => each.getName() === 'GONE');
    book.deleteSheet(book.getSheetByName('Other'));
    let said = 'nothing';
    try { held.getRange(); } catch (error) { said = error.message; }
    return [book.getNamedRanges().map((each) => each.getName()), said];`;
  const [names, said] = run(code) as [string[], string];
  expect(names).toEqual(['HERE']);
  expect(said).toMatch(/^The named range (?:refers to a range that was deleted|was removed)\.$/);
});

test.each(['A1:B2:C3', ':B2', 'A1:', '', 'A', '1', 'A1B', 'AAAA1', 'A1;B2'])(
  'the text %j is no range',
  async (text) => {
    const { run } = await open();
    expect(() => run('return r(arg).getA1Notation()', text)).toThrow('Range not found');
  },
);

test('half-open ranges reach to the last row of the sheet they name', async () => {
  const rows = Array.from({ length: 1200 }, () => [1]);
  const { host } = await openScript({
    A: [['=SUM(Long!A1:A)', "=SUM('Long'!A2:A)", '=SUM(C1:C)', 5]],
    Long: rows,
  });
  expect([1, 2].map((column) => valueAt(host, 'A', 1, column))).toEqual([1200, 1199]);
});

test('a menu has its lines, lines between them and menus within', async () => {
  const { host, run } = await open();
  run(`const ui = SpreadsheetApp.getUi();
    ui.createMenu('M').addItem('One', 'one').addSeparator()
      .addSubMenu(ui.createMenu('N').addItem('Two', 'two')).addToUi()`);
  expect(host.menus.get('M')).toEqual([
    { caption: 'One', functionName: 'one' },
    null,
    { caption: 'N', items: [{ caption: 'Two', functionName: 'two' }] },
  ]);
});

test('Drive gives the plan folder’s files as Google does, and refuses them where Drive is not allowed', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'alcto-drive-'));
  writeFileSync(path.join(folder, 'Plan.odd'), 'x');
  const plan = new PlanFolder(folder);
  let isAllowed = true;
  const { run } = await open([], {
    findPlanFolder: () => plan,
    isDriveAllowed: () => isAllowed,
  });
  const code = `const files = DriveApp.getFolderById(arg).getFiles();
    const file = files.next();
    return [file.getName(), file.getMimeType(), file.getSize(), file.getTargetId(), files.hasNext()];`;
  expect(run(code, PLAN_FOLDER_ID)).toEqual([
    'Plan.odd',
    'application/octet-stream',
    1,
    null,
    false,
  ]);
  expect(() => run('DriveApp.getFileById(arg)', 'another')).toThrow(/No item with the given ID/);
  isAllowed = false;
  expect(() => run(code, PLAN_FOLDER_ID)).toThrow(/permissions are not sufficient/);
  rmSync(folder, { recursive: true });
});

test('pages are made of text or of a file, and take a title', async () => {
  const { run } = await open([], { readHtml: (name: string) => `page ${name}` });
  const code = `
    const page = HtmlService.createHtmlOutput('a').append('b').setTitle('T').setWidth(1).setHeight(2);
    const blank = HtmlService.createHtmlOutput();
    return [page.getContent(), page.getTitle(), blank.getContent(), blank.getTitle(), blank.setContent('c').getContent(),
      HtmlService.createHtmlOutputFromFile('panel').getContent()];`;
  expect(run(code)).toEqual(['ab', 'T', '', '', 'c', 'page panel']);
});
