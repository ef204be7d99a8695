// Mending the sample log in the panel, as its owner would, and taking all of it back.
import type { SheetReading } from '../../src/core/protocol/messages';
import { openPanelPages, type PanelPage, SAMPLE } from './panel-page';

const pages = openPanelPages();

const rowsOf = (panel: PanelPage) => panel.read('PD Log').rows;
const card = (panel: PanelPage) => panel.page.locator('article.card');

async function openFix() {
  const panel = await pages.open();
  await panel.tab('Fix');
  return panel;
}

/** Shows one row of the queue; the first stands there by itself. */
async function showRow(panel: PanelPage, row: number) {
  const name = panel.page.locator('h3', { hasText: new RegExp(`^Row ${row}$`) });
  if ((await name.count()) === 0) await panel.button(new RegExp(`^Row ${row}`)).click();
  await name.waitFor();
}

async function save(panel: PanelPage, name: string | RegExp) {
  await card(panel).getByRole('button', { name }).first().click();
  await panel.toast(/saved/);
  await panel.settled();
}

test('the next step is done where it is named, and completes the hours', async () => {
  const panel = await pages.open();
  await panel.text('1.5 hours to go');
  await panel.button('Write it').click();
  await panel.page.getByLabel('Justification').fill('Teaches planning for the cost of devices.');
  await save(panel, 'Save');
  await panel.toast('Row 32 saved · +1.5 h: your hours are complete');
  await panel.text('Hours complete: 60 of 60.');
  // What was pressed is gone: the keyboard goes on at the top of the result.
  await panel.page.locator('#view:focus').waitFor();
  // Then it is the plan, and no row that gains nothing.
  await panel.button('Check plan documents').waitFor();
  await panel.expectNoBarriers();
  await panel.shoot('hours-complete');
  await panel.button('Undo').click();
  await panel.text('1.5 hours to go');
});

test('small things are fixed at once after a preview by kind, and undone by one click', async () => {
  const panel = await openFix();
  const before = rowsOf(panel);
  await panel.button(/^Preview \d+ changes$/).click();
  await panel.text(/Dates written as text: \d/);
  await panel.text(/Course names: \d/);
  // A cell that shows a time is told as one, not as the day it stands on.
  await panel.page
    .locator('summary', { hasText: /Hours written as a clock time: 1.*1:30.*1\.5/ })
    .waitFor();
  await panel.shoot('fix-at-once');
  await panel.expectNoBarriers();
  expect(rowsOf(panel)).toEqual(before);
  await panel.button(/^Fix \d+$/).click();
  await panel.toast(/Fixed \d+ small things/);
  const after = rowsOf(panel);
  expect(after[24]?.[3]).toEqual({ day: '2025-10-03', seconds: 0 });
  expect(after[22]?.[4]).toBe(2);
  await panel.settled();
  expect(await panel.button(/^Preview/).count()).toBe(0);
  await panel.button('Undo').click();
  await panel.toast(/^Undone: Fixed/);
  expect(rowsOf(panel)).toEqual(before);
});

test('the queue goes on by itself, the sheet goes along, and what is skipped comes last', async () => {
  const panel = await openFix();
  await panel.text('1 of 5');
  await panel.button('Skip').click();
  await panel.text('Split');
  const [, second] = [32, 35];
  await panel.page.locator('h3', { hasText: `Row ${second}` }).waitFor();
  expect(panel.calls.filter((name) => name === 'goToRow')).toHaveLength(1);
  await showRow(panel, 32);
  await panel.page.getByLabel('Justification').fill('Fits.');
  await save(panel, 'Save and next');
  await panel.text('4 rows need you');
});

test('hours with meals are put right in place, or worked out, and confirmed with them', async () => {
  const panel = await openFix();
  await showRow(panel, 29);
  await panel.button('Work it out').click();
  await panel.page.getByLabel('Start').fill('08:00');
  await panel.page.getByLabel('End').fill('16:00');
  await panel.page.getByLabel('Minutes of lunch').fill('60');
  await panel.text('excludes lunch (1 h)');
  await panel.shoot('work-out-hours');
  await save(panel, 'Save');
  const row = rowsOf(panel)[28] ?? [];
  expect(row[4]).toBe(7);
  expect(row).toContain('7 hours on 1/14/2026 exclude meals and exhibit hall');
});

test('a duplicate stands beside its other row, and is counted only by a word of the person', async () => {
  const panel = await openFix();
  await showRow(panel, 10);
  await panel.page.locator('.other-row', { hasText: 'Row 9' }).waitFor();
  await panel.shoot('duplicate');
  await panel.expectNoBarriers();
  await save(panel, 'separate session');
  expect(rowsOf(panel)[9]?.join()).toMatch(/separate session/i);
});

