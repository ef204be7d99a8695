// The page that the Summary and the packet share: it prints upright on Letter as it stands.
import { DAY_FORMAT, PLAIN, TEXT_LOOKS, type TextLookName } from './sheet-look';
import { type SheetRow, stackLines, type TableColumn } from './sheet-rows';
import { wrapText } from './wrap-text';

// A label, 36 narrow cells for bars and texts, and two columns of numbers.
export const LABEL = 0;
export const TEXT = 1;
export const CELLS = 36;
export const HOURS = TEXT + CELLS;
export const ROW = HOURS + 1;
const LABEL_WIDTH = 240;
export const CELL_WIDTH = 9;
const NUMBER_WIDTH = 52;
const PADDING = 8;

export const PAGE_COLUMNS: TableColumn[] = [
  { width: LABEL_WIDTH, format: DAY_FORMAT },
  ...Array.from({ length: CELLS }, () => ({ width: CELL_WIDTH })),
  { width: NUMBER_WIDTH, side: 'right' },
  { width: NUMBER_WIDTH, side: 'right' },
];

/** In pixels: the label, the narrow cells, and these with the columns of numbers where no number stands. */
const WIDTHS = {
  label: LABEL_WIDTH,
  cells: CELLS * CELL_WIDTH,
  rest: CELLS * CELL_WIDTH + 2 * NUMBER_WIDTH,
};

/** The lines of a text as they fit there. */
export function wrapIn(
  place: keyof typeof WIDTHS,
  text: string,
  look: TextLookName = 'plain',
): string[] {
  const { size, bold } = { bold: false, ...PLAIN, ...TEXT_LOOKS[look] };
  return wrapText(text, WIDTHS[place] - PADDING, size, bold);
}

/** Two texts beside each other, each in as many lines as it needs. */
export const pair = (
  [label, labelLook]: [string, TextLookName],
  [text, look]: [string, TextLookName],
): SheetRow[] =>
  stackLines({
    [LABEL]: [wrapIn('label', label, labelLook), labelLook],
    [TEXT]: [wrapIn('rest', text, look), look],
  });
