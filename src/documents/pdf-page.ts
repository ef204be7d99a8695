// One page of a PDF as pieces of text in the order they are read.
import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import { OPS, type Pdf } from './pdf-library';

export type PdfPage = Awaited<ReturnType<Pdf['getPage']>>;

/** Text on one baseline with no gap as wide as between columns. Measured from the top left. */
export interface Piece {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  fonts: string[];
  /** The widest gap between its words, in letter sizes. */
  gap: number;
}

/** The upright text of a page, and the page's measures. */
export async function readPieces(
  page: PdfPage,
): Promise<{ pieces: Piece[]; width: number; height: number }> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  // A space set on its own may be as wide as the gap between two cells: gaps are measured instead.
  const placed = items
    .filter((item): item is TextItem => 'str' in item && item.str.trim() !== '')
    .flatMap((item) => placeItem(item, transform));
  return { pieces: joinItems(placed), width, height };
}

function placeItem(item: TextItem, view: number[]): Piece[] {
  const [a, b, c, d, e, f] = item.transform;
  const x = view[0] * e + view[2] * f + view[4];
  const y = view[1] * e + view[3] * f + view[5];
  const slope = view[1] * a + view[3] * b;
  // Watermarks and text up the side of a page are not read.
  if (Math.abs(slope) > 0.1 * Math.hypot(a, b)) return [];
  const size = Math.round(Math.hypot(c, d) * 10) / 10;
  return [
    { text: item.str, left: x, right: x + item.width, y, size, fonts: [item.fontName], gap: 0 },
  ];
}

function joinItems(items: Piece[]): Piece[] {
  return groupRows(items).flatMap((row) => {
    const pieces: Piece[] = [];
    for (const item of row.sort((a, b) => a.left - b.left)) {
      const last = pieces.at(-1);
      const gap = last ? item.left - last.right : 0;
      // Bold without a bold font is the same text set twice, a hair apart.
      if (last && gap < (item.left - item.right) / 2 && last.text.endsWith(item.text)) continue;
      if (last && belongs(last, item, gap)) append(last, item, gap);
      else pieces.push({ ...item });
    }
    return pieces;
  });
}

/** Dots lead to a page number and an item's mark to its text, however wide the gap. */
function belongs(piece: Piece, item: Piece, gap: number): boolean {
  const em = Math.max(piece.size, item.size);
  if (gap < em * 1.5 || isLeader(piece) || isLeader(item)) return true;
  return isMark(piece) && gap < em * 5;
}

const isMark = ({ text }: Piece) =>
  /^\s*([•▪◦●○■‣–-]|\(?([\divxlc]{1,4}|[a-z])[.)]|\d{1,2}(\.\d{1,2})+\.?)\s*$/i.test(text);

const isLeader = ({ text }: Piece) => /[._…]{2}\s*$|^[\s.]*\.[\s.]*$/.test(text);

function append(piece: Piece, item: Piece, gap: number) {
  const isApart = gap > item.size * 0.12 && !/\s$/.test(piece.text) && !/^\s/.test(item.text);
  if (!isMark(piece) && !isLeader(piece) && !isLeader(item))
    piece.gap = Math.max(piece.gap, gap / item.size);
  if (item.text.length > piece.text.length) piece.size = item.size;
  piece.text += (isApart ? ' ' : '') + item.text;
  if (!piece.fonts.includes(item.fonts[0])) piece.fonts.push(item.fonts[0]);
  piece.right = Math.max(piece.right, item.right);
}

/** Items of one baseline, within a third of their size. */
function groupRows(items: Piece[]): Piece[][] {
  const rows: Piece[][] = [];
  for (const item of [...items].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && Math.abs(item.y - row[0].y) < Math.min(item.size, row[0].size) * 0.35)
      row.push(item);
    else rows.push([item]);
  }
  return rows;
}

const PICTURES = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
]);

/** Pictures on a page, lines and dots aside; reading them also makes the names of the page's fonts known. */
export async function countPictures(page: PdfPage): Promise<number> {
  const { fnArray, argsArray } = await page.getOperatorList();
  return fnArray.filter((operator, index) => {
    if (!PICTURES.has(operator)) return false;
    const [, width, height] = argsArray[index] ?? [];
    return !(width < 16 || height < 16);
  }).length;
}

/** True for a font whose name says bold; false while its name is not known. */
export function isBoldFont(page: PdfPage, font: string): boolean {
  const name = page.commonObjs.has(font) ? (page.commonObjs.get(font)?.name ?? '') : '';
  return /bold|black|heavy|semibold|demi/i.test(name);
}