test('a row of two courses is split in place, and is one row again after the undo', async () => {
  const panel = await openFix();
  const before = rowsOf(panel);
  await showRow(panel, 35);
  await save(panel, 'Save');
  expect(rowsOf(panel).flat().join()).toMatch(/part 2 of 2, [\d.]+ h of [\d.]+ h/);
  await panel.button('Undo').click();
  await panel.toast('Undone');
  expect(rowsOf(panel)).toEqual(before);
});

test('changes are listed after a reload, and each can be undone from there', async () => {
  const panel = await openFix();
  const before = rowsOf(panel);
  await showRow(panel, 32);
  await panel.page.getByLabel('Justification').fill('Fits.');
  await save(panel, 'Save and next');
  await panel.page.reload();
  await panel.settled();
  await panel.more('Changes');
  await panel.text('Row 32 saved');
  await panel.shoot('changes');
  await panel.expectNoBarriers();
  await panel.button('Undo Row 32 saved').click();
  await panel.text('Nothing has been changed from here yet.');
  expect(rowsOf(panel)).toEqual(before);
});

test('a double click on undo takes back one change', async () => {
  const panel = await openFix();
  const before = rowsOf(panel);
  await showRow(panel, 32);
  await panel.page.getByLabel('Justification').fill('Fits.');
  await save(panel, 'Save and next');
  await panel.button('Undo').dblclick();
  await panel.toast('Undone: Row 32 saved.');
  expect(await panel.page.locator('.toast').textContent()).not.toContain('meantime');
  expect(rowsOf(panel)).toEqual(before);
});

test('a row that changed since the check is left alone, and says so', async () => {
  const panel = await openFix();
  await showRow(panel, 32);
  await panel.page.getByLabel('Justification').fill('Fits.');
  const { columns } = panel.read('PD Log');
  const column = columns.activity ?? 0;
  const cell = { column, before: rowsOf(panel)[31]?.[column - 1], after: 'Another row' };
  panel.edit([{ op: 'write', sheet: 'PD Log', row: 32, cells: [cell] }]);
  await panel.button('Save and next').click();
  await panel.text('Row 32 changed since the check. Nothing was changed. Check again.');
});

test('an activity is added below the log, above its total', async () => {
  const panel = await pages.open();
  await panel.more('Add an activity');
  const dialog = panel.dialog();
  await dialog.getByLabel('Activity and place').waitFor();
  await panel.page.keyboard.type('CoSN webinar on budgets');
  await dialog.getByLabel('Date completed').fill('2026-11-02');
  await dialog.getByLabel('Hours, without meals').fill('1.5');
  await dialog.getByLabel('Course', { exact: true }).selectOption('Technology Planning');
  await dialog.getByLabel('How it relates').fill('Covers budget planning for technology');
  await dialog.getByLabel('What was done').fill('Live webinar with questions');
  await dialog.getByRole('button', { name: 'Show what changes' }).click();
  await panel.shoot('quick-add');
  await panel.apply();
  await panel.text('Hours complete: 60 of 60.');
  const rows = rowsOf(panel);
  expect(rows[43]).toEqual(expect.arrayContaining(['CoSN webinar on budgets', 1.5]));
  expect(rows[44]?.[0]).toBe('TOTAL');
});

test('rows are marked on request, and the marks taken away without trace', async () => {
  const panel = await pages.open();
  const before = rowsOf(panel);
  await panel.more('Marks in the sheet');
  await panel.expectNoBarriers();
  await panel.shoot('marks');
  await panel.button('Mark the rows').click();
  await panel.apply();
  expect(rowsOf(panel).flat()).toContain('AL-CTO check');
  await panel.settled();
  await panel.button('Show only rows that need you').click();
  await panel.toast('Show only rows that need you');
  await panel.settled();
  await panel.button('Remove the marks').click();
  await panel.apply();
  expect(rowsOf(panel)).toEqual(before);
});

test('a dialog is open before the next key can be pressed, and Escape closes it', async () => {
  const panel = await pages.open();
  await panel.more('Repeat last activity');
  await panel.page.keyboard.press('Escape');
  await panel.dialog().waitFor({ state: 'detached' });
  await panel.page.locator('[aria-label=More]:focus').waitFor();
});

test('set-up is saved in place and the result follows', async () => {
  const panel = await pages.open();
  await panel.more('Set up');
  await panel.page.getByLabel('Issue date').fill('2024-01-10');
  await panel.page.getByLabel('Cohort').selectOption('Beta');
  await panel.shoot('set-up');
  await panel.expectNoBarriers();
  await panel.button('Save').click();
  await panel.text('by Jan 10, 2027');
});

