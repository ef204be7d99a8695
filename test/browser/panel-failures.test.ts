// What the panel says when a call to the script fails: each failure of google.script.run, in each task.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { openBrowser, restorePage, withScript } from './open-browser';
import { SET_UP_READING, STATES } from './panel-states';

type Name = 'checkCompliance' | 'makeSheets' | 'goToRow' | 'readSheet' | 'readReader' | 'editCells';

/** How a call ends: with an answer, with an error of these words, or never. */
interface Ending {
  reply?: unknown;
  failure?: string;
  silent?: boolean;
}

/** Google's client library, whose calls end as told; `window.endings` may be changed while the page is open. */
function fakeGoogle(given: Record<string, Ending>) {
  const late: (() => void)[] = [];
  const runner = (succeed: (value: unknown) => void, fail: (error: Error) => void): object => {
    const end = (name: string) => () => {
      const { reply, failure, silent } = Reflect.get(window, 'endings')[name] ?? {};
      if (silent) late.push(() => succeed(reply ?? { ok: true, message: 'The late answer.' }));
      else setTimeout(() => (failure ? fail(new Error(failure)) : succeed(structuredClone(reply))));
    };
    const names = [
      'checkCompliance',
      'makeSheets',
      'goToRow',
      'readSheet',
      'readReader',
      'editCells',
    ];
    return {
      withSuccessHandler: (handler: typeof succeed) => runner(handler, fail),
      withFailureHandler: (handler: typeof fail) => runner(succeed, handler),
      ...Object.fromEntries(names.map((name) => [name, end(name)])),
    };
  };
  const run = runner(
    () => undefined,
    () => undefined,
  );
  Object.assign(window, { endings: given, late, google: { script: { run } } });
}

const panel = readFileSync('dist/panel.html', 'utf8');
let html: string;
let page: Page;

jest.setTimeout(30_000);
beforeAll(async () => {
  page = await (await openBrowser()).newPage();
  page.setDefaultTimeout(8000);
  await page.clock.install();
  await page.route('**', (route) => route.fulfill({ contentType: 'text/html', body: html }));
});
beforeEach(() => restorePage(page, { width: 300, height: 700 }));

async function open(endings: Partial<Record<Name, Ending>>) {
  html = withScript(panel, fakeGoogle, {
    checkCompliance: { reply: STATES.findings?.reply },
    readSheet: { reply: SET_UP_READING },
    ...endings,
  });
  await page.goto('http://panel.test/');
}

/** The answers that were held back, as if they came now. */
const answerLate = () =>
  page.evaluate(() =>
    Reflect.get(window, 'late')
      .splice(0)
      .forEach((call: () => void) => void call()),
  );

/** Where a button stands, where it is not on the first view. */
const TABS: Record<string, string> = {
  'Make the summary sheet': 'Submit',
  'Start a new cycle': 'Submit',
  'Check the Drive folder': 'Plan',
};

async function press(name: string) {
  const tab = TABS[name];
  if (tab) await page.getByRole('tab', { name: tab }).click();
  await page.getByRole('button', { name }).first().click();
}

async function choose(item: string) {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}
const told = (text: string) => page.getByText(text, { exact: true }).first().waitFor();

const ACCOUNTS =
  'Google mixed up two accounts. Open this sheet in a window where only this account is signed in.';
const CONNECTION = 'The side panel lost its connection. Reload the panel.';
const QUOTA = "Google's daily limit for scripts is used up. Try again tomorrow.";
const PERMISSION = 'A permission is missing. Reload this page, open the panel and allow all.';
const PAUSE = 'Google got too many requests. Wait a minute, then try again.';
const TOO_LONG = 'Google stopped this because it took too long. Try again later.';

/** Words of Google's client, and ours. */
const FAILURES: [string, string, string | null][] = [
  ['two accounts', 'PERMISSION_DENIED', ACCOUNTS],
  ['two accounts', 'Authorization is required to perform that action.', ACCOUNTS],
  ['a lost connection', 'NetworkError: Connection failure due to HTTP 0', CONNECTION],
  [
    'the daily limit',
    'Exception: Service invoked too many times for one day: spreadsheets.',
    QUOTA,
  ],
  ['a permission that is missing', 'You do not have permission to call getSheets', PERMISSION],
  ['many runs at once', 'There are too many scripts running simultaneously.', PAUSE],
  ['the rate limit', 'Exception: Service invoked too many times in a short time: exec.', PAUSE],
  ['a run that took too long', 'Exceeded maximum execution time', TOO_LONG],
  ['a fault of Google', 'We’re sorry, a server error occurred. Please wait a bit.', null],
];

const TASKS: [string, Name, string, string][] = [
  ['a check', 'checkCompliance', '', 'The check did not finish.'],
  ['a summary', 'makeSheets', 'Make the summary sheet', 'The summary did not finish.'],
  ['a row', 'goToRow', 'Show row 32', 'The row could not be shown.'],
];

describe.each(TASKS)('when %s fails', (_, name, button, unfinished) => {
  const end = name === 'makeSheets' ? ' Nothing in your log was changed.' : ' Nothing was changed.';

  // The words are the same whatever was asked: of the others one known and one unknown will do.
  const failures = name === 'checkCompliance' ? FAILURES : [FAILURES[0], FAILURES.at(-1)];
  test.each(failures as typeof FAILURES)('with %s: %s', async (_failure, failure, words) => {
    await open({ [name]: { failure } });
    if (button) await press(button);
    await told((words ?? unfinished) + end);
  });

  test('without an answer within 45 seconds', async () => {
    await open({ [name]: { silent: true } });
    if (button) await press(button);
    await page.clock.fastForward(30_000);
    expect(await page.getByText('Google did not answer').count()).toBe(0);
    await page.clock.fastForward(16_000);
    await page.getByText('Google did not answer within 45 seconds.').first().waitFor();
    // An answer that comes after all changes nothing that was said.
    await answerLate();
    expect(await page.getByText('The late answer.').count()).toBe(0);
    await page.getByText('Google did not answer within 45 seconds.').first().waitFor();
  });

  test('with an answer that Google dropped', async () => {
    await open({ [name]: { reply: null } });
    if (button) await press(button);
    await told(`Something went wrong in the reply. Try again.${end}`);
  });

  // Off line, the check itself is told of below: it keeps its last result.
  if (button)
    test('while the browser is off line', async () => {
      await open({});
      await page.getByText('1.5 hours to go').first().waitFor();
      await page.context().setOffline(true);
      await press(button);
      await told(CONNECTION + end);
    });
});

