// A cell's look, from the grid into an .xlsx and back.
import type { IStyleData } from '@univerjs/core';
import Excel from 'exceljs';
import { setXlsxStyle, toGridStyle } from '../../../src/local/files/xlsx-style';

const cellOf = (style: IStyleData) => {
  const cell = new Excel.Workbook().addWorksheet('A').getCell('A1');
  setXlsxStyle(cell, style);
  return cell;
};
const black = { argb: 'FF000000' };

test('a cell without a look is written in Arial, 10 points', () => {
  const { font, fill, alignment, border, numFmt } = cellOf({});
  expect(font).toEqual({ name: 'Arial', size: 10 });
  expect([fill, alignment, border, numFmt]).toEqual([undefined, undefined, undefined, undefined]);
});

test.each<[string, IStyleData, Partial<Excel.Font>]>([
  ['bold', { bl: 1 }, { bold: true }],
  ['italic', { it: 1 }, { italic: true }],
  ['underlined', { ul: { s: 1 } }, { underline: true }],
  ['struck through', { st: { s: 1 } }, { strike: true }],
  ['not so any more', { bl: 0, it: 0, ul: { s: 0 }, st: { s: 0 } }, {}],
  ['of a font and size', { ff: 'Times', fs: 14 }, { name: 'Times', size: 14 }],
  ['of a colour', { cl: { rgb: '#1a2b3c' } }, { color: { argb: 'FF1A2B3C' } }],
  ['of a short colour', { cl: { rgb: '#abc' } }, { color: { argb: 'FFAABBCC' } }],
  ['of a colour in numbers', { cl: { rgb: 'rgb(1, 2,255)' } }, { color: { argb: 'FF0102FF' } }],
])('text that is %s', (_, style, font) => {
  expect(cellOf(style).font).toEqual({ name: 'Arial', size: 10, ...font });
});

test('a ground is written but for white, which is none', () => {
  expect(cellOf({ bg: { rgb: '#e8eef7' } }).fill).toEqual({
    type: 'pattern',
    pattern: 'solid',
    fgColor: { argb: 'FFE8EEF7' },
  });
  expect(cellOf({ bg: { rgb: '#fff' } }).fill).toBeUndefined();
});

test.each<[IStyleData, object | undefined]>([
  [{ ht: 2 }, { horizontal: 'center' }],
  [
    { ht: 3, vt: 1 },
    { horizontal: 'right', vertical: 'top' },
  ],
  [{ vt: 3 }, { vertical: 'bottom' }],
  [{ tb: 3 }, { wrapText: true }],
  [{ tb: 1 }, undefined],
])('alignment of %j', (style, alignment) => {
  expect(cellOf(style).alignment).toEqual(alignment);
});

test('borders are written by side, in black where no colour is told', () => {
  const bd = { t: { s: 1, cl: { rgb: '#ff0000' } }, l: { s: 8 }, r: { s: 0 } } as IStyleData['bd'];
  expect(cellOf({ bd }).border).toEqual({
    top: { style: 'thin', color: { argb: 'FFFF0000' } },
    left: { style: 'medium', color: black },
  });
});

test('a cell in the usual format has none of its own, and thin letters are not bold', () => {
  const cell = new Excel.Workbook().addWorksheet('A').getCell('A1');
  cell.numFmt = 'General';
  cell.font = { name: 'Arial', size: 10 };
  expect(toGridStyle(cell)).toEqual({ ff: 'Arial', fs: 10 });
});

test('what was written is read as it was', () => {
  const style: IStyleData = {
    n: { pattern: '0.00' },
    bl: 1,
    it: 1,
    ul: { s: 1 },
    st: { s: 1 },
    ff: 'Times',
    fs: 14,
    cl: { rgb: '#1a2b3c' },
    bg: { rgb: '#e8eef7' },
    ht: 3,
    vt: 2,
    tb: 3,
    bd: { b: { s: 7, cl: { rgb: '#00ff00' } } },
  } as IStyleData;
  expect(toGridStyle(cellOf(style))).toEqual(style);
});
