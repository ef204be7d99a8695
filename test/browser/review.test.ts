// The whole review of a response workbook, as a reviewer does it, with every click counted.

import type { Cell } from '../../src/core/log/cell';
import type { CheckAnswer } from '../../src/core/protocol/messages';
import type { TestCell } from '../addon/open-test-host';
import { HAND_TABLE } from '../cases/reviewer/hand-table';
import { COHORT_DATES, makeResponseTabs, PEOPLE } from '../cases/reviewer/response-workbook';
import { openPanelPages, type PanelPage } from './panel-page';

const pages = openPanelPages();
/** Of 60: the dates, the menu, the pair, the queue, one a row and the way back. */
const MAX_CLICKS_FOR_ROWS = 30;
/** One a person whose hours are complete for the documents seen, one a sheet, one to end with. */
const MAX_CLICKS_FOR_THE_REST = 25;
const NOW = () => Date.UTC(2026, 10, 29, 18);

const toTestCell = (cell: Cell): TestCell =>
  typeof cell === 'object' && 'day' in cell
    ? new Date(`${cell.day}T00:00:00Z`)
    : (cell as TestCell);

const SHEETS = () =>
  Object.fromEntries(
    Object.entries(makeResponseTabs()).map(([tab, rows]) => [
      tab,
      rows.map((row) => row.map(toTestCell)),
    ]),
  );

/** Counts what a hand does: clicks of the mouse, not keys. */
const countClicks = () => {
  Object.assign(window, { clicks: 0 });
  document.addEventListener(
    'click',
    (event) => {
      const clicks = Number(Reflect.get(window, 'clicks'));
      if (event.isTrusted && event.detail > 0) Object.assign(window, { clicks: clicks + 1 });
    },
    true,
  );
};

const readClicks = ({ page }: PanelPage) =>
  page.evaluate(() => Number(Reflect.get(window, 'clicks')));

const checkAll = (panel: PanelPage) => {
  const answer = panel.host.call('checkCompliance', {}) as CheckAnswer;
  if (!answer.ok) throw new Error(answer.faults.map(({ message }) => message).join(' '));
  return answer.report;
};

/** What the reviewer does with the row on top of the queue, by what is said of it. */
const DECISIONS: [found: RegExp, button: RegExp][] = [
  [/correction of row/, /^Use the newer/],
  [/Sent on .* after the certification/, /^Accept late/],
  [/include a meal/, /^Return to applicant/],
  [/duplicate of row/, /^Refuse/],
  [/.*/, /^Return to applicant/],
];

/** A date for each cohort; all four tabs were found. */
async function openPeople(panel: PanelPage) {
  const { page } = panel;
  for (const [cohort, { issued }] of Object.entries(COHORT_DATES)) {
    await page.getByLabel(`Cohort ${cohort}`).fill(issued);
  }
  await page.getByRole('button', { name: 'Save the dates' }).click();
  await panel.toast('Issue dates saved');
  await panel.more('People');
}

test('the doubtful rows of 24 people are decided, one click each', async () => {
  const panel = await pages.open(SHEETS(), { now: NOW });
  const { page } = panel;
  await page.evaluate(countClicks);
  await openPeople(panel);

  // One person with two addresses; the two people of one name are not asked about.
  await page.getByRole('button', { name: 'Same person' }).click();
  await panel.text('24 people in this log');
  await panel.text('9 hours complete on time');
  for (const part of ['5 short', '17 with doubtful rows', '4 late']) await panel.text(part);
  await panel.shoot('review-people');
  await panel.expectNoBarriers();

  // Every doubtful row, one click each; the name is asked once.
  const waiting = 21;
  await page.getByRole('button', { name: `Decide ${waiting} doubtful rows` }).click();
  await page.getByLabel('Your name, as reviewer').fill('Jo Doe');
  for (let left = waiting; left > 0; left -= 1) {
    const card = page.locator('article.card');
    await page.getByRole('heading', { name: new RegExp(`^${left} rows? to decide`) }).waitFor();
    if (left === waiting - 1) await panel.shoot('review-queue');
    const text = (await card.textContent()) ?? '';
    const [, button] = DECISIONS.find(([found]) => found.test(text)) ?? [];
    await card.getByRole('button', { name: button }).click();
  }
  await panel.text('No row is left to decide');
  await page.getByRole('button', { name: 'Back to people' }).click();

  expect(await readClicks(panel)).toBeLessThanOrEqual(MAX_CLICKS_FOR_ROWS);

  const report = checkAll(panel);
  const rows = report.applicants.flatMap((person) => person.rows);
  const decided = rows.flatMap(({ findings }) => findings.filter(({ reviewer }) => reviewer));
  expect(decided.every(({ reviewer }) => reviewer === 'Jo Doe')).toBe(true);
  expect(decided).toHaveLength(waiting);
  // Nothing of the applicants' own cells was touched.
  for (const [tab, cells] of Object.entries(SHEETS())) {
    const now = panel.read(tab).rows.map((row) => row.slice(0, 10));
    expect(now.map((row) => row[4])).toEqual(cells.map((row) => row[4]));
    expect(now.map((row) => row[9])).toEqual(cells.map((row) => row[9]));
  }
});

