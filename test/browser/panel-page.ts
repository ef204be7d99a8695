// The panel alone in a page of its width, with the built add-on in this process behind its bridge: no workbench, no grid.
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { SheetReading } from '../../src/core/protocol/messages';
import { type HostOptions, type LocalHost, openHost } from '../../src/local/apps-script/host';
import { makeSnapshot, sampleRows, type TestCell } from '../addon/open-test-host';
import { openBrowser, restorePage } from './open-browser';

const SCREENSHOTS = 'build/screenshots';
const AXE = 'node_modules/axe-core/axe.min.js';
const NOW = Date.UTC(2026, 10, 23, 18);
const WIDTH = 300;
const HEIGHT = 760;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const read = (file: string) => readFileSync(path.join(__dirname, '../..', file), 'utf8');

export type Sheets = Record<string, TestCell[][]>;

/** The sample log with the set-up of the workbench's sample. */
export const SAMPLE = (): Sheets => ({
  'PD Log': sampleRows(),
  'AL-CTO Setup': [
    ['Applicant', 'Sample Candidate'],
    ['School district', 'Sample County Schools'],
    ['Issue date', new Date(Date.UTC(2024, 5, 15))],
  ],
});

/** Google's client library, whose calls reach this process. */
export function fakeGoogle() {
  const runner = (succeed: (value: unknown) => void, fail: (error: Error) => void): object =>
    new Proxy(
      {},
      {
        get: (_, name: string) => {
          if (name === 'withSuccessHandler') return (then: typeof succeed) => runner(then, fail);
          if (name === 'withFailureHandler') return (then: typeof fail) => runner(succeed, then);
          return (...args: unknown[]) =>
            Reflect.get(window, 'callHost')(name, args).then(succeed, fail);
        },
      },
    );
  const none = () => undefined;
  Object.assign(window, { google: { script: { run: runner(none, none) } } });
}

export class PanelPage {
  host!: LocalHost;
  /** Every call of the panel, by name, in order. */
  calls: string[] = [];

  constructor(readonly page: Page) {}

  async open(workbook: HostOptions['workbook'], options: Partial<HostOptions> = {}) {
    this.host = await openHost({
      bundle: read('dist/Code.js'),
      functions: read('dist/functions.js'),
      workbook,
      timeZone: 'America/Chicago',
      locale: 'en_US',
      now: () => NOW,
      readHtml: (name) => read(`dist/${name}.html`),
      ...options,
    });
    await this.page.goto('http://panel.test/');
    await this.settled();
  }

  call(name: string, args: unknown[]) {
    this.calls.push(name);
    return this.host.call(name, ...args);
  }

  readonly button = (name: string | RegExp) => this.page.getByRole('button', { name }).first();
  readonly tab = (name: string) => this.page.getByRole('tab', { name }).click();
  readonly text = (text: string | RegExp) => this.page.getByText(text).first().waitFor();
  readonly dialog = () => this.page.getByRole('dialog');
  readonly toast = (text: string | RegExp) =>
    this.page.locator('.toast', { hasText: text }).waitFor();
  readonly read = (sheet?: string) => this.host.call('readSheet', { sheet }) as SheetReading;
  readonly edit = (edits: unknown[]) => this.host.call('editCells', { edits });

  async more(item: string) {
    await this.page.getByRole('button', { name: 'More', exact: true }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  /** Carries out what the open dialog shows. */
  async apply() {
    await this.dialog().locator('.preview').waitFor();
    await this.dialog().getByRole('button', { name: 'Apply' }).click();
    await this.dialog().waitFor({ state: 'detached' });
  }

  /** Until the check after a change is there. */
  settled = () => this.page.locator('main[aria-busy="false"]').waitFor();

  async shoot(name: string) {
    await this.page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`), fullPage: true });
  }

  /** No barrier of WCAG 2.2 AA, nothing wider than the panel. */
  async expectNoBarriers() {
    // What has been scrolled half under the bar at the top would seem too small to press.
    await this.page.evaluate(() => scrollTo(0, 0));
    await this.page.evaluate(read(AXE));
    const found = await this.page.evaluate(
      (tags) => Reflect.get(window, 'axe').run({ runOnly: tags }),
      TAGS,
    );
    const barriers = found.violations.map((one: { id: string; nodes: { html: string }[] }) => [
      one.id,
      one.nodes[0]?.html,
    ]);
    expect(barriers).toEqual([]);
    const width = await this.page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(WIDTH);
  }
}

/** One page for a file, with another panel for each test. */
export function openPanelPages() {
  let page: Page;
  let panel: PanelPage | undefined;
  jest.setTimeout(60_000);
  beforeAll(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    page = await (await openBrowser()).newPage();
    await page.exposeFunction('callHost', (name: string, args: unknown[]) =>
      panel?.call(name, args),
    );
    await page.addInitScript(fakeGoogle);
    await page.route('**', (route) =>
      route.fulfill({ contentType: 'text/html', body: read('dist/panel.html') }),
    );
  });
  beforeEach(() => restorePage(page, { width: WIDTH, height: HEIGHT }));
  afterEach(() => panel?.host?.dispose());
  return {
    async open(sheets: Sheets = SAMPLE(), options: Partial<HostOptions> = {}) {
      panel?.host?.dispose();
      panel = new PanelPage(page);
      await panel.open({ snapshot: makeSnapshot(sheets), notes: [] }, options);
      return panel;
    },
  };
}
