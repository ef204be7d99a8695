// A reviewer's way through a response sheet of several people: issue date, decision, message, roster sheet.
import { FORM, SET_UP, WITH_MEALS } from '../sidebar/submit/response-sheet';
import { openPanelPages, type PanelPage } from './panel-page';

const pages = openPanelPages();
const SHEETS = () => ({ [FORM]: WITH_MEALS, 'AL-CTO Setup': SET_UP });

async function openPeople() {
  const panel = await pages.open(SHEETS());
  await panel.more('People');
  await panel.text('4 people in this log');
  return panel;
}

const card = (panel: PanelPage, name: string) => panel.page.locator('.person', { hasText: name });

test('people stand by expiry with what is missing, and their sheet is made by one click', async () => {
  const panel = await openPeople();
  const names = await panel.page.locator('.person h3').allTextContents();
  expect(names).toEqual(['Bob Ray', 'Ann Lee <ann@a.org>', 'Ann Lee <ann@b.org>', 'Cy Doe']);
  await panel.shoot('people');
  await panel.expectNoBarriers();
  await panel.button('Make the roster sheet').click();
  await panel.text('The sheet “AL-CTO Roster” is up to date.');
  const rows = panel.read('AL-CTO Roster').rows.map(([name]) => name);
  expect(rows.filter((name) => names.join().includes(String(name)) && name)).toEqual([
    'Bob Ray',
    'Ann Lee',
    'Ann Lee',
    'Cy Doe',
  ]);
});

test('a missing issue date is entered for that person alone', async () => {
  const panel = await openPeople();
  await card(panel, 'Cy Doe').getByRole('button', { name: 'Enter the issue date' }).click();
  await card(panel, 'Cy Doe').getByLabel('Issue date').fill('2025-01-10');
  await card(panel, 'Cy Doe').getByRole('button', { name: 'Save' }).click();
  await panel.toast('Issue date of Cy Doe saved');
  await card(panel, 'Cy Doe').getByText('by Jan 10, 2028').waitFor();
  await card(panel, 'Bob Ray').getByText('by Oct 1, 2026').waitFor();
});

test('a person is opened, decided about under the reviewer’s name, and sent what is missing', async () => {
  const panel = await openPeople();
  await card(panel, 'Bob Ray').getByRole('button', { name: 'Open' }).click();
  await panel.text('The expiration date, Oct 1, 2026, has passed.');
  await panel.page.getByLabel('Applicant').selectOption('ann@a.org');
  await panel.text('50 hours to go');
  await panel.tab('Fix');
  await panel.page.getByLabel('Your name, if you review').fill('Jo Doe');
  await panel.button('All 2 are already without them').click();
  await panel.toast('saved');
  const { rows, columns } = panel.read(FORM);
  const confirmed = [12, 13].map((index) => rows[index]?.[(columns.confirmed ?? 0) - 1]);
  for (const text of confirmed)
    expect(text).toMatch(/meals and exhibit hall.* \(reviewer Jo Doe\)$/);

  await panel.more('People');
  await panel.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await card(panel, 'ann@a.org').getByRole('button', { name: 'Copy message' }).click();
  await panel.text('Copied.');
});

test('where the browser does not let a message be copied, it is there to be copied by hand', async () => {
  const panel = await openPeople();
  await panel.page.evaluate(() => {
    document.execCommand = () => false;
  });
  await card(panel, 'Bob Ray').getByRole('button', { name: 'Copy message' }).click();
  const area = card(panel, 'Bob Ray').getByLabel('The message to Bob Ray, to copy');
  expect(await area.inputValue()).toMatch(/^Dear Bob Ray,/);
  await area.focus();
  const selected = await area.evaluate((one: HTMLTextAreaElement) => one.selectionEnd);
  expect(selected).toBe((await area.inputValue()).length);
  await panel.expectNoBarriers();
});