test('documents seen, messages, board report and the end of the review take one click each', async () => {
  const panel = await pages.open(SHEETS(), { now: NOW });
  const { page } = panel;
  await openPeople(panel);
  await page.evaluate(countClicks);
  await page.getByLabel('Your name, as reviewer').fill('Jo Doe');

  // The documents of all whose hours are complete.
  await page.getByRole('button', { name: /hours complete on time/ }).click();
  const complete = await page.locator('.person').count();
  for (let nth = 0; nth < complete; nth += 1) {
    await page.locator('.person').nth(nth).getByRole('button', { name: 'All three' }).click();
    await panel.toast(/^Documents of .* saved/);
    await panel.settled();
  }
  for (const name of ['Make the messages sheet', 'Make the board report', 'Finish this review']) {
    await panel.button(name).click();
    await page.locator('[role="status"]', { hasText: /is up to date|is finished/ }).waitFor();
  }
  await panel.text(/^The review of Nov 29, 2026 is finished: \d{3} rows/);

  expect(await readClicks(panel)).toBeLessThanOrEqual(MAX_CLICKS_FOR_THE_REST);
  const { rows } = panel.read('AL-CTO Board Report');
  const seen = rows.find(([label]) => label === 'Presentation')?.filter(Boolean);
  expect(seen).toEqual(['Presentation', complete, 'of 25']);
});

test('each part of the one line shows the people it counts', async () => {
  const panel = await pages.open(SHEETS(), { now: NOW });
  const { page } = panel;
  await openPeople(panel);
  await page.getByRole('button', { name: 'Same person' }).click();
  const nameOf = (email: string) => PEOPLE.find((each) => each.email === email)?.name;
  const PARTS = [
    ['complete', '9 hours complete on time'],
    ['short', '5 short'],
    ['doubtful', '17 with doubtful rows'],
    ['late', '4 late'],
  ] as const;
  for (const [part, words] of PARTS) {
    const button = page.getByRole('button', { name: words });
    await button.click();
    const more = page.getByRole('button', { name: /^Show more/ });
    if (await more.isVisible()) await more.click();
    const shown = await page.locator('.person h3').allTextContents();
    const expected = HAND_TABLE.filter((row) => row[part]).map(({ email }) => nameOf(email));
    expect(shown.map((text) => text.replace(/ <.*/, '')).sort()).toEqual(expected.sort());
    // Pressed once more, everybody is there again.
    await button.click();
    await panel.text('Show more (14 left)');
  }
});

test('the next review says what is new, each to open', async () => {
  const panel = await pages.open(SHEETS(), { now: NOW });
  const { page } = panel;
  await openPeople(panel);
  await panel.button('Finish this review').click();
  await panel.text('rows are remembered');
  const cells = [{ column: 7, before: 3, after: 2.5 }];
  panel.edit([{ op: 'write', sheet: 'Delta Responses', row: 3, cells }]);
  await page.reload();
  await panel.settled();
  await panel.more('People');
  await panel.text('Since Nov 29, 2026:');
  await page.getByRole('button', { name: '0 new rows' }).waitFor();
  await page.getByRole('button', { name: '1 edited' }).click();
  await panel.shoot('review-since');
  const row = page.getByRole('button', { name: 'Show row 3' });
  await row.click();
  // It ends with an answer, and an answer that the row is not there would be said.
  await panel.settled();
  expect(panel.calls.at(-1)).toBe('goToRow');
  expect(await row.textContent()).toMatch(/: \w+/);
});

test('a tick without a name is refused with a sentence, and kept with one', async () => {
  const panel = await pages.open(SHEETS(), { now: NOW });
  const { page } = panel;
  await openPeople(panel);
  const person = page.locator('.person').first();
  const tick = person.getByLabel('Presentation');
  await tick.click();
  await person.getByText('Enter your name first.').waitFor();
  expect(await tick.isChecked()).toBe(false);
  await page.getByLabel('Your name, as reviewer').fill('Jo Doe');
  await tick.click();
  await panel.toast(/^Documents of .* saved/);
  await panel.settled();
  expect(await tick.isChecked()).toBe(true);
  await panel.expectNoBarriers();
  await panel.shoot('review-ticks');
  const { rows } = panel.read();
  expect(rows.at(-1)?.filter(Boolean)).toEqual([
    'Documents seen',
    expect.stringContaining('@'),
    'Presentation: Nov 29, 2026 (reviewer Jo Doe)',
  ]);
});

test('a key decides, and the next row is there', async () => {
  const panel = await pages.open(SHEETS(), { now: NOW });
  const { page } = panel;
  await openPeople(panel);
  await page.getByRole('button', { name: 'Decide 21 doubtful rows' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Your name, as reviewer').fill('Jo Doe');
  await page.getByRole('button', { name: /^Return to applicant/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '20 rows to decide' }).waitFor();
  await page.keyboard.press('t');
  await page.getByRole('heading', { name: '19 rows to decide' }).waitFor();
  await panel.more('Changes');
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await panel.toast('Undone');
  await panel.more('People');
  await panel.text('Decide 20 doubtful rows');
});
