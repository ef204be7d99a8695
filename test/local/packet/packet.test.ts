import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Excel from 'exceljs';
import { splitByFont } from '../../../src/local/packet/fonts';
import { orderRuns } from '../../../src/local/packet/line-order';
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

const textOf = (pages: Page[]) =>
  pages
    .map((page) => page.text)
    .join(' ')
    .replace(/\s+/g, ' ');

test('holds cover, transcript with justification and description, plan and sign-in sheet on Letter', () => {
  const { status, stderr } = packet(SAMPLE, ...ONE, '--out', at('a.pdf'));
  expect(stderr).toContain('Written');
  expect(status).toBe(1);
  const pages = readPdf(at('a.pdf'));
  const text = textOf(pages);
  for (const page of pages) {
    expect(page.size).toEqual([612, 792]);
    expect(page.text).toContain('self-check');
    expect(page.text).toContain('as of Nov 23, 2026');
  }
  expect(text).toContain(`Page 1 of ${pages.length}`);
  expect(text).toContain('58.5 of 60 hours, 1.5 to go');
  expect(text).toContain('ALET Region Meeting - Prattville');
  expect(text).toContain('Justification: ');
  expect(text).toContain('Description: ');
  expect(pages[0]?.text).toContain('Reviewer');
  expect(pages.at(-1)?.text).toContain('Signature');
  expect(statSync(at('a.pdf')).size).toBeLessThan(2_000_000);
});

test('of TD-CEU it has its own title and words, and neither plan nor sign-in sheet', () => {
  const day = ['--as-of', '2026-08-23', '--applicant', 'Sample Candidate', '--program', 'td-ceu'];
  packet(SAMPLE, ...day, '--out', at('td.pdf'), '--todo', at('td-todo.pdf'));
  const pages = readPdf(at('td.pdf'));
  const text = textOf(pages);
  expect(pages).toHaveLength(2);
  expect(pages[0].text).toMatch(/^TD-CEU, technology director hours/);
  expect(pages[0].text).toContain('In this packet');
  expect(text).toContain('Year Oct 1, 2025 – Sep 30, 2026');
  expect(text).toContain('All strands, of 12');
  expect(text).toContain('At least 6 hours from ALET: 6.5 counted, done');
  expect(text).toContain('Oct 1, 2024 – Sep 30, 2025: 12 of 12 hours');
  expect(text).toContain('TD-CEU submission packet, as of Aug 23, 2026');
  expect(text).toContain("our reading of ALET's training page");
  const todo = textOf(readPdf(at('td-todo.pdf')));
  expect(todo).toContain('5.5 hours to go, in any strand, by Sep 30, 2026.');
  for (const other of [/AL-CTO/, /Sign-in/, /cohort/i, /technology plan and/i, /What to send/]) {
    expect(text).not.toMatch(other);
    expect(todo).not.toMatch(other);
  }
});

test('a log with no name leaves lines to write it on, and the command says so', () => {
  const log = 'Activity,Date,Hours,Course\nTalk,2026-03-04,2,IT Management\n';
  writeFileSync(at('nameless.csv'), log);
  const files = ['--out', at('nameless.pdf'), '--todo', at('nameless-todo.pdf')];
  const { stderr } = packet(at('nameless.csv'), ...DAYS, ...files);
  expect(stderr).toContain('The log names nobody. Give the name with --applicant');
  for (const name of ['nameless.pdf', 'nameless-todo.pdf']) {
    const text = textOf(readPdf(at(name)));
    expect(text).toMatch(/AL-CTO (?:submission packet|to-do list), as of Nov 23, 2026/);
    expect(text).not.toMatch(/: AL-CTO/);
  }
  mkdirSync(at('all'));
  const all = packet(at('nameless.csv'), ...DAYS, '--all', '--out', at('all'));
  expect(all.stderr).toContain('The log names nobody.');
  const named = packet(at('nameless.csv'), ...DAYS, '--applicant', 'Sam Poe', ...files);
  expect(named.stderr).not.toContain('names nobody');
  expect(textOf(readPdf(at('nameless.pdf')))).toContain('Sam Poe: AL-CTO submission packet');
});

