// The inline script in a sandboxed frame that may load nothing and evaluate nothing.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import type { Outline } from '../../src/core/technology-plan/outline';
import { openBrowser } from '../browser/open-browser';
import { openTestReader, PLANS, type TestReader } from './open-test-reader';

const POLICY = "default-src 'none'; script-src 'unsafe-inline'";

let reader: TestReader;
let page: Page;
let frame: Frame;
const asked: string[] = [];
const said: string[] = [];

beforeAll(async () => {
  reader = openTestReader();
  page = await (await openBrowser()).newPage();
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.setContent('<iframe sandbox="allow-scripts"></iframe>');
  const source = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><body><script>${reader.script.replace(/<\/(script)/gi, '<\\/$1')}</script><p id="loaded"></p>`;
  await page.evaluate(
    (html) => document.querySelector('iframe')?.setAttribute('srcdoc', html),
    source,
  );
  await page.frameLocator('iframe').locator('#loaded').waitFor({ state: 'attached' });
  frame = page.frames()[1];
}, 60_000);

afterAll(() => reader.dispose());

function read(name: string): Promise<Outline & { fault?: string }> {
  const base64 = readFileSync(path.join(PLANS, name)).toString('base64');
  return frame.evaluate(
    async ([text, file]) => {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      // biome-ignore lint/suspicious/noExplicitAny: the script sets it.
      const { readDocument, DocumentFault } = (globalThis as any).AlctoReader;
      return readDocument(bytes, file).catch((error: Error) => ({
        fault: error instanceof DocumentFault ? error.message : 'no fault',
      }));
    },
    [base64, name] as const,
  );
}

test.each([
  'official-print.pdf',
  'contents-print.pdf',
  'official-published.docx',
  'cabinet-presentation.pptx',
])('%s reads in a page as it does in Node', async (name) => {
  const file = path.join(PLANS, name);
  expect(await read(name)).toEqual(reader.read([file])[file].outline);
});

test('a fault in a page is the same sentence', async () => {
  expect((await read('protected.pdf')).fault).toMatch(/^This document is protected by a password/);
});

test('nothing is asked for and nothing is said', () => {
  expect(asked).toEqual([]);
  expect(said).toEqual([]);
});
