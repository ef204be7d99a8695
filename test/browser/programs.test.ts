// A second program, chosen in the set-up: a switch with both rings, and a question settled with one click.
import { openPanelPages } from './panel-page';

const HEADINGS = [
  ...['Name', 'Activity', 'Date', 'Hours', 'Course', 'Justification', 'Description'],
  'Provider',
];
const row = (activity: string, date: string, hours: number, provider: string) => [
  ...['Pat Doe', activity, date, hours, 'IT Management', 'We run a large network', 'Two talks'],
  provider,
];
const SHEETS = {
  'PD Log': [
    HEADINGS,
    row('ALET Fall Conference', '2026-10-20', 4, 'ALET'),
    row('FETC', '2026-11-03', 3, 'FETC'),
  ],
  'AL-CTO Setup': [
    ['Applicant', 'Pat Doe'],
    ['Issue date', '2025-06-15'],
  ],
};

const pages = openPanelPages();

test('TD-CEU is off until it is chosen, and then stands beside AL-CTO', async () => {
  const panel = await pages.open(SHEETS);
  await panel.text('53 hours to go');
  expect(await panel.page.getByText('TD-CEU').count()).toBe(0);
  await panel.more('Set up');
  await panel.page.getByText('More settings').click();
  await panel.page.getByLabel('Check TD-CEU too').check();
  await panel.button('Save').click();
  const programs = panel.page.getByRole('navigation', { name: 'Programs' });
  await programs.getByRole('button', { name: /TD-CEU/ }).click();
  await programs.getByRole('img').nth(1).waitFor();
  expect(await programs.getByRole('img').count()).toBe(2);
  await panel.text('8 hours to go, at least 2 of them from ALET, by Sep 30, 2027.');
  await panel.text('not of the law');
  await panel.shoot('programs');
  await panel.button('It was approved beforehand, and in person').click();
  await panel.text('5 hours to go, at least 2 of them from ALET, by Sep 30, 2027.');
  await programs.getByRole('button', { name: /AL-CTO/ }).click();
  await panel.text('53 hours to go');
});