test('why a file was taken is in the to-do list, in words, and not in the packet', async () => {
  const workbook = new Excel.Workbook();
  const rows = readFileSync(SAMPLE, 'utf8').split('\n').slice(2, 4);
  workbook.addWorksheet('PD Log').addRows(rows.map((line) => line.split(',')));
  workbook.addWorksheet('AL-CTO Setup').addRows([
    ['Issue date', '2024-06-15'],
    [
      'Plan document Technology plan',
      'found: “P.docx”: its name says technology plan. Not taken: “b.docx”.',
    ],
    ['Plan document Presentation', 'not found. Add the slides to the folder.'],
    [
      'Plan section Mission Statement',
      'likely: “Vision”, 40 words. Confirm it if this is the section.',
    ],
    ['Plan section Evaluation Method', 'weak: only mentioned in the text, page 3. Please check.'],
    ['Plan hint Title page', 'found: It has a title page.'],
    ['Plan hint Page numbers', 'hint: Add page numbers.'],
  ]);
  await workbook.xlsx.writeFile(at('plan.xlsx'));
  packet(at('plan.xlsx'), '--as-of', '2026-11-23', '--out', at('plan.pdf'), '--todo', at('do.pdf'));
  const handedIn = textOf(readPdf(at('plan.pdf')));
  expect(handedIn).toContain('“P.docx”');
  expect(handedIn).not.toMatch(/its name says|Not taken/);
  const todo = textOf(readPdf(at('do.pdf')));
  for (const text of [
    'Not found. Add the slides',
    'It may be “Vision”, 40 words. Confirm it',
    'Only mentioned in the text, page 3.',
    'Add page numbers.',
    'Files we took',
    'its name says technology plan. Not taken: “b.docx”.',
  ]) {
    expect(todo).toContain(text);
  }
  expect(todo).not.toMatch(/(?:likely|weak|hint|found): |It has a title page/);
});

test('never coaches in front of the reviewer', () => {
  packet(SAMPLE, ...ONE, '--out', at('quiet.pdf'));
  const text = textOf(readPdf(at('quiet.pdf')));
  for (const advice of ['Submit by', 'Take that time out', 'Say how', 'our advice', 'Row 4:']) {
    expect(text).not.toContain(advice);
  }
});

test('600 rows in many scripts and sizes stay readable text inside the margins', () => {
  const headings = readFileSync(SAMPLE, 'utf8').split('\n')[2];
  const rows = Array.from({ length: 600 }, (_, row) => {
    const day = new Date(Date.UTC(2024, 6, 1) + row * 86_400_000).toISOString().slice(0, 10);
    const activity = ['=1+1 日本', 'W'.repeat(300), 'word '.repeat(300), '\u202eשלום'][row % 4];
    const texts = `It fits well,Part ${row} on alpha${row} beta${row * 7}`;
    return `Zoë Čapek Łukasz Ελένη Юлия,Elmore,${activity},${day},1.5,IT Management,${texts}`;
  });
  writeFileSync(at('big.csv'), [headings, ...rows].join('\n'));
  expect(packet(at('big.csv'), ...DAYS, '--out', at('big.pdf')).status).toBe(1);
  const pages = readPdf(at('big.pdf'));
  const text = textOf(pages);
  expect(text).toContain('Zoë Čapek Łukasz Ελένη Юлия');
  expect(text).toContain('=1+1 日本');
  expect(text).not.toContain('?');
  expect(text).toContain('IT Management (continued)');
  expect(Math.max(...pages.map((page) => page.right))).toBeLessThanOrEqual(612 - 54 + 1);
  expect(statSync(at('big.pdf')).size).toBeLessThan(2_000_000);
});

const refused: [string, string[], RegExp][] = [
  ['no such file', [at('none.csv'), '--out', at('r.pdf')], /no file/],
  ['an --out of another kind', [SAMPLE, ...ONE, '--out', at('r.txt')], /ends in \.pdf/],
  ['no --out', [SAMPLE, ...ONE], /--out <path> is missing/],
  [
    'a log of several people',
    [SAMPLE, ...DAYS, '--out', at('r.pdf')],
    /Choose one with --applicant/,
  ],
  [
    'two programs',
    [SAMPLE, ...ONE, '--program', 'al-cto', '--program', 'td-ceu', '--out', at('r.pdf')],
    /one program: give --program once/,
  ],
  ['no issue date', [SAMPLE, '--out', at('r.pdf')], /no issue date/],
  ['an --out nowhere', [SAMPLE, ...ONE, '--out', at('no/r.pdf')], /no such folder/],
  ['two logs', [SAMPLE, SAMPLE, ...ONE, '--out', at('r.pdf')], /Expected 1 argument/],
];

