// Workbooks that mean harm: each ends soon, in a sentence or as a workbook, and takes no more memory than one may.
import type { IWorkbookData } from '@univerjs/core';
import { strToU8, zipSync } from 'fflate';
import { readXlsx } from '../../../src/local/files/read-xlsx';
import {
  makeHidden,
  makeNamed,
  makeOverlapping,
  makeParts,
  makeWorkbook,
  type Parts,
  SHEET,
  withSizes,
} from './make-workbooks';

const MEGABYTE = 1024 * 1024;
const MAX_MS = 20_000;
const CELL = '<row r="1"><c r="A1"><v>1</v></c></row>';
const blank = (bytes: number) => new Uint8Array(bytes).fill(32);
const manyParts = (count: number): Parts =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`xl/p${index}`, blank(0)]));
const withParts = async (parts: Parts) => zipSync({ ...(await makeParts()), ...parts });

const OUT_OF_RANGE = /cell out of range/;
const TOO_LARGE = /too large \(20 MB, 50 MB unpacked\)/;
const DAMAGED = /damaged\. Open it in Sheets or Excel/;

const VALIDATED = (places: string) =>
  `<dataValidations count="1"><dataValidation type="decimal" sqref="${places}"><formula1>1</formula1></dataValidation></dataValidations>`;

jest.setTimeout(60_000);

const refused: [what: string, make: () => Promise<Uint8Array>, why: RegExp][] = [
  [
    '21 MB that are packed no further',
    async () => zipSync({ ...(await makeParts()), 'xl/a.bin': blank(21 * MEGABYTE) }, { level: 0 }),
    TOO_LARGE,
  ],
  ['a thousand times its size', () => withParts({ 'xl/a.xml': blank(60 * MEGABYTE) }), TOO_LARGE],
  [
    'small parts that are too much together',
    () =>
      withParts(Object.fromEntries([1, 2, 3].map((n) => [`xl/a${n}.xml`, blank(20 * MEGABYTE)]))),
    TOO_LARGE,
  ],
  [
    'a directory that says it is small',
    async () => withSizes(await withParts({ 'xl/a.xml': blank(60 * MEGABYTE) }), 100),
    TOO_LARGE,
  ],
  ['one part under many names', () => makeOverlapping(10 * MEGABYTE, 40), TOO_LARGE],
  [
    'a bomb inside a part that is not packed',
    async () => makeHidden(await withParts({ [SHEET]: blank(60 * MEGABYTE) })),
    TOO_LARGE,
  ],
  ['tens of thousands of parts', () => withParts(manyParts(20_000)), TOO_LARGE],
  [
    'definitions inside a part that is not packed',
    async () =>
      makeHidden(
        await withParts({ [SHEET]: strToU8('<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>') }),
      ),
    /definitions no spreadsheet writes/,
  ],
  ['a row past the last', () => makeWorkbook('<row r="99999999"/>'), OUT_OF_RANGE],
  [
    'a row past the last, in other quotes',
    () => makeWorkbook("<row\n r = '99999999'/>"),
    OUT_OF_RANGE,
  ],
  ['a row in escapes', () => makeWorkbook('<row r="&#57;9999999"/>'), OUT_OF_RANGE],
  [
    'a row behind a mark that seems to end its tag',
    () => makeWorkbook('<row x=">" r="99999999"/>'),
    OUT_OF_RANGE,
  ],
  [
    'columns past the last',
    () => makeWorkbook(CELL, { before: '<cols><col min="1" max="99999999" width="9"/></cols>' }),
    OUT_OF_RANGE,
  ],
  [
    'a sheet that is one merge',
    () =>
      makeWorkbook(CELL, { after: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>' }),
    OUT_OF_RANGE,
  ],
  [
    'limits for a million places of few rows',
    () => makeWorkbook(CELL, { after: VALIDATED('A1:XFD100') }),
    OUT_OF_RANGE,
  ],
  ['a name for every cell', () => makeNamed("'PD Log'!$A$1:$XFD$1048575"), OUT_OF_RANGE],
  ['a name in pieces', () => makeNamed("'PD Log'!$A$1:$XFD$104<!-- -->8575"), OUT_OF_RANGE],
  ['its own end twice', async () => (await makeWorkbook(CELL)).slice(0, -30), DAMAGED],
  ['a part named __proto__', () => withParts({ 'xl/__proto__/a.xml': blank(9) }), DAMAGED],
];

test.each(refused)('%s is refused in a sentence', async (_, make, why) => {
  const bytes = await make();
  const before = process.memoryUsage().rss;
  const began = Date.now();
  await expect(readXlsx(bytes)).rejects.toThrow(why);
  expect(Date.now() - began).toBeLessThan(MAX_MS);
  expect(process.memoryUsage().rss - before).toBeLessThan(400 * MEGABYTE);
});

/** The last row (0-based) of any limit. */
function reachOf({ resources }: IWorkbookData) {
  const rules = resources?.find(({ name }) => name.includes('VALIDATION'))?.data ?? '';
  const [[{ ranges }]] = Object.values(JSON.parse(rules)) as [[{ ranges: { endRow: number }[] }]];
  return Math.max(...ranges.map(({ endRow }) => endRow));
}

test('a validation of whole columns, as Excel writes it, reaches as far as the grid', async () => {
  const after = VALIDATED('A2:C1048576');
  const { snapshot } = await readXlsx(await makeWorkbook(CELL, { after }));
  expect(reachOf(snapshot)).toBe(999);
});

test('… and under a longer log as far as the grid will then', async () => {
  const rows = `${CELL}<row r="3000"><c r="A3000"><v>1</v></c></row>`;
  const after = VALIDATED('A2:A1048576');
  const { snapshot } = await readXlsx(await makeWorkbook(rows, { after }));
  expect(reachOf(snapshot)).toBe(3199);
});

test('a text that reads like a name or a limit stays as it was typed', async () => {
  const typed = "'PD Log'!$A$1:$B$1048576";
  const strings = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>Date</t></si><si><t>${typed}</t></si><si><t>Course</t></si></sst>`;
  const parts = { ...(await makeParts()), 'xl/sharedStrings.xml': strToU8(strings) };
  const { snapshot } = await readXlsx(zipSync(parts));
  expect(snapshot.sheets['sheet-1']?.cellData?.[0]?.[1]).toMatchObject({ v: typed });
});

test('parts whose names begin with a slash, and with more before their bytes, are the same parts', async () => {
  const parts = Object.entries(await makeParts()).map(([name, part]) => [
    `/${name}`,
    [part, { extra: { 21589: new Uint8Array(9) } }],
  ]);
  const { snapshot } = await readXlsx(zipSync(Object.fromEntries(parts)));
  expect(snapshot.sheets['sheet-1']?.cellData?.[0]?.[1]).toMatchObject({ v: 'Hours' });
});

test('a name for whole columns, as LibreOffice writes it, stops nothing', async () => {
  const { snapshot } = await readXlsx(await makeNamed("'PD Log'!$A$1:$H$1048576"));
  expect(snapshot.sheets['sheet-1']?.cellData?.[0]?.[1]).toMatchObject({ v: 'Hours' });
});

test('what is refused in one place is read in another: the last cell, the longest row of merges', async () => {
  const after = '<mergeCells><mergeCell ref="A2:XFD2"/></mergeCells>';
  const last = '<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>';
  const { snapshot } = await readXlsx(await makeWorkbook(CELL + last, { after }));
  expect(snapshot.sheets['sheet-1']?.cellData?.[1_048_575]?.[16_383]).toMatchObject({ v: 7 });
});
