// The checks of test/deep/live on the local host. What a live account gives is compared by `npm run live`.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LIVE_FILES, type LiveResults } from '../../../src/local/google/live-results';
import { openScript } from '../../addon/open-test-host';

const FOLDER = path.join(__dirname, '../../deep/live');
const sources = LIVE_FILES.map((name) => readFileSync(path.join(FOLDER, name), 'utf8')).join('\n');

async function collect() {
  const { host } = await openScript({ 'Sheet 1': [['mine']] }, sources);
  const { results } = host.call('collectLiveResults') as LiveResults;
  return { host, results };
}

test('the local host does what Google documents', async () => {
  const { results } = await collect();
  const documented = Object.entries(results).filter(([, each]) => each.documented !== null);
  const seen = documented.map(([name, each]) => [name, each.seen]);
  expect(seen).toEqual(documented.map(([name, each]) => [name, each.documented]));
});

test('no check fails for want of an emulated member', async () => {
  const { results } = await collect();
  expect(JSON.stringify(results)).not.toMatch(/"failed"|not emulated/);
  expect(Object.keys(results).length).toBeGreaterThanOrEqual(25);
});

test('every check is run, and names the page of Google it is about', async () => {
  const { results } = await collect();
  const written = [...sources.matchAll(/\/\*\*([^*]*)\*\/\nfunction (check_\w+)/g)];
  const names = Object.keys(results).filter((name) => name.startsWith('check_'));
  expect(written.map(([, , name]) => name)).toEqual(names);
  expect(sources.match(/^function check_/gm)).toHaveLength(written.length);
  for (const [, comment] of written) expect(comment).toMatch(/https:\/\/developers\.google\.com\//);
});

test('the sheets of the spreadsheet stay as they were, and nothing is left behind', async () => {
  const { host } = await collect();
  const { sheetOrder, sheets } = host.toWorkbookFile().snapshot;
  expect(sheetOrder.map((id) => sheets[id].name)).toEqual(['Sheet 1']);
});

test('a sheet of the same name is not touched', async () => {
  const { host } = await openScript({ 'Live check': [['mine']] }, sources);
  expect(() => host.call('collectLiveResults')).toThrow('There is a sheet “Live check” already');
});

test('the menu shows the page that runs the checks', async () => {
  const readHtml = (name: string) => readFileSync(path.join(FOLDER, `${name}.html`), 'utf8');
  const { host } = await openScript({ 'Sheet 1': [] }, sources, { readHtml });
  let shown = '';
  host.watch({
    dialog(html) {
      shown = html;
    },
  });
  host.runMenuItem('onOpen');
  expect(host.menus.get('Live contract')).toEqual([
    { caption: 'Run the checks', functionName: 'runLiveContract' },
  ]);
  host.runMenuItem('runLiveContract');
  expect(shown).toContain('Run the checks</button>');
  expect(shown).toContain('window.controls = "a\u0001b\u0085c"');
});
