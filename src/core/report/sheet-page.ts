// The page that the Summary and the packet share: seven inches, to print on Letter as it stands.

import { DAY_FORMAT } from './sheet-look';
import type { TableColumn } from './sheet-rows';
import { wrapText } from './wrap-text';

// A label, 36 narrow cells for bars and texts, and two columns of numbers.
export const LABEL = 0;
export const TEXT = 1;
export const CELLS = 36;
export const HOURS = TEXT + CELLS;
export const ROW = HOURS + 1;
const LABEL_WIDTH = 226;
const CELL_WIDTH = 9;
const NUMBER_WIDTH = 56;
const PADDING = 10;
const TEXT_SIZE = 10;
const SMALL_SIZE = 9;

export const PAGE_COLUMNS: TableColumn[] = [
  { width: LABEL_WIDTH, format: DAY_FORMAT },
  ...Array.from({ length: CELLS }, () => ({ width: CELL_WIDTH })),
  { width: NUMBER_WIDTH, side: 'right' },
  { width: NUMBER_WIDTH, side: 'right' },
];

export const wrapLabel = (text: string) => wrapText(text, LABEL_WIDTH - PADDING, TEXT_SIZE);
export const wrapCells = (text: string) => wrapText(text, CELLS * CELL_WIDTH - PADDING, TEXT_SIZE);
/** For small texts that go on to the right end of the page. */
export const wrapSmall = (text: string) =>
  wrapText(text, CELLS * CELL_WIDTH + 2 * NUMBER_WIDTH - PADDING, SMALL_SIZE);
