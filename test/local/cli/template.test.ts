// The empty log to begin with: as other programs read it, and as the add-on does.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Excel from 'exceljs';
import { POLICY } from '../../../src/core/policy/policy';
import type { Edit, EditAnswer, SheetReading } from '../../../src/core/protocol/messages';
import { readWorkbook } from '../../../src/local/files/read-workbook';
import { writeXlsx } from '../../../src/local/files/write-xlsx';
import { openTestHost } from '../../addon/open-test-host';
import { alcto } from './run-alcto';

const folder = mkdtempSync(path.join(tmpdir(), 'alcto-template-'));
const file = path.join(folder, 'My log.xlsx');
const make = (...args: string[]) => alcto('template', ...args);

beforeAll(() => expect(make(file).status).toBe(0));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(bytes?: Uint8Array) {
  const workbook = new Excel.Workbook();
  if (bytes) await workbook.xlsx.load(Buffer.from(bytes) as never);
  else await workbook.xlsx.readFile(file);
  return workbook;
}

const open = async () =>
  openTestHost(
    {},
    { workbook: await readWorkbook(file, 'en_US'), now: () => Date.UTC(2026, 10, 23, 18) },
  );

test('headings, frozen row, formats and a drop-down of the six courses are there', async () => {
  const workbook = await read();
  const log = workbook.getWorksheet('PD Log');
  expect(log?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  expect(log?.getRow(1).values).toContain('Justification of Relation to Coursework');
  expect(log?.getCell('C501').numFmt).toBe('m/d/yyyy');
  expect(log?.getCell('D501').numFmt).toBe('0.00');
  const list = log?.getCell('E2').dataValidation as unknown as Excel.DataValidation;
  expect(list).toMatchObject({ type: 'list', errorStyle: 'warning' });
  const [, sheet = '', column = ''] = /'(.+)'!\$([A-Z])/.exec(String(list.formulae[0])) ?? [];
  const names = [1, 2, 3, 4, 5, 6].map(
    (row) => workbook.getWorksheet(sheet)?.getCell(`${column}${row}`).value,
  );
  expect(names).toEqual(POLICY.courses.map(({ name }) => name));
});

test('dates and hours are warned of, never refused, and stay so when the file is saved again', async () => {
  const again = await writeXlsx(await readWorkbook(file, 'en_US'));
  for (const workbook of [await read(), await read(again)]) {
    const log = workbook.getWorksheet('PD Log');
    expect(log?.getCell('C9').dataValidation).toMatchObject({
      type: 'date',
      errorStyle: 'warning',
      formulae: [new Date('1899-12-31'), new Date('9999-12-31')],
    });
    expect(log?.getCell('D9').dataValidation).toMatchObject({
      type: 'decimal',
      errorStyle: 'warning',
      formulae: [0, 24],
    });
  }
});

test('the cohort is picked from four, warned of only, and stays so when the file is saved again', async () => {
  const again = await writeXlsx(await readWorkbook(file, 'en_US'));
  for (const workbook of [await read(), await read(again)]) {
    const setUp = workbook.getWorksheet('AL-CTO Setup');
    expect(setUp?.getCell('A3').value).toBe('Cohort');
    expect(setUp?.getCell('B3').value).toBeNull();
    expect(setUp?.getCell('B3').dataValidation).toMatchObject({
      type: 'list',
      errorStyle: 'warning',
      allowBlank: true,
      formulae: ['"Alpha,Beta,Charlie,Delta"'],
    });
    for (const cell of ['A3', 'B2', 'B4', 'C3']) {
      expect(setUp?.getCell(cell).dataValidation).toBeUndefined();
    }
  }
});

test('it asks for the issue date alone; with it, it is 60 hours to go, and a row counts', async () => {
  const host = await open();
  expect(host.call('checkCompliance')).toMatchObject({
    ok: false,
    faults: [{ code: 'ISSUE_DATE_MISSING' }],
  });
  const { rows, sheet } = host.call('readSheet', {}) as SheetReading;
  const row = rows.findIndex(([label]) => label === 'Issue date') + 1;
  const cells = [{ column: 2, before: '', after: { day: '2024-06-15', seconds: 0 } }];
  const edit = (edits: Edit[]) => host.call('editCells', { edits }) as EditAnswer;
  expect(edit([{ op: 'write', sheet, row, cells }])).toMatchObject({ ok: true });
  expect(host.call('checkCompliance')).toMatchObject({
    ok: true,
    report: { applicants: [{ hours: { remaining: 60 }, findings: [] }], logs: [{ findings: [] }] },
  });
  const entry = {
    applicant: 'Pat Doe',
    district: 'Mobile County',
    activity: 'A webinar',
    date: '2026-03-04',
    hours: 2,
    course: 'Law, Ethics, and Policies',
    justification: 'Fits the course well',
    description: 'Two talks',
  };
  expect(edit([{ op: 'addRow', sheet: 'PD Log', row: 1, entry }])).toMatchObject({ ok: true });
  expect(host.call('checkCompliance')).toMatchObject({
    report: { applicants: [{ hours: { counted: 2, remaining: 58 } }] },
  });
  expect(host.call('makeSummary')).toMatchObject({ ok: true });
});

test.each([
  ['no name', [], 'Name a file. See alcto --help.'],
  ['another type', ['log.csv'], 'Name a file that ends in .xlsx.'],
  ['two names', ['a.xlsx', 'b.xlsx'], 'Too many arguments for template.'],
  ['a file that is there', [file], '“My log.xlsx” already exists. Name another file.'],
  [
    'a folder that is not there',
    [path.join(folder, 'no', 'log.xlsx')],
    /^Could not save .*no such folder/,
  ],
])('with %s it is one sentence, and nothing is written', (_, args, expected) => {
  const { stderr, status } = make(...args);
  expect(stderr.trim()).toMatch(expected);
  expect(status).toBe(2);
});

test('a folder of that name is no place for it', () => {
  mkdirSync(path.join(folder, 'taken.xlsx'));
  writeFileSync(path.join(folder, 'taken.xlsx', 'x'), '');
  expect(make(path.join(folder, 'taken.xlsx')).status).toBe(2);
});
