import type { IStyleData } from '@univerjs/core';
import type Excel from 'exceljs';

/** The colours of Office's usual theme, in the order of the file's own indexes. */
const THEME = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
];
/** What exceljs calls Excel's format 14: a date as the reader's own computer writes it. */
const SHORT_DATE = 'mm-dd-yy';
export const SHORT_DATE_SHOWN = 'm/d/yyyy;@';
const HORIZONTAL = ['', 'left', 'center', 'right'] as const;
const VERTICAL = ['', 'top', 'middle', 'bottom'] as const;
const WRAP = 3;
const SIDES = { t: 'top', b: 'bottom', l: 'left', r: 'right' } as const;
const BORDERS = [
  '',
  'thin',
  'hair',
  'dotted',
  'dashed',
  'dashDot',
  'dashDotDot',
  'double',
  'medium',
  'mediumDashed',
  'mediumDashDot',
  'mediumDashDotDot',
  'slantDashDot',
  'thick',
];

/** A cell's look, from exceljs to the grid. */
export function toGridStyle(cell: Excel.Cell): IStyleData {
  const { font, fill, alignment, border, numFmt } = cell;
  const style: IStyleData = {};
  if (numFmt && numFmt !== 'General') {
    style.n = { pattern: numFmt === SHORT_DATE ? SHORT_DATE_SHOWN : numFmt };
  }
  if (font?.bold) style.bl = 1;
  if (font?.italic) style.it = 1;
  if (font?.underline) style.ul = { s: 1 };
  if (font?.strike) style.st = { s: 1 };
  if (font?.name) style.ff = font.name;
  if (font?.size) style.fs = font.size;
  const ink = toRgb(font?.color);
  if (ink) style.cl = { rgb: ink };
  const ground = fill?.type === 'pattern' && fill.pattern === 'solid' && toRgb(fill.fgColor);
  if (ground) style.bg = { rgb: ground };
  const horizontal = HORIZONTAL.indexOf(alignment?.horizontal as 'left');
  if (horizontal > 0) style.ht = horizontal;
  const vertical = VERTICAL.indexOf(alignment?.vertical as 'top');
  if (vertical > 0) style.vt = vertical;
  if (alignment?.wrapText) style.tb = WRAP;
  const sides = Object.entries(SIDES).flatMap(([key, side]) => {
    const s = BORDERS.indexOf(border?.[side]?.style ?? '');
    return s > 0 ? [[key, { s, cl: { rgb: toRgb(border?.[side]?.color) ?? '#000000' } }]] : [];
  });
  if (sides.length > 0) style.bd = Object.fromEntries(sides);
  return style;
}

/** The same, from the grid to exceljs. */
export function setXlsxStyle(cell: Excel.Cell, style: IStyleData) {
  const pattern = style.n?.pattern;
  if (pattern) cell.numFmt = pattern === SHORT_DATE_SHOWN ? SHORT_DATE : pattern;
  cell.font = {
    name: style.ff ?? 'Arial',
    size: style.fs ?? 10,
    ...(style.bl && { bold: true }),
    ...(style.it && { italic: true }),
    ...(style.ul?.s && { underline: true }),
    ...(style.st?.s && { strike: true }),
    ...(style.cl?.rgb && { color: { argb: toArgb(style.cl.rgb) } }),
  };
  const ground = style.bg?.rgb;
  if (ground && toArgb(ground) !== 'FFFFFFFF') {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: toArgb(ground) } };
  }
  const horizontal = HORIZONTAL[Number(style.ht ?? 0)];
  const vertical = VERTICAL[Number(style.vt ?? 0)];
  if (horizontal || vertical || style.tb === WRAP) {
    cell.alignment = {
      ...(horizontal && { horizontal }),
      ...(vertical && { vertical }),
      ...(style.tb === WRAP && { wrapText: true }),
    };
  }
  if (style.bd) cell.border = toBorder(style.bd);
}

function toBorder(borders: object): Partial<Excel.Borders> {
  const drawnOn = borders as Record<string, { s?: number; cl?: { rgb?: string } } | undefined>;
  const sides = Object.entries(SIDES).flatMap(([key, side]) => {
    const drawn = drawnOn[key];
    const style = BORDERS[drawn?.s ?? 0];
    return style ? [[side, { style, color: { argb: toArgb(drawn?.cl?.rgb ?? '#000000') } }]] : [];
  });
  return Object.fromEntries(sides);
}

function toRgb(color: Partial<Excel.Color> | undefined): string | undefined {
  const hex = color?.argb?.slice(-6) ?? THEME[color?.theme ?? -1];
  return hex && `#${hex.toLowerCase()}`;
}

/** "#1a2b3c" or "rgb(26, 43, 60)" as FF1A2B3C. */
function toArgb(rgb: string): string {
  const parts = /^rgba?\((\d+), ?(\d+), ?(\d+)/.exec(rgb);
  const hex = parts
    ? parts
        .slice(1, 4)
        .map((part) => Number(part).toString(16).padStart(2, '0'))
        .join('')
    : rgb.replace('#', '');
  const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
  return `FF${full.toUpperCase()}`;
}
