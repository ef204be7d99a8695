// The workbench as a person uses it.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Excel from 'exceljs';
import type { BrowserContext, Page } from 'playwright-core';
import { serveWorkbench } from '../../src/local/workbench/server';
import { openBrowser, restorePage } from './open-browser';
import { openTestWorkbench, select, typeInto, untilCell } from './open-test-workbench';

const SCREENSHOTS = 'build/screenshots';
const CANARY = '<img src=x onerror=window.__xss=1>';
const folder = mkdtempSync(path.join(tmpdir(), 'workbench-'));

/** For all tests, as is its page: the page takes seconds to load for the first time. */
let workbench: Awaited<ReturnType<typeof openTestWorkbench>>;
let page: Page;
let requests: string[];
let faults: string[];

jest.setTimeout(60_000);
beforeAll(async () => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  workbench = await openTestWorkbench();
  page = await newPage(await (await openBrowser()).newContext());
});
beforeEach(async () => {
  await restorePage(page, { width: 1280, height: 800 });
  [requests, faults] = [[], []];
});
afterEach(async () => {
  // Away from the workbook, so that it can be replaced.
  await page.goto('about:blank');
  expect(faults).toEqual([]);
});
afterAll(async () => {
  await workbench?.end();
  rmSync(folder, { recursive: true });
});

async function newPage(context: BrowserContext): Promise<Page> {
  const made = await context.newPage();
  made.on('request', (request) => requests.push(request.url()));
  made.on('pageerror', (error) => faults.push(error.message));
  made.on('console', (line) => {
    if (line.type() === 'error' && !/WebSocket connection/.test(line.text()))
      faults.push(line.text());
  });
  return made;
}

/** Shows a file, or the sample, as it is when it has just been opened. */
async function open(file?: string) {
  await workbench.reopen(file);
  await page.goto(workbench.url);
}

const panelOf = (page: Page) => page.frameLocator('#panel-place iframe');
const shoot = (page: Page, name: string) =>
  page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });

test('a person gets from 58.5 creditable hours to 60, sees formulas follow, and makes the summary', async () => {
  await open();
  const panel = panelOf(page);
  await panel.getByText('1.5 hours to go').first().waitFor();
  await untilCell(page, 'PD Log', 'E44', '134.0625');
  await shoot(page, 'workbench');
  await panel.getByRole('tab', { name: 'Fix' }).click();
  await panel.getByText('rows need you').waitFor();
  await panel.getByText('How does this relate to').waitFor();
  await shoot(page, 'fix-queue');
  await panel.getByRole('tab', { name: 'Overview' }).click();

  await panel.getByRole('button', { name: 'Show row 32' }).first().click();
  await page.waitForFunction(
    () => window.univerAPI?.getActiveWorkbook().getActiveRange().getA1Notation() === 'A32:H32',
  );
  await page.locator('#grid[data-ready]').waitFor();
  await page.click('#step-cell');
  await page.keyboard.type('=ALCTO_REMAINING("Technology Planning")');
  await page.keyboard.press('Enter');
  await untilCell(page, 'PD Log', 'J32', 1.5);

  await page.click('#step-row');
  await page.keyboard.type('Budgeting is part of the technology plan.');
  await page.keyboard.press('Enter');
  await untilCell(page, 'PD Log', 'J32', 0);
  await panel.getByRole('button', { name: 'Check compliance' }).click();
  await panel.getByText('Hours complete: 60 of 60.').waitFor();

  await page.getByRole('button', { name: 'Extensions' }).click();
  await shoot(page, 'workbench-menu');
  await page.getByRole('menuitem', { name: 'Make summary' }).click();
  await page.getByText('“AL-CTO Summary” is up to date').waitFor();
  await page.getByRole('button', { name: 'OK' }).click();
  await shoot(page, 'summary');
  const { url } = workbench;
  expect(requests.filter((each) => !each.startsWith(url) && !/^(data|blob):/.test(each))).toEqual(
    [],
  );
});

