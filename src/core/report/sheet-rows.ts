import type { CellContent } from '../protocol/messages';
import { SELF_CHECK } from './self-check';
import type { FillName, TextLookName } from './sheet-look';

/** Every generated sheet begins so. */
export const SHEET_TITLE = 'AL-CTO recertification';

/** A column of a generated sheet. */
export interface TableColumn {
  /** In pixels. */
  width: number;
  /** Left out: the left. */
  side?: 'right' | 'center';
  /** Number format; left out: the usual. */
  format?: string;
  /** The number for which a bar behind it is full; only files draw it, as Sheets has none. */
  barOf?: number;
}

/** What a generated sheet holds; its first cell begins with the title by which it is known again. */
export interface Table {
  values: CellContent[][];
  /** How the text of each cell looks. */
  looks: TextLookName[][];
  /** What stands behind each cell. */
  fills: FillName[][];
  columns: TableColumn[];
  /** Rows at the top that stay in view, and stand again on each printed page. */
  frozenRows?: number;
  /** Long texts go on in the next line of their cell. */
  isWrapped?: boolean;
  /** 1-based rows to write on by hand: taller, with lines around their cells. */
  ruled?: { row: number; rows: number };
}

/** A cell of a generated sheet: what it holds and how it looks. */
export type LookedCell = [CellContent, TextLookName];

/** A row of a generated sheet, by 0-based column; columns left out are blank. */
export interface SheetRow {
  cells?: Record<number, LookedCell>;
  /** Behind the whole row. */
  fill?: FillName;
  /** Behind single cells, over the row's own. */
  fills?: Record<number, FillName>;
  /** Stands on one printed page with the row below it. */
  isKept?: boolean;
  /** Begins a printed page. */
  isNewPage?: boolean;
}

export const BLANK_ROW: SheetRow = {};

/** The band with which every generated sheet begins. */
export const listTitle = (title: string, program = SHEET_TITLE): SheetRow[] => [
  { cells: { 0: [program, 'kicker'] }, fill: 'head' },
  { cells: { 0: [title, 'title'] }, fill: 'head' },
];

export const heading = (text: string): SheetRow => ({
  cells: { 0: [text, 'heading'] },
  isKept: true,
});

/** The headings of a table, one a column. */
export const headColumns = (texts: string[]): SheetRow => ({
  cells: { ...texts.map((text): LookedCell => [text, 'columnHead']) },
  fill: 'head',
});

/** The last lines of what is handed on: a further program has its own. */
export const listClosing = (notes = [SELF_CHECK]): SheetRow[] => [
  BLANK_ROW,
  ...notes.map((note): SheetRow => ({ cells: { 0: [note, 'small'] } })),
];

/** The rows as the rectangles that are written at once. */
export function makeTable(rows: SheetRow[], columns: TableColumn[]): Table {
  const spread = <Value>(read: (row: SheetRow, column: number) => Value) =>
    rows.map((row) => columns.map((_, column) => read(row, column)));
  return {
    columns,
    values: spread(({ cells }, column) => cells?.[column]?.[0] ?? ''),
    looks: spread(({ cells }, column) => cells?.[column]?.[1] ?? 'plain'),
    fills: spread(({ fill, fills }, column) => fills?.[column] ?? fill ?? 'none'),
  };
}

/** Rows for columns whose texts were broken into lines: line by line beside each other, the longest decides. */
export function stackLines(
  columns: Record<number, [lines: string[], TextLookName]>,
  first: Record<number, LookedCell> = {},
  fill?: FillName,
): SheetRow[] {
  const depth = Math.max(1, ...Object.values(columns).map(([lines]) => lines.length));
  return Array.from({ length: depth }, (_, index) => {
    const cells: Record<number, LookedCell> = index === 0 ? { ...first } : {};
    for (const [column, [lines, look]] of Object.entries(columns)) {
      if (lines[index]) cells[Number(column)] = [lines[index], look];
    }
    return { cells, fill };
  });
}

/**
 * A text that goes on over the narrow cells beside it, with a no-break space behind it: a grid that measures a text
 * alone and draws it with a margin would cut off its last letter.
 */
export const spillOver = (text: string) => `${text}\u00a0`;
