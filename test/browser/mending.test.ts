// Mending the sample log by clicks, as its owner would, and taking all of it back.
import { openPanelForEach } from './panel-desk';

const desk = openPanelForEach();
const { button, dialog, preview, shoot, verdict } = desk;

/** The log as it stands in the engine: values, formulas and number formats. */
function readLog() {
  const workbook = desk.host().engine.save();
  const id = workbook?.sheetOrder[0] ?? '';
  const cells = workbook?.sheets[id]?.cellData ?? {};
  const found: Record<string, unknown> = {};
  for (const [row, columns] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(
      columns as Record<string, { v?: unknown; f?: unknown }>,
    )) {
      const { v = '', f = '' } = cell ?? {};
      if (v !== '' || f) found[`${row},${column}`] = [v, f];
    }
  }
  return found;
}

const rowIn = (log: ReturnType<typeof readLog>, row: number) =>
  Array.from({ length: 10 }, (_, column) => (log[`${row - 1},${column}`] as [unknown])?.[0] ?? '');

async function openDialog(label: string) {
  await button(label).click();
  await dialog().waitFor();
}

/** Until the log has been checked again, and what it gained is said. */
async function apply() {
  await desk.apply();
  await isSaid();
}

const isSaid = () => desk.panel.locator('.undo-bar p', { hasText: /\S/ }).waitFor();

/** Clicks until no button of this name is left. */
async function applyAll(label: string) {
  for (let left = await count(label); left > 0; left = await count(label)) {
    await openDialog(label);
    await apply();
  }
}

async function fillActivity() {
  await openDialog('Add an activity');
  await desk.fill('Activity and place', 'CoSN webinar on budgets');
  await desk.fill('Date completed', '2026-11-02');
  await desk.fill('Hours, without meals', '1.5');
  await dialog().getByLabel('Course', { exact: true }).selectOption('Technology Planning');
  await desk.fill('How it relates', 'Covers budget planning for technology');
  await desk.fill('What was done', 'Live webinar with questions');
}

const count = (label: string) => desk.panel.locator('button:visible', { hasText: label }).count();

test('every row that a click can decide is decided, and all of it is undone again', async () => {
  const before = readLog();

  await openDialog('Write the justification');
  await dialog().locator('textarea').fill('Teaches planning for the total cost of devices.');
  await preview();
  await shoot('mending-preview');
  await apply();
  await verdict('Hours complete: 60 of 60.');
  await desk.panel.getByText('1.5 h more: your hours are complete.').waitFor();

  await applyAll('Make it a date');
  await applyAll('Make it a number');
  await applyAll('Use the official name');
  await applyAll('Use this name');
  await applyAll('Use this district');
  await applyAll('is already without them');
  await applyAll('Not a duplicate');

  await openDialog('Split the row');
  await preview();
  await apply();

  const mended = readLog();
  expect(rowIn(mended, 25)[3]).toBe(45933);
  expect(rowIn(mended, 23)[4]).toBe(2);
  expect(rowIn(mended, 29)).toContain('8 h on 1/14/2026 exclude meals and exhibit hall');
  expect(Object.values(mended).flat().join()).toMatch(/part 2 of 2, [\d.]+ h of [\d.]+ h/);
  await desk.panel.getByText('outside your cycle').waitFor();
  await desk.panel.getByRole('button', { name: 'Go to row 4', exact: true }).waitFor();
  await shoot('mended');

  while ((await count('Undo')) > 0) {
    const then = JSON.stringify(readLog());
    await button('Undo').click();
    await desk.expectSoon(() => JSON.stringify(readLog()) !== then, true);
    await isSaid();
  }
  expect(readLog()).toEqual(before);
  await verdict('1.5 hours to go');
});

test('an activity is added below the log, above its total', async () => {
  await fillActivity();
  await shoot('quick-add');
  await preview();
  await apply();
  await verdict('Hours complete: 60 of 60.');
  expect(rowIn(readLog(), 44)).toEqual(expect.arrayContaining(['CoSN webinar on budgets', 1.5]));
  expect(rowIn(readLog(), 45)[0]).toBe('TOTAL');
});

test('hours are worked out without lunch, and the text says so', async () => {
  await openDialog('Work out the hours');
  await dialog().getByLabel('Start').fill('08:00');
  await dialog().getByLabel('End').fill('16:00');
  await dialog().getByLabel('Minutes of lunch').fill('60');
  await preview();
  await shoot('work-out-hours');
  await apply();
  const row = rowIn(readLog(), 29);
  expect(row[4]).toBe(7);
  expect(row.join()).toContain('excludes lunch (1 h)');
  expect(row).toContain('7 h on 1/14/2026 exclude meals and exhibit hall');
});

test('rows are marked on request, and the marks taken away again', async () => {
  const before = readLog();
  await openDialog('Mark rows in the sheet');
  await apply();
  const marked = Object.values(readLog()).map((cell) => String((cell as [unknown])[0]));
  expect(marked).toContain('AL-CTO check');
  expect(marked).toContain('Counts 6 h');
  await openDialog('Remove the marks');
  await apply();
  expect(readLog()).toEqual(before);
});

test('a task is open before the next key can be pressed, and Escape closes it for the button it came from', async () => {
  const isOpenAtOnce = await button('Add an activity').evaluate(async (opener) => {
    (opener as HTMLButtonElement).focus();
    (opener as HTMLButtonElement).click();
    await new Promise((resolve) => setTimeout(resolve));
    return document.querySelector('dialog')?.open;
  });
  expect(isOpenAtOnce).toBe(true);
  await desk.page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  const focused = desk.panel.locator(':focus');
  expect(await focused.textContent()).toBe(await button('Add an activity').textContent());
});

