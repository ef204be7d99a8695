// A log whose every text is an attack, gone through in the browser: each text is shown as text, and nothing runs.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { openBrowser } from '../../browser/open-browser';
import { openTestWorkbench, select } from '../../browser/open-test-workbench';
import { IMAGE, writeHostileLog, writeHostilePlan } from './make-hostile-log';

const MAX_BUTTONS = process.env.ALCTO_DEEP === '1' ? 400 : 45;
/** What a text would become where it is taken for markup. */
const MADE =
  'img[src="x"], [onerror], [onload], [onmouseover], [onfocus], iframe[srcdoc], a[href^="javascript" i]';

let context: BrowserContext;
let page: Page;
let panel: FrameLocator;
let workbench: Awaited<ReturnType<typeof openTestWorkbench>>;
let folder: string;
let trouble: string[];

jest.setTimeout(150_000);
beforeAll(() => mkdirSync('build/screenshots', { recursive: true }));
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'alcto-hostile-'));
  trouble = [];
  workbench = await openTestWorkbench(await writeHostileLog(folder));
  context = await (await openBrowser()).newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  watch(page);
  await page.goto(workbench.url);
  panel = page.frameLocator('#panel-place iframe');
  await panel.locator('.hero h2').waitFor();
});
afterEach(async () => {
  await context.close();
  await workbench.end();
  rmSync(folder, { recursive: true });
});

/** Whatever a text that runs would do: ask, ask for another host, open a page, be stopped by the policy. */
function watch(watched: Page) {
  watched.on('dialog', (dialog) => {
    trouble.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  watched.on('popup', (popup) => trouble.push(`page: ${popup.url()}`));
  watched.on('pageerror', ({ message }) => trouble.push(`error: ${message}`));
  watched.on('console', (line) => {
    if (line.type() === 'error' && !/Clipboard API/.test(line.text()))
      trouble.push(`console: ${line.text()}`);
  });
  watched.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(workbench.url) && !/^(data|blob):/.test(url)) trouble.push(`asked: ${url}`);
  });
}

async function expectNothingRan(where: string) {
  for (const frame of page.frames()) {
    const [hit, made] = await frame.evaluate(
      (selector) => [Reflect.get(window, '__hit'), document.querySelectorAll(selector).length],
      MADE,
    );
    expect([where, hit, made]).toEqual([where, undefined, 0]);
  }
  expect([where, trouble]).toEqual([where, []]);
}

const textOfPanel = async () => (await panel.locator('body').innerText()).replace(/\s+/g, ' ');

const showTab = (name: string) => panel.getByRole('tab', { name }).click();

async function openAll() {
  for (const summary of await panel.locator('summary:visible').all()) await summary.click();
}

/** Presses each button once that can be seen, and looks at what it would change. */
async function pressAll(where: string) {
  const pressed = new Set<string>();
  for (let presses = 0; presses < MAX_BUTTONS; presses += 1) {
    const names = await panel
      .locator('button:visible:not([disabled])')
      .evaluateAll((buttons) =>
        buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent ?? ''),
      );
    const kindOf = (name: string) => name.replace(/\d+/g, '#');
    const index = names.findIndex((name) => !pressed.has(kindOf(name)));
    if (index < 0) break;
    pressed.add(kindOf(names[index] ?? ''));
    await panel.locator('button:visible:not([disabled])').nth(index).click();
    await lookAtDialog();
    await expectNothingRan(`${where}: ${names[index]}`);
  }
  return pressed;
}

async function lookAtDialog() {
  const dialog = panel.locator('dialog');
  if ((await dialog.count()) === 0) return;
  await dialog.getByText('Reading the sheet…').waitFor({ state: 'detached' });
  for (const field of await dialog.locator('textarea, input[type=text]').all()) {
    if ((await field.inputValue()) === '') await field.fill(IMAGE);
  }
  const show = dialog.locator('button', { hasText: 'Show what changes' });
  if (await show.count()) await show.click();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

test('in the panel: the result, every row, every task and every tool', async () => {
  await expectNothingRan('the check');
  await showTab('Fix');
  await openAll();
  await expectNothingRan('the rows');
  expect(await textOfPanel()).toContain(IMAGE);
  await page.screenshot({ path: 'build/screenshots/hostile-panel.png' });
  const pressed = await pressAll('the panel');
  expect(pressed.size).toBeGreaterThan(12);
  await showTab('Submit');
  await openAll();
  await expectNothingRan('what is sent');
  await panel.getByText('That isn’t a link to a Google Form').waitFor();
  expect(await textOfPanel()).toContain(`“${IMAGE}” isn’t one of the cohorts`);
  const links = await panel
    .locator('a')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  expect(
    links.filter((link) => !/^https:\/\/(?:docs|calendar)\.google\.com\//.test(link ?? '')),
  ).toEqual([]);
});

test('on the page: title, sheet names, notes, lists, messages of the menu, the plan folder', async () => {
  expect(await page.title()).toContain('<img src=x');
  expect(await page.locator('#file-name').textContent()).toBe('<img src=x onerror=__hit=1>.xlsx');
  await expectNothingRan('the title bar');
  await choosePlanFolder();
  await showTab('Plan');
  await panel.locator('#plan button', { hasText: 'Check the Drive folder' }).click();
  await panel.locator('#plan').getByText(`Plan ${IMAGE}.docx`).first().waitFor();
  await openAll();
  await expectNothingRan('the plan folder');
  for (const item of ['Make summary', 'Help']) await readMessage(item);
  await chooseItem('Check plan documents');
  await panel.locator('.hero h2').waitFor();
  await expectNothingRan('the panel, opened anew');
  for (const place of ['A2', 'F3', 'G2', 'H2']) await lookAtCell(place);
  for (const tab of await page
    .locator('.univer-slide-tab-item, [data-u-comp=slide-tab-item]')
    .all()) {
    await tab.click();
    await tab.dblclick();
    await page.keyboard.press('Escape');
    await expectNothingRan('the sheet names');
  }
  await page.screenshot({ path: 'build/screenshots/hostile-page.png' });
});

async function choosePlanFolder() {
  const plan = path.join(folder, IMAGE);
  mkdirSync(plan);
  await writeHostilePlan(plan);
  await page.click('#plan-folder');
  await page.fill('#dialog-input', plan);
  await page.locator('#dialog button', { hasText: 'Use this folder' }).click();
  await page.locator('#toast', { hasText: IMAGE }).waitFor();
  await expectNothingRan('the message');
}

async function chooseItem(name: string) {
  await page.getByRole('button', { name: 'Extensions' }).click();
  await page.getByRole('menuitem', { name }).click();
}

async function readMessage(item: string) {
  await chooseItem(item);
  const ok = page.locator('#dialog button', { hasText: 'OK' });
  await ok.waitFor();
  await expectNothingRan(item);
  await ok.click();
}

async function lookAtCell(place: string) {
  await select(page, place);
  await page.keyboard.press('F2');
  await page.waitForTimeout(150);
  await page.keyboard.press('Escape');
  await expectNothingRan(`cell ${place}`);
}
