// Handing in the sample log through a page that imitates a cohort's form, as its owner would.
import { openPanelForEach, type PanelDesk } from './panel-desk';

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

const desk = openPanelForEach({ begin: imitateForm });
const { button, dialog, edit, preview, read, shoot } = desk;

beforeEach(async () => {
  await desk.panel.getByText('rows not submitted').waitFor();
});

function imitateForm({ context }: PanelDesk) {
  return context.route('https://docs.google.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: FORM_PAGE }),
  );
}

const section = () => desk.panel.locator('section', { hasText: 'Hand in your hours' });

async function learn(link: string) {
  await button('Learn the form').click();
  await dialog().getByLabel('A pre-filled link of your form').fill(link);
  await preview();
}

test('a link that is no form is answered, and nothing is kept', async () => {
  await learn('https://forms.gle/abc');
  await dialog().getByText('That is a short link.').waitFor();
  expect(await dialog().locator('button', { hasText: 'Apply' }).count()).toBe(0);
});

test('rows open in the form as they stand, are marked, and an edit afterwards is found', async () => {
  const before = read('PD Log');
  const activity = 'Quotes "one" & \'two\' = 100 % 🏫';
  const long = `First line\nsecond line. ${'Long text of a diligent person. '.repeat(62)}`.trim();
  const write = (role: 'activity' | 'description', after: string) => {
    const column = before.columns[role] ?? 0;
    return { column, before: before.rows[5]?.[column - 1], after };
  };
  const cells = [write('activity', activity), write('description', long)];
  expect(edit([{ op: 'write', sheet: 'PD Log', row: 6, cells }])).toMatchObject({ ok: true });
  await button('Check compliance').click();
  await section().getByText(activity).waitFor();

  await learn(LINK);
  await dialog().getByText('entry.18').waitFor();
  await shoot('learn-form');
  await desk.apply();
  const [form] = await Promise.all([
    desk.context.waitForEvent('page'),
    desk.panel.getByRole('link', { name: 'Open form for row 6' }).click(),
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
    /(\d+) rows not submitted/.exec((await section().textContent()) ?? '') ?? [];
  await section().locator('.card', { hasText: activity }).getByText('Mark as submitted').click();
  await dialog().getByText('New column').waitFor();
  await shoot('mark-submitted');
  await desk.apply();
  await section()
    .getByText(`${Number(count) - 1} rows not submitted, 1 submitted.`)
    .waitFor();
  const marked = read('PD Log');
  expect(marked.rows[2]?.at((marked.columns.submitted ?? 0) - 1)).toBe('Submitted on');

  const [hours] = [before.columns.hours ?? 0];
  const now = { column: hours, before: marked.rows[5]?.[hours - 1], after: 1.25 };
  expect(edit([{ op: 'write', sheet: 'PD Log', row: 6, cells: [now] }])).toMatchObject({
    ok: true,
  });
  await button('Check compliance').click();
  await section().getByText('1 changed since').waitFor();
  await section()
    .getByText(/Number of Hours was “.+”, is “1.25”/)
    .waitFor();
  await section().scrollIntoViewIfNeeded();
  await shoot('hand-in');
});

test('a day of submission that is gone from the log is written anew, as it was', async () => {
  await button('Mark all').click();
  await desk.apply();
  await section()
    .getByText(/^\d+ submitted\.$/)
    .waitFor();
  const before = read('PD Log');
  const column = before.columns.submitted ?? 0;
  const row = before.rows.findIndex((cells) => typeof cells[column - 1] === 'object') + 1;
  const cell = { column, before: before.rows[row - 1]?.[column - 1], after: '' };
  expect(edit([{ op: 'write', sheet: 'PD Log', row, cells: [cell] }])).toMatchObject({ ok: true });
  await button('Check compliance').click();
  await button('Write the day into 1 submitted row without it').click();
  await dialog().locator('.preview').waitFor();
  await shoot('day-gone');
  await desk.apply();
  await desk.expectSoon(() => read('PD Log').rows, before.rows);
});

test('all rows are marked at once, and one undo takes all of it back', async () => {
  const before = read('PD Log').rows;
  await button('Mark all').click();
  await desk.apply();
  await section()
    .getByText(/^\d+ submitted\.$/)
    .waitFor();
  await button('Undo').click();
  await section().getByText('rows not submitted.').waitFor();
  expect(read('PD Log').rows).toEqual(before);
});

test('the packet is made by one click, and made again it leaves a sign-in sheet alone', async () => {
  await button('Make the packet').click();
  await desk.panel.getByText('Ready: “AL-CTO Summary”').waitFor();
  const packet = read('AL-CTO Packet').rows.map((cells) => cells.join(' | '));
  expect(packet).toContainEqual(expect.stringContaining('27 rows not submitted'));
  expect(packet).toContainEqual(expect.stringContaining('No later than Jun 15, 2027'));
  expect(read('AL-CTO Summary').rows.length).toBeGreaterThan(20);
  const name = { column: 2, before: '', after: 'Ada Example' };
  edit([{ op: 'write', sheet: 'AL-CTO Sign-in', row: 7, cells: [name] }]);
  const stray = { column: 1, before: 'Applicant', after: 'Typed over' };
  edit([{ op: 'write', sheet: 'AL-CTO Packet', row: 2, cells: [stray] }]);
  await button('Make the packet').click();
  await desk.expectSoon(() => read('AL-CTO Packet').rows[1]?.[0], 'Applicant');
  expect(read('AL-CTO Sign-in').rows[6]).toEqual([1, 'Ada Example', '', '']);
  const [download] = await Promise.all([
    desk.page.waitForEvent('download'),
    desk.page.getByText('Download .xlsx').click(),
  ]);
  await download.saveAs('build/screenshots/packet.xlsx');
  await desk.page.getByText('AL-CTO Packet', { exact: true }).first().click();
  await shoot('packet-sheet');
});
