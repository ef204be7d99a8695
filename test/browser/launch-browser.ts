// The machine's own Chrome, Chromium or Edge, for every browser test.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

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

/** Says in one line what to install where there is none. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = [process.env.CHROME_PATH ?? '', ...PLACES].find(
    (path) => path && existsSync(path),
  );
  if (!executablePath)
    throw new Error(
      'No Chrome, Chromium or Edge found. Install one (Debian: apt-get install chromium) or set CHROME_PATH.',
    );
  return chromium.launch({ executablePath, args: FLAGS.split(' ') });
}