test('a check is tried again after a failure, and then shown', async () => {
  await open({ checkCompliance: { failure: 'Exception: Service unavailable' } });
  await told('The check did not finish. Nothing was changed.');
  await page.evaluate(
    (reply) => Object.assign(window, { endings: { checkCompliance: { reply } } }),
    STATES.findings?.reply,
  );
  await press('Try again');
  await page.getByText('1.5 hours to go').first().waitFor();
  expect(await page.getByText('The check did not finish.').count()).toBe(0);
});

test('off line the check says so, and the last result stays', async () => {
  await open({});
  await page.getByText('1.5 hours to go').first().waitFor();
  await page.context().setOffline(true);
  await press('Check compliance');
  await told(`${CONNECTION} Nothing was changed.`);
  expect(await page.getByText('1.5 hours to go').count()).toBeGreaterThan(0);
});

test('a change whose cells cannot be read says so, and offers nothing to apply', async () => {
  await open({ readSheet: { failure: 'PERMISSION_DENIED' } });
  await page.getByText('1.5 hours to go').first().waitFor();
  await choose('Add an activity');
  await told(`${ACCOUNTS} Nothing was changed.`);
  expect(await page.getByRole('button', { name: 'Apply' }).count()).toBe(0);
});

const READING = { ok: true, sheet: 'PD Log', exists: false, headerRow: 1, rows: [], sheets: [] };
/** More answers than any task has readings, each a moment after the last. */
async function answerAll() {
  for (let answers = 0; answers < 12; answers += 1) {
    await page.waitForTimeout(50);
    await answerLate();
  }
}

/** The reader in one part that reads nothing. */
const EMPTY_READER = { reply: { ok: true, html: '<script>{"of":1,"text":""}</script>' } };

test('a reading is answered although another was asked for in the meantime', async () => {
  await open({ readReader: EMPTY_READER, readSheet: { silent: true, reply: READING } });
  await press('Check the Drive folder');
  await page.getByText('Getting ready').waitFor();
  await page.waitForFunction(() => Reflect.get(window, 'late').length > 0);
  await choose('Add an activity');
  await page.getByRole('dialog').getByText('Reading the sheet…').waitFor();
  await answerAll();
  await page.getByText('Reading the sheet…').waitFor({ state: 'detached' });
  await page.getByText('Getting ready').waitFor({ state: 'detached' });
});

test('a task that has much to read is there at once, can be closed, and does not come back', async () => {
  await open({ readSheet: { silent: true, reply: READING } });
  await press('Start a new cycle');
  await page.getByRole('dialog').getByText('Reading the sheet…').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await answerAll();
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('a task that cannot read what it needs says why', async () => {
  const fault = { ok: false, faults: [{ message: 'There is no sheet of that name.' }] };
  await open({ readSheet: { silent: true, reply: fault } });
  await press('Start a new cycle');
  await answerAll();
  await page.getByRole('dialog').getByText('There is no sheet of that name.').waitFor();
});

test('a change made while a check runs is checked anew: what was being read may be older', async () => {
  const edited = { ok: true, undo: [], skipped: 0, changeId: null };
  const marked = { ...READING, exists: true, rows: [['AL-CTO check']] };
  await open({ readSheet: { reply: marked }, editCells: { reply: edited } });
  await page.getByText('1.5 hours to go').first().waitFor();
  const endChecksWith = (ending: Ending) =>
    page.evaluate((checkCompliance) => {
      Object.assign(Reflect.get(window, 'endings'), { checkCompliance });
    }, ending);
  await endChecksWith({ silent: true, reply: STATES.done?.reply });
  await press('Check compliance');
  await choose('Marks in the sheet');
  await press('Remove the marks');
  await press('Apply');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await endChecksWith({ reply: STATES.findings?.reply });
  await answerLate();
  await page.locator('.toast', { hasText: 'Remove the marks' }).waitFor();
  await page.getByRole('tab', { name: 'Overview' }).click();
  expect(await page.getByText('1.5 hours to go').count()).toBeGreaterThan(0);
});

test('a double click on the check starts one', async () => {
  await open({});
  await page.getByText('1.5 hours to go').first().waitFor();
  await page.evaluate((reply) => {
    Object.assign(Reflect.get(window, 'endings'), { checkCompliance: { silent: true, reply } });
  }, STATES.findings?.reply);
  await page.getByRole('button', { name: 'Check compliance' }).dblclick();
  const waiting = () => page.evaluate(() => Reflect.get(window, 'late').length);
  expect(await waiting()).toBe(1);
  await answerLate();
  await page.waitForTimeout(200);
  expect(await waiting()).toBe(0);
});

test('what was said of a summary goes with the next result', async () => {
  await open({ makeSheets: { reply: { ok: true, sheet: 'S', message: 'It is up to date.' } } });
  await press('Make the summary sheet');
  await told('It is up to date.');
  await press('Check compliance');
  await page.getByText('It is up to date.').waitFor({ state: 'detached' });
});
