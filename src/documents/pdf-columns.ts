// Pieces of a page as lines, a page of two columns read one column after the other.
import type { Piece } from './pdf-page';

export interface Line extends Piece {
  page: number;
  /** False where several cells stand side by side. */
  isAlone: boolean;
  isBold: boolean;
  /** Where lines of its column end, for telling a full line from a short one. */
  columnRight: number;
}

type Row = Piece[];

/** The lines of a page in reading order. */
export function readLines(pieces: Piece[], page: number, width: number): Line[] {
  const rows = makeRows(pieces);
  const gutter = findGutter(rows, width);
  const ordered = gutter === null ? rows : splitColumns(rows, gutter);
  const right = findRight(rows, Number.POSITIVE_INFINITY);
  const leftRight = gutter === null ? right : findRight(rows, gutter);
  return ordered.map((row) => ({
    ...joinRow(row),
    page,
    isAlone: row.length === 1,
    isBold: false,
    columnRight: gutter !== null && row[row.length - 1].right <= gutter ? leftRight : right,
  }));
}

function makeRows(pieces: Piece[]): Row[] {
  const rows: Row[] = [];
  for (const piece of pieces) {
    const row = rows.at(-1);
    if (row && Math.abs(row[0].y - piece.y) < Math.min(piece.size, row[0].size) * 0.35)
      row.push(piece);
    else rows.push([piece]);
  }
  return rows;
}

function joinRow(row: Row): Piece {
  const [first] = row;
  return {
    ...first,
    text: row.map(({ text }) => text.trim()).join('\t'),
    right: row[row.length - 1].right,
    gap: Math.max(...row.map(({ gap }) => gap)),
    fonts: [...new Set(row.flatMap(({ fonts }) => fonts))],
  };
}

const findRight = (rows: Row[], limit: number) =>
  Math.max(0, ...rows.flat().map(({ right }) => (right <= limit ? right : 0)));

/**
 * The place between two columns, or null: most rows keep clear of it, many have text that begins
 * right of it at one edge, and both sides hold lines of running text rather than cells.
 */
function findGutter(rows: Row[], width: number): number | null {
  const starts = new Map<number, number>();
  for (const { left } of rows.flat()) {
    const edge = Math.round(left);
    if (edge > width * 0.35 && edge < width * 0.7) starts.set(edge, (starts.get(edge) ?? 0) + 1);
  }
  const [edge, count] = [...starts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0]);
  if (count < 8) return null;
  const gutter = edge - 2;
  const pieces = rows.flat();
  const crossing = pieces.filter(({ left, right }) => left < gutter - 2 && right > gutter).length;
  const leftSide = pieces.filter(({ right }) => right <= gutter);
  const rightSide = pieces.filter(({ left }) => left >= gutter - 2);
  const isText = [leftSide, rightSide].every(
    (side) => side.length >= 6 && averageLetters(side) >= 24,
  );
  return isText && crossing < pieces.length * 0.25 ? gutter : null;
}

const averageLetters = (side: Piece[]) =>
  side.reduce((sum, { text }) => sum + text.length, 0) / side.length;

/** What crosses the gutter ends a band; in each band the left column comes first. */
function splitColumns(rows: Row[], gutter: number): Row[] {
  const ordered: Row[] = [];
  let left: Row[] = [];
  let right: Row[] = [];
  const closeBand = () => {
    ordered.push(...left, ...right);
    left = [];
    right = [];
  };
  for (const row of rows) {
    if (row.some((piece) => piece.left < gutter - 2 && piece.right > gutter)) {
      closeBand();
      ordered.push(row);
    } else {
      const onLeft = row.filter((piece) => piece.right <= gutter);
      const onRight = row.filter((piece) => piece.right > gutter);
      if (onLeft.length > 0) left.push(onLeft);
      if (onRight.length > 0) right.push(onRight);
    }
  }
  closeBand();
  return ordered;
}
