// A .csv as Sheets would import it.
import type { ICellData } from '@univerjs/core';
import fc from 'fast-check';
import Papa from 'papaparse';
import { isMonthFirstLocale } from '../../../src/core/log/locale';
import { readCsvCell } from '../../../src/local/files/csv-cell';
import { FileFault } from '../../../src/local/files/file-fault';
import { readCsv } from '../../../src/local/files/read-csv';
import { runs } from '../../deep/models/runs';

const bytes = (text: string) => new TextEncoder().encode(text);
const LOG = 'Name,Date,Hours,Course\nPat,2026-03-04,2,IT Management\n';

function cellsOf(file: ReturnType<typeof readCsv>): unknown[][] {
  return Object.values(file.snapshot.sheets['sheet-1']?.cellData ?? {}).map((row) =>
    Object.values(row as Record<string, ICellData>).map(({ v }) => v),
  );
}

test.each([
  ['2026-03-08', 46089, 'yyyy-mm-dd'],
  ['2026/3/8', 46089, 'yyyy-mm-dd'],
  ['3/8/2026', 46089, 'm/d/yyyy'],
  ['3/8/26', 46089, 'm/d/yyyy'],
  ['Mar 8, 2026', 46089, 'm/d/yyyy'],
  ['March 8, 2026', 46089, 'm/d/yyyy'],
  ['8 Mar 2026', 46089, 'm/d/yyyy'],
  ['8-Mar-2026', 46089, 'm/d/yyyy'],
  ['3/8/2026 12:00:00', 46089.5, 'm/d/yyyy h:mm:ss'],
  ['3/8/2026 6:00 PM', 46089.75, 'm/d/yyyy h:mm:ss'],
  ['1:30', 0.0625, 'h:mm'],
  ['1:30:00', 0.0625, 'h:mm'],
  ['1:30 PM', 0.5625, 'h:mm'],
  ['30:00', 1.25, '[h]:mm'],
  ['1,234.5', 1234.5, undefined],
  ['$5', 5, undefined],
  ['50%', 0.5, '0%'],
  ['1e3', 1000, undefined],
  ['-3', -3, undefined],
  ['+5', 5, undefined],
  ['.5', 0.5, undefined],
  ['20260308', 20260308, undefined],
  ['TRUE', true, undefined],
])('%s is %s', (text, value, format) => {
  expect(readCsvCell(text, 'en_US')).toEqual(format ? { value, format } : { value });
});

test.each([
  'Oct 3rd, 2025',
  'on 2026-03-08',
  '2026-03-08b',
  'March 2026',
  '10/22',
  '2026-02-30',
  '13/02/2026',
  '2,5',
  '2 hrs',
  '=SUM(A1:A3)',
  '@x',
  '1,00',
  '3-4',
  '5h 30m',
  '6/29/2025 - 7/2/2025',
  'e3',
  '-',
  '.',
  '$',
])('%s stays text', (text) => expect(readCsvCell(text, 'en_US')).toEqual({ value: text }));

test('a German file has days first and decimal commas', () => {
  expect(readCsvCell('14.01.2026', 'de_DE')).toEqual({ value: 46036, format: 'd.m.yyyy' });
  expect(readCsvCell('2,5', 'de_DE')).toEqual({ value: 2.5 });
  expect(readCsvCell('1.234,5', 'de_DE')).toEqual({ value: 1234.5 });
});

test.each([
  ['en_US', 'm/d/yyyy'],
  ['es_PR', 'm/d/yyyy'],
  ['es_PA', 'm/d/yyyy'],
  ['en_PH', 'm/d/yyyy'],
  ['fil_PH', 'm/d/yyyy'],
  ['es_PH', 'd/m/yyyy'],
  ['en_GB', 'd/m/yyyy'],
  ['fr_FR', 'd/m/yyyy'],
])('a date in a file of %s is %s, and text in it is read so too', (locale, format) => {
  const isMonthFirst = format === 'm/d/yyyy';
  const value = isMonthFirst ? 46_089 : 46_237;
  expect(readCsvCell('3/8/2026', locale)).toEqual({ value, format });
  expect(isMonthFirstLocale(locale)).toBe(isMonthFirst);
});

