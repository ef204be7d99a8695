// Each entry point in the mode it will run in, on a host that forbids what Google forbids there.
import { readFileSync } from 'node:fs';
import type { LocalHost } from '../../src/local/host';
import { openTestHost, SET_UP, sampleRows, type TestCell, valueAt } from './open-test-host';

const FUNCTIONS = readFileSync('dist/functions.js', 'utf8');
const MENU = ['Check compliance', 'Make summary', 'Check plan documents', 'Set up', 'Help'];
const NOW = () => Date.UTC(2026, 10, 23, 18);

async function open(mine: TestCell[][] = [['']], more = '') {
  const asked: string[] = [];
  const host = await openTestHost(
    { 'PD Log': sampleRows(), 'AL-CTO Setup': SET_UP, Mine: mine },
    { functions: FUNCTIONS + more, now: NOW, beforeCall: (name) => asked.push(name) },
  );
  asked.length = 0;
  return { host, asked };
}

const menuOf = (host: LocalHost) =>
  (host.menus.get('') ?? []).map((item) => (item && 'caption' in item ? item.caption : ''));
const setUpOf = (host: LocalHost) =>
  (host.call('readSheet', {}) as { rows: unknown[][] }).rows.map(([label]) => label);

test('opened where it was never used (NONE), it draws its menu and touches nothing else', async () => {
  const { host, asked } = await open();
  host.runOpen('NONE');
  expect(menuOf(host)).toEqual(MENU);
  expect(asked.filter((name) => !/^(Ui|Menu)\./.test(name))).toEqual([]);
  expect(setUpOf(host)).not.toContain('Checked as of');
});

test('opened where it is in use (LIMITED), it draws its menu and notes today', async () => {
  const { host } = await open();
  host.runOpen();
  expect(menuOf(host)).toEqual(MENU);
  expect(setUpOf(host)).toContain('Checked as of');
});

test('right after it is installed, the menu is there', async () => {
  const { host } = await open();
  host.runMenuItem('onInstall');
  expect(menuOf(host)).toEqual(MENU);
});

test('an edit (LIMITED) completes a formula', async () => {
  const { host } = await open([['=ALCTO_CREDITABLE()']]);
  host.runEdit({ sheetName: 'Mine', row: 1, column: 1, rows: 1, columns: 1 });
  expect(host.call('readSheet', { sheet: 'Mine' })).toMatchObject({
    rows: [[{ formula: '=ALCTO_CREDITABLE(ALCTO_LOG, ALCTO_SETUP)' }]],
  });
});

test.each([
  ['=ALCTO_REMAINING("Technology Planning")', 1.5],
  ['=ALCTO_HOURS("Technology Planning")', 3.5],
  ['=ALCTO_CREDITABLE()', 58.5],
  ['=ALCTO_STANDING()', 'On track (our estimate, not a policy rule). As of Nov 23, 2026.'],
  ['=ALCTO_SUMMARY()', 'Course'],
  ['=ALCTO_CHECK()', ''],
  ['=ALCTO_EXPIRES()', 46553],
  ['=ALCTO_COURSE("data mgmt")', /Unknown course/],
] as [string, unknown][])('the formula %s answers in its mode', async (formula, expected) => {
  const { host } = await open([[formula]]);
  expect(host.errorText('Mine', 1, 1) || valueAt(host, 'Mine', 1, 1)).toEqual(
    expected instanceof RegExp ? expect.stringMatching(expected) : expected,
  );
});

test.each(['openPanel', 'checkPlanDocuments', 'setUp', 'showHelp', 'makeSummaryFromMenu'])(
  'the menu item %s runs',
  async (name) => {
    const { host } = await open();
    expect(() => host.runMenuItem(name)).not.toThrow();
  },
);

test.each([
  [
    "SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Mine').getRange(1, 1).setValue(1)",
    'Range.setValue',
  ],
  ["SpreadsheetApp.getActiveSpreadsheet().insertSheet('x')", 'Spreadsheet.insertSheet'],
  ['SpreadsheetApp.getUi()', 'SpreadsheetApp.getUi'],
  ["Drive.Files.get('x', {})", 'FilesCollection.get'],
  ["DriveApp.getFileById('x')", 'DriveApp.getFileById'],
])('a formula that tries %s is refused', async (code, name) => {
  const { host } = await open(
    [['=TRY_IT()']],
    `\n/** @customfunction */\nfunction TRY_IT() { ${code}; }`,
  );
  expect(host.errorText('Mine', 1, 1)).toBe(`You do not have permission to call ${name}.`);
});

test.each([
  ['LIMITED', 'SpreadsheetApp.getUi().alert("x")', 'Ui.alert'],
  ['LIMITED', 'openPanel()', 'Ui.showSidebar'],
  ['LIMITED', "DriveApp.getFileById('x')", 'DriveApp.getFileById'],
  ['NONE', 'SpreadsheetApp.getActiveSpreadsheet()', 'SpreadsheetApp.getActiveSpreadsheet'],
  ['NONE', 'PropertiesService.getDocumentProperties()', 'PropertiesService.getDocumentProperties'],
  ['NONE', 'LockService.getDocumentLock()', 'LockService.getDocumentLock'],
] as ['LIMITED' | 'NONE', string, string][])(
  'an opener in %s that tries %s is refused',
  async (mode, code, name) => {
    const { host } = await open([['']], `\nfunction onOpen() { ${code}; }`);
    expect(() => host.runOpen(mode)).toThrow(`You do not have permission to call ${name}.`);
  },
);
