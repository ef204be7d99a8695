// What a formula answers where something is wrong, and what it costs.
import { openTestHost, SET_UP, sampleRows, type TestCell, valueAt } from './open-test-host';

const NOW = () => Date.UTC(2026, 10, 23, 18);
const BOOK = { 'PD Log': sampleRows(), 'AL-CTO Setup': SET_UP };
const RANGES = "'PD Log'!A:H,'AL-CTO Setup'!A:C";

/** What the first cell of a further sheet says: its error's text, or its value. */
async function answerOf(formula: string, sheets: Record<string, TestCell[][]> = BOOK) {
  const host = await openTestHost({ ...sheets, Mine: [[formula]] }, { now: NOW });
  return host.errorText('Mine', 1, 1) || valueAt(host, 'Mine', 1, 1);
}

test.each([
  ['=ALCTO_REMAINING("Data Managment")', /Unknown course “Data Managment”. The six courses are/],
  [`=ALCTO_REMAINING("Total",${RANGES},B2:C3)`, /holds neither log headings nor set-up labels/],
  [`=ALCTO_HOURS("Total","#REF!",${RANGES})`, /#REF!/],
  ['=ALCTO_COURSE("Basket Weaving")', /Unknown course “Basket Weaving”/],
])('%s says what to do', async (formula, expected) => {
  expect(await answerOf(formula)).toMatch(expected);
});

test.each([
  ['no log', { Notes: [['Hello']] }, /No sheet looks like a log/],
  ['no issue date', { 'PD Log': sampleRows() }, /no issue date/i],
  [
    'an unreadable set-up',
    { 'PD Log': sampleRows(), 'AL-CTO Setup': [['Issue date', 'soon']] },
    /The issue date cannot be read/,
  ],
  [
    'a log that was renamed',
    { 'PD Log': sampleRows(), 'AL-CTO Setup': [...SET_UP, ['Log sheets', 'Hours']] },
    /There is no sheet “Hours”/,
  ],
] as [string, Record<string, TestCell[][]>, RegExp][])(
  'with %s it is an error that says so, never 0 or blank',
  async (_, sheets, expected) => {
    expect(await answerOf('=ALCTO_REMAINING("IT Management")', sheets)).toMatch(expected);
  },
);

test('a range of courses is answered in one call, an empty cell with an empty one', async () => {
  const host = await openTestHost(
    {
      ...BOOK,
      Mine: [
        ['Technology Planning', `=ALCTO_REMAINING(A1:A4,${RANGES})`],
        [null],
        ['Elective'],
        ['Total'],
      ],
    },
    { now: NOW },
  );
  expect([1, 2, 3, 4].map((row) => valueAt(host, 'Mine', row, 2))).toEqual([1.5, '', 0, 1.5]);
});

test('given log and set-up in any order, a formula asks for the time zone and nothing else', async () => {
  const asked: string[] = [];
  const sheets = {
    ...BOOK,
    Mine: [[`=ALCTO_REMAINING("Total",'AL-CTO Setup'!A:C,'PD Log'!A:H)`]],
  };
  const host = await openTestHost(sheets, { now: NOW, beforeCall: (name) => asked.push(name) });
  expect(valueAt(host, 'Mine', 1, 1)).toBe(1.5);
  expect(asked).toEqual(['Spreadsheet.getSpreadsheetTimeZone']);
});

test('without them it reads the set-up and the log it names', async () => {
  const asked: string[] = [];
  const noted: TestCell[][] = [...SET_UP, ['Log sheets', 'PD Log'], ['Locale', 'en_US']];
  const sheets = { ...BOOK, 'AL-CTO Setup': noted, Mine: [['=ALCTO_REMAINING()']] };
  await openTestHost(sheets, { now: NOW, beforeCall: (name) => asked.push(name) });
  expect(asked.sort()).toEqual([
    'Range.getValues',
    'Range.getValues',
    'Spreadsheet.getSheets',
    'Spreadsheet.getSpreadsheetTimeZone',
  ]);
});

test('500 copies in a sheet all answer', async () => {
  const copies = Array.from({ length: 500 }, () => [`=ALCTO_REMAINING("Total",${RANGES})`]);
  const host = await openTestHost({ ...BOOK, Mine: copies }, { now: NOW });
  const values = copies.map((_, index) => valueAt(host, 'Mine', index + 1, 1));
  expect(new Set(values)).toEqual(new Set([1.5]));
}, 60_000);

test('more rows than a formula has time for is said before Sheets stops it', async () => {
  const rows = [...sampleRows(), ...Array.from({ length: 100_001 }, () => [null])];
  const said = await answerOf(`=ALCTO_REMAINING("Total",'PD Log'!A1:H100002,'AL-CTO Setup'!A:C)`, {
    ...BOOK,
    'PD Log': rows,
  });
  expect(said).toBe('Too many rows for a formula. Use Check compliance.');
});