test('the first field has the focus as soon as there is one', async () => {
  await openDialog('Add an activity');
  await dialog().getByLabel('Activity and place').waitFor();
  await desk.page.keyboard.type('CoSN webinar');
  expect(await dialog().getByLabel('Activity and place').inputValue()).toBe('CoSN webinar');
});

test('a double click on undo takes back one change', async () => {
  const before = readLog();
  await openDialog('Make it a number');
  await apply();
  const once = readLog();
  await openDialog('Make it a date');
  await apply();
  await button('Undo').dblclick();
  await desk.expectSoon(() => readLog(), once);
  await desk.panel.getByText('Done.').waitFor();
  expect(await desk.panel.locator('.undo-bar').textContent()).not.toContain('What had changed');
  await button('Undo').click();
  await desk.expectSoon(() => readLog(), before);
});

test('where an added row is gone, its undo says so and makes way for the one before', async () => {
  await openDialog('Make it a number');
  await apply();
  const once = readLog();
  await fillActivity();
  await preview();
  await apply();
  const { engine } = desk.host();
  const subUnitId = engine.workbook().getSheetBySheetName('PD Log')?.getSheetId();
  const range = { startRow: 43, endRow: 43, startColumn: 0, endColumn: 9 };
  engine.run('sheet.command.remove-row-by-range', { subUnitId, range });
  await button('Undo').click();
  await desk.panel.getByText('Row 44 changed since the check. Nothing was changed.').waitFor();
  expect(readLog()).toEqual(once);
  await button('Check compliance').click();
  await desk.panel.getByText('Row 44 changed since the check.').waitFor({ state: 'detached' });
  await button('Undo').click();
  await desk.expectSoon(() => rowIn(readLog(), 23)[4], '2 hrs');
});

test('an undo waits while its sheet has another name', async () => {
  const before = readLog();
  await openDialog('Make it a number');
  await apply();
  const { engine } = desk.host();
  const subUnitId = engine.workbook().getSheetBySheetName('PD Log')?.getSheetId();
  const rename = (name: string) =>
    engine.run('sheet.command.set-worksheet-name', { subUnitId, name });
  rename('Other');
  await button('Undo').click();
  await desk.panel.getByText('There is no sheet “PD Log” now. Was it renamed?').waitFor();
  rename('PD Log');
  await button('Undo').click();
  await desk.expectSoon(() => readLog(), before);
});

test('the set-up is shown before it is written', async () => {
  await openDialog('Set up');
  await dialog().getByLabel('Issue date').fill('2024-01-10');
  await dialog().getByLabel('Cohort').selectOption('Beta');
  await shoot('set-up');
  await preview();
  await dialog().getByText('2024-01-10').waitFor();
  await apply();
  await verdict('by Jan 10, 2027');
});

test('the set-up names the columns found in each tab', async () => {
  await openDialog('Set up');
  await dialog()
    .getByText(/Columns found: Applicant Name, .*Description of Activity/)
    .waitFor();
});

test('a formula is shown with its value before it goes into the selected cell, and follows the log', async () => {
  await desk.page.locator('#grid[data-ready]').waitFor();
  await desk.page.locator('#step-cell').click();
  await openDialog('Insert a formula');
  await dialog().getByLabel('For which course').selectOption('Technology Planning');
  await preview();
  await shoot('insert-formula');
  await dialog().getByText('=ALCTO_REMAINING("Technology Planning")').waitFor({ timeout: 3000 });
  expect(await dialog().locator('.preview').textContent()).toContain('1.5');
  await shoot('insert-formula');
  await apply();
  const formulas = () => Object.values(readLog()).map((cell) => (cell as [unknown, unknown])[1]);
  const complete = '=ALCTO_REMAINING("Technology Planning", ALCTO_LOG, ALCTO_SETUP)';
  await desk.expectSoon(() => formulas().includes(complete), true);
});

test('drop-downs are added on request, and leave every cell as it is', async () => {
  const before = readLog();
  await openDialog('Add drop-downs');
  await dialog().getByText('offers the six courses').waitFor();
  await apply();
  expect(readLog()).toEqual(before);
  const saved = desk.host().engine.save();
  const rules = saved?.resources?.find(({ name }) => name.includes('DATA_VALIDATION'))?.data ?? '';
  expect(rules).toContain('Law, Ethics, and Policies');
  await shoot('drop-downs');
});

test('a missing column is added from the panel', async () => {
  const log = desk.host();
  const heading = { column: 8, before: 'Description of Activity', after: 'Remarks of ours' };
  log?.call('editCells', { edits: [{ op: 'write', sheet: 'PD Log', row: 3, cells: [heading] }] });
  await button('Check compliance').click();
  await openDialog('Add the column “Description of Activity”');
  await apply();
  expect(rowIn(readLog(), 3)).toContain('Description of Activity');
});

test('after the person was in the sheet, the panel says that its result may be old', async () => {
  await desk.panel.locator('header').click();
  await desk.page.locator('#grid[data-ready]').waitFor();
  await desk.page.locator('#step-row').click();
  await desk.panel.getByText('Edited since? Check again.').waitFor();
  await button('Check compliance').click();
  await desk.panel.getByText('Edited since?').waitFor({ state: 'detached' });
});
