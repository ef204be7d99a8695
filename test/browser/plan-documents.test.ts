// The other half of recertification: a folder with a plan that lacks one section.
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { PlanFolder } from '../../src/local/apps-script/plan-folder';
import { notePlanFolder } from '../../src/local/technology-plan/note-plan-folder';
import { openPanelPages, type PanelPage, SAMPLE as SAMPLE_LOG } from './panel-page';

const SAMPLE = 'src/local/sample/plan';
const SECTIONS = [
  'Mission Statement',
  'Technology Needs Assessment',
  'Long-term and Short-term Goals',
  'Training and Staff Development Needs',
  'Resource Requirements',
  'Evaluation Method',
];

let folder: string;
const pages = openPanelPages();

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'alcto-plan-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function openPlan({ hasFolder = true, isDriveAllowed = (): boolean => true } = {}) {
  const findPlanFolder = () => new PlanFolder(folder);
  const panel = await pages.open(SAMPLE_LOG(), { findPlanFolder, isDriveAllowed });
  if (hasFolder) notePlanFolder(panel.host);
  await panel.tab('Plan');
  return panel;
}

const checkFolder = (panel: PanelPage) => panel.button('Check the Drive folder').click();
const part = (panel: PanelPage, name: string) =>
  panel.page
    .locator('#plan')
    .locator('.card > .line, .checks li')
    .filter({ hasText: name })
    .first()
    .locator('xpath=ancestor-or-self::li[1]');
const isPart = (panel: PanelPage, name: string, state: string) =>
  part(panel, name).filter({ hasText: state }).waitFor();
const planFile = (name: string) => copyFileSync(path.join(SAMPLE, name), path.join(folder, name));

async function writePlan(sections: string[]) {
  const children = sections.flatMap((text) => [
    new Paragraph({ text, heading: HeadingLevel.HEADING_1 }),
    new Paragraph('What the district does about it, year by year, from 2024 to 2027.'),
  ]);
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  writeFileSync(path.join(folder, 'Technology Plan 2024-2027.docx'), bytes);
}

test('a plan that lacks a section says which; with it, and the hours, the person is ready', async () => {
  planFile('Technology Plan Presentation.pptx');
  planFile('Cabinet Sign-in.pdf');
  await writePlan(SECTIONS.slice(0, 5));
  const panel = await openPlan();
  await panel.shoot('plan-not-checked');
  await checkFolder(panel);
  await isPart(panel, 'Evaluation Method', 'Not found');
  await panel.text('5 of 6 sections found');
  for (const name of SECTIONS.slice(0, 5)) await isPart(panel, name, '✓');
  await isPart(panel, 'Presentation', '✓');
  await panel.shoot('plan-documents');
  await panel.expectNoBarriers();

  await panel.tab('Overview');
  await panel.button('Write it').click();
  await panel.page.getByLabel('Justification').fill('Teaches planning for the cost of devices.');
  await panel.button('Save').click();
  await panel.toast('your hours are complete');
  await writePlan(SECTIONS);
  await panel.tab('Plan');
  await checkFolder(panel);
  await isPart(panel, 'Evaluation Method', '✓');
  await panel.tab('Submit');
  await panel.text('Ready to submit');
});

test('what a machine cannot see is confirmed by hand, and stays so', async () => {
  await writePlan(SECTIONS.slice(0, 5));
  const panel = await openPlan();
  await checkFolder(panel);
  await isPart(panel, 'Evaluation Method', 'Not found');
  await part(panel, 'Evaluation Method').getByRole('button', { name: 'Confirm by hand' }).click();
  await panel.dialog().locator('textarea').fill('Page 9, “How we will know”.');
  await panel.dialog().getByRole('button', { name: 'Show what changes' }).click();
  await panel.apply();
  await isPart(panel, 'Evaluation Method', 'On 2026-11-23: Page 9');
  await checkFolder(panel);
  await panel.page.locator('#plan [role=status] p').waitFor({ state: 'detached' });
  await isPart(panel, 'Evaluation Method', '✓');
});

