// The machine's own Chrome, Chromium or Edge, for every browser test.
import { existsSync } from 'node:fs';
import type { Browser, LaunchOptions, Page } from 'playwright-core';

const FLAGS =
  '--no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update --disable-sync';
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

declare global {
  /** See test/house/shared/browser.cjs. */
  var sharedBrowser: { open(options: LaunchOptions): Promise<Browser> };
}

/**
 * The browser that test files share; what a file opens in it is closed after the file. Says in one line what to install
 * where there is none.
 */
export function openBrowser(): Promise<Browser> {
  const executablePath = [process.env.CHROME_PATH ?? '', ...PLACES].find(
    (path) => path && existsSync(path),
  );
  if (!executablePath)
    throw new Error(
      'No Chrome, Chromium or Edge found. Install one (Debian: apt-get install chromium) or set CHROME_PATH.',
    );
  return sharedBrowser.open({ executablePath, args: FLAGS.split(' ') });
}

/** Takes back what a test has set in a page that the next one uses too: a page of its own takes four times as long. */
export async function restorePage(page: Page, viewport: { width: number; height: number }) {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: null });
  await page.context().setOffline(false);
  await page.context().clearPermissions();
}

/** The HTML with a function that runs with its argument before the scripts of the page. */
export function withScript<T>(html: string, run: (argument: T) => void, argument: T): string {
  const json = JSON.stringify(argument).replaceAll('<', '\\u003c');
  return html.replace('<head>', () => `<head><script>(${run})(${json})</script>`);
}
