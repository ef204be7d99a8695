// Where the printed pages of a generated sheet end: nothing in Sheets holds a heading and what it heads together.
import { PLAIN, TEXT_LOOKS } from './sheet-look';
import { BLANK_ROW, type SheetRow } from './sheet-rows';

/** In pixels: Letter between the margins that Sheets proposes. */
const PAGE_HEIGHT = 9.5 * 96;
const ROW_HEIGHT = 21;
const PIXELS_PER_POINT = 1.6;
/** A text of more lines may go on on the next page, but not with a single line of it here or there. */
const MAX_KEPT_LINES = 8;

/** How high a line of text of so many points is in Sheets, in pixels. */
export const heightOfLine = (points: number) => points * PIXELS_PER_POINT;

/** Rows that are never parted. */
export const keepAll = (rows: SheetRow[]): SheetRow[] =>
  rows.map((row, index) => ({ ...row, isKept: index < rows.length - 1 }));

/** The rows of one text or activity, which stay together unless they are many. */
export function keepTogether(rows: SheetRow[]): SheetRow[] {
  const last = rows.length - 1;
  const isKept = (index: number) => last < MAX_KEPT_LINES || index < 2 || index === last - 1;
  return rows.map((row, index) => (index < last && isKept(index) ? { ...row, isKept: true } : row));
}

/**
 * The rows with blank ones where a page would end between rows that are kept together. The first rows are frozen, so
 * that they stand on every page.
 */
export function paginate(rows: SheetRow[], frozenRows: number): SheetRow[] {
  const room = PAGE_HEIGHT - heightOf(rows.slice(0, frozenRows));
  const paged = rows.slice(0, frozenRows);
  let used = 0;
  for (const block of listBlocks(rows.slice(frozenRows))) {
    const height = heightOf(block);
    const isSplit = used + height > room && height <= room;
    if (used > 0 && (isSplit || block[0].isNewPage)) {
      paged.push(...Array<SheetRow>(Math.floor((room - used) / ROW_HEIGHT)).fill(BLANK_ROW));
      used = 0;
    }
    // A page does not begin with the gap before a part.
    if (used === 0 && block[0] === BLANK_ROW) continue;
    paged.push(...block);
    for (const row of block) {
      const next = heightOf([row]);
      used = used + next > room ? next : used + next;
    }
  }
  return paged;
}

/** Runs of rows that stay together. */
function listBlocks(rows: SheetRow[]): SheetRow[][] {
  const blocks: SheetRow[][] = [];
  rows.forEach((row, index) => {
    if (rows[index - 1]?.isKept) blocks[blocks.length - 1].push(row);
    else blocks.push([row]);
  });
  return blocks;
}

const heightOf = (rows: SheetRow[]) => rows.reduce((sum, row) => sum + heightOfRow(row), 0);

function heightOfRow({ cells = {} }: SheetRow): number {
  const sizes = Object.values(cells).map(([, look]) => ({ ...PLAIN, ...TEXT_LOOKS[look] }).size);
  return Math.max(ROW_HEIGHT, Math.ceil(heightOfLine(Math.max(0, ...sizes)) + 3));
}
