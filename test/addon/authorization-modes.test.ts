// Each entry point in the mode it will run in, on a host that forbids what Google forbids there.
import { readFileSync } from 'node:fs';
import MEMBERS from '../../src/local/apps-script/apps-script-members.json';
import type { AuthMode } from '../../src/local/apps-script/authorization';
import type { HostOptions, LocalHost } from '../../src/local/apps-script/host';
import { PLAN_FOLDER_ID, PlanFolder } from '../../src/local/apps-script/plan-folder';
import { openTestHost, SET_UP, sampleRows, type TestCell, valueAt } from './open-test-host';

const FUNCTIONS = readFileSync('dist/functions.js', 'utf8');
const MENU = ['Check compliance', 'Make summary', 'Check plan documents', 'Set up', 'Help'];
const WITH_FOLDER = [...SET_UP, ['Plan folder', PLAN_FOLDER_ID]];
const NOW = () => Date.UTC(2026, 10, 23, 18);

async function open(mine: TestCell[][] = [['']], more = '', options: Partial<HostOptions> = {}) {
  const asked: string[] = [];
  const modes = new Set<AuthMode>();
  const beforeCall = (name: string, mode: AuthMode) => {
    asked.push(name);
    modes.add(mode);
  };
  const host = await openTestHost(
    { 'PD Log': sampleRows(), 'AL-CTO Setup': WITH_FOLDER, Mine: mine },
    { functions: FUNCTIONS + more, now: NOW, beforeCall, ...options },
  );
  const opening = [...modes];
  asked.length = 0;
  modes.clear();
  return { host, asked, modes, opening };
}

const menuOf = (host: LocalHost) =>
  (host.menus.get('') ?? []).map((item) => (item && 'caption' in item ? item.caption : ''));
const setUpOf = (host: LocalHost) =>
  (host.call('readSheet', {}) as { rows: unknown[][] }).rows.map(([label]) => label);

test('opened where it was never used (NONE), it draws its menu and touches nothing else', async () => {
  const { host, asked, modes } = await open();
  host.runOpen('NONE');
  expect([...modes]).toEqual(['NONE']);
  expect(menuOf(host)).toEqual(MENU);
  expect(asked.filter((name) => !/^(Ui|Menu)\./.test(name))).toEqual([]);
  expect(setUpOf(host)).not.toContain('Checked as of');
});

test('opened where it is in use (LIMITED), it draws its menu and notes today', async () => {
  const { host, modes } = await open();
  host.runOpen();
  expect([...modes]).toEqual(['LIMITED']);
  expect(menuOf(host)).toEqual(MENU);
  expect(setUpOf(host)).toContain('Checked as of');
});

test('right after it is installed (FULL), the menu is there', async () => {
  const { host, modes } = await open();
  host.runMenuItem('onInstall');
  expect([...modes]).toEqual(['FULL']);
  expect(menuOf(host)).toEqual(MENU);
});

test('an edit (LIMITED) completes a formula', async () => {
  const { host, modes } = await open([['=ALCTO_CREDITABLE()']]);
  host.runEdit({ sheetName: 'Mine', row: 1, column: 1, rows: 1, columns: 1 });
  expect([...modes]).toEqual(['LIMITED']);
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
  ['=INT(ALCTO_EXPIRES())', 46553],
  ['=ALCTO_COURSE("data magic")', /Unknown course/],
] as [string, unknown][])('the formula %s answers in its mode', async (formula, expected) => {
  const { host, opening } = await open([[formula]]);
  // What is given all it needs asks for nothing.
  expect(opening).toEqual(formula.includes('COURSE') ? [] : ['CUSTOM_FUNCTION']);
  expect(host.errorText('Mine', 1, 1) || valueAt(host, 'Mine', 1, 1)).toEqual(
    expected instanceof RegExp ? expect.stringMatching(expected) : expected,
  );
});

test.each(['openPanel', 'checkPlanDocuments', 'setUp', 'showHelp', 'makeSummaryFromMenu'])(
  'the menu item %s runs in FULL',
  async (name) => {
    const { host, modes } = await open();
    expect(() => host.runMenuItem(name)).not.toThrow();
    expect([...modes]).toEqual(['FULL']);
  },
);

const WRITE = {
  op: 'write',
  sheet: 'Mine',
  row: 1,
  cells: [{ column: 1, before: '', after: 'x' }],
};
const PANEL_CALLS: [name: string, ...args: unknown[]][] = [
  ['checkCompliance', {}],
  ['readSheet', { sheet: 'Mine' }],
  ['editCells', { edits: [WRITE] }],
  ['makeSummary', {}],
  ['makeSheets', { kind: 'packet' }],
  ['goToRow', 'PD Log', 4],
  ['listPlanFolder'],
];
const findPlanFolder = () => new PlanFolder('src/local/sample/plan');

