// The other half of recertification, in the workbench: a folder with a plan that lacks one section.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { launchBrowser } from './launch-browser';
import { openTestWorkbench } from './open-test-workbench';

const SAMPLE = 'src/local/sample/plan';
const SECTIONS = [
  'Mission Statement',
  'Technology Needs Assessment',
  'Long-term and Short-term Goals',
  'Training and Staff Development Needs',
  'Resource Requirements',
  'Evaluation Method',
];

let browser: Browser;
let page: Page;
let panel: FrameLocator;
let workbench: Awaited<ReturnType<typeof openTestWorkbench>>;
let folder: string;
const requests: string[] = [];

jest.setTimeout(120_000);
beforeAll(async () => {
  mkdirSync('build/screenshots', { recursive: true });
  browser = await launchBrowser();
});
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'alcto-plan-'));
  workbench = await openTestWorkbench();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(workbench.url);
  panel = page.frameLocator('#panel-place iframe');
  await panel.locator('.verdict', { hasText: '1.5 hours to go' }).waitFor();
});
afterEach(async () => {
  await page.close();
  await workbench.end();
  rmSync(folder, { recursive: true });
});
afterAll(() => browser?.close());

const click = (text: string) => panel.locator('button', { hasText: text }).first().click();
const part = (name: string) =>
  panel.locator('#plan .card').filter({ has: page.locator('.line', { hasText: name }) });
const isPart = (name: string, state: string) => part(name).filter({ hasText: state }).waitFor();
const planFile = (name: string) => copyFileSync(path.join(SAMPLE, name), path.join(folder, name));

async function chooseFolder() {
  await page.click('#plan-folder');
  await page.fill('#dialog-input', folder);
  await page.locator('#dialog button', { hasText: 'Use this folder' }).click();
  await page.locator('#toast', { hasText: 'Plan folder' }).waitFor();
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
  await click('Write it here');
  await panel.locator('dialog textarea').fill('Teaches planning for the total cost of devices.');
  await panel.locator('dialog button', { hasText: 'Show what changes' }).click();
  await panel.locator('dialog button', { hasText: 'Apply' }).click();
  await panel.locator('.verdict', { hasText: 'Hours complete' }).waitFor();
}

test('a plan that lacks a section says which; with it, and the hours, the person is ready', async () => {
  planFile('Technology Plan Presentation.pptx');
  planFile('Cabinet Sign-in.pdf');
  await writePlan(SECTIONS.slice(0, 5));
  await chooseFolder();
  await click('Check the Drive folder');
  await isPart('Evaluation Method', 'Not found');
  for (const name of SECTIONS.slice(0, 5)) await isPart(name, 'Found');
  await isPart('Presentation', 'Found');
  await isPart('Signature sheets', 'present, not read');
  await panel.locator('#plan').scrollIntoViewIfNeeded();
  await page.screenshot({ path: 'build/screenshots/plan-documents.png' });

  await completeHours();
  await panel.getByText(/On track/).waitFor();
  await writePlan(SECTIONS);
  await click('Check the Drive folder');
  await isPart('Evaluation Method', 'Found');
  await panel.getByText(/Ready to submit/).waitFor();
  expect(
    requests.filter((url) => !url.startsWith(workbench.url) && !/^(data|blob):/.test(url)),
  ).toEqual([]);
});

test('what a machine cannot see is confirmed by hand, and stays so', async () => {
  await writePlan(SECTIONS.slice(0, 5));
  await chooseFolder();
  await click('Check the Drive folder');
  await isPart('Evaluation Method', 'Not found');
  await part('Evaluation Method').locator('button', { hasText: 'Confirm by hand' }).click();
  await panel.locator('dialog textarea').fill('Page 9, “How we will know”.');
  await panel.locator('dialog button', { hasText: 'Show what changes' }).click();
  await panel.locator('dialog button', { hasText: 'Apply' }).click();
  await isPart('Evaluation Method', 'on 2026-11-23: Page 9');
  await click('Check the Drive folder');
  await panel.locator('#plan [role=status] p').waitFor({ state: 'detached' });
  await isPart('Evaluation Method', 'Confirmed');
});

test('files from this computer are read without Drive, told apart, and put right by the person', async () => {
  await writePlan(SECTIONS);
  writeFileSync(path.join(folder, 'broken.docx'), 'not a document');
  await panel
    .locator('#plan input[type=file]')
    .setInputFiles(
      ['Technology Plan 2024-2027.docx', 'broken.docx'].map((name) => path.join(folder, name)),
    );
  await isPart('Technology plan', 'Found');
  await isPart('Presentation', 'Not found');
  await panel.locator('summary', { hasText: 'Which file is which' }).click();
  const broken = panel.locator('fieldset', { hasText: 'broken.docx' });
  expect(await broken.textContent()).toContain('damaged and cannot be read');
  await broken.getByLabel('Presentation').check();
  await isPart('Presentation', 'chosen by you');
});

test('without a folder, and with an empty one, a sentence says so', async () => {
  await chooseFolder();
  await click('Check the Drive folder');
  await isPart('Technology plan', 'We see no files');
});

test('starters: an outline to paste, and a sheet to sign', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await click('Copy a plan outline');
  await panel.getByText('Copied. Paste it').waitFor();
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item.getType('text/html')).text();
  });
  for (const name of SECTIONS) expect(html).toContain(`<h1>${name}</h1>`);
  await click('Add a sign-in sheet');
  await panel.locator('dialog button', { hasText: 'Apply' }).click();
  await page.getByText('AL-CTO Sign-in').first().waitFor();
});
