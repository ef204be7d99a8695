// Planning the rest of the sample's cycle from the panel, as its owner would.
import { openPanelForEach } from './panel-desk';

const desk = openPanelForEach();
const { button, dialog, edit, fill, preview, read, shoot } = desk;

beforeEach(async () => {
  await section().waitFor();
});

const section = () => desk.panel.locator('section', { hasText: 'Plan ahead' }).last();
const line = (name: string) => section().getByRole('row', { name: new RegExp(`^${name}`) });
const cellsOf = (name: string) => line(name).getByRole('cell').allTextContents();

const readLog = () => read('PD Log').rows;

test('the forecast shows each course now and with what is planned, and dates to keep', async () => {
  expect(await cellsOf('Technology Planning')).toEqual(['3.5', '1.5', '7.5', '0']);
  expect(await cellsOf('Creditable')).toEqual(['58.5', '1.5', '60', '0']);
  await section().getByText('Needed: 0.23 h a month until Jun 15, 2027').waitFor();
  await section().getByText('What is planned covers all that is needed.').waitFor();
  const links = await section().getByRole('link').all();
  const found = await Promise.all(links.map((link) => link.evaluate(readLink)));
  expect(found).toEqual([
    ['Submit by Mar 17, 2027', '20270317/20270318', '_blank', 'noopener noreferrer'],
    ['Expires Jun 15, 2027', '20270615/20270616', '_blank', 'noopener noreferrer'],
  ]);
  await desk.expectNoBarriers();
  await section().screenshot({ path: 'build/screenshots/plan-ahead.png' });
});

function readLink(link: Element) {
  const { href, target, rel, textContent } = link as HTMLAnchorElement;
  return [textContent, new URL(href).searchParams.get('dates'), target, rel];
}

test('an event to come is planned, moves the forecast and nothing else, and is undone', async () => {
  await button('Plan an event').click();
  await fill('Activity and place', 'ALET spring conference, Birmingham');
  await fill('Date of the event', '2026-11-02');
  await fill('Hours, without meals', '6.25');
  await dialog().getByLabel('Course', { exact: true }).selectOption('IT Management');
  await preview();
  await dialog().getByText('Nov 2, 2026 is not after today.').waitFor();
  await fill('Date of the event', '2027-06-16');
  await preview();
  await dialog().getByText('after your cycle ends on Jun 15, 2027').waitFor();
  await shoot('plan-event');
  expect(await dialog().getByLabel('Activity and place').inputValue()).toBe(
    'ALET spring conference, Birmingham',
  );

  const before = readLog();
  await fill('Date of the event', '2027-03-04');
  await preview();
  await dialog().locator('.preview').waitFor();
  expect(readLog()).toEqual(before);
  await desk.apply();
  await line('IT Management').getByText('25.75').waitFor();
  expect(await cellsOf('IT Management')).toEqual(['19.5', '0', '25.75', '0']);
  expect(await cellsOf('Creditable')).toEqual(['58.5', '1.5', '60', '0']);

  await button('Undo').click();
  await line('IT Management').getByText('25.75').waitFor({ state: 'detached' });
  expect(readLog()).toEqual(before);
});

test('a cycle that has ended is not planned further', async () => {
  const setUp = read();
  const row = setUp.rows.findIndex(([label]) => label === 'Issue date') + 1;
  const before = setUp.rows[row - 1]?.[1];
  const cells = [{ column: 2, before, after: { day: '2023-01-10', seconds: 0 } }];
  const edits = [{ op: 'write', sheet: setUp.sheet, row, cells }];
  expect(edit(edits)).toMatchObject({ ok: true });
  await button('Check compliance').click();
  await section().getByText('Your cycle ended on Jan 10, 2026.').waitFor();
  expect(await section().locator('table, a, button').count()).toBe(0);
});
