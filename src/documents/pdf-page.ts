// One page of a PDF as pieces of text in the order they are read.
import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import { OPS, type Pdf } from './pdf-library';

const MIN_COLUMN_LINES = 8;

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
  /** True for letters set apart, whose words are too. */
  isSpaced: boolean;
}

export interface PagePieces {
  pieces: Piece[];
  width: number;
  height: number;
  /** True where the text does not run from left to right as the page is shown. */
  isSideways: boolean;
}

/** The text of a page in the direction that most of it runs, and the page's measures. */
export async function readPieces(page: PdfPage): Promise<PagePieces> {
  const { items } = await page.getTextContent();
  // A space set on its own may be as wide as the gap between two cells: gaps are measured instead.
  const texts = items.filter((item): item is TextItem => 'str' in item && item.str.trim() !== '');
  const turn = findTurn(texts, page.getViewport({ scale: 1 }).transform);
  const rotation = (page.rotate + turn) % 360;
  const { width, height, transform } = page.getViewport({ scale: 1, rotation });
  const placed = texts.flatMap((item) => placeItem(item, transform));
  return {
    pieces: joinItems(placed, findGutters(placed, width)),
    width,
    height,
    isSideways: turn > 0,
  };
}

/** By how many degrees the page has to be turned for most of its letters to run from left to right. */
function findTurn(items: TextItem[], view: number[]): number {
  const letters = new Map<number, number>();
  for (const { str, transform } of items) {
    const [a, b] = transform;
    const right = view[0] * a + view[2] * b;
    const down = view[1] * a + view[3] * b;
    const turn = Math.abs(right) >= Math.abs(down) ? (right < 0 ? 180 : 0) : down > 0 ? 270 : 90;
    letters.set(turn, (letters.get(turn) ?? 0) + str.length);
  }
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}

function placeItem(item: TextItem, view: number[]): Piece[] {
  const [a, b, c, d, e, f] = item.transform;
  const x = view[0] * e + view[2] * f + view[4];
  const y = view[1] * e + view[3] * f + view[5];
  const slope = view[1] * a + view[3] * b;
  const isBackwards = view[0] * a + view[2] * b < 0;
  // Watermarks and text up the side of a page are not read.
  if (isBackwards || Math.abs(slope) > 0.1 * Math.hypot(a, b)) return [];
  const size = Math.round(Math.hypot(c, d) * 10) / 10;
  const text = joinLetters(item.str);
  const isSpaced = text !== item.str;
  const right = x + item.width;
  return [{ text, left: x, right, y, size, fonts: [item.fontName], gap: 0, isSpaced }];
}

/** A word set with wide letter spacing comes with a space between its letters. */
function joinLetters(text: string): string {
  const letters = text.trim().split(' ');
  const single = letters.filter((each) => each.length === 1).length;
  const isSpaced = letters.length >= 3 && letters.every((each) => each.length <= 2 && each !== '');
  return isSpaced && single >= letters.length * 0.7 ? letters.join('') : text;
}

/** Edges at which a column of text may begin: many items do, and few cross them. */
function findGutters(items: Piece[], width: number): number[] {
  const starts = new Map<number, number>();
  for (const { left } of items) {
    const edge = Math.round(left);
    if (edge > width * 0.25 && edge < width * 0.8) starts.set(edge, (starts.get(edge) ?? 0) + 1);
  }
  return [...starts].flatMap(([edge, count]) => {
    if (count < MIN_COLUMN_LINES) return [];
    const crossing = items.filter(({ left, right }) => left < edge - 3 && right > edge + 1).length;
    return crossing < count * 0.25 ? [edge - 2] : [];
  });
}

function joinItems(items: Piece[], gutters: number[]): Piece[] {
  return groupRows(items).flatMap((row) => {
    const pieces: Piece[] = [];
    for (const item of row.sort((a, b) => a.left - b.left)) {
      const last = pieces.at(-1);
      const gap = last ? item.left - last.right : 0;
      // Bold without a bold font is the same text set twice, a hair apart.
      if (last && gap < (item.left - item.right) / 2 && last.text.endsWith(item.text)) continue;
      const isApart = last && gutters.some((gutter) => last.right <= gutter && item.left >= gutter);
      if (last && !isApart && belongs(last, item, gap)) append(last, item, gap);
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

/** A number without a period before a heading; the gap after it says nothing. */
const isBareNumber = ({ text }: Piece) => /^\s*\d{1,2}(?:\.\d{1,2}){0,3}\s*$/.test(text);

function isLeader({ text }: Piece): boolean {
  const plain = text.trim();
  return /[._…]{2}$/.test(plain) || /^[\s.]+$/.test(plain);
}

function append(piece: Piece, item: Piece, gap: number) {
  const isApart = gap > item.size * 0.12 && !/\s$/.test(piece.text) && !/^\s/.test(item.text);
  const isTold = [isMark, isBareNumber, isLeader].some((says) => says(piece)) || isLeader(item);
  if (!isTold && !piece.isSpaced && !item.isSpaced)
    piece.gap = Math.max(piece.gap, gap / item.size);
  piece.isSpaced ||= item.isSpaced;
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
  return /bold|black|heavy|demi|cmbx|-bd\b/i.test(name);
}
