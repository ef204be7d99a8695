// Planning the rest of the sample's cycle from the panel, as its owner would.
import { openPanelPages, type PanelPage } from './panel-page';

const pages = openPanelPages();
const section = (panel: PanelPage) => panel.page.locator('#plan-ahead');
const cellsOf = (panel: PanelPage, name: string) =>
  section(panel)
    .getByRole('row', { name: new RegExp(`^${name}`) })
    .getByRole('cell')
    .allTextContents();
const unfold = (panel: PanelPage) => section(panel).locator('summary').click();

test('the forecast shows each course now and with what is planned, and Submit has dates to keep', async () => {
  const panel = await pages.open();
  await unfold(panel);
  expect(await cellsOf(panel, 'Technology Planning')).toEqual(['3.5', '1.5', '7.5', '0']);
  expect(await cellsOf(panel, 'Creditable')).toEqual(['58.5', '1.5', '60', '0']);
  await panel.text('What’s planned covers all you need.');
  await panel.expectNoBarriers();
  await panel.tab('Submit');
  const links = await panel.page.locator('a[href^="https://calendar"]').all();
  const found = await Promise.all(links.map((link) => link.evaluate(readLink)));
  expect(found).toEqual([
    ['Submit by Mar 17, 2027', '20270317/20270318', '_blank', 'noopener noreferrer'],
    ['Expires Jun 15, 2027', '20270615/20270616', '_blank', 'noopener noreferrer'],
  ]);
});

function readLink(link: Element) {
  const { href, target, rel, textContent } = link as HTMLAnchorElement;
  return [textContent, new URL(href).searchParams.get('dates'), target, rel];
}

test('an event to come is planned, moves the forecast and nothing else, and is undone', async () => {
  const panel = await pages.open();
  const before = panel.read('PD Log').rows;
  await panel.button('Plan an event').click();
  const dialog = panel.dialog();
  const fill = (label: string, text: string) => dialog.getByLabel(label).fill(text);
  const preview = () => dialog.getByRole('button', { name: 'Show what changes' }).click();
  await fill('Activity and place', 'ALET spring conference, Birmingham');
  await fill('Date of the event', '2026-11-02');
  await fill('Hours, without meals', '6.25');
  await dialog.getByLabel('Course', { exact: true }).selectOption('IT Management');
  await preview();
  await dialog.getByText('Nov 2, 2026 is not in the future.').waitFor();
  await fill('Date of the event', '2027-06-16');
  await preview();
  await dialog.getByText('after your cycle, which ends on Jun 15, 2027').waitFor();
  expect(await dialog.getByLabel('Activity and place').inputValue()).toBe(
    'ALET spring conference, Birmingham',
  );
  await fill('Date of the event', '2027-03-04');
  await preview();
  await panel.apply();
  await panel.settled();
  await unfold(panel);
  await section(panel).getByText('25.75').waitFor();
  expect(await cellsOf(panel, 'Creditable')).toEqual(['58.5', '1.5', '60', '0']);
  await panel.button('Undo').click();
  await section(panel).getByText('25.75').waitFor({ state: 'detached' });
  expect(panel.read('PD Log').rows).toEqual(before);
});

test('a cycle that has ended is not planned further', async () => {
  const panel = await pages.open();
  const setUp = panel.read();
  const row = setUp.rows.findIndex(([label]) => label === 'Issue date') + 1;
  const before = setUp.rows[row - 1]?.[1];
  const cells = [{ column: 2, before, after: { day: '2023-01-10', seconds: 0 } }];
  panel.edit([{ op: 'write', sheet: setUp.sheet, row, cells }]);
  await panel.button('Check compliance').click();
  await panel.text('Renewed already?');
  expect(await section(panel).count()).toBe(0);
  await panel.expectNoBarriers();
});
