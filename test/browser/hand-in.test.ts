// Handing in the sample log through a page that imitates a cohort's form, as its owner would.
import { openPanelPages, type PanelPage } from './panel-page';

const FORM = 'https://docs.google.com/forms/d/e/1FAIpQLSc-imitated_form/viewform';
const LINK =
  `${FORM}?usp=pp_url&entry.11=Applicant+Name&entry.12=School+District&entry.13=Activity` +
  '&entry.14=2026-01-31&entry.15=Hours&entry.16=IT+Management&entry.17=Justification&entry.18=Description';
/** Fills its questions from the address, as Google's forms do. */
const FORM_PAGE = `<!doctype html><meta charset="utf-8"><title>Form</title>
  <input name="entry.11"><input name="entry.12"><input name="entry.13"><input type="date" name="entry.14">
  <input type="number" step="any" name="entry.15">
  <select name="entry.16"><option></option><option>Data Management</option><option>IT Management</option><option>Law, Ethics, and Policies</option></select>
  <textarea name="entry.17"></textarea><textarea name="entry.18"></textarea>
  <script>for (const [name, value] of new URLSearchParams(location.search)) {
    const field = document.getElementsByName(name)[0]; if (field) field.value = value; }</script>`;

const pages = openPanelPages();

async function openSubmit() {
  const panel = await pages.open();
  await panel.page
    .context()
    .route('https://docs.google.com/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: FORM_PAGE }),
    );
  await panel.tab('Submit');
  await panel.text('rows not submitted');
  return panel;
}

const section = (panel: PanelPage) => panel.page.locator('section', { hasText: 'Send your hours' });

async function learn(panel: PanelPage, link: string) {
  await panel.button('Connect your form').click();
  await panel.dialog().getByLabel('A pre-filled link of your form').fill(link);
  await panel.dialog().getByRole('button', { name: 'Show what changes' }).click();
}

test('a link that is no form is answered, and nothing is kept', async () => {
  const panel = await openSubmit();
  await learn(panel, 'https://forms.gle/abc');
  await panel.dialog().getByText('That’s a short link.').waitFor();
  expect(await panel.dialog().locator('button', { hasText: 'Apply' }).count()).toBe(0);
});

