// Files by what their bytes are: a workbook, or a sentence of what to do.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as XLSX from '@e965/xlsx';
import { isDateFormat } from '../../../src/local/engine/date-format';
import { readWorkbook, readWorkbookBytes } from '../../../src/local/files/read-workbook';
import { readSetUpLabels } from '../../../src/local/files/set-up-labels';
import { makeSnapshot } from '../../addon/open-test-host';

const CSV = 'Name,Hours\nPat Doe,2\n';
const bytes = (...values: number[]) => Uint8Array.from(values);
const utf16 = (text: string, isBig = false) => {
  const little = Buffer.from(`\ufeff${text}`, 'utf16le');
  return isBig ? little.swap16() : little;
};

/** A log of one row as another program would write it. */
function makeBook(bookType: 'xls' | 'ods' | 'xlsx'): Uint8Array {
  const sheet = XLSX.utils.aoa_to_sheet([
    ['Name', 'Date', 'Hours', 'Time'],
    ['Pat Doe', { t: 'n', v: 46085, z: 'm/d/yyyy' }, 2.5, { t: 'n', v: 0.0625, z: 'h:mm' }],
  ]);
  const book = { SheetNames: ['PD Log'], Sheets: { 'PD Log': sheet } };
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType }));
}

function lock(): Uint8Array {
  const container = XLSX.CFB.utils.cfb_new();
  for (const name of ['/EncryptedPackage', '/EncryptionInfo'])
    XLSX.CFB.utils.cfb_add(container, name, Buffer.alloc(5000, 4));
  return new Uint8Array(XLSX.CFB.write(container, { type: 'buffer' }) as Buffer);
}

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

test.each(['xls', 'ods', 'xlsx'] as const)('.%s shows what the other kinds show', async (kind) => {
  const { snapshot } = await readWorkbookBytes(makeBook(kind), `log.${kind}`, 'en_US');
  const [sheet] = Object.values(snapshot.sheets);
  const cells = Object.values(sheet?.cellData?.[1] ?? {}) as { v?: unknown; s?: string }[];
  expect(sheet?.name).toBe('PD Log');
  expect(cells.map(({ v }) => v)).toEqual(['Pat Doe', 46085, 2.5, 0.0625]);
  const isDate = ({ s }: { s?: string }) => isDateFormat(snapshot.styles[s ?? '']?.n?.pattern);
  expect(cells.map(isDate)).toEqual([false, true, false, true]);
});

test('a workbook of another kind says that its looks are not kept', async () => {
  expect((await readWorkbookBytes(makeBook('ods'), 'log.ods', 'en_US')).notes).toEqual([
    'Colors and drop-downs of this file are not kept. It is saved as .xlsx.',
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
  ).rejects.toThrow('This file is too large (20 MB). Keep only the log in it.');
});

test.each<[string, Uint8Array, string, string]>([
  ['an empty one', bytes(), 'a.csv', 'a.csv is empty. Export the log once more.'],
  [
    'one with a password',
    lock(),
    'a.xlsx',
    'This file is locked with a password. Save it without one.',
  ],
  [
    'half a workbook of an old Excel',
    makeBook('xls').subarray(0, 600),
    'a.xls',
    'This workbook is damaged. Open it in Sheets or Excel and save it again.',
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
    'csv.pdf is not a kind of file we can read. Export the log as .xlsx or .csv.',
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
});
