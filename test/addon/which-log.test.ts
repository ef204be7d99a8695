// Which sheets are read as the log, through the built bundle.
import type { CheckAnswer } from '../../src/core/protocol/messages';
import { openTestHost, type TestCell } from './open-test-host';

const row = (hours: number): TestCell[] => ['3/4/2026', hours, 'IT Management', 'ALET', ''];
const log = (
  hours: number,
  headings = ['Date', 'Hours', 'Course', 'Activity', 'Name'],
): TestCell[][] => [headings, row(hours)];
const NO_LOG: TestCell[][] = [['Item', 'Date', 'Amount']];

async function check(sheets: Record<string, TestCell[][]>, named?: string): Promise<CheckAnswer> {
  const setUp: TestCell[][] = [['Issue date', '2024-06-15']];
  if (named) setUp.push(['Log sheets', named]);
  const host = await openTestHost({ ...sheets, 'AL-CTO Setup': setUp });
  return host.call('checkCompliance') as CheckAnswer;
}
const logsOf = (answer: CheckAnswer) =>
  answer.ok && answer.report.logs.map(({ sheet, findings }) => [sheet, findings.at(-1)?.message]);
const namesOf = (answer: CheckAnswer) => answer.ok && answer.report.logs.map(({ sheet }) => sheet);
const faultsOf = (answer: CheckAnswer) => !answer.ok && answer.faults;
const others = (...tabs: string[]) =>
  `${tabs.length} other tabs look like logs and were not counted: ${tabs.map((tab) => `“${tab}”`).join(' and ')}.`;

test('a spreadsheet without a log is told what to do', async () => {
  expect(faultsOf(await check({ Budget: NO_LOG }))).toEqual([
    {
      code: 'LOG_MISSING',
      message:
        'No sheet looks like a log. Put the headings Activity, Date, Hours, and Course above your rows.',
    },
  ]);
});

test('a sheet that is gone and one that is no log are named', async () => {
  expect(faultsOf(await check({ Log: log(1), Budget: NO_LOG }, 'Gone; Budget'))).toEqual([
    {
      code: 'LOG_MISSING',
      message: 'There is no sheet “Gone”. Was it renamed or deleted? Choose the log sheet again.',
    },
    {
      code: 'LOG_UNREADABLE',
      message: 'Sheet “Budget” has no log headings. Choose another sheet.',
    },
  ]);
});

test('of logs unlike each other the first is read; the others are mentioned', async () => {
  const wide = (hours: number) => log(hours).map((cells) => ['', ...cells]);
  const sheets = { Budget: NO_LOG, A: log(1), B: wide(2), C: wide(3) };
  expect(logsOf(await check(sheets))).toEqual([['A', others('B', 'C')]]);
  expect(logsOf(await check(sheets, 'C'))).toEqual([['C', others('A', 'B')]]);
});

test('tabs alike that differ in their years are one log; others are asked about', async () => {
  const years = { '2024-25': log(1), '2025-26': log(2) };
  expect(namesOf(await check(years))).toEqual(['2024-25', '2025-26']);
  const people = await check({ Kim: log(1), Lee: log(2) });
  expect(faultsOf(people)).toMatchObject([
    {
      code: 'TABS_UNKNOWN',
      tabs: [
        { sheet: 'Kim', rows: 1 },
        { sheet: 'Lee', rows: 1 },
      ],
    },
  ]);
  expect(namesOf(await check({ Kim: log(1), Lee: log(2) }, 'Lee'))).toEqual(['Lee']);
});

test('a log named twice is read once', async () => {
  const answer = await check({ A: log(1), B: log(2) }, 'B; A; B');
  expect(namesOf(answer)).toEqual(['B', 'A']);
});

test('a log whose headings are at fault says so where there is no other', async () => {
  const faulty = log(1, ['Date', 'Qty', 'Course', 'Activity', 'Name']);
  expect(faultsOf(await check({ A: faulty, Budget: NO_LOG }))).toMatchObject([
    { code: 'COLUMN_UNKNOWN', field: 'hours', proposed: 'Qty' },
  ]);
  expect(namesOf(await check({ A: faulty, B: log(2) }))).toEqual(['B']);
});

test('a sheet of ours is no log, one that only names us is', async () => {
  expect(namesOf(await check({ 'AL-CTO Copy': log(1), 'My AL-CTO log': log(2) }))).toEqual([
    'My AL-CTO log',
  ]);
});