test.each([
  ['a byte order mark', bytes(`\ufeff${LOG}`)],
  ['semicolons', bytes(LOG.replaceAll(',', ';'))],
  ['tabs', bytes(LOG.replaceAll(',', '\t'))],
  ['carriage returns', bytes(LOG.replaceAll('\n', '\r\n'))],
  ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${LOG}`, 'utf16le'))],
])('%s makes no difference', (_, file) => {
  const read = readCsv(file, 'en_US');
  expect(cellsOf(read)).toEqual([
    ['Name', 'Date', 'Hours', 'Course'],
    ['Pat', 46085, 2, 'IT Management'],
  ]);
  expect(read.notes).toEqual([]);
});

test('semicolons are found under title lines that have none', () => {
  const read = readCsv(bytes(`My log, so far\n\n${LOG.replaceAll(',', ';')}`), 'en_US');
  expect(cellsOf(read)[2]).toEqual(['Name', 'Date', 'Hours', 'Course']);
});

test('Windows-1252 is said', () => {
  const read = readCsv(new Uint8Array(Buffer.from('Name,Caf\xe9\n', 'latin1')), 'en_US');
  expect(read.notes).toEqual(['This file was read as Windows-1252.']);
  expect(cellsOf(read)).toEqual([['Name', 'Café']]);
});

test('a row with too many fields is named by its line, cells of several lines before it counted', () => {
  const notes = (more: string) => readCsv(bytes(`${LOG}${more}`), 'en_US').notes;
  const ragged = 'Lee,2026-03-05,1,IT Management,extra\n';
  expect(notes(ragged)).toEqual(['Line 3 has 5 fields; the heading has 4.']);
  expect(notes(`Lee,2026-03-05,1,"IT\nManagement"\n${ragged}`)).toEqual([
    'Line 5 has 5 fields; the heading has 4.',
  ]);
});

test.each([
  ['is not closed', 'Lee,2026-03-05,1,"IT\nPat,2026-03-06,1,IT\n', 3],
  ['is closed by the cell of another row', 'Lee,"2026-03-05,1,IT\nPat,2026-03-06,1,"IT"\n', 3],
  ['closes inside a cell', 'Lee,"2026"-03-05,1,IT\n', 3],
  ['stands in a later row', 'Lee,2026-03-05,1,"IT\nManagement"\n"Pat,2026-03-06,1,IT\n', 5],
  ['swallows whole rows', 'Lee,"2026-03-05,1,IT\nPat,x,1,IT\nRoe,x",2,IT,more\n', 3],
])('a file whose quotation mark %s is refused whole, with the line', (_, more, line) => {
  expect(() => readCsv(bytes(`${LOG}${more}`), 'en_US')).toThrow(
    `Line ${line} has a quotation mark that isn't closed, so the rows after it can't be told apart.`,
  );
});

test('a quotation mark in the middle of a cell, and one in a .tsv, is text', () => {
  expect(cellsOf(readCsv(bytes(`${LOG}Lee,5" screens,1,IT\n`), 'en_US'))[2]?.[1]).toBe(
    '5" screens',
  );
  const tabbed = `${LOG.replaceAll(',', '\t')}Lee\t"Big" day, then a small one\t1\tIT\n`;
  expect(cellsOf(readCsv(bytes(tabbed), 'en_US', true))[2]).toEqual([
    'Lee',
    '"Big" day, then a small one',
    1,
    'IT',
  ]);
});

test('headings stay in sight and columns are wide enough', () => {
  const sheet = readCsv(bytes(LOG), 'en_US').snapshot.sheets['sheet-1'];
  expect(sheet?.freeze?.ySplit).toBe(1);
  expect(sheet?.columnData?.[3]?.w).toBeGreaterThan(100);
});

test('columns are as wide as their longest text below the titles, from 70 to 320 pixels', () => {
  const title = `${'A title as long as a line of a letter. '.repeat(3)}\n`;
  const sheet = readCsv(bytes(`${title}${LOG}x,y,z,${'w'.repeat(99)}\n`), 'en_US').snapshot.sheets[
    'sheet-1'
  ];
  const widths = [0, 1, 2, 3].map((column) => sheet?.columnData?.[column]?.w);
  expect(widths).toEqual([70, 82, 70, 320]);
  expect(sheet?.freeze?.ySplit).toBe(2);
});

test.each([
  ['three words below a title and a line of numbers', 'Log,\n1,2,3\nName,Date,Hours\nPat,x,2\n', 3],
  ['two words are a title', 'My,log\nName,Date,Hours\n', 2],
  ['no line of words, so the first of the fullest', '1,a\nb,2,c,d,e\n3,f,g,h,i\n', 2],
  ['lines of numbers alone', '1,2\n3,4\n', 0],
])('what stays in sight: %s', (_, text, rows) => {
  const sheet = readCsv(bytes(text), 'en_US').snapshot.sheets['sheet-1'];
  expect(sheet?.freeze?.ySplit ?? 0).toBe(rows);
});

test('blank lines at the end are no rows; blank fields too many are no fault', () => {
  const read = readCsv(bytes(`${LOG}Lee,2026-03-05,1,IT Management, ,\n\n,,,\n\n`), 'en_US');
  expect(read.notes).toEqual([]);
  expect(cellsOf(read)).toHaveLength(3);
});

test('any grid of texts is read without a throw, and plain words stay as they are', () => {
  const word = fc.stringMatching(/^[A-Za-z][A-Za-z ,"\n]{0,12}$/);
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word, word), { minLength: 1, maxLength: 6 }), (grid) => {
      const cells = cellsOf(readCsv(bytes(Papa.unparse(grid)), 'en_US'));
      const isPlain = (text: string) => !/^(true|false)$/i.test(text);
      cells.forEach((row, index) => {
        row.forEach((cell, column) => {
          const text = grid[index]?.[column] ?? '';
          if (isPlain(text)) expect(cell).toBe(text);
        });
      });
    }),
    runs(100),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (any) => {
      try {
        readCsv(any, 'en_US');
      } catch (error) {
        expect(error).toBeInstanceOf(FileFault);
      }
    }),
    runs(100),
  );
});