test.each(refused)('refuses %s in one sentence', (_, args, message) => {
  const { status, stderr } = packet(...args);
  expect(stderr).toMatch(message);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(status).toBe(2);
});

test('replaces its own earlier files, and no other', () => {
  const run = () => packet(SAMPLE, ...ONE, '--out', at('mine.pdf'), '--todo', at('mine-todo.pdf'));
  expect([run().stderr, run().stderr]).toEqual(
    [0, 1].map(() => expect.stringContaining(`Written: ${at('mine-todo.pdf')}`)),
  );
  for (const name of ['mine.pdf', 'mine-todo.pdf']) {
    const own = readFileSync(at(name));
    writeFileSync(at(name), '%PDF-1.7 of somebody else');
    const { status, stderr } = run();
    expect([status, stderr]).toEqual([
      2,
      `“${name}” already exists and isn't as alcto packet left it. Choose another name.\n`,
    ]);
    expect(readFileSync(at(name), 'latin1')).toBe('%PDF-1.7 of somebody else');
    writeFileSync(at(name), own);
  }
});

test('refuses the input as its --out', () => {
  writeFileSync(at('log.pdf'), readFileSync(SAMPLE));
  const { stderr, status } = packet(at('log.pdf'), '--out', at('log.pdf'));
  expect(stderr).toContain('--out is the input file');
  expect(status).toBe(2);
});

const texts: [text: string, printed: string][] = [
  ['Ana Núñez – “CTO” €5', 'Ana Núñez – “CTO” €5'],
  ['Dvořák Łukasz Ελένη Юлия', 'Dvořák Łukasz Ελένη Юлия'],
  ['a\tb\nc\u0000d', 'a b c d'],
  ['日本 \u202eשלום', '日本 שלום'],
  ['👩', '□'],
];

test.each(texts)('prints %j as %j', (text, printed) => {
  expect(toPrintable(text)).toBe(printed);
});

test('only the characters that the first font lacks are set in another', () => {
  expect(splitByFont('Zoë Ελένη Юлия', false)).toEqual([
    { text: 'Zoë Ελένη Юлия', font: 'regular' },
  ]);
  expect(splitByFont('Zoë 李 Lee', true)).toEqual([
    { text: 'Zoë ', font: 'bold' },
    { text: '李', font: 'other' },
    { text: ' Lee', font: 'bold' },
  ]);
  expect(splitByFont('نُور', false)).toEqual([{ text: 'نُور', font: 'arabic' }]);
});

test('words written to the left stand from right to left, each whole, in a line that goes right', () => {
  const texts = orderRuns('CTO نور محمد, Elmore 2025', false).map(({ text }) => text.trim());
  expect(texts.filter(Boolean)).toEqual(['CTO', 'محمد', 'نور', ', Elmore 2025']);
  const turned = orderRuns('נתן (דן)', false).map(({ text }) => text);
  expect(turned.join('|')).toBe('(|דן|)| |נתן');
});

test('a text of any length is whole, and no heading stands alone on a page', () => {
  const headings = readFileSync(SAMPLE, 'utf8').split('\n')[2];
  const words = Array.from({ length: 3000 }, (_, index) => `word${index}`).join(' ');
  const row = `Pat Doe,Elmore,Long day,2025-01-10,3,IT Management,It fits well,${words}`;
  writeFileSync(at('long.csv'), [headings, row].join('\n'));
  packet(at('long.csv'), ...DAYS, '--out', at('long.pdf'));
  const pages = readPdf(at('long.pdf'));
  const text = textOf(pages);
  for (const word of words.split(' ')) expect(text.includes(word)).toBe(true);
  expect(pages[1]?.text).toContain('Long day');
  expect(pages[2]?.text).toContain('IT Management (continued)');
});
