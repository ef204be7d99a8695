// What the side panel's script takes until the first result is there, and with thousands of findings.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ROOT } from './bundle-code.mjs';
import { openHosts, SET_UP } from './local-host.mjs';
import { makeGrid } from './rows.mjs';
import { printLine, printNote, printTitle } from './table.mjs';

const BROWSERS = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'];
const RUNS = 5;
const SAMPLE_ROWS = 40;
const MANY_ROWS = 5000;
/** A column that a row needs, so that each one has a finding. */
const NEEDED = 'Justification';

export async function measurePanel() {
  printTitle('the side panel: its script, the least of five');
  const executablePath = BROWSERS.find((path) => path && existsSync(path));
  if (!executablePath) return printNote('No Chrome or Chromium was found.');
  const openHost = await openHosts();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const sample = await checkGrid(openHost, makeGrid(SAMPLE_ROWS, 1));
  const first = await leastOf(() => timePanel(browser, sample));
  printLine('first result, 40 rows', first.script, 'ms', { atMost: 300 });
  const many = await checkGrid(openHost, withoutColumn(makeGrid(MANY_ROWS, 1), NEEDED));
  const full = await leastOf(() => timePanel(browser, many, 'Fix'));
  printLine('first result, 5,000 findings', full.script, 'ms');
  printLine('  opening Fix with them', full.click, 'ms', { atMost: 300 });
  await browser.close();
}

function withoutColumn([headings, ...rows], name) {
  const column = headings.findIndex((heading) => String(heading).startsWith(name));
  return [headings, ...rows.map((row) => row.with(column, ''))];
}

async function checkGrid(openHost, grid) {
  const host = await openHost({ 'PD Log': grid, 'AL-CTO Setup': SET_UP });
  const answer = host.call('checkCompliance');
  host.dispose();
  return answer;
}

async function leastOf(time) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await time());
  const least = (name) => Math.min(...runs.map((each) => each[name]));
  return { script: least('script'), click: least('click') };
}

/** Milliseconds of script until the tabs are there, and from a click on one of them. */
async function timePanel(browser, answer, tab = 'Fix') {
  const page = await browser.newPage({ viewport: { width: 300, height: 700 } });
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  const busy = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'ScriptDuration').value;
  };
  await page.addInitScript(answerWith, answer);
  const body = readFileSync(join(ROOT, 'dist/panel.html'), 'utf8');
  await page.route('**', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('http://panel.test/');
  await page.getByRole('tab', { name: tab }).waitFor();
  const script = await busy();
  await page.getByRole('tab', { name: tab }).click();
  await page.getByRole('heading', { level: 2 }).waitFor();
  const click = (await busy()) - script;
  await page.close();
  return { script, click };
}

/** Google's client library, that gives one answer to every check and none to anything else. */
function answerWith(answer) {
  const runner = (succeed) => ({
    withSuccessHandler: (then) => runner(then),
    withFailureHandler: () => runner(succeed),
    checkCompliance: () => setTimeout(() => succeed(answer)),
    readSheet: () => undefined,
    goToRow: () => undefined,
  });
  window.google = { script: { run: runner() } };
}