test('files from this computer are read without Drive, told apart, and put right by the person', async () => {
  await writePlan(SECTIONS);
  writeFileSync(path.join(folder, 'broken.docx'), 'not a document');
  const panel = await openPlan({ hasFolder: false });
  await panel.page
    .locator('#plan input[type=file]')
    .setInputFiles(
      ['Technology Plan 2024-2027.docx', 'broken.docx'].map((name) => path.join(folder, name)),
    );
  await isPart(panel, 'Technology plan', '✓');
  await isPart(panel, 'Presentation', 'Not found');
  await panel.page.locator('summary', { hasText: 'Which file is which' }).click();
  const broken = panel.page.locator('fieldset', { hasText: 'broken.docx' });
  expect(await broken.textContent()).toContain('damaged, so we can’t read it');
  await broken.getByLabel('Presentation').check();
  await isPart(panel, 'Presentation', '✓');
});

test('a looser heading is the section with one click, and stays so', async () => {
  await writePlan([...SECTIONS.slice(0, 5), 'Progress Measures']);
  const panel = await openPlan();
  await checkFolder(panel);
  await isPart(panel, 'Evaluation Method', 'Likely');
  await isPart(panel, 'Evaluation Method', '“Progress Measures”');
  await part(panel, 'Evaluation Method')
    .getByRole('button', { name: /^That is it/ })
    .click();
  await isPart(panel, 'Evaluation Method', 'On 2026-11-23: “Progress Measures”');
  await panel.text('6 of 6 sections found');
});

test('a PDF that leads back to itself ends in one sentence, in a worker, and the plan beside it is read', async () => {
  const hostile = 'test/cases/plans/hostile/operator-list-cycle.pdf';
  copyFileSync(hostile, path.join(folder, 'Technology Plan.pdf'));
  await writePlan(SECTIONS);
  const panel = await openPlan();
  const workers: string[] = [];
  panel.page.on('worker', (worker) => workers.push(worker.url()));
  await checkFolder(panel);
  await isPart(panel, 'Technology plan', 'Technology Plan 2024-2027.docx');
  await isPart(panel, 'Technology plan', 'takes too long or too much memory to read');
  expect(workers.length).toBeGreaterThan(0);
  expect(panel.calls.filter((name) => name === 'readReader').length).toBeGreaterThan(1);
});

test('where a page may start no worker, documents are read in the page', async () => {
  await writePlan(SECTIONS);
  const panel = await openPlan();
  await panel.page.evaluate(() => Reflect.set(window, 'Worker', undefined));
  await checkFolder(panel);
  await isPart(panel, 'Technology plan', '✓');
});

test('where Drive is not allowed yet the panel links to the page that allows it', async () => {
  let isAllowed = false;
  await writePlan(SECTIONS);
  const panel = await openPlan({ isDriveAllowed: () => isAllowed });
  await checkFolder(panel);
  const link = panel.page.getByRole('link', { name: 'Allow Drive' });
  expect(await link.getAttribute('href')).toMatch(/^https:\/\/script\.google\.com\//);
  isAllowed = true;
  await checkFolder(panel);
  await isPart(panel, 'Technology plan', '✓');
  expect(await link.count()).toBe(0);
});

test('with an empty folder, a sentence says so', async () => {
  const panel = await openPlan();
  await checkFolder(panel);
  await isPart(panel, 'Technology plan', 'We see no files');
});

test('starters: an outline to paste, and a sheet to sign', async () => {
  const panel = await openPlan();
  await panel.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await panel.page.locator('summary', { hasText: 'Starting from scratch?' }).click();
  await panel.button('Copy a plan outline').click();
  await panel.text('Copied. Paste it');
  await panel.button('Make a sign-in sheet').click();
  await panel.text('is ready to print');
  expect(panel.read('AL-CTO Sign-in').exists).toBe(true);
});
