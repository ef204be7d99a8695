// Opens the built add-on over small workbooks for the tests of the host.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ICellData, IWorkbookData } from '@univerjs/core';
import Papa from 'papaparse';
import { type HostOptions, type LocalHost, openHost } from '../../src/local/apps-script/host';
import { LocalUtilities } from '../../src/local/apps-script/runtime';

const ROOT = path.join(__dirname, '../..');
const SAMPLE = path.join(ROOT, 'src/local/sample/sample-log.csv');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

/** A cell in short: text that starts with `=` is a formula, a `Date` a day by its UTC date. */
export type TestCell = string | number | boolean | Date | ICellData | null;

/** A snapshot of sheets given as rows of cells. */
export function makeSnapshot(sheets: Record<string, TestCell[][]>): IWorkbookData {
  const names = Object.keys(sheets);
  return {
    id: 'test',
    name: 'Test',
    appVersion: '0.25.1',
    locale: 'enUS' as IWorkbookData['locale'],
    styles: {},
    sheetOrder: names.map((_, index) => `s${index}`),
    sheets: Object.fromEntries(
      names.map((name, index) => {
        const rows = sheets[name].map((row) => Object.fromEntries(row.map(toCell).entries()));
        const cellData = Object.fromEntries(rows.entries());
        const rowCount = Math.max(1000, rows.length);
        return [`s${index}`, { id: `s${index}`, name, rowCount, columnCount: 26, cellData }];
      }),
    ),
  };
}

function toCell(value: TestCell): ICellData {
  if (typeof value === 'string') return value.startsWith('=') ? { f: value } : { v: value, t: 1 };
  if (typeof value === 'number') return { v: value, t: 2 };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: 3 };
  if (!(value instanceof Date)) return value ?? {};
  const v = value.getTime() / 86_400_000 + 25_569;
  return { v, t: 2, s: { n: { pattern: 'yyyy-mm-dd' } } };
}

/** The sample log as sheet “PD Log”: its days are days, its hours numbers. */
export function sampleRows(): TestCell[][] {
  const { data } = Papa.parse<string[]>(readFileSync(SAMPLE, 'utf8').trim());
  return data.map((row, index) =>
    row.map((text, column) => {
      const day = /^(\d+)\/(\d+)\/(\d{4})$/.exec(text);
      if (index > 2 && day) return new Date(Date.UTC(+day[3], +day[1] - 1, +day[2]));
      return column === 4 && index > 2 && text !== '' && !Number.isNaN(+text) ? +text : text;
    }),
  );
}

export const SET_UP: TestCell[][] = [
  ['Applicant', 'Sample Candidate'],
  ['Issue date', new Date(Date.UTC(2024, 5, 15))],
];

// Before it reads again the add-on pauses, which a test need not wait for.
beforeEach(() => {
  jest.spyOn(LocalUtilities.prototype, 'sleep').mockImplementation(() => {});
});

const open: LocalHost[] = [];
afterEach(() => {
  for (const host of open.splice(0)) host.dispose();
});

/** A host over these sheets, with the built bundle or the code given; closed after the test. */
export async function openTestHost(
  sheets: Record<string, TestCell[][]>,
  options: Partial<HostOptions> = {},
): Promise<LocalHost> {
  const host = await openHost({
    bundle: read('dist/Code.js'),
    functions: read('dist/functions.js'),
    workbook: { snapshot: makeSnapshot(sheets), notes: [] },
    timeZone: 'America/Chicago',
    locale: 'en_US',
    readHtml: (name) => read(`dist/${name}.html`),
    ...options,
  });
  open.push(host);
  return host;
}

/** A host whose script is only this one: `run()` gives what its body returns. */
export async function openScript(sheets: Record<string, TestCell[][]>, body = '', more = {}) {
  const functions = `${body}\nfunction run(code, arg) { return new Function('arg', code)(arg); }`;
  const host = await openTestHost(sheets, { bundle: '', functions, ...more });
  const run = (code: string, arg: unknown = null) => host.call('run', code, arg);
  return { host, run };
}

/** A cell's value as calculated (1-based). */
export function valueAt(host: LocalHost, sheet: string, row: number, column: number): unknown {
  const id = host.engine.workbook().getSheetBySheetName(sheet)?.getSheetId() ?? '';
  return host.engine.cellAt(id, row - 1, column - 1)?.v ?? '';
}
