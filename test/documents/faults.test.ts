// What cannot be read is refused quickly, in one sentence that says what to do.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import {
  makeDocx,
  makeEntityBomb,
  makeLongDocx,
  makeLongPdf,
  makeLyingZip,
  makeOle,
  makeZipBomb,
  paragraph,
} from './make-documents';
import { openTestReader, PLANS, type TestReader } from './open-test-reader';

let reader: TestReader;
beforeAll(() => {
  reader = openTestReader();
}, 60_000);
afterAll(() => reader.dispose());

function read(name: string, bytes: Uint8Array, cancelAfter?: number) {
  const file = path.join(reader.folder, name);
  writeFileSync(file, bytes);
  return reader.read([file], cancelAfter)[file];
}

const plan = (name: string) => new Uint8Array(readFileSync(path.join(PLANS, name)));
const cut = (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2);

const PASSWORD = 'This document is protected by a password. Save a copy without a password.';
const OLD = 'This document is in the old .doc or .ppt format. Save it as .docx, .pptx, or PDF.';
const BROKEN =
  'This document is damaged, so we can’t read it. Open it, save it again, and try once more.';
const UNPACKED =
  'This file unpacks to far more than a document needs, so we didn’t open it. Save it again from Word or PowerPoint.';
const UNKNOWN = 'This file isn’t a document we can read. Save it as .docx, .pptx, or PDF.';

test.each<[string, string, () => Uint8Array, string]>([
  ['an empty file', 'a.docx', () => new Uint8Array(), 'This file is empty. Upload it again.'],
  ['a protected PDF', 'a.pdf', () => plan('protected.pdf'), PASSWORD],
  ['a protected .docx', 'a.docx', () => makeOle('EncryptedPackage'), PASSWORD],
  ['an old .doc', 'a.doc', () => plan('old-word.doc'), OLD],
  ['an old .ppt', 'a.ppt', () => plan('old-slides.ppt'), OLD],
  ['an old .doc named .docx', 'a.docx', () => plan('old-word.doc'), OLD],
  ['half a PDF without its pages', 'a.pdf', () => strToU8('%PDF-1.7\nnothing'), BROKEN],
  ['half a .docx', 'a.docx', () => cut(plan('official-styles.docx')), BROKEN],
  ['text named .pdf', 'a.pdf', () => strToU8('Hello'), BROKEN],
  ['broken XML', 'a.docx', () => makeDocx('<w:p>'), BROKEN],
  ['an entity bomb', 'a.docx', makeEntityBomb, BROKEN],
  ['an entity without a type', 'a.docx', () => makeDocx(paragraph('&lol;')), BROKEN],
  ['an entry that lies about its size', 'a.docx', makeLyingZip, BROKEN],
  ['one entry over 60 MB', 'a.docx', () => makeZipBomb(61, 1), UNPACKED],
  ['entries over 200 MB', 'a.docx', () => makeZipBomb(41, 5), UNPACKED],
  ['a text of no kind we know', 'notes.log', () => strToU8('Hello'), UNKNOWN],
  ['bytes named .txt', 'notes.txt', () => Uint8Array.of(0, 1, 2, 3), BROKEN],
  ['text named .odt', 'a.odt', () => strToU8('Hello'), BROKEN],
  ['a zip of something else', 'a.zip', () => zipSync({ 'a.txt': strToU8('Hello') }), UNKNOWN],
])('%s', (_, name, make, message) => {
  const { fault } = read(name, make());
  expect(fault).toMatchObject({ name: 'DocumentFault', message });
});

test.each<[string, string, number]>([
  ['a text without an end', 'a.txt', 8],
  ['a page of nothing but signs', 'a.html', 8],
  ['a Rich Text document of pictures', 'a.rtf', 40],
])('%s', (_, name, megabytes) => {
  const bytes = new Uint8Array(megabytes * 1024 * 1024 + 1).fill(60);
  bytes.set(strToU8('{\\rtf1 '));
  expect(read(name, name.endsWith('.rtf') ? bytes : bytes.fill(60)).fault).toMatchObject({
    code: 'TOO_LARGE_TEXT',
  });
});

test.each<[string, string, string]>([
  ['a hundred thousand open tags', 'a.html', '<span>'.repeat(100_000) + '</i>a '.repeat(100_000)],
  ['signs that begin no tag', 'a.html', '< '.repeat(500_000)],
  ['groups in groups', 'a.rtf', `{\\rtf1 ${'{'.repeat(9_000)}Goals${'}'.repeat(9_000)}}`],
  ['a million marks', 'a.md', `${'**'.repeat(500_000)}\n${'['.repeat(500_000)}`],
])('%s are read', (_, name, text) => {
  expect(read(name, strToU8(text)).outline?.blocks).toBeDefined();
});

test('groups without end are refused', () => {
  expect(read('a.rtf', strToU8(`{\\rtf1 ${'{'.repeat(20_000)}`)).fault).toMatchObject({
    code: 'BROKEN',
  });
});

test('over 100 MB', () => {
  const { fault } = read('a.pdf', new Uint8Array(100 * 1024 * 1024 + 1));
  expect(fault?.message).toBe('This file is over 100 MB. Compress its pictures and save it again.');
});

test('a format is told by its content, not by its name', () => {
  expect(read('plan.pdf', plan('official-styles.docx')).outline?.blocks).toHaveLength(20);
  expect(read('plan.docx', plan('size-print.pdf')).outline?.pages).toBe(1);
});

const PAGES = process.env.ALCTO_DEEP === '1' ? 200 : 60;

test(`${PAGES} pages of PDF are read whole, with a report after each`, () => {
  const { outline, progress } = read('long.pdf', makeLongPdf(PAGES));
  expect(outline?.pages).toBe(PAGES);
  expect(outline?.blocks.filter(({ by }) => by === 'size')).toHaveLength(PAGES);
  expect(progress).toHaveLength(PAGES);
  expect(progress.at(-1)).toEqual([PAGES, PAGES]);
});

test('two hundred pages of .docx are read whole', () => {
  const { outline, progress } = read('long.docx', makeLongDocx(200));
  expect(outline?.blocks).toHaveLength(2200);
  expect(progress).toEqual([[1, 1]]);
});

test('reading stops between pages when it is cancelled', () => {
  const { fault, progress } = read('long.pdf', makeLongPdf(10), 3);
  expect(fault).toMatchObject({
    code: 'CANCELLED',
    message: 'Reading was stopped. Start again when you want the document read.',
  });
  expect(progress).toHaveLength(3);
});

test('page numbers of a .docx are given only where Word left its own', () => {
  const broken = '<w:p><w:r><w:lastRenderedPageBreak/><w:t>Second page</w:t></w:r></w:p>';
  const pages = (count: number) => ({
    'docProps/app.xml': `<Properties><Pages>${count}</Pages></Properties>`,
  });
  const pagesOf = (parts: Record<string, string>) =>
    read('a.docx', makeDocx(paragraph('First page') + broken, parts)).outline?.blocks.map(
      ({ page }) => page,
    );
  expect(pagesOf(pages(2))).toEqual([1, 2]);
  expect(pagesOf(pages(5))).toEqual([null, null]);
  expect(pagesOf({})).toEqual([null, null]);
});
