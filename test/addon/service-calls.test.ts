// How many calls of the services each task takes: a person waits for them, whatever the size of the log.
import { openTestHost, SET_UP, sampleRows, type TestCell } from './open-test-host';

const NOW = () => Date.UTC(2026, 10, 23, 18);
const SUMMARY = { applicant: 'Sample Candidate' };
const NOTED: TestCell[][] = [...SET_UP, ['Locale', 'en_US']];

const times = (count: number): TestCell[][] => {
  const [title = [], space = [], heads = [], ...rows] = sampleRows();
  return [title, space, heads, ...Array.from({ length: count }, () => rows).flat()];
};

async function openCounted(sheets: Record<string, TestCell[][]>) {
  const calls: string[] = [];
  const host = await openTestHost(sheets, { now: NOW, beforeCall: (name) => calls.push(name) });
  const count = (act: () => unknown) => {
    calls.length = 0;
    act();
    return calls.length;
  };
  return { host, calls, count };
}

test.each([1, 10])(
  'a log of 40 rows, %i times: checks and summaries, first and again',
  async (size) => {
    const { host, count } = await openCounted({ 'PD Log': times(size), 'AL-CTO Setup': SET_UP });
    expect(count(() => host.call('checkCompliance'))).toBe(8);
    expect(count(() => host.call('checkCompliance'))).toBe(6);
    // Ten to read, lock, add, write, and give back; ten for columns, lines between cells, formats, sides, and looks.
    expect(count(() => host.call('makeSummary', SUMMARY))).toBe(20);
    expect(count(() => host.call('makeSummary', SUMMARY))).toBe(12);
  },
);

test('a further tab takes two calls of a check, and none where it has one column', async () => {
  const { host, count } = await openCounted({
    'PD Log': sampleRows(),
    'AL-CTO Setup': SET_UP,
    Budget: [['Item', 'Cost']],
    Notes: [['Ask about the plan']],
  });
  host.call('checkCompliance');
  expect(count(() => host.call('checkCompliance'))).toBe(8);
});

test.each<[string, number, TestCell[][], Record<string, TestCell[][]>]>([
  ['where the locale is noted', 4, NOTED, {}],
  ['where it is not, which the text dates of the log ask for', 5, SET_UP, {}],
  ['in one column beside a tab that may be a log', 5, NOTED, { Budget: [['Item', 'Cost']] }],
])('a formula without ranges, %s: %i calls', async (_, most, setUp, more) => {
  const { host, calls } = await openCounted({
    'PD Log': sampleRows(),
    'AL-CTO Setup': setUp,
    Mine: [['=ALCTO_CREDITABLE()']],
    ...more,
  });
  expect(host.errorText('Mine', 1, 1)).toBe('');
  expect(calls).toHaveLength(most);
});

test('a log whose dates are all days is read without asking for the locale', async () => {
  const days = sampleRows().filter((row, index) => index < 3 || row[3] instanceof Date);
  const plain = days.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? cell.replace(/\d/g, 'n') : cell)),
  );
  const { calls } = await openCounted({
    'PD Log': plain,
    'AL-CTO Setup': SET_UP,
    Mine: [['=ALCTO_CREDITABLE()']],
  });
  expect(calls).toHaveLength(4);
  expect(calls).not.toContain('Spreadsheet.getSpreadsheetLocale');
});

test('what is noted first comes below the last row, with a blank row between', async () => {
  const { host } = await openCounted({ 'PD Log': sampleRows(), 'AL-CTO Setup': SET_UP });
  host.call('checkCompliance');
  const { rows } = host.call('readSheet', {}) as { rows: unknown[][] };
  expect(rows.map(([label]) => label)).toEqual([
    'Applicant',
    'Issue date',
    '',
    'Checked as of',
    'Locale',
    'Set-up version',
  ]);
});
