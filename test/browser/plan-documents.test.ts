// The other half of recertification, in the workbench: a folder with a plan that lacks one section.
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { openPanelForEach } from './panel-desk';

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
const requests: string[] = [];
const desk = openPanelForEach({
  begin: ({ page }) => page.on('request', (request) => requests.push(request.url())),
});
const { button, dialog, preview, shoot, verdict } = desk;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'alcto-plan-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const press = (text: string) => button(text).click();
const part = (name: string) =>
  desk.panel.locator('#plan .card').filter({ has: desk.page.locator('.line', { hasText: name }) });
const isPart = (name: string, state: string) => part(name).filter({ hasText: state }).waitFor();
const planFile = (name: string) => copyFileSync(path.join(SAMPLE, name), path.join(folder, name));

async function chooseFolder() {
  await desk.page.click('#plan-folder');
  await desk.page.fill('#dialog-input', folder);
  await desk.page.locator('#dialog button', { hasText: 'Use this folder' }).click();
  await desk.page.locator('#toast', { hasText: 'Plan folder' }).waitFor();
}

async function writePlan(sections: string[]) {
  const children = sections.flatMap((text) => [
    new Paragraph({ text, heading: HeadingLevel.HEADING_1 }),
    new Paragraph('What the district does about it, year by year, from 2024 to 2027.'),
  ]);
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  writeFileSync(path.join(folder, 'Technology Plan 2024-2027.docx'), bytes);
}

async function completeHours() {
  await press('Write the justification');
  await dialog().locator('textarea').fill('Teaches planning for the total cost of devices.');
  await preview();
  await desk.apply();
  await verdict('Hours complete');
}

test('a plan that lacks a section says which; with it, and the hours, the person is ready', async () => {
  planFile('Technology Plan Presentation.pptx');
  planFile('Cabinet Sign-in.pdf');
  await writePlan(SECTIONS.slice(0, 5));
  await chooseFolder();
  await press('Check the Drive folder');
  await isPart('Evaluation Method', 'Not found');
  for (const name of SECTIONS.slice(0, 5)) await isPart(name, 'Found');
  await isPart('Presentation', 'Found');
  await isPart('Signature sheets', 'present, not read');
  await desk.panel.locator('#plan').scrollIntoViewIfNeeded();
  await shoot('plan-documents');

  await completeHours();
  await desk.panel.getByText(/On track/).waitFor();
  await writePlan(SECTIONS);
  await press('Check the Drive folder');
  await isPart('Evaluation Method', 'Found');
  await desk.panel.getByText(/Ready to submit/).waitFor();
  expect(
    requests.filter((url) => !url.startsWith(desk.workbench.url) && !/^(data|blob):/.test(url)),
  ).toEqual([]);
});

test('what a machine cannot see is confirmed by hand, and stays so', async () => {
  await writePlan(SECTIONS.slice(0, 5));
  await chooseFolder();
  await press('Check the Drive folder');
  await isPart('Evaluation Method', 'Not found');
  await part('Evaluation Method').locator('button', { hasText: 'Confirm by hand' }).click();
  await dialog().locator('textarea').fill('Page 9, “How we will know”.');
  await preview();
  await desk.apply();
  await isPart('Evaluation Method', 'on 2026-11-23: Page 9');
  await press('Check the Drive folder');
  await desk.panel.locator('#plan [role=status] p').waitFor({ state: 'detached' });
  await isPart('Evaluation Method', 'Confirmed');
});

test('files from this computer are read without Drive, told apart, and put right by the person', async () => {
  await writePlan(SECTIONS);
  writeFileSync(path.join(folder, 'broken.docx'), 'not a document');
  await desk.panel
    .locator('#plan input[type=file]')
    .setInputFiles(
      ['Technology Plan 2024-2027.docx', 'broken.docx'].map((name) => path.join(folder, name)),
    );
  await isPart('Technology plan', 'Found');
  await isPart('Presentation', 'Not found');
  await desk.panel.locator('summary', { hasText: 'Which file is which' }).click();
  const broken = desk.panel.locator('fieldset', { hasText: 'broken.docx' });
  expect(await broken.textContent()).toContain('damaged, so we can’t read it');
  await broken.getByLabel('Presentation').check();
  await isPart('Presentation', 'chosen by you');
});

test('without a folder, and with an empty one, a sentence says so', async () => {
  await chooseFolder();
  await press('Check the Drive folder');
  await isPart('Technology plan', 'We see no files');
});

test('starters: an outline to paste, and a sheet to sign', async () => {
  await desk.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await press('Copy a plan outline');
  await desk.panel.getByText('Copied. Paste it').waitFor();
  const html = await desk.page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item.getType('text/html')).text();
  });
  for (const name of SECTIONS) expect(html).toContain(`<h1>${name}</h1>`);
  await press('Add a sign-in sheet');
  await desk.apply();
  await desk.page.getByText('AL-CTO Sign-in').first().waitFor();
});
