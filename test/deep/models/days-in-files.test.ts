// A day that goes into a file and comes out again, in any zone, is the same day.
import fc from 'fast-check';
import Papa from 'papaparse';
import { addDays, countDays, DAY_ZERO, formatDay } from '../../../src/core/day';
import type { CellContent, SheetReading } from '../../../src/core/protocol/messages';
import { toSnapshot } from '../../../src/local/files/plain-sheets';
import { readWorkbookBytes } from '../../../src/local/files/read-workbook';
import type { WorkbookFile } from '../../../src/local/files/workbook-file';
import { writeXlsx } from '../../../src/local/files/write-xlsx';
import { openTestHost } from '../../addon/open-test-host';
import { NINE, WITHOUT_MIDNIGHTS } from '../zones/zones';
import { runs } from './runs';

const zone = fc.constantFrom(...NINE, ...WITHOUT_MIDNIGHTS);
// Excel takes 1900 for a leap year: its days before March of it are not those of others.
const day = fc.integer({ min: 61, max: 73_050 }).map((serial) => addDays(DAY_ZERO, serial));
const days = fc.array(day, { minLength: 1, maxLength: 40 });
const format = fc.constantFrom('m/d/yyyy', 'yyyy-mm-dd', 'd.m.yyyy', 'mmm d, yyyy', 'dddd, mmmm d');

/** The first column as the add-on reads it in this zone. */
async function readColumn(workbook: WorkbookFile, timeZone: string): Promise<CellContent[]> {
  const host = await openTestHost({}, { workbook, timeZone });
  try {
    const [sheet = ''] = Object.values(workbook.snapshot.sheets).map(({ name = '' }) => name);
    const reading = host.call('readSheet', { sheet }) as SheetReading;
    return reading.rows.map(([first = '']) => first);
  } finally {
    host.dispose();
  }
}

const asCells = (all: string[]) => all.map((each) => ({ day: each, seconds: 0 }));

test('through an .xlsx', async () => {
  await fc.assert(
    fc.asyncProperty(zone, days, format, async (timeZone, given, pattern) => {
      const rows = given.map((each) => [{ value: countDays(DAY_ZERO, each), format: pattern }]);
      const sheet = { name: 'Log', rows, columnWidths: {}, frozenRows: 0 };
      const bytes = await writeXlsx({ snapshot: toSnapshot([sheet]), notes: [] });
      const read = await readWorkbookBytes(bytes, 'log.xlsx', 'en_US');
      expect(await readColumn(read, timeZone)).toEqual(asCells(given));
    }),
    runs(15),
  );
}, 1_800_000);

const slashes = (text: string) => {
  const [year, month, date] = text.split('-').map(Number);
  return [month, date, year].join('/');
};
const writing = fc.constantFrom<[(day: string) => string, string]>(
  [(text) => text, 'en_US'],
  [slashes, 'en_US'],
  [formatDay, 'en_US'],
  [(text) => text.split('-').reverse().join('.'), 'de_DE'],
);

test('through a .csv', async () => {
  await fc.assert(
    fc.asyncProperty(zone, days, writing, async (timeZone, given, [write, locale]) => {
      const text = Papa.unparse(given.map((each) => [write(each), 'text']));
      const read = await readWorkbookBytes(new TextEncoder().encode(text), 'log.csv', locale);
      expect(await readColumn(read, timeZone)).toEqual(asCells(given));
    }),
    runs(15),
  );
}, 1_800_000);

test('a duration through an .xlsx is as long as it was', async () => {
  const seconds = fc.integer({ min: 12, max: 100 * 3600 });
  await fc.assert(
    fc.asyncProperty(zone, fc.array(seconds, { minLength: 1 }), async (timeZone, given) => {
      const rows = given.map((each) => [{ value: each / 86_400, format: '[h]:mm:ss' }]);
      const sheet = { name: 'Log', rows, columnWidths: {}, frozenRows: 0 };
      const bytes = await writeXlsx({ snapshot: toSnapshot([sheet]), notes: [] });
      const read = await readWorkbookBytes(bytes, 'log.xlsx', 'en_US');
      const whole = (each: number) => addDays(DAY_ZERO, Math.floor(each / 86_400));
      const expected = given.map((each) => ({ day: whole(each), seconds: each % 86_400 }));
      expect(await readColumn(read, timeZone)).toEqual(expected);
    }),
    runs(10),
  );
}, 1_800_000);
