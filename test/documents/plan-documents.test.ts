// The documents of test/cases/plans, made by other programs, as the reader sees them.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Outline } from '../../src/core/technology-plan/outline';
import { openTestReader, PLANS, type Reading, type TestReader } from './open-test-reader';

interface Expected {
  kind: string;
  role: string | null;
  fault?: string;
  contents?: boolean;
  pageNumbers?: boolean;
  headerOrFooter?: boolean;
  sections?: Record<string, { state: string; heading: string }>;
}

const readJson = (name: string) => JSON.parse(readFileSync(path.join(PLANS, name), 'utf8'));
const EXPECTED: Record<string, Expected> = readJson('expected.json');
/** What the reader gives, looked through by hand: "level how text". */
const HEADINGS: Record<string, string[]> = readJson('headings.json');
const FILES = Object.keys(EXPECTED);
const READABLE = FILES.filter((file) => !EXPECTED[file].fault);

let reader: TestReader;
let readings: Record<string, Reading>;
const outlineOf = (file: string) => readings[path.join(PLANS, file)].outline as Outline;
const headingsOf = (file: string) =>
  outlineOf(file).blocks.flatMap(({ level, by, text }) =>
    level === null ? [] : [`${level} ${by} ${text}`],
  );

beforeAll(() => {
  reader = openTestReader();
  readings = reader.read(FILES.map((file) => path.join(PLANS, file)));
}, 60_000);
afterAll(() => reader.dispose());

test('there are at least thirty documents', () => {
  expect(READABLE.length).toBeGreaterThanOrEqual(30);
});

test.each(READABLE)('%s: headings and how each was known', (file) => {
  expect(headingsOf(file)).toEqual(HEADINGS[file]);
});

test.each(READABLE)('%s: looks as a person says', (file) => {
  const { hasContents, hasPageNumbers, hasHeaderOrFooter } = outlineOf(file);
  const { contents, pageNumbers, headerOrFooter } = EXPECTED[file];
  expect([hasContents, hasPageNumbers, hasHeaderOrFooter]).toEqual([
    contents,
    pageNumbers,
    headerOrFooter,
  ]);
});

test.each(READABLE)(
  '%s: every heading a person named is a heading, and no line of the contents',
  (file) => {
    const named = Object.values(EXPECTED[file].sections ?? {})
      .filter(({ state }) => state === 'FOUND' || state === 'LIKELY')
      .map(({ heading }) => heading);
    const found = outlineOf(file).blocks.filter(
      ({ level, isContents }) => level !== null && !isContents,
    );
    expect(found.map(({ text }) => text)).toEqual(expect.arrayContaining(named));
  },
);

test.each([
  'official-published.docx',
  'official-published.pdf',
  'contents-only.docx',
  'contents-print.pdf',
])('%s: the six lines of the contents and their title', (file) => {
  const lines = outlineOf(file).blocks.filter(({ isContents }) => isContents);
  expect(lines).toHaveLength(7);
  expect(lines.map(({ text }) => text.replace(/[\s.\d]+$/, ''))).toEqual([
    expect.stringMatching(/^(Table of )?Contents$/),
    'Mission Statement',
    'Technology Needs Assessment',
    'Long-term and Short-term Goals',
    'Training and Staff Development Needs',
    'Resource Requirements',
    'Evaluation Method',
  ]);
});

test('deleted text is not read, inserted text is', () => {
  const texts = outlineOf('tracked-changes.docx').blocks.map(({ text }) => text);
  expect(texts).toContain('Training and Staff Development Needs');
  expect(texts.join(' ')).not.toMatch(/Staffing|Evaluation Method/);
});

test('a text box is read once', () => {
  const texts = outlineOf('text-box.docx').blocks.map(({ text }) => text);
  expect(texts.filter((text) => text.startsWith('Adopted by the board'))).toHaveLength(1);
});

test('two columns are read one after the other', () => {
  const texts = outlineOf('two-columns.pdf').blocks.map(({ text }) => text);
  const goals = texts.indexOf('Long-term and Short-term Goals');
  const needs = texts.indexOf('Technology Needs Assessment');
  expect(texts[needs + 1]).toMatch(/^In March 2024 .* fifth year\.$/);
  expect(texts.slice(needs, goals).join(' ')).not.toMatch(/We prepare|By June/);
});

test('headers, footers and page numbers are no text of the document', () => {
  const texts = outlineOf('official-print.pdf').blocks.map(({ text }) => text);
  expect(texts.join('\n')).not.toMatch(/Page \d|Cedar Hollow Technology Plan/);
});

test('pictures and charts are counted', () => {
  expect(outlineOf('tables-figures.docx').figures).toBe(2);
  expect(outlineOf('cabinet-presentation.pptx').figures).toBe(1);
});

test('slides are numbered in the order shown, hidden ones too', () => {
  const { pages, blocks } = outlineOf('hidden-slides.pptx');
  expect(pages).toBe(4);
  expect(blocks.filter(({ level }) => level === 1).map(({ page }) => page)).toEqual([1, 2, 3, 4]);
});

test('a scan has pages and no text', () => {
  expect(outlineOf('scanned-plan.pdf')).toMatchObject({ pages: 1, blocks: [], figures: 1 });
});

test('the day a document was last changed is read', () => {
  for (const file of ['size-only.docx', 'official-print.pdf', 'cabinet-presentation.pptx'])
    expect(outlineOf(file).lastChanged).toMatch(/^20\d\d-\d\d-\d\d$/);
  expect(outlineOf('fake-bold.docx').lastChanged).toBeNull();
});
