// However long a text is and whatever it is made of, a check ends soon. Each runs in a thread that is ended after 20 s.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { strFromU8, strToU8, zipSync } from 'fflate';
import Papa from 'papaparse';
import { alcto } from '../../local/cli/run-alcto';
import { longTexts } from './long-texts';
import { makeParts, SHEET } from './make-workbooks';

const DAYS = ['--issued=2024-06-15', '--as-of=2026-05-01'];
const LIMIT = '--time-limit=20';
const HEADINGS = [
  'Applicant Name',
  'School District',
  'Name of Activity',
  'Date Completed',
  'Number of Hours',
  'Coursework Skill Area',
  'Justification of Relation to Coursework',
  'Description of Activity',
  'Confirmed',
];
const ROW = [
  'Pat Doe',
  'Mobile County',
  'A talk on networks',
  '3/4/2026',
  '2',
  'IT Management',
  'Covers the networks of our schools',
  'Two talks about switches',
  '',
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'alcto-long-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

const isDeep = process.env.ALCTO_DEEP === '1';

/** One text of three for each trigger word, another at each turn; all of them in a deep run. */
const textsOf = (turn: number) =>
  longTexts().filter((_, index) => isDeep || (Math.floor(index / 3) + index + turn) % 3 === 0);

/** Where each text takes a run of its own. */
const someTexts = () => longTexts().filter((_, index) => index % (isDeep ? 4 : 25) === 0);

const writeCsv = (rows: string[][]) => write('log.csv', Papa.unparse(rows));

/** A report, or a sentence; never the end of the 20 s, and never an internal error. */
function expectToEnd(args: string[]) {
  const { status, stderr, stdout } = alcto('check', ...args, ...DAYS, LIMIT);
  expect(stderr.slice(0, 300)).not.toMatch(/more than 20 seconds|internal error/);
  expect([0, 1, 2]).toContain(status);
  return { status, stdout, stderr };
}

describe('a .csv', () => {
  test.each(HEADINGS)('with long texts under “%s”', (heading) => {
    const column = HEADINGS.indexOf(heading);
    const rows = textsOf(column).map((text) => ROW.with(column, text));
    expectToEnd([writeCsv([HEADINGS, ROW, ...rows])]);
  });

  test('with long texts as headings, and above them', () => {
    const texts = textsOf(0);
    const headings = [...HEADINGS, ...texts];
    const hints = texts.map((text, index) => `${HEADINGS[index % 8]} (${text})`);
    const { status } = expectToEnd([writeCsv([texts, hints, [], headings, ROW])]);
    expect(status).toBe(1);
  });

  test('asked for a person with a long name', () => {
    const file = writeCsv([HEADINGS, ROW]);
    for (const text of someTexts()) expectToEnd([file, `--applicant=${text}`]);
  });
});

const escapeXml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const letters = (index: number) => String.fromCharCode(65 + index);
const cell = (text: string, place: string, formula = '') =>
  `<c r="${place}" t="${formula ? 'str' : 'inlineStr'}">${formula ? `<f>${escapeXml(formula)}</f><v>1</v>` : `<is><t>${escapeXml(text)}</t></is>`}</c>`;
const sheetOf = (rows: string[]) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
    .map((cells, index) => `<row r="${index + 1}">${cells}</row>`)
    .join('')}</sheetData></worksheet>`;
const rowOf = (texts: string[], row: number) =>
  texts.map((text, index) => cell(text, `${letters(index)}${row}`)).join('');
const LOG_ROWS = [rowOf(HEADINGS, 1), rowOf(ROW, 2)];

interface Changes {
  rows?: string[];
  /** Changes a part, by its path. */
  parts?: Record<string, (text: string) => string>;
}

async function writeXlsx({ rows = LOG_ROWS, parts: changes = {} }: Changes) {
  const parts = await makeParts();
  parts[SHEET] = strToU8(sheetOf(rows));
  for (const [name, change] of Object.entries(changes)) {
    const before = strFromU8(parts[name] as Uint8Array);
    const after = change(before);
    expect(after).not.toBe(before);
    parts[name] = strToU8(after);
  }
  return write('log.xlsx', zipSync(parts));
}

const BOOK = 'xl/workbook.xml';
const STYLES = 'xl/styles.xml';

describe('an .xlsx', () => {
  test('with a long sheet name', async () => {
    for (const text of someTexts()) {
      const rename = (book: string) => book.replace('name="PD Log"', `name="${escapeXml(text)}"`);
      expectToEnd([await writeXlsx({ parts: { [BOOK]: rename } })]);
    }
  });

  test('with long number formats', async () => {
    const formats = [...longTexts(), '['.repeat(200_000), '0[h'.repeat(60_000)];
    const count = formats.length;
    const made = formats.map(
      (text, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escapeXml(text)}"/>`,
    );
    const used = formats.map(
      (_, index) =>
        `<xf numFmtId="${200 + index}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/>`,
    );
    const restyle = (styles: string) =>
      styles
        .replace(/<numFmts.*?<\/numFmts>/s, '')
        .replace('<fonts', `<numFmts count="${count}">${made.join('')}</numFmts><fonts`)
        .replace(/<cellXfs.*?<\/cellXfs>/s, `<cellXfs count="${count}">${used.join('')}</cellXfs>`);
    const rows = formats.map((_, index) => {
      const row = index + 3;
      const numbers = `<c r="D${row}" s="${index}"><v>46000</v></c><c r="E${row}" s="${index}"><v>2</v></c>`;
      return rowOf(ROW.slice(0, 3), row) + numbers;
    });
    const file = await writeXlsx({ rows: [...LOG_ROWS, ...rows], parts: { [STYLES]: restyle } });
    expect(expectToEnd([file]).status).toBe(1);
  });

  test.each([
    ['as long as they may be', 8000],
    ['of 200,000 characters', 200_000],
  ])('with defined names %s', async (_, length) => {
    const texts = [...longTexts(length), 'A'.repeat(length)].slice(length > 8192 ? -6 : 0);
    const names = texts.map(
      (text, index) => `<definedName name="N${index}">${escapeXml(text)}</definedName>`,
    );
    const define = (book: string) =>
      book.replace('</sheets>', `</sheets><definedNames>${names.join('')}</definedNames>`);
    expectToEnd([await writeXlsx({ parts: { [BOOK]: define } })]);
  });

  test('with long formulas', async () => {
    const formulas = longTexts(8000).flatMap((text) => [text, `"${text.replaceAll('"', '')}"&A1`]);
    const rows = formulas.map((formula, index) => cell('', `K${index + 3}`, formula));
    expectToEnd([await writeXlsx({ rows: [...LOG_ROWS, ...rows] })]);
  });
});

