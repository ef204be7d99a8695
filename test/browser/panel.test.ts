import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser, restorePage, withScript } from './open-browser';
import { SET_UP_READING, STATES } from './panel-states';

const SCREENSHOTS = 'build/screenshots';

/** Stands in for Google's client library, the edge that cannot be had here. */
function fakeGoogle({
  reply,
  failure,
  silent,
  reading,
}: {
  reply?: unknown;
  failure?: string;
  silent?: boolean;
  reading?: unknown;
}) {
  const calls: unknown[][] = [];
  const runner = (succeed: (value: unknown) => void, fail: (error: Error) => void): unknown => ({
    withSuccessHandler: (handler: (value: unknown) => void) => runner(handler, fail),
    withFailureHandler: (handler: (error: Error) => void) => runner(succeed, handler),
    checkCompliance: () =>
      !silent && setTimeout(() => (failure ? fail(new Error(failure)) : succeed(reply))),
    readSheet: () => setTimeout(() => succeed(reading)),
    makeSheets: (...args: unknown[]) => {
      calls.push(['makeSheets', ...args]);
      setTimeout(
        () =>
          succeed({ ok: true, sheet: 'AL-CTO Summary', message: 'AL-CTO Summary is up to date.' }),
        50,
      );
    },
    goToRow: (...args: unknown[]) => {
      calls.push(['goToRow', ...args]);
      setTimeout(() =>
        succeed({ ok: false, faults: [{ code: 'GONE', message: 'That sheet is gone.' }] }),
      );
    },
  });
  const none = () => undefined;
  Object.assign(window, { calls, google: { script: { run: runner(none, none) } } });
}

/** The views that are looked at in every setting. */
const VIEWS = ['findings', 'fix', 'plan-documents', 'submit', 'matcher'];

let page: Page;
let html: string;
let requests: string[];
const panel = readFileSync('dist/panel.html', 'utf8');
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

beforeAll(async () => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  page = await (await openBrowser()).newPage();
  await page.route('**', (route) => {
    requests.push(route.request().url());
    return route.fulfill({ contentType: 'text/html', body: html });
  });
});
beforeEach(() => restorePage(page, { width: 300, height: 700 }));

async function open(state: string) {
  requests = [];
  html = withScript(panel, fakeGoogle, { ...STATES[state], reading: SET_UP_READING });
  await page.goto('http://panel.test/');
  const { tab } = STATES[state] ?? {};
  if (tab) await page.getByRole('tab', { name: tab }).click();
}

test.each(Object.keys(STATES))(
  'the panel is right and reachable for all: %s',
  async (state) => {
    await open(state);
    for (const text of STATES[state]?.texts ?? [])
      await page
        .getByText(text)
        .or(page.locator('option', { hasText: text }))
        .first()
        .waitFor({ state: 'attached', timeout: 5000 });
    await page.screenshot({ path: join(SCREENSHOTS, `panel-${state}.png`), fullPage: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      300,
    );
    expect(await page.evaluate(() => Reflect.get(window, '__xss'))).toBeUndefined();
    expect(requests).toEqual(['http://panel.test/']);
    await page.evaluate(axe);
    const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
    const found = await page.evaluate(
      (values) => Reflect.get(window, 'axe').run({ runOnly: values }),
      tags,
    );
    expect(
      found.violations.map(
        (one: { id: string; nodes: { html: string }[] }) => `${one.id}: ${one.nodes[0]?.html}`,
      ),
    ).toEqual([]);
  },
  30_000,
);

test('dark colors keep every text readable', async () => {
  for (const state of VIEWS) {
    await open(state);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await page
      .getByText(STATES[state]?.texts[0] ?? '')
      .first()
      .waitFor();
    await page.screenshot({ path: join(SCREENSHOTS, `panel-${state}-dark.png`), fullPage: true });
    await page.evaluate(axe);
    const found = await page.evaluate(() =>
      Reflect.get(window, 'axe').run({ runOnly: ['color-contrast'] }),
    );
    const barriers = found.violations.flatMap((one: { nodes: { html: string }[] }) => one.nodes);
    expect(barriers.map(({ html }: { html: string }) => html)).toEqual([]);
  }
}, 60_000);

test('a double click makes one summary, and a row that is gone is told', async () => {
  await open('findings');
  await page.getByRole('tab', { name: 'Submit' }).click();
  await page.getByRole('button', { name: 'Make the summary sheet' }).dblclick();
  await page.getByText('AL-CTO Summary is up to date.').waitFor();
  await page.getByRole('tab', { name: 'Overview' }).click();
  await page.getByRole('button', { name: 'Show row 32' }).click();
  await page.getByText('That sheet is gone.').waitFor();
  await page.screenshot({ path: join(SCREENSHOTS, 'panel-toast.png') });
  expect(await page.evaluate(() => Reflect.get(window, 'calls'))).toEqual([
    ['makeSheets', { kind: 'summary', reviewer: '' }],
    ['goToRow', 'PD Log', 32],
  ]);
}, 30_000);

test.each(VIEWS)(
  '%s: nothing is cut off in forced colors, in a low window, or at twice the size',
  async (state) => {
    await open(state);
    await page
      .getByText(STATES[state]?.texts[0] ?? '')
      .first()
      .waitFor();
    await page.emulateMedia({ forcedColors: 'active' });
    await page.screenshot({ path: join(SCREENSHOTS, `panel-${state}-forced-colors.png`) });
    await page.setViewportSize({ width: 300, height: 300 });
    await page.addStyleTag({ content: '* { font-size: 24px !important }' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      300,
    );
    const small = await page.$$eval('button, select, summary', (all) =>
      all
        .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 24)
        .map((one) => one.outerHTML),
    );
    expect(small).toEqual([]);
  },
  30_000,
);

test('5,000 findings leave the panel quick: one row is asked about, few are listed', async () => {
  await open('thousands');
  await page.getByText('Needs you').waitFor();
  expect(await page.locator('.card, .row-button').count()).toBeLessThan(50);
  await page.getByRole('button', { name: 'Skip' }).click();
  await page.getByText('1 of 5000').waitFor();
}, 30_000);
