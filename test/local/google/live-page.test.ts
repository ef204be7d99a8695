// The page of the live contract in a browser: it sees what a desk is said to see, so that Google's page can be compared.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compareResults } from '../../../src/local/google/compare-results';
import { LIVE_FILES, LIVE_PAGE, type LiveResults } from '../../../src/local/google/live-results';
import { openScript } from '../../addon/open-test-host';
import { openBrowser } from '../../browser/open-browser';
import { fakeGoogle } from '../../browser/panel-page';

const FOLDER = path.join(__dirname, '../../deep/live');
const read = (name: string) => readFileSync(path.join(FOLDER, name), 'utf8');

test('the page of the checks shows what it saw and what the services did', async () => {
  const sources = LIVE_FILES.map(read).join('\n');
  const { host } = await openScript({ 'Sheet 1': [] }, sources);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.exposeFunction('callHost', (name: string, args: unknown[]) =>
      host.call(name, ...args),
    );
    await page.addInitScript(fakeGoogle);
    const controls = '<script>window.controls = "a\u0001b\u0085c";</script>';
    await page.route('**', (route) =>
      route.fulfill({ contentType: 'text/html', body: read(LIVE_PAGE) + controls }),
    );
    await page.goto('http://live.test/');
    await page.getByRole('button', { name: 'Run the checks' }).click();
    await page.getByText('Done.').waitFor();
    const live = JSON.parse(await page.locator('textarea').inputValue()) as LiveResults;
    const here = JSON.parse(JSON.stringify(host.call('collectLiveResults'))) as LiveResults;
    expect(Object.keys(live.results).filter((name) => name.startsWith('page_'))).toHaveLength(10);
    expect(compareResults(live, here)).toEqual([]);
  } finally {
    host.dispose();
  }
});