test('a formula is shown with its value before it goes into the selected cell', async () => {
  const panel = await pages.open();
  panel.host.call('goToRow', 'PD Log', 50);
  await panel.more('Insert a formula');
  await panel.dialog().getByLabel('For which course').selectOption('Technology Planning');
  await panel.dialog().getByRole('button', { name: 'Show what changes' }).click();
  await panel.dialog().waitFor();
  await panel.shoot('insert-formula');
});

test('drop-downs are added on request, and leave every cell as it is', async () => {
  const panel = await pages.open();
  const before = rowsOf(panel);
  await panel.more('Add drop-downs');
  await panel.apply();
  expect(rowsOf(panel)).toEqual(before);
  const saved = panel.host.engine.save();
  const rules = saved?.resources?.find(({ name }) => name.includes('DATA_VALIDATION'))?.data ?? '';
  expect(rules).toContain('Law, Ethics, and Policies');
});

test('a missing column is added from the panel', async () => {
  const sheets = SAMPLE();
  const log = sheets['PD Log'] ?? [];
  const headings = (log[2] ?? []).map((cell) =>
    cell === 'Description of Activity' ? 'Remarks of ours' : cell,
  );
  const panel = await pages.open({ ...sheets, 'PD Log': log.with(2, headings) });
  await panel.tab('Fix');
  await panel.shoot('missing-column');
  await panel.button('Add the column “Description of Activity”').click();
  await panel.apply();
  expect((panel.read('PD Log') as SheetReading).rows[2]).toContain('Description of Activity');
});

test('a column that several tabs lack is asked about once, and names a tab that is apart', async () => {
  const headings = ['Name', 'Activity', 'Date', 'Hours', 'Course', 'Justification'];
  const line = (day: string) => ['Pat', `Talk of ${day}`, day, 2, 'IT Management', 'Networks'];
  const tab = (day: string) => [headings, line(day)];
  const { 'AL-CTO Setup': setUp = [] } = SAMPLE();
  const panel = await pages.open({
    '2024': tab('2024-10-04'),
    '2025': tab('2025-10-03'),
    'AL-CTO Setup': setUp,
  });
  await panel.tab('Fix');
  const card = panel.page.locator('#view').getByRole('region', { name: /^Missing column/ });
  await card.first().waitFor();
  expect(await card.count()).toBe(1);
  expect(await card.innerText()).toMatch(/is missing in 2 tabs: Description.*“2024”, “2025”/s);
  await panel.button('Add the column “Description of Activity” in 2 tabs').click();
  await panel.apply();
  for (const sheet of ['2024', '2025']) {
    expect((panel.read(sheet) as SheetReading).rows[0]).toContain('Description of Activity');
  }
});

test('after the person was in the sheet, the panel says that its result may be old', async () => {
  const panel = await pages.open();
  await panel.page.evaluate(() => window.dispatchEvent(new Event('blur')));
  await panel.text('Changed something? Check again.');
  await panel.button('Check compliance').click();
  await panel.page.getByText('Changed something?').waitFor({ state: 'detached' });
});

test('tabs, menu and chart answer the keyboard', async () => {
  const panel = await pages.open();
  await panel.page.getByRole('tab', { name: 'Overview' }).focus();
  await panel.page.keyboard.press('ArrowRight');
  await panel.text('rows need you');
  await panel.page.keyboard.press('Home');
  const chart = panel.page.getByRole('slider');
  await chart.focus();
  await panel.page.keyboard.press('End');
  await panel.page.locator('[role=slider][aria-valuetext^="Feb 10, 2027: 60 h"]').waitFor();
  await panel.page.getByRole('button', { name: 'More', exact: true }).press('ArrowDown');
  await panel.page.getByRole('menuitem', { name: 'Set up' }).waitFor();
  await panel.page.keyboard.press('ArrowDown');
  await panel.page.keyboard.press('Escape');
  await panel.page.locator('[role=menu]').waitFor({ state: 'detached' });
});

test('no view or dialog of More puts up a barrier, in light, dark and forced colors', async () => {
  const formula = { Mine: [['=ALCTO_REMAINING()']] };
  const panel = await pages.open({ ...SAMPLE(), ...formula });
  await panel.host.settled();
  const { page } = panel;
  const dialogs = ['Add an activity', 'Insert a formula', 'Replace formulas', 'Add drop-downs'];
  const views = ['Set up', 'Log from your phone', 'Marks in the sheet', 'Changes'];
  for (const item of [...views, ...dialogs]) {
    await panel.more(item);
    if (dialogs.includes(item)) await panel.dialog().locator('form, .preview').first().waitFor();
    for (const scheme of [{ colorScheme: 'light' }, { colorScheme: 'dark' }] as const) {
      await page.emulateMedia(scheme);
      await panel.expectNoBarriers();
    }
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    await panel.expectNoBarriers();
    await page.emulateMedia({ forcedColors: 'none' });
    await page.keyboard.press('Escape');
  }
});
