// A cycle that has ended, and the next one begun from the panel.
import { openPanelPages } from './panel-page';

const HEADINGS = ['Activity', 'Date', 'Hours', 'Course', 'Justification', 'Description'];
const ROW = ['Fall conference', '2025-10-03', 4, 'IT Management', 'We run a network', 'Two talks'];
const SHEETS = {
  'PD Log': [HEADINGS, ROW],
  'AL-CTO Setup': [
    ['Applicant', 'Pat Doe'],
    ['Issue date', '2023-06-15'],
    ['Cohort', 'Beta'],
  ],
};

const pages = openPanelPages();

test('the old log stays, and an empty one with the dates that follow is checked', async () => {
  const panel = await pages.open(SHEETS);
  await panel.tab('Submit');
  await panel.button('Start a new cycle').click();
  const dialog = panel.dialog();
  const field = (label: string) => dialog.getByLabel(label);
  const preview = () => dialog.getByRole('button', { name: 'Show what changes' }).click();
  await field('Name of the new log').waitFor();
  expect(await field('Issue date of the new certificate').inputValue()).toBe('2026-06-15');
  await dialog.getByText('by the dates: “PD Log 2026–2029”.').waitFor();
  await field('Issue date of the new certificate').fill('2026-12-01');
  await preview();
  await dialog.getByText('which is still to come').waitFor();
  await field('Issue date of the new certificate').fill('2026-06-15');
  await preview();
  await dialog.getByText('stays as it is, with its 1 row; none count again').waitFor();
  await panel.shoot('new-cycle');
  await panel.apply();
  await panel.tab('Overview');
  await panel.text('by Jun 15, 2029.');
  await panel.button('Undo').click();
  // The undo puts the dates back; a sheet that was made stays, as something may be in it by now.
  await panel.toast(
    'The new sheet “PD Log 2026–2029” stays. The new sheet “AL-CTO Archive 2023–2026” stays.',
  );
  await panel.text('has passed');
});
