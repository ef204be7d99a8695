// A cycle that has ended, and the next one begun from the panel.
import path from 'node:path';
import ExcelJS from 'exceljs';
import { openPanelForEach } from './panel-desk';

const FILE = path.resolve('build/screenshots/ended-cycle.xlsx');
const HEADINGS = ['Activity', 'Date', 'Hours', 'Course', 'Justification', 'Description'];
const ROW = ['Fall conference', '2025-10-03', 4, 'IT Management', 'We run a network', 'Two talks'];

const desk = openPanelForEach({ makeFile });
const { button, dialog, preview, shoot } = desk;

async function makeFile() {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('PD Log').addRows([HEADINGS, ROW]);
  workbook.addWorksheet('AL-CTO Setup').addRows([
    ['Applicant', 'Pat Doe'],
    ['Issue date', '2023-06-15'],
    ['Cohort', 'Beta'],
  ]);
  await workbook.xlsx.writeFile(FILE);
  return FILE;
}

test('the old log stays, and an empty one with the dates that follow is checked', async () => {
  await button('Start a new cycle').click();
  const field = (label: string) => dialog().getByLabel(label);
  await field('Name of the new log').waitFor();
  expect(await field('Issue date of the new certificate').inputValue()).toBe('2026-06-15');
  await dialog().getByText('goes by the dates: “PD Log 2026–2029”.').waitFor();
  await field('Issue date of the new certificate').fill('2026-12-01');
  await preview();
  await dialog().getByText('which is still to come').waitFor();
  await field('Issue date of the new certificate').fill('2026-06-15');
  await preview();
  await dialog().getByText('stays as it is, with its 1 row; none count again').waitFor();
  await shoot('new-cycle');
  await desk.apply();
  await desk.panel
    .getByText('60 hours to go, in 6 courses and electives, by Jun 15, 2029.')
    .waitFor();
  await desk.page.getByText('PD Log 2026–2029', { exact: true }).first().waitFor();
  await desk.page.getByText('AL-CTO Archive 2023–2026', { exact: true }).first().waitFor();
  await shoot('new-cycle-begun');
  // The undo puts the dates back; what it cannot take away, it names.
  await button('Undo').click();
  await desk.panel
    .getByText(
      'The new sheet “PD Log 2026–2029” stays. The new sheet “AL-CTO Archive 2023–2026” stays.',
    )
    .waitFor();
});