test('rows open in the form as they stand, are marked, and an edit afterwards is found', async () => {
  const panel = await openSubmit();
  const before = panel.read('PD Log');
  const activity = 'Quotes "one" & \'two\' = 100 % 🏫';
  const long = `First line\nsecond line. ${'Long text of a diligent person. '.repeat(62)}`.trim();
  const write = (role: 'activity' | 'description', after: string) => {
    const column = before.columns[role] ?? 0;
    return { column, before: before.rows[5]?.[column - 1], after };
  };
  const cells = [write('activity', activity), write('description', long)];
  expect(panel.edit([{ op: 'write', sheet: 'PD Log', row: 6, cells }])).toMatchObject({ ok: true });
  await panel.button('Check compliance').click();
  await panel.button('Show more').click();
  await section(panel).getByText(activity).waitFor();

  await learn(panel, LINK);
  await panel.dialog().getByText('entry.18').waitFor();
  await panel.shoot('learn-form');
  await panel.apply();
  const [form] = await Promise.all([
    panel.page.context().waitForEvent('page'),
    panel.page.getByRole('link', { name: 'Open form for row 6' }).click(),
  ]);
  await form.waitForLoadState();
  const answer = (entry: string) => form.locator(`[name="${entry}"]`).inputValue();
  expect(await answer('entry.13')).toBe(activity);
  expect(await answer('entry.18')).toBe(long);
  expect(await answer('entry.14')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(Number(await answer('entry.15'))).toBeGreaterThan(0);
  expect(await answer('entry.16')).toBe('Law, Ethics, and Policies');
  expect(await form.evaluate(() => opener === null)).toBe(true);
  await form.close();

  const [, count = ''] =
    /(\d+) rows not submitted/.exec((await section(panel).textContent()) ?? '') ?? [];
  await section(panel)
    .locator('.card', { hasText: activity })
    .getByText('Mark as submitted')
    .click();
  await panel.dialog().getByText('New column').waitFor();
  await panel.shoot('mark-submitted');
  await panel.apply();
  await section(panel)
    .getByText(`${Number(count) - 1} rows not submitted, 1 submitted.`)
    .waitFor();
  const marked = panel.read('PD Log');
  expect(marked.rows[2]?.at((marked.columns.submitted ?? 0) - 1)).toBe('Submitted on');

  const [hours] = [before.columns.hours ?? 0];
  const now = { column: hours, before: marked.rows[5]?.[hours - 1], after: 1.25 };
  expect(panel.edit([{ op: 'write', sheet: 'PD Log', row: 6, cells: [now] }])).toMatchObject({
    ok: true,
  });
  await panel.button('Check compliance').click();
  await section(panel).getByText('1 changed since').waitFor();
  await section(panel)
    .getByText(/Number of Hours was “.+”, is “1.25”/)
    .waitFor();
  await section(panel).scrollIntoViewIfNeeded();
  await panel.shoot('hand-in');
});

test('a day of submission that is gone from the log is written anew, as it was', async () => {
  const panel = await openSubmit();
  await panel.button('Mark all').click();
  await panel.apply();
  await section(panel)
    .getByText(/^\d+ submitted\.$/)
    .waitFor();
  const before = panel.read('PD Log');
  const column = before.columns.submitted ?? 0;
  const row = before.rows.findIndex((cells) => typeof cells[column - 1] === 'object') + 1;
  const cell = { column, before: before.rows[row - 1]?.[column - 1], after: '' };
  expect(panel.edit([{ op: 'write', sheet: 'PD Log', row, cells: [cell] }])).toMatchObject({
    ok: true,
  });
  await panel.button('Check compliance').click();
  await panel.button('Write the day into 1 submitted row without it').click();
  await panel.dialog().locator('.preview').waitFor();
  await panel.shoot('day-gone');
  await panel.apply();
  await panel.toast('Mark');
  expect(panel.read('PD Log').rows).toEqual(before.rows);
});

test('all rows are marked at once, and one undo takes all of it back', async () => {
  const panel = await openSubmit();
  const before = panel.read('PD Log').rows;
  await panel.button('Mark all').click();
  await panel.apply();
  await section(panel)
    .getByText(/^\d+ submitted\.$/)
    .waitFor();
  await panel.page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
  await section(panel).getByText('rows not submitted.').waitFor();
  expect(panel.read('PD Log').rows).toEqual(before);
});

test('the packet is made by one click, and made again it leaves a sign-in sheet alone', async () => {
  const panel = await openSubmit();
  await panel.button('Make the packet').click();
  await panel.text('Ready: “AL-CTO Summary”');
  const packet = panel.read('AL-CTO Packet').rows.map((cells) => cells.join(' | '));
  expect(packet).toContainEqual(expect.stringContaining('58.5 of 60 hours, 1.5 to go'));
  expect(packet).toContainEqual(expect.stringContaining('Justification: Discussed the duties'));
  expect(panel.read('AL-CTO Summary').rows.length).toBeGreaterThan(20);
  const name = { column: 2, before: '', after: 'Ada Example' };
  panel.edit([{ op: 'write', sheet: 'AL-CTO Sign-in', row: 8, cells: [name] }]);
  const stray = { column: 1, before: 'Submission packet', after: 'Typed over' };
  panel.edit([{ op: 'write', sheet: 'AL-CTO Packet', row: 2, cells: [stray] }]);
  await panel.button('Make the packet').click();
  await panel.text('so it stayed as it was');
  expect(panel.read('AL-CTO Sign-in').rows[7]).toEqual([1, 'Ada Example', '', '']);
});
