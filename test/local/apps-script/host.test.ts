// The built add-on over the local services, and what the services tell whoever shows the page.
import type { LocalHost } from '../../../src/local/apps-script/host';
import { openScript, openTestHost, SET_UP, sampleRows } from '../../addon/open-test-host';

const SHEETS = { 'PD Log': sampleRows(), 'AL-CTO Setup': SET_UP };

/** Every cell of a sheet with its formula and its style, styles written out. */
function cellsOf(host: LocalHost, sheetName: string): unknown {
  const { snapshot } = host.toWorkbookFile();
  const sheet = Object.values(snapshot.sheets).find((each) => each.name === sheetName);
  const styles = snapshot.styles as Record<string, unknown>;
  return JSON.parse(
    JSON.stringify(sheet?.cellData, (key, value) =>
      key === 's' && typeof value === 'string' ? styles[value] : value,
    ),
  );
}

test('makeSummary writes its sheet and leaves the log cell for cell as it was', async () => {
  const host = await openTestHost(SHEETS);
  const before = cellsOf(host, 'PD Log');
  expect(host.call('makeSummary')).toMatchObject({ ok: true, sheet: 'AL-CTO Summary' });
  await host.settled();
  expect(cellsOf(host, 'PD Log')).toEqual(before);
  const title = { v: 'AL-CTO recertification', t: 1, s: { bl: 0, fs: 9 } };
  expect(cellsOf(host, 'AL-CTO Summary')).toMatchObject({ 0: { 0: title } });
  const { sheetOrder, sheets } = host.toWorkbookFile().snapshot;
  expect(sheetOrder.map((id) => sheets[id].name)).toContain('AL-CTO Summary');
  const again = cellsOf(host, 'AL-CTO Summary');
  expect(host.call('makeSummary')).toMatchObject({ ok: true });
  expect(cellsOf(host, 'AL-CTO Summary')).toEqual(again);
});

test('the menu and the side panel are told', async () => {
  const host = await openTestHost(SHEETS);
  const seen: unknown[] = [];
  host.watch({
    sidebar: (html, title) => seen.push([html.includes('<script'), title]),
    alert: (text) => seen.push(text.slice(0, 20)),
    activate: (...place) => seen.push(place),
  });
  host.runMenuItem('onOpen');
  expect(host.menus.get('')).toEqual([
    { caption: 'Check compliance', functionName: 'openPanel' },
    { caption: 'Make summary', functionName: 'makeSummaryFromMenu' },
    { caption: 'Check plan documents', functionName: 'checkPlanDocuments' },
    { caption: 'Set up', functionName: 'setUp' },
    { caption: 'Help', functionName: 'showHelp' },
  ]);
  host.runMenuItem('openPanel');
  host.runMenuItem('showHelp');
  host.call('goToRow', 'PD Log', 7);
  expect(seen).toEqual([
    [true, 'AL-CTO compliance'],
    'Check compliance sho',
    ['PD Log', 1, 1, 1, 1],
    ['PD Log', 7, 1, 1, 8],
  ]);
});

test('the add-on reads the clock it is given', async () => {
  const host = await openTestHost(SHEETS, { now: () => Date.UTC(2026, 10, 23, 18, 5) });
  const answer = host.call('checkCompliance') as { checkedAt: string; report: { asOf: string } };
  expect([answer.checkedAt, answer.report.asOf]).toEqual([
    '2026-11-23T18:05:00.000Z',
    '2026-11-23',
  ]);
});

describe('a call from the side panel', () => {
  const body = `function echo(value) { return value; }
    function hidden_() { return 1; }
    function date() { return { on: new Date(0) }; }
    function nothing() {}
    function holes() { return { list: [1, undefined], left: undefined }; }
    function fail() { throw new Error('as said'); }`;

  test('passes plain data both ways', async () => {
    const { host } = await openScript({ A: [] }, body);
    expect(host.call('echo', { a: [1, 'x', null, true] })).toEqual({ a: [1, 'x', null, true] });
    expect(host.call('holes')).toEqual({ list: [1, null] });
    expect(host.call('nothing')).toBeNull();
    expect(host.call('date')).toBeNull();
    expect(() => host.call('echo', new Date(0))).toThrow(/illegal value/);
    expect(() => host.call('fail')).toThrow('as said');
  });

  test.each(['hidden_', 'none', 'toString', 'Date2'])('does not find %s', async (name) => {
    const { host } = await openScript({ A: [] }, body);
    expect(() => host.call(name)).toThrow(`Script function not found: ${name}`);
  });
});

test('service calls that touch state are counted, and can be made to fail', async () => {
  let failing = '';
  const beforeCall = (name: string) => {
    if (name === failing) throw new Error('Service unavailable');
  };
  const host = await openTestHost(SHEETS, { beforeCall });
  const count = () => {
    host.resetServiceCalls();
    host.call('checkCompliance');
    return host.serviceCalls();
  };
  // Sheets, time zone, locale, a reading of each sheet; then a look at each for formulas of ours.
  const usual = 7;
  // Once a day: today noted, here in rows that are new.
  expect(count() - usual).toBe(1);
  // The locale is noted too, and not asked for again.
  expect(count()).toBe(usual - 1);
  failing = 'Range.getValues';
  expect(() => host.call('checkCompliance')).toThrow('Service unavailable');
});

test('the script sees no global but those of Apps Script and the language', async () => {
  const { run } = await openScript({ A: [] });
  const names = ['console', 'process', 'setTimeout', 'URL', 'fetch', 'require', 'Buffer'];
  expect(run('return arg.filter((name) => name in globalThis)', names)).toEqual([]);
  expect(run('return typeof SpreadsheetApp')).toBe('object');
});