test('hours typed change the total, and a wrong course says why', async () => {
  await open();
  await untilCell(page, 'PD Log', 'E44', '134.0625');
  await typeInto(page, 'E4', '4');
  await untilCell(page, 'PD Log', 'E44', '135.0625');
  await typeInto(page, 'E48', '=ALCTO_REMAINING("Tech Stuff")');
  await untilCell(page, 'PD Log', 'E48', '#ERROR!');
  await select(page, 'E48');
  await page.getByText('Unknown course “Tech Stuff”').waitFor();
  await shoot(page, 'workbench-error');
  await select(page, 'E47');
  await page.getByText('Unknown course “Tech Stuff”').waitFor({ state: 'hidden' });
});

test('twenty pasted rows arrive, and a formula follows them', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await open();
  await untilCell(page, 'PD Log', 'E44', '134.0625');
  await typeInto(page, 'M1', '=SUM(K1:K20)');
  const rows = Array.from({ length: 20 }, (_, index) => `Webinar ${index}\t1.5`).join('\n');
  await page.evaluate((text) => navigator.clipboard.writeText(text), rows);
  await select(page, 'J1');
  await page.keyboard.press('Control+v');
  await untilCell(page, 'PD Log', 'M1', 30);
  await untilCell(page, 'PD Log', 'J20', 'Webinar 19');
});

test('what surrounds the grid can be reached and read by all', async () => {
  await open();
  await panelOf(page).getByText('1.5 hours to go').first().waitFor();
  await page.getByRole('button', { name: 'Extensions' }).press('Enter');
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Make summary');
  // Outside of the page's policy, so by the tool and not by a script tag.
  await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
  const found = await page.evaluate(() =>
    Reflect.get(window, 'axe').run(
      { include: ['.top-bar', '.strip', '.panel-head', '#dialog'] },
      { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] },
    ),
  );
  const told = (one: { id: string; nodes: { html: string }[] }) =>
    `${one.id}: ${one.nodes[0]?.html}`;
  expect(found.violations.map(told)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('extensions');
  await page.emulateMedia({ forcedColors: 'active' });
  await shoot(page, 'workbench-forced-colours');
  await page.emulateMedia({ forcedColors: null });
  await page.setViewportSize({ width: 1024, height: 600 });
  await shoot(page, 'workbench-1024');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1024);
});

test('two pages show the same, undo reaches both, and a reload keeps the work', async () => {
  await open();
  const [first, second] = [page, await newPage(page.context())];
  await second.goto(workbench.url);
  for (const page of [first, second]) await untilCell(page, 'PD Log', 'E44', '134.0625');
  await typeInto(first, 'J2', '=2*21');
  await untilCell(second, 'PD Log', 'J2', 42);
  await typeInto(second, 'J1', `${CANARY}`);
  await untilCell(first, 'PD Log', 'J1', CANARY);
  await second.keyboard.press('Control+z');
  await untilCell(first, 'PD Log', 'J1', null);
  await first.reload();
  await untilCell(first, 'PD Log', 'J2', 42);
  await first.getByText('A copy to try things out').waitFor();
  await second.close();
});

test('an .xlsx opens, is edited and checked, is downloaded and is the same when opened again', async () => {
  const file = path.join(folder, 'my log.xlsx');
  await writeLog(file);
  await open();
  await page.setInputFiles('#file-input', file);
  await page.waitForURL(/\?file=/);
  await page.getByRole('heading', { name: 'my log.xlsx' }).waitFor();
  await untilCell(page, 'My hours', 'C3', 3);
  await typeInto(page, 'C2', '5');
  await untilCell(page, 'My hours', 'C3', 5);
  expect(await page.evaluate(() => Reflect.get(window, '__xss'))).toBeUndefined();
  await panelOf(page)
    .getByText('Before the first check')
    .or(panelOf(page).getByText('Which column is which?'))
    .first()
    .waitFor();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download .xlsx' }).click(),
  ]);
  const saved = path.join(folder, 'downloaded.xlsx');
  await download.saveAs(saved);
  expect(download.suggestedFilename()).toBe('my log.xlsx');
  const book = new Excel.Workbook();
  await book.xlsx.readFile(saved);
  const sheet = book.getWorksheet('My hours');
  expect(sheet?.getCell('C2').value).toBe(5);
  expect(sheet?.getCell('C3').value).toMatchObject({ formula: 'SUM(C2:C2)', result: 5 });
  expect(sheet?.getCell('E2').value).toBe(CANARY);
  await page.setInputFiles('#file-input', saved);
  await page.getByRole('heading', { name: 'downloaded.xlsx' }).waitFor();
  await untilCell(page, 'My hours', 'C3', 5);
});

