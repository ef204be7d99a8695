// A reviewer's way through a response sheet of several people: roster sheet, decision, message.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeXlsx } from '../../src/local/files/write-xlsx';
import { makeSnapshot } from '../addon/open-test-host';
import { FORM, SET_UP, WITH_MEALS } from '../sidebar/submit/response-sheet';
import { openPanelForEach } from './panel-desk';

const folder = mkdtempSync(path.join(tmpdir(), 'alcto-roster-'));
const desk = openPanelForEach({ makeFile: writeResponses });
const { button, dialog, read, shoot } = desk;

beforeEach(async () => {
  await section().getByText('4 people').waitFor();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function writeResponses() {
  const file = path.join(folder, 'responses.xlsx');
  const snapshot = makeSnapshot({ [FORM]: WITH_MEALS, 'AL-CTO Setup': SET_UP });
  writeFileSync(file, await writeXlsx({ snapshot, notes: [] }));
  return file;
}

const section = () => desk.panel.locator('section', { hasText: 'Make the roster sheet' });

test('the roster lists people by expiry, and its sheet is made by one click', async () => {
  const names = await section().locator('.card .line span:first-child').allTextContents();
  expect(names).toEqual(['Bob Ray', 'Ann Lee <ann@a.org>', 'Ann Lee <ann@b.org>', 'Cy Doe']);
  await section().scrollIntoViewIfNeeded();
  await shoot('roster');
  await section().screenshot({ path: 'build/screenshots/roster-section.png' });
  await button('Make the roster sheet').click();
  await section().getByText('The sheet “AL-CTO Roster” is up to date.').waitFor();
  expect(
    read('AL-CTO Roster')
      .rows.slice(3, 7)
      .map(([name]) => name),
  ).toEqual(['Bob Ray', 'Ann Lee', 'Ann Lee', 'Cy Doe']);
  await desk.page.getByText('AL-CTO Roster', { exact: true }).first().click();
  await shoot('roster-sheet');
});

test('a person is opened, decided about under the reviewer’s name, and sent what is missing', async () => {
  const card = section().locator('.card', { hasText: 'ann@a.org' });
  await card.getByText('Shown above').waitFor();
  await section().locator('.card', { hasText: 'Bob Ray' }).getByText('Open').click();
  await desk.panel
    .getByText('The expiration date in your set-up, Oct 1, 2026, has passed.')
    .waitFor();
  expect(
    await desk.panel.locator('#applicant').evaluate((one) => one === document.activeElement),
  ).toBe(true);
  await card.getByText('Open').click();
  await desk.panel.getByText('50 hours to go').first().waitFor();

  await button('All 2 are already without them').click();
  const name = dialog().getByLabel('Your name, as reviewer');
  await dialog().getByText('7 h on 10/1/2025 exclude meals and exhibit hall').waitFor();
  await name.fill('Jo Doe');
  await shoot('reviewer-decides');
  await desk.apply();
  await desk.panel.getByText('Rows 13 (reviewer Jo Doe), 14 (reviewer Jo Doe) count as').waitFor();
  const { rows, columns } = read(FORM);
  expect(rows[12]?.[(columns.confirmed ?? 0) - 1]).toBe(
    '7 h on 10/1/2025 exclude meals and exhibit hall (reviewer Jo Doe)',
  );

  await card.getByText('Copy message').click();
  await card.getByText('Copied.').waitFor();
  await expectMessageCopied();
  await desk.expectNoBarriers();
});

test('where the browser refuses to copy, the whole message stands there to be copied by hand', async () => {
  await desk.panel.locator('body').evaluate(() => {
    document.execCommand = () => false;
  });
  const card = section().locator('.card', { hasText: 'Bob Ray' });
  await card.getByText('Copy message').click();
  const area = card.getByLabel('The message to Bob Ray, to copy');
  expect(await area.inputValue()).toMatch(
    /^AL-CTO recertification: what is still missing[\s\S]+program's decision\.$/,
  );
  await area.focus();
  const selected = await area.evaluate((one: HTMLTextAreaElement) => one.selectionEnd);
  expect(selected).toBe((await area.inputValue()).length);
  await section().screenshot({ path: 'build/screenshots/roster-by-hand.png' });
  await desk.expectNoBarriers();
});

/** What is on the clipboard, read by the page around the desk.panel. */
async function expectMessageCopied() {
  await desk.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const text = await desk.page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^AL-CTO recertification: what is still missing as of Nov 23, 2026/);
  expect(text).toContain('- Row 7, Jan 8, 2026, Plan for the network (4 h)\n  No justification.');
  expect(text).not.toContain('Fall conference');
}