test('formulas of a million products each are stopped in a sentence at the time limit', async () => {
  const product = 'SUMPRODUCT((M$1:M$1000=TRANSPOSE(M$1:M$1000))*1)';
  const rows = Array.from(
    { length: 38 },
    (_, index) => `<c r="N${index + 3}"><f>${product}+${index}</f></c>`,
  );
  const file = await writeXlsx({ rows: [...LOG_ROWS, ...rows] });
  const { status, stdout, stderr } = alcto('check', file, ...DAYS, '--time-limit=2');
  expect(stderr).toMatch(/^The check took more than 2 seconds and was stopped\. [^\n]*\n$/);
  expect([status, stdout]).toEqual([2, '']);
});

test('headings and lines of a plan', async () => {
  const plan = path.join(folder, 'plan');
  mkdirSync(plan);
  const children = longTexts(10_000).flatMap((text) => [
    new Paragraph({ text, heading: HeadingLevel.HEADING_1 }),
    new Paragraph(text),
    new Paragraph(`Contents ${text}\t12`),
  ]);
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  writeFileSync(path.join(plan, 'Technology Plan 2024-2027.docx'), bytes);
  expectToEnd([writeCsv([HEADINGS, ROW]), `--plan-folder=${plan}`]);
});

test('a list of people for a roster', () => {
  writeCsv([HEADINGS, ROW]);
  const lines = longTexts().map((text) => [text, 'Alpha', '2024-06-15', '']);
  const people = write(
    'people.txt',
    Papa.unparse([['name', 'cohort', 'issued', 'expires'], ...lines]),
  );
  const out = path.join(folder, 'roster.xlsx');
  const { stderr } = alcto('roster', folder, `--people=${people}`, `--out=${out}`, ...DAYS);
  expect(stderr.slice(0, 300)).not.toContain('internal error');
});
