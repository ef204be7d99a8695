import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Excel from 'exceljs';
import { toPrintable } from '../../../src/local/packet/printable-text';
import { alcto } from '../cli/run-alcto';

jest.setTimeout(60_000);

const ROOT = path.join(__dirname, '../../..');
const SAMPLE = path.join(ROOT, 'src/local/sample/sample-log.csv');
const DAYS = ['--issued', '2024-06-15', '--as-of', '2026-11-23'];
const ONE = [...DAYS, '--applicant', 'Sample Candidate'];
const READ_PDF = `
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { readFileSync } = await import('node:fs');
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(process.argv[1])), verbosity: 0 }).promise;
  const pages = [];
  for (let n = 1; n <= pdf.numPages; n += 1) {
    const page = await pdf.getPage(n);
    const { items } = await page.getTextContent();
    const right = Math.max(...items.filter(({ str }) => str.trim()).map((i) => i.transform[4] + i.width));
    pages.push({ size: page.view.slice(2), right, text: items.map((i) => i.str).join(' ') });
  }
  console.log(JSON.stringify(pages));`;

const folder = mkdtempSync(path.join(tmpdir(), 'alcto-packet-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => path.join(folder, name);

const packet = (...args: string[]) => alcto('packet', ...args);

interface Page {
  size: number[];
  right: number;
  text: string;
}

function readPdf(file: string): Page[] {
  const args = ['--input-type=module', '-e', READ_PDF, file];
  return JSON.parse(spawnSync('node', args, { encoding: 'utf8', cwd: ROOT }).stdout);
}

test('holds cover, transcript, what is not counted, checklist and sign-in sheet on letter pages', () => {
  const { status, stderr } = packet(SAMPLE, ...ONE, '--out', at('a.pdf'));
  expect(stderr).toContain('Written');
  expect(status).toBe(1);
  const pages = readPdf(at('a.pdf'));
  const text = pages
    .map((page) => page.text)
    .join(' ')
    .replace(/\s+/g, ' ');
  for (const page of pages) {
    expect(page.size).toEqual([612, 792]);
    expect(page.text).toContain('no official AL-CTO product');
    expect(page.text).toContain('as of Nov 23, 2026');
  }
  expect(text).toContain(`Page 1 of ${pages.length}`);
  expect(text).toContain('1.5 hours to go, in Technology Planning, by Jun 15, 2027.');
  expect(text).toContain('ALET Region Meeting - Prattville');
  expect(text).toContain('Row 4: May 20, 2024 is before your cycle');
  expect(text).toContain('Alpha, Beta, Charlie or Delta');
  expect(text).toContain('Submit by Mar 17, 2027, 90 days before');
  expect(text).toContain('Not checked. The checklist below');
  expect(pages.at(-1)?.text).toContain('Signature');
});

test('600 rows with letters no standard font has stay text inside the margins', () => {
  const headings = readFileSync(SAMPLE, 'utf8').split('\n')[2];
  const rows = Array.from({ length: 600 }, (_, row) => {
    const day = new Date(Date.UTC(2024, 6, 1) + row * 86_400_000).toISOString().slice(0, 10);
    const activity = ['=1+1 日本', 'W'.repeat(300), 'word '.repeat(300), '\u202eשלום 😀'][row % 4];
    const texts = `It fits well,Part ${row} on alpha${row} beta${row * 7}`;
    return `Zoë Čapek 李,Elmore,${activity},${day},1.5,IT Management,${texts}`;
  });
  writeFileSync(at('big.csv'), [headings, ...rows].join('\n'));
  expect(packet(at('big.csv'), ...DAYS, '--out', at('big.pdf')).status).toBe(1);
  const pages = readPdf(at('big.pdf'));
  const text = pages.map((page) => page.text).join(' ');
  expect(text).toContain('Zoë Capek ?');
  expect(text).toContain('=1+1 ??');
  expect(text).toContain('stands for a character of the log');
  expect(text).toContain('IT Management (continued)');
  expect(Math.max(...pages.map((page) => page.right))).toBeLessThanOrEqual(612 - 54 + 1);
});

const refused: [string, string[], RegExp][] = [
  ['no such file', [at('none.csv'), '--out', at('r.pdf')], /no file/],
  ['an --out of another kind', [SAMPLE, ...ONE, '--out', at('r.txt')], /ends in \.pdf/],
  ['no --out', [SAMPLE, ...ONE], /--out must name/],
  [
    'a log of several people',
    [SAMPLE, ...DAYS, '--out', at('r.pdf')],
    /Choose one with --applicant/,
  ],
  ['no issue date', [SAMPLE, '--out', at('r.pdf')], /no issue date/],
  ['an --out nowhere', [SAMPLE, ...ONE, '--out', at('no/r.pdf')], /no such folder/],
  ['two logs', [SAMPLE, SAMPLE, ...ONE, '--out', at('r.pdf')], /Name one log/],
];

test.each(refused)('refuses %s in one sentence', (_, args, message) => {
  const { status, stderr } = packet(...args);
  expect(stderr).toMatch(message);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(status).toBe(2);
});

test('refuses the input as its --out', () => {
  writeFileSync(at('log.pdf'), readFileSync(SAMPLE));
  const { stderr, status } = packet(at('log.pdf'), '--out', at('log.pdf'));
  expect(stderr).toContain('--out is the input file');
  expect(status).toBe(2);
});

const texts: [text: string, printed: string, losses: number][] = [
  ['Ana Núñez – “CTO” €5', 'Ana Núñez – “CTO” €5', 0],
  ['Dvořák Łukasz', 'Dvorák Lukasz', 0],
  ['ﬁber ① ½', 'fiber 1 ½', 0],
  ['a\tb\nc\u0000d', 'a b c d', 0],
  ['日本 👩\u200d💻', '?? ??', 4],
];

test.each(texts)('prints %j as %j', (text, printed, losses) => {
  const onLoss = jest.fn();
  expect(toPrintable(text, onLoss)).toBe(printed);
  expect(onLoss).toHaveBeenCalledTimes(losses);
});

test('the form is named by its address, without the answers of the link that is kept', async () => {
  const workbook = new Excel.Workbook();
  workbook.addWorksheet('Log').addRows([
    ['Applicant Name', 'Name of Activity/Location', 'Date Completed', 'Number of Hours', 'Course'],
    ['Ada Example', 'Workshop, Mobile', new Date(Date.UTC(2025, 9, 3)), 2, 'IT Management'],
  ]);
  const form = 'https://docs.google.com/forms/d/e/1FAIpQLSc-example/viewform';
  workbook.addWorksheet('AL-CTO Setup').addRows([['Form link', `${form}?entry.11=Activity`]]);
  await workbook.xlsx.writeFile(at('form.xlsx'));
  packet(at('form.xlsx'), ...DAYS, '--out', at('form.pdf'));
  const text = readPdf(at('form.pdf'))
    .map((page) => page.text)
    .join('');
  expect(text).toContain('1FAIpQLSc-example/viewform');
  expect(text).not.toContain('entry.11');
});
