// What a script writes is read as Sheets reads what is typed.
import { openScript, type TestCell } from '../../addon/open-test-host';

/** Format of a cell that nobody gave one, as Sheets says it. */
const UNTOUCHED = '0.###############';

const sheet =
  'const s = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]; const r = (a) => s.getRange(a);';

async function open(rows: TestCell[][] = [], more = {}) {
  const { run } = await openScript({ A: rows }, '', more);
  return { run: (code: string, arg: unknown = null) => run(`${sheet} ${code}`, arg) };
}

/** What A1 holds and its format after the entry, in a cell of this format before. */
async function enter(entry: unknown, format = '', more = {}) {
  const { run } = await open([['old']], more);
  const code = `if (${JSON.stringify(format)}) r('A1').setNumberFormat(${JSON.stringify(format)});
    r('A1').setValues([[arg]]);
    const v = r('A1').getValue();
    return [v instanceof Date ? v.toISOString() : v, r('A1').getNumberFormat()];`;
  return run(code, entry);
}

test.each<[unknown, unknown, string]>([
  ['5', 5, UNTOUCHED],
  [' 5 ', 5, UNTOUCHED],
  ['007', 7, UNTOUCHED],
  ["'007", '007', UNTOUCHED],
  ["'=1+1", '=1+1', UNTOUCHED],
  ['=', '=', UNTOUCHED],
  ['10%', 0.1, '0%'],
  ['TRUE', true, UNTOUCHED],
  ['false', false, UNTOUCHED],
  [true, true, UNTOUCHED],
  [false, false, UNTOUCHED],
  [0, 0, UNTOUCHED],
  [2.5, 2.5, UNTOUCHED],
  [null, '', UNTOUCHED],
  ['2 hrs', '2 hrs', UNTOUCHED],
  ['2026-03-08', '2026-03-08T06:00:00.000Z', 'yyyy-mm-dd'],
  ['3/8/2026', '2026-03-08T06:00:00.000Z', 'm/d/yyyy'],
  ['', '', UNTOUCHED],
])('setValues reads %p as a typed entry: %p', async (entry, value, format) => {
  expect(await enter(entry)).toEqual([value, format]);
});

test.each<[entry: unknown, before: string, value: unknown, format: string]>([
  ['3/8/2026', 'yyyy-mm-dd', '2026-03-08T06:00:00.000Z', 'yyyy-mm-dd'],
  ['10%', '0.00', 0.1, '0.00'],
  ['5', '0.00', 5, '0.00'],
  ['5', '@', '5', '@'],
  ['=1', '@', '=1', '@'],
  ['3/8/2026', '0.00', '2026-03-08T06:00:00.000Z', 'm/d/yyyy'],
])('%p in a cell of the format %s is %p', async (entry, before, value, format) => {
  expect(await enter(entry, before)).toEqual([value, format]);
});

test('a formula is one, and what stood there before is gone', async () => {
  const { run } = await open([['old']]);
  const code = "r('A1').setValue('=1+1'); return [r('A1').getFormula(), r('A1').getNumberFormat()]";
  expect(run(code)).toEqual(['=1+1', UNTOUCHED]);
  const over = "r('A1').setValue('text'); return [r('A1').getFormula(), r('A1').getValue()]";
  expect(run(over)).toEqual(['', 'text']);
});

test('a Date is written as a date and read back as the same, with its time where it has one', async () => {
  const { run } = await open();
  const code = `const d = new Date(Date.UTC(2026, 6, 4, arg, 30 * (arg % 2))); r('A1').clear().setValue(d);
    return [r('A1').getValue().getTime() === d.getTime(), r('A1').getDisplayValue()]`;
  expect(run(code, 17)).toEqual([true, '7/4/2026 12:30:00']);
  // Midnight in Chicago.
  expect(run(code.replace('30 * (arg % 2)', '0'), 5)).toEqual([true, '7/4/2026']);
});

test('a Date keeps the date format of its cell', async () => {
  const { run } = await open();
  const code = `r('A1').setNumberFormat('yyyy-mm-dd').setValue(new Date(Date.UTC(2026, 6, 4, 17)));
    return [r('A1').getDisplayValue(), r('A1').getNumberFormat()]`;
  expect(run(code)).toEqual(['2026-07-04', 'yyyy-mm-dd']);
});

test('days and numbers are read by the spreadsheet’s locale', async () => {
  expect(await enter('8.3.2026', '', { locale: 'de_DE' })).toEqual([
    '2026-03-08T06:00:00.000Z',
    'd.m.yyyy',
  ]);
  expect(await enter('1.234,5', '', { locale: 'de_DE' })).toEqual([1234.5, '#,##0.00']);
  expect(await enter('2,5', '', { locale: 'de_DE' })).toEqual([2.5, expect.any(String)]);
  expect(await enter('99.99.2026', '', { locale: 'de_DE' })).toEqual(['99.99.2026', UNTOUCHED]);
});

test('a cell of plain text keeps what is written as text', async () => {
  const { run } = await open();
  const code = `r('A1:A2').setNumberFormat('@').setValues([['5'], ['=1']]); return [r('A1:A2').getValues(), r('A2').getFormula()]`;
  expect(run(code)).toEqual([[['5'], ['=1']], '']);
});