test.each(PANEL_CALLS)('the panel’s call of %s runs in FULL', async (name, ...args) => {
  const { host, modes } = await open([['']], '', { findPlanFolder });
  expect(host.call(name, ...args)).toMatchObject({ ok: true });
  expect([...modes]).toEqual(['FULL']);
});

// Were a call of the panel run in a trigger's mode, the host would not let it through.
test.each([
  ['NONE', 'checkCompliance', {}, 'SpreadsheetApp.getActiveSpreadsheet'],
  ['LIMITED', 'listPlanFolder', {}, 'DriveApp.getFolderById'],
] as ['NONE' | 'LIMITED', string, object, string][])(
  'in %s, %s would be refused',
  async (mode, name, request, forbidden) => {
    const code = `\nfunction onOpen() { ${name}(${JSON.stringify(request)}); }`;
    const { host } = await open([['']], code, { findPlanFolder });
    expect(() => host.runOpen(mode)).toThrow(`You do not have permission to call ${forbidden}.`);
  },
);

test.each([
  [
    "SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Mine').getRange(1, 1).setValue(1)",
    'Range.setValue',
  ],
  ["SpreadsheetApp.getActiveSpreadsheet().insertSheet('x')", 'Spreadsheet.insertSheet'],
  ['SpreadsheetApp.getUi()', 'SpreadsheetApp.getUi'],
  ["DriveApp.getFileById('x')", 'DriveApp.getFileById'],
  ["SpreadsheetApp.openById('x')", 'SpreadsheetApp.openById'],
  ["SpreadsheetApp.openByUrl('x')", 'SpreadsheetApp.openByUrl'],
  ["SpreadsheetApp.create('x')", 'SpreadsheetApp.create'],
  ['SpreadsheetApp.setActiveRange(null)', 'SpreadsheetApp.setActiveRange'],
  ["SpreadsheetApp.getActive().toast('x')", 'Spreadsheet.toast'],
  ["MailApp.sendEmail('x', 'y', 'z')", 'MailApp.sendEmail'],
  ["DocumentApp.openById('x')", 'DocumentApp.openById'],
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
  ['LIMITED', 'SpreadsheetApp.getUi().showDialog()', 'Ui.showDialog'],
  ['LIMITED', "SpreadsheetApp.getUi().prompt('x')", 'Ui.prompt'],
  ['LIMITED', "SpreadsheetApp.openById('x')", 'SpreadsheetApp.openById'],
  ['LIMITED', "UrlFetchApp.fetch('x')", 'UrlFetchApp.fetch'],
  ['LIMITED', "GmailApp.search('x')", 'GmailApp.search'],
  ['NONE', "SpreadsheetApp.openById('x')", 'SpreadsheetApp.openById'],
  ['NONE', "UrlFetchApp.fetch('x')", 'UrlFetchApp.fetch'],
  ['NONE', "SpreadsheetApp.getUi().alert('x')", 'Ui.alert'],
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

const IS_READ = /^(?:get|is|has|can)[A-Z]|^offset$/;
const TRY_ALL = `
/** @customfunction */
function TRY_ALL(className, members) {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = book.getSheetByName('Mine');
  const [named] = book.getNamedRanges();
  const all = { Spreadsheet: book, Sheet: sheet, Range: sheet.getRange(1, 1), NamedRange: named };
  return members.split(',').filter((member) => {
    try {
      all[className][member]();
    } catch (error) {
      return error.message !== 'You do not have permission to call ' + className + '.' + member + '.';
    }
    return true;
  }).join();
}
function putFormula(formula) {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const cell = book.getSheetByName('Mine').getRange(1, 1).setFormula(formula);
  book.setNamedRange('MINE', cell);
}`;

test.each(['Spreadsheet', 'Sheet', 'Range', 'NamedRange'] as const)(
  'a formula is refused every member of %s that does not read',
  async (name) => {
    const members = MEMBERS[`Spreadsheet.${name}`].filter((each) => !IS_READ.test(each));
    expect(members.length).toBeGreaterThan(1);
    const { host, modes } = await open([['']], TRY_ALL);
    host.call('putFormula', `=TRY_ALL("${name}","${members.join()}")`);
    await host.settled();
    expect([...modes]).toContain('CUSTOM_FUNCTION');
    expect([host.errorText('Mine', 1, 1), valueAt(host, 'Mine', 1, 1)]).toEqual(['', '']);
  },
);

test('what a mode allows, and the local services lack, says so', async () => {
  const { host } = await open(
    [['=TRY_IT()']],
    `\n/** @customfunction */\nfunction TRY_IT() { SpreadsheetApp.getActive().getUrl(); }
    function tryOthers() { SpreadsheetApp.openById('x'); }`,
  );
  expect(host.errorText('Mine', 1, 1)).toBe('not emulated: Spreadsheet.getUrl');
  expect(() => host.call('tryOthers')).toThrow('not emulated: SpreadsheetApp.openById');
});
