// The whole review of a response workbook, as a reviewer does it, with every click counted.

import type { Cell } from '../../src/core/log/cell';
import type { CheckAnswer } from '../../src/core/protocol/messages';
import type { TestCell } from '../addon/open-test-host';
import { COHORT_DATES, makeResponseTabs } from '../cases/reviewer/response-workbook';
import { openPanelPages, type PanelPage } from './panel-page';

const pages = openPanelPages();
// Two for the menu, four for dates, the pair, the queue and the way back, one a row.
const MAX_CLICKS = 60;
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

test('24 people are reviewed, row by row, in under 60 clicks', async () => {
  const panel = await pages.open(SHEETS(), { now: NOW });
  const { page } = panel;
  await page.evaluate(countClicks);

  // A date for each cohort; all four tabs were found.
  for (const [cohort, { issued }] of Object.entries(COHORT_DATES)) {
    await page.getByLabel(`Cohort ${cohort}`).fill(issued);
  }
  await page.getByRole('button', { name: 'Save the dates' }).click();
  await panel.toast('Issue dates saved');
  await panel.more('People');

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

  const clicks = await page.evaluate(() => Number(Reflect.get(window, 'clicks')));
  expect(clicks).toBeLessThan(MAX_CLICKS);

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

test('a key decides, and the next row is there', async () => {
  const panel = await pages.open(SHEETS(), { now: NOW });
  const { page } = panel;
  for (const [cohort, { issued }] of Object.entries(COHORT_DATES)) {
    await page.getByLabel(`Cohort ${cohort}`).fill(issued);
  }
  await page.keyboard.press('Enter');
  await panel.toast('Issue dates saved');
  await panel.more('People');
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
