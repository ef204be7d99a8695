// The panel in the workbench as a person meets it: opened before each test of a file, and closed after it.
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import type { SheetReading } from '../../src/core/protocol/messages';
import { launchBrowser } from './launch-browser';
import { openTestWorkbench } from './open-test-workbench';

const SCREENSHOTS = 'build/screenshots';
const AXE = 'node_modules/axe-core/axe.min.js';

export class PanelDesk {
  context!: BrowserContext;
  page!: Page;
  panel!: FrameLocator;
  workbench!: Awaited<ReturnType<typeof openTestWorkbench>>;

  async open(browser: Browser, file: string | undefined, begin: (desk: PanelDesk) => unknown) {
    this.workbench = await openTestWorkbench(file);
    this.context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    this.page = await this.context.newPage();
    this.panel = this.page.frameLocator('#panel-place iframe');
    await begin(this);
    await this.page.goto(this.workbench.url);
    await this.panel.locator('main[aria-busy="false"] h2').first().waitFor();
  }

  async close() {
    await this.context.close();
    await this.workbench.end();
  }

  readonly tab = (name: string) => this.panel.getByRole('tab', { name }).click();
  readonly dialog = () => this.panel.locator('dialog');
  readonly button = (text: string) =>
    this.panel.locator('button:visible', { hasText: text }).first();
  readonly verdict = (text: string) => this.panel.locator('.verdict', { hasText: text }).waitFor();
  readonly fill = (label: string, text: string) => this.dialog().getByLabel(label).fill(text);
  readonly preview = () =>
    this.dialog().locator('button', { hasText: 'Show what changes' }).click();
  readonly shoot = (name: string) =>
    this.page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });

  async apply() {
    await this.dialog().locator('.preview').waitFor();
    await this.dialog().locator('button', { hasText: 'Apply' }).click();
    await this.dialog().waitFor({ state: 'detached' });
  }

  readonly host = () => this.workbench.hostOf();
  readonly edit = (edits: unknown[]) => this.host().call('editCells', { edits }) as { ok: boolean };
  readonly read = (sheet?: string) => this.host().call('readSheet', { sheet }) as SheetReading;

  /** Waits as long as a person would for what a click brings about. */
  async expectSoon(read: () => unknown, value: unknown) {
    const wanted = JSON.stringify(value);
    for (let tries = 0; tries < 200 && JSON.stringify(read()) !== wanted; tries += 1)
      await this.page.waitForTimeout(100);
    expect(read()).toEqual(value);
  }

  async expectNoBarriers() {
    const inside = await this.panel.locator('body').elementHandle();
    const frame = await inside?.ownerFrame();
    await frame?.evaluate(readFileSync(AXE, 'utf8'));
    const found = await frame?.evaluate(() => Reflect.get(window, 'axe').run());
    const of = found.violations.map((one: { id: string; nodes: { html: string }[] }) => [
      one.id,
      one.nodes[0]?.html,
    ]);
    expect(of).toEqual([]);
  }
}

interface Options {
  /** The workbook that is opened; the sample where none is given. */
  makeFile?: () => Promise<string>;
  /** Before the page is opened. */
  begin?: (desk: PanelDesk) => unknown;
}

export function openPanelForEach({ makeFile, begin = () => undefined }: Options = {}): PanelDesk {
  const desk = new PanelDesk();
  let browser: Browser;
  jest.setTimeout(120_000);
  beforeAll(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    browser = await launchBrowser();
  });
  beforeEach(async () => desk.open(browser, await makeFile?.(), begin));
  afterEach(() => desk.close());
  afterAll(() => browser?.close());
  return desk;
}
