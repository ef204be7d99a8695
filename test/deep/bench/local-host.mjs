// The built add-on over workbooks of the bench.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importBundled, ROOT } from './bundle-code.mjs';

const NOW = Date.UTC(2026, 10, 23, 18);
const SERIAL_OF_1970 = 25_569;
const DAY_MS = 86_400_000;

export const SET_UP = [
  ['Applicant', 'Candidate 1'],
  ['Issue date', { day: '2024-06-15' }],
];

const readDist = (name) => readFileSync(join(ROOT, 'dist', name), 'utf8');

/** Opens hosts; `beforeCall` is told each state-touching service call. */
export async function openHosts() {
  const { openHost } = await importBundled(
    'host',
    "export { openHost } from './src/local/apps-script/host'",
  );
  return (sheets, { functions = '', beforeCall } = {}) =>
    openHost({
      bundle: readDist('Code.js'),
      functions: readDist('functions.js') + functions,
      workbook: { snapshot: makeSnapshot(sheets), notes: [] },
      timeZone: 'America/Chicago',
      locale: 'en_US',
      now: () => NOW,
      readHtml: (name) => readDist(`${name}.html`),
      beforeCall,
    });
}

function makeSnapshot(sheets) {
  const names = Object.keys(sheets);
  return {
    id: 'bench',
    name: 'Bench',
    appVersion: '0.25.1',
    locale: 'enUS',
    styles: {},
    sheetOrder: names.map((_, index) => `s${index}`),
    sheets: Object.fromEntries(
      names.map((name, index) => [`s${index}`, makeSheet(`s${index}`, name, sheets[name])]),
    ),
  };
}

function makeSheet(id, name, rows) {
  const rowCount = Math.max(1000, rows.length);
  const cellData = { ...rows.map((row) => ({ ...row.map(toCell) })) };
  return { id, name, rowCount, columnCount: 26, cellData };
}

function toCell(value) {
  if (typeof value === 'number') return { v: value, t: 2 };
  if (typeof value !== 'object') return value.startsWith('=') ? { f: value } : { v: value, t: 1 };
  const v = Date.parse(value.day) / DAY_MS + SERIAL_OF_1970;
  return { v, t: 2, s: { n: { pattern: 'yyyy-mm-dd' } } };
}
