import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './launch-browser';
import { STATES } from './panel-states';

const SCREENSHOTS = 'build/screenshots';

/** Stands in for Google's client library, the edge that cannot be had here. */
function fakeGoogle({
  reply,
  failure,
  silent,
}: {
  reply?: unknown;
  failure?: string;
  silent?: boolean;
}) {
  const calls: unknown[][] = [];
  const runner = (succeed: (value: unknown) => void, fail: (error: Error) => void): unknown => ({
    withSuccessHandler: (handler: (value: unknown) => void) => runner(handler, fail),
    withFailureHandler: (handler: (error: Error) => void) => runner(succeed, handler),
    checkCompliance: () =>
      !silent && setTimeout(() => (failure ? fail(new Error(failure)) : succeed(reply))),
    makeSummary: (...args: unknown[]) => {
      calls.push(['makeSummary', ...args]);
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

let browser: Browser;
const html = readFileSync('dist/panel.html', 'utf8');

beforeAll(async () => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser?.close());

async function open(state: string, requests: string[] = []): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 300, height: 700 } });
  await page.addInitScript(fakeGoogle, STATES[state] as { silent?: boolean });
  await page.route('**', (route) => {
    requests.push(route.request().url());
    return route.fulfill({ contentType: 'text/html', body: html });
  });
  await page.goto('http://panel.test/');
  return page;
}

test.each(Object.keys(STATES))(
  'the panel is right and reachable for all: %s',
  async (state) => {
    const requests: string[] = [];
    const page = await open(state, requests);
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
    await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
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
    await page.close();
  },
  30_000,
);

test('a double click makes one summary, and a row that is gone is told', async () => {
  const page = await open('findings');
  await page.getByRole('button', { name: 'Make summary' }).dblclick();
  await page.getByText('AL-CTO Summary is up to date.').waitFor();
  await page.getByRole('button', { name: 'Go to row 19' }).click();
  await page.getByText('That sheet is gone.').waitFor();
  await page.screenshot({ path: join(SCREENSHOTS, 'panel-toast.png') });
  expect(await page.evaluate(() => Reflect.get(window, 'calls'))).toEqual([
    ['makeSummary', {}],
    ['goToRow', 'PD Log', 19],
  ]);
  await page.close();
}, 30_000);

test('nothing is cut off in forced colours, in a low window, or with text twice the size', async () => {
  const page = await open('findings');
  await page.getByText('Needs you').waitFor();
  await page.emulateMedia({ forcedColors: 'active' });
  await page.screenshot({ path: join(SCREENSHOTS, 'panel-forced-colours.png') });
  await page.setViewportSize({ width: 300, height: 300 });
  await page.addStyleTag({ content: '* { font-size: 24px !important }' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
  const small = await page.$$eval('button, select, summary', (all) =>
    all.filter((one) => one.getBoundingClientRect().height < 24).map((one) => one.outerHTML),
  );
  expect(small).toEqual([]);
  await page.close();
}, 30_000);

test('5,000 findings leave the panel quick: the first hundred are drawn, more on a click', async () => {
  const page = await open('thousands');
  await page.getByText('Needs you').waitFor();
  const drawn = await page.locator('.card').count();
  expect(drawn).toBeLessThan(250);
  // A click is answered while all of them are there.
  await page.getByRole('button', { name: 'Make summary' }).click({ timeout: 2_000 });
  await page.getByText('AL-CTO Summary is up to date.').waitFor({ timeout: 3_000 });
  await page.close();
}, 30_000);