test('Close leads back to the file the workbench was started with, and asks where work is unsaved', async () => {
  const file = path.join(folder, 'to close.xlsx');
  await writeLog(file);
  await open();
  const close = page.getByRole('button', { name: 'Close', exact: true });
  await page.getByRole('heading', { name: 'Sample log.xlsx' }).waitFor();
  expect(await close.isVisible()).toBe(false);
  await page.setInputFiles('#file-input', file);
  await page.getByRole('heading', { name: 'to close.xlsx' }).waitFor();
  await untilCell(page, 'My hours', 'C3', 3);
  await page.setViewportSize({ width: 1024, height: 600 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1024);
  await page.setViewportSize({ width: 1280, height: 800 });
  await typeInto(page, 'C2', '7');
  await page.getByText('Unsaved', { exact: true }).waitFor();
  await close.click();
  await page.getByText('Your work in to close.xlsx is in no file on your disk.').waitFor();
  await shoot(page, 'workbench-close');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await untilCell(page, 'My hours', 'C3', 7);
  await close.click();
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.getByText('The file is closed.').waitFor();
  await page.getByRole('heading', { name: 'Sample log.xlsx' }).waitFor();
  await page.getByRole('button', { name: 'OK' }).click();
});

async function writeLog(file: string) {
  const book = new Excel.Workbook();
  const sheet = book.addWorksheet('My hours');
  sheet.addRow([
    'Applicant Name',
    'Date Completed',
    'Number of Hours',
    'Coursework Skill Area',
    'Name of Activity',
    'Justification',
  ]);
  sheet.addRow([CANARY, new Date(Date.UTC(2025, 1, 3)), 3, 'IT Management', CANARY, CANARY]);
  sheet.getCell('C3').value = { formula: 'SUM(C2:C2)', result: 3 };
  await book.xlsx.writeFile(file);
}

test('Save asks, replaces the file, and never one that was changed meanwhile in silence', async () => {
  const file = path.join(folder, 'own.xlsx');
  await writeLog(file);
  await open(file);
  await untilCell(page, 'My hours', 'C3', 3);
  await typeInto(page, 'C2', '7');
  await page.getByText('Unsaved', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Replace it' }).click();
  await page.getByText('Saved to own.xlsx').waitFor();
  // The click is over: what is typed now goes into the cells.
  await page.keyboard.type('8');
  await page.keyboard.press('Enter');
  await untilCell(page, 'My hours', 'C3', 8);
  await page.getByText('Unsaved', { exact: true }).waitFor();
  await page.keyboard.press('Control+s');
  await page.getByText('Saved', { exact: true }).waitFor();
  const book = new Excel.Workbook();
  await book.xlsx.readFile(file);
  expect(book.getWorksheet('My hours')?.getCell('C2').value).toBe(7);

  await writeLog(file);
  const theirs = readFileSync(file);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Another program changed own.xlsx').waitFor();
  await shoot(page, 'workbench-changed-file');
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(readFileSync(file).equals(theirs)).toBe(true);
});

test('a lost connection is said, and when it is back the page shows the work again', async () => {
  const own = await openTestWorkbench();
  const { url, files } = own;
  await page.goto(url);
  await untilCell(page, 'PD Log', 'E44', '134.0625');
  await typeInto(page, 'J2', '=2*21');
  await untilCell(page, 'PD Log', 'J2', 42);
  await own.close();
  await page.getByText('The workbench isn’t answering.').waitFor();
  await typeInto(page, 'J3', 'typed without a connection');
  await shoot(page, 'workbench-lost');
  faults = [];
  const [, port = '', token = ''] = /:(\d+)\/(.*)\//.exec(url) ?? [];
  const again = await serveWorkbench(files, { root: process.cwd(), port: Number(port), token });
  await page.waitForEvent('load');
  await untilCell(page, 'PD Log', 'J2', 42);
  await untilCell(page, 'PD Log', 'J3', 'typed without a connection');
  await page.goto('about:blank');
  await again.close();
  await files.dispose();
  faults = [];
});

test('F6 leads from the sheet to the panel and back, and Esc back too', async () => {
  await open();
  await panelOf(page).getByText('1.5 hours to go').first().waitFor();
  await select(page, 'A1');
  const focused = () => page.evaluate(() => document.activeElement?.tagName);
  await page.keyboard.press('F6');
  expect(await focused()).toBe('IFRAME');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement?.closest('#grid') !== null);
  await page.getByRole('link', { name: 'Skip to panel' }).focus();
  await shoot(page, 'workbench-skip');
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('IFRAME');
  await page.keyboard.press('F6');
  await page.waitForFunction(() => document.activeElement?.closest('#grid') !== null);
});

test('a plan folder is chosen by clicking, and a messy log is tried', async () => {
  mkdirSync(path.join(folder, 'plans', 'Plan 2024'), { recursive: true });
  await open();
  await page.locator('#grid[data-ready]').waitFor();
  await page.getByRole('button', { name: 'Plan folder…' }).click();
  await page.getByLabel('Path of the folder').fill(path.join(folder, 'plans'));
  await page.getByLabel('Path of the folder').press('Tab');
  await page.getByRole('button', { name: 'Plan 2024' }).click();
  await page.getByText('0 documents in this folder').waitFor();
  await shoot(page, 'workbench-folder');
  await page.getByRole('button', { name: 'Use this folder' }).click();
  await page.getByText(/Plan folder: .*Plan 2024/).waitFor();
  await page.getByRole('button', { name: 'try a messy log' }).click();
  await page.getByRole('heading', { name: 'Messy log.xlsx' }).waitFor();
  await page.locator('#grid[data-ready]').waitFor();
  await shoot(page, 'workbench-messy');
});

test('dark, forced colors, and twice the size leave everything in reach', async () => {
  await open();
  await panelOf(page).getByText('1.5 hours to go').first().waitFor();
  await page.emulateMedia({ colorScheme: 'dark' });
  await shoot(page, 'workbench-dark');
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
  await shoot(page, 'workbench-forced-dark');
  await page.emulateMedia({ colorScheme: 'light', forcedColors: null });
  await page.setViewportSize({ width: 640, height: 400 });
  await shoot(page, 'workbench-zoomed');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(640);
  for (const name of ['Open…', 'Plan folder…', 'Panel']) {
    const box = await page.getByRole('button', { name, exact: true }).boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(640);
  }
});

test('the panel closes, opens again, and keeps to its sandbox', async () => {
  await open();
  await panelOf(page).getByText('1.5 hours to go').first().waitFor();
  const frame = page.frames().find((each) => each.url().endsWith('panel.html'));
  expect(await frame?.evaluate(() => window.origin)).toBe('null');
  const answers = await frame?.evaluate(() => {
    const ask = (name: string) =>
      new Promise((resolve) => {
        const { google } = window as unknown as { google: { script: { run: Runner } } };
        const run = google.script.run
          .withSuccessHandler((value) => resolve(['done', value]))
          .withFailureHandler((error) => resolve([error instanceof Error, error.message]));
        run[name]?.();
      });
    return Promise.all([ask('hidden_'), ask('noSuchThing'), ask('showHelp')]);
  });
  expect(answers).toEqual([
    [true, expect.stringContaining('hidden_')],
    [true, expect.stringContaining('noSuchThing')],
    ['done', null],
  ]);
  await page.getByRole('button', { name: 'OK' }).click();
  await page.getByRole('button', { name: 'Close the panel' }).click();
  expect(await page.locator('#side-panel').isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Panel', exact: true }).click();
  await panelOf(page).getByText('1.5 hours to go').first().waitFor();
});

type Runner = {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
} & { [name: string]: (() => void) | undefined };
