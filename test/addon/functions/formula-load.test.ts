// Formulas in great number, and over a great log.
import { openTestHost, SET_UP, sampleRows, type TestCell, valueAt } from '../open-test-host';

const NOW = () => Date.UTC(2026, 10, 23, 18);
const BOOK: Record<string, TestCell[][]> = { 'PD Log': sampleRows(), 'AL-CTO Setup': SET_UP };
const RANGES = "'PD Log'!A:H,'AL-CTO Setup'!A:C";

test('500 copies in a sheet all answer', async () => {
  const copies = Array.from({ length: 500 }, () => [`=ALCTO_REMAINING("Total",${RANGES})`]);
  const host = await openTestHost({ ...BOOK, Mine: copies }, { now: NOW });
  const values = copies.map((_, index) => valueAt(host, 'Mine', index + 1, 1));
  expect(new Set(values)).toEqual(new Set([1.5]));
}, 60_000);

test('more rows than a formula has time for is said before Sheets stops it', async () => {
  const rows = [...sampleRows(), ...Array.from({ length: 100_001 }, () => [null])];
  const formula = `=ALCTO_REMAINING("Total",'PD Log'!A1:H100002,'AL-CTO Setup'!A:C)`;
  const host = await openTestHost({ ...BOOK, 'PD Log': rows, Mine: [[formula]] }, { now: NOW });
  expect(host.errorText('Mine', 1, 1)).toBe('Too many rows for a formula. Use Check compliance.');
});
