/** What a page may ask for: no more than a sheet can hold. */
import type { FromPage } from './protocol';

/** Of an .xlsx sheet. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
/** Of a cell in Sheets. */
const MAX_CELL_TEXT = 50_000;
/** Rows and columns say -1 for none. */
const MIN_INDEX = -1;

/** The message asks for more than a sheet can hold. */
export class TooLarge extends Error {}

/** Throws where a message is none, or asks for places that no sheet has. */
export function checkLimits(message: FromPage): void {
  if (message.kind === 'mutations') {
    if (!Number.isInteger(message.batch) || !Number.isInteger(message.seen)) {
      throw new TypeError('A batch has a number and the version that was seen.');
    }
    for (const { id, params } of message.mutations) {
      if (typeof id !== 'string') throw new TypeError('A mutation has a name.');
      checkPlaces(params);
    }
  }
}

function checkPlaces(value: unknown): void {
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'number') checkPlace(key, inner);
    else if (typeof inner === 'string') checkText(key, inner);
    else if (key === 'cellValue' || key === 'cellData') checkCells(inner);
    else checkPlaces(inner);
  }
}

function checkPlace(key: string, place: number): void {
  const isRow = /row/i.test(key);
  const isColumn = /col/i.test(key);
  if (!isRow && !isColumn) return;
  const isWithin = place >= MIN_INDEX && place <= (isRow ? MAX_ROWS : MAX_COLUMNS);
  if (!isWithin) throw new TooLarge(`${key} ${place}`);
}

function checkText(key: string, text: string): void {
  if ((key === 'v' || key === 'f') && text.length > MAX_CELL_TEXT) throw new TooLarge(key);
}

function checkCells(cells: unknown): void {
  for (const [row, columns] of Object.entries(cells ?? {})) {
    checkIndex(row, MAX_ROWS);
    for (const [column, cell] of Object.entries(columns ?? {})) {
      checkIndex(column, MAX_COLUMNS);
      checkPlaces(cell);
    }
  }
}

function checkIndex(key: string, limit: number): void {
  if (!/^\d+$/.test(key) || Number(key) >= limit) throw new TooLarge(`cell ${key}`);
}
