// What a formula answers where something is wrong, and what it costs.
import { openTestHost, SET_UP, sampleRows, type TestCell, valueAt } from '../open-test-host';

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
  ["=ALCTO_COURSE('AL-CTO Setup'!B2)", /^There is a date where the course should be\.$/],
  ["=ALCTO_REMAINING('AL-CTO Setup'!B2)", /^There is a date where the course should be\.$/],
])('%s says what to do', async (formula, expected) => {
  expect(await answerOf(formula)).toMatch(expected);
});

test.each([
  ['no log', { Notes: [['Hello']] }, /No sheet looks like a log/],
  ['no issue date', { 'PD Log': sampleRows() }, /no issue date/i],
  [
    'an unreadable set-up',
    { 'PD Log': sampleRows(), 'AL-CTO Setup': [['Issue date', 'soon']] },
    /We can't read the issue date/,
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

test.each([
  ['=ALCTO_REMAINING()', 1.5],
  ['=ALCTO_REMAINING("Technology Planning")', 1.5],
  ['=ALCTO_REMAINING("tech planning")', 1.5],
  ['=ALCTO_REMAINING("elective hours")', 0],
  ['=ALCTO_HOURS("total")', 85.5],
  ['=ALCTO_HOURS("IT Management")', 19.5],
  ['=ALCTO_HOURS("ELECTIVE")', 30],
  ['=ALCTO_CREDITABLE()', 58.5],
  ['=ALCTO_STANDING()', 'On track (our estimate, not a policy rule). As of Nov 23, 2026.'],
  ['=INT(ALCTO_EXPIRES())', 46_553],
  ['=ALCTO_COURSE("data managment & governence")', 'Data Management and Governance'],
])('%s is %s', async (formula, expected) => expect(await answerOf(formula)).toBe(expected));

test('a table by course and a line for each row are spilled', async () => {
  const host = await openTestHost(
    { ...BOOK, Mine: [['=ALCTO_SUMMARY()', null, null, null, '=ALCTO_CHECK()']] },
    { now: NOW },
  );
  const table = (row: number) => [1, 2, 3, 4].map((column) => valueAt(host, 'Mine', row, column));
  expect([1, 6, 7, 8, 9].map(table)).toEqual([
    ['Course', 'Counted', 'Minimum', 'Remaining'],
    ['IT Management', 19.5, 5, 0],
    ['Technology Planning', 3.5, 5, 1.5],
    ['Elective hours', 30, 30, 0],
    ['Creditable hours', 58.5, 60, 1.5],
  ]);
  // Beside the sheet row it is about.
  expect([3, 4, 5, 38].map((row) => valueAt(host, 'Mine', row, 5))).toEqual([
    '',
    'Not counted: May 20, 2024 is before your cycle, which began on Jun 15, 2024.',
    'Counts 6 h',
    '',
  ]);
});

test('with several applicants the set-up’s is meant', async () => {
  const setUp: TestCell[][] = [['Applicant', 'pat placeholder'], SET_UP[1]];
  expect(await answerOf('=ALCTO_CREDITABLE()', { ...BOOK, 'AL-CTO Setup': setUp })).toBe(22.5);
});

test('a person without an issue date is told so', async () => {
  const setUp: TestCell[][] = [
    SET_UP[0],
    ['Applicant', 'Issue date'],
    ['Pat Placeholder', '2024-06-15'],
  ];
  expect(await answerOf('=ALCTO_CREDITABLE()', { ...BOOK, 'AL-CTO Setup': setUp })).toBe(
    'No issue date for Sample Candidate. Enter it in the “AL-CTO Setup” sheet.',
  );
});

test('a course cell that shows an error is told apart from an unknown course', async () => {
  expect(await answerOf('=ALCTO_REMAINING("#REF!")')).toBe(
    'The course cell shows #REF!. Fix its formula or type a course.',
  );
});

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

test.each<[string, TestCell[][], unknown]>([
  ["=INT(ALCTO_EXPIRES('Another'!A:C))", [['Issue date', '2025-06-15']], 46_919],
  ['=ALCTO_HOURS("Total",\'Another\'!A:H)', sampleRows().slice(0, 6), 9],
])('%s takes the other one from the spreadsheet', async (formula, another, expected) => {
  expect(await answerOf(formula, { ...BOOK, Another: another })).toBe(expected);
});
