// Files by what their bytes are: a workbook, or a sentence of what to do.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readWorkbook, readWorkbookBytes } from '../../../src/local/files/read-workbook';
import { findCohort, readSetUpLabels } from '../../../src/local/files/set-up-labels';
import { makeSnapshot } from '../../addon/open-test-host';

const CSV = 'Name,Hours\nPat Doe,2\n';
const bytes = (...values: number[]) => Uint8Array.from(values);
const utf16 = (text: string, isBig = false) => {
  const little = Buffer.from(`\ufeff${text}`, 'utf16le');
  return isBig ? little.swap16() : little;
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'alcto-read-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const firstRows = async (given: Uint8Array, name: string) => {
  const { snapshot } = await readWorkbookBytes(given, name, 'en_US');
  const [id = ''] = snapshot.sheetOrder;
  const rows = Object.values(snapshot.sheets[id]?.cellData ?? {}) as { v?: unknown }[][];
  return rows.map((row) => Object.values(row).map((cell) => cell.v));
};

test.each<[string, Uint8Array, string]>([
  ['.csv', Buffer.from(CSV), 'log.csv'],
  ['.TXT', Buffer.from(CSV), 'LOG.TXT'],
  ['.tsv', Buffer.from(CSV.replaceAll(',', '\t')), 'log.tsv'],
  ['UTF-16', utf16(CSV), 'log.csv'],
  ['UTF-16 the other way round', utf16(CSV, true), 'log.csv'],
])('%s is read', async (_, given, name) => {
  expect(await firstRows(given, name)).toEqual([
    ['Name', 'Hours'],
    ['Pat Doe', 2],
  ]);
});

test('a text whose first letters are those of a workbook is read as the text it is', async () => {
  expect(await firstRows(Buffer.from('PK,Hours\n'), 'log.csv')).toEqual([['PK', 'Hours']]);
});

test('a text of 20 MB is read, one of a byte more is refused', async () => {
  const most = Buffer.alloc(20 * 1024 * 1024, ' ');
  most.write('Name');
  expect((await firstRows(most, 'log.csv')).length).toBe(1);
  await expect(
    readWorkbookBytes(Buffer.concat([most, Buffer.from('x')]), 'log.csv', 'en_US'),
  ).rejects.toThrow('This file is too large (20 MB). Keep the log alone in it.');
});

test.each<[string, Uint8Array, string, string]>([
  ['an empty one', bytes(), 'a.csv', 'a.csv is empty. Export the log once more.'],
  [
    'one of an old Office, or with a password',
    bytes(0xd0, 0xcf, 0x11, 0xe0, 1),
    'a.xlsx',
    'This file is locked or in an old format. Save it as .xlsx without a password.',
  ],
  [
    'a text that is called a workbook',
    Buffer.from(CSV),
    'a.XLSX',
    'This is not a workbook. Export it as .xlsx or .csv.',
  ],
  [
    'any other name',
    Buffer.from(CSV),
    'csv.pdf',
    'csv.pdf is neither .xlsx nor .csv. Export the log as one of them.',
  ],
  ['bytes', bytes(65, 0, 66), 'a.csv', 'This is not a text file. Export the log as .csv.'],
])('%s is refused', async (_, given, name, sentence) => {
  await expect(readWorkbookBytes(given, name, 'en_US')).rejects.toThrow(sentence);
});

test('a file that is not there, and a folder, are told by name', async () => {
  const gone = path.join(folder, 'gone.csv');
  await expect(readWorkbook(gone, 'en_US')).rejects.toThrow(
    `There is no file ${gone}. Check its name.`,
  );
  const inside = path.join(folder, 'a.csv');
  mkdirSync(inside);
  await expect(readWorkbook(inside, 'en_US')).rejects.toThrow(
    `${inside} is a folder. Name the file in it.`,
  );
  const file = path.join(folder, 'log.csv');
  writeFileSync(file, CSV);
  expect((await readWorkbook(file, 'en_US')).snapshot.sheetOrder).toHaveLength(1);
});

test('labels of the set-up are found in any case, the first of each', () => {
  const snapshot = makeSnapshot({
    Log: [['Cohort', 'Wrong']],
    'AL-CTO Setup': [
      [' COHORT: ', ' Beta '],
      ['', 'x'],
      ['Cohort', 'Gamma'],
      ['Applicant', 'Pat Doe'],
    ],
  });
  const labels = readSetUpLabels(snapshot);
  expect([...labels]).toEqual([
    ['cohort', 'Beta'],
    ['applicant', 'Pat Doe'],
  ]);
  expect(readSetUpLabels(makeSnapshot({ Log: [['Cohort', 'Wrong']] })).size).toBe(0);
  expect(findCohort(labels, 'PAT  doe', 5)).toBe('Beta');
  expect(findCohort(labels, 'Lee Roe', 5)).toBe('');
  expect(findCohort(labels, 'Lee Roe', 1)).toBe('Beta');
  expect(findCohort(new Map(), 'Lee Roe', 1)).toBe('');
});
