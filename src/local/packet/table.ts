import { ACCENT, BOTTOM, GREY, LEFT, type Paper, RULE, type TextLook, WIDTH } from './paper';

const GAP = 10;
const PADDING = { above: 5, below: 2.5 };

export interface TableColumn {
  heading: string;
  /** The columns' widths add up to the page's. */
  width: number;
  align?: 'left' | 'right';
}

/** The cells of one row, and smaller texts below, from its second column to the end. */
export interface TableRow {
  cells: string[];
  below?: string[];
}

export interface Table {
  /** Stands above the headings, and again on every page the table goes on. */
  title?: string;
  /** Stands above the headings on further pages only, where there is no title. */
  continues?: string;
  /** Stands at the right of the title. */
  total?: string;
  columns: TableColumn[];
  rows: TableRow[];
}

/** Up to this height a row is never broken; a higher one goes on on the next page, under the headings. */
const KEPT_HEIGHT = (BOTTOM - LEFT) / 3;
/** Lines of a broken row that stay together at its begin and its end. */
const KEPT_LINES = 3;

/** Prints a table; the headings stand on each of its pages, and never alone. */
export function putTable(paper: Paper, table: Table) {
  const rows = table.rows.map((row) => layOut(paper, table, row));
  const [first] = rows;
  paper.makeRoom(heightOfHeads(table) + (first ? neededFor(first) : 0));
  putHeads(paper, table, false);
  for (const lines of rows) {
    if (paper.makeRoom(neededFor(lines))) putHeads(paper, table, true);
    paper.y += PADDING.above;
    lines.forEach((line, index) => {
      const isEnding = index === lines.length - KEPT_LINES;
      const needed = isEnding ? heightOf(lines.slice(index)) : line.height;
      if (paper.makeRoom(needed)) putHeads(paper, table, true);
      for (const { text, x, width, look } of line.texts) {
        paper.putLine(text, x, paper.y, width, look);
      }
      paper.y += line.height;
    });
    paper.y += PADDING.below;
    paper.line(paper.y, RULE);
  }
  paper.y += GAP;
}

/** A line of a row: its cells beside each other, or one of the texts below. */
interface Line {
  texts: { text: string; x: number; width: number; look: TextLook }[];
  height: number;
}

const heightOf = (lines: Line[]) => lines.reduce((sum, { height }) => sum + height, 0);

function neededFor(lines: Line[]): number {
  const height = heightOf(lines) + PADDING.above + PADDING.below;
  return height <= KEPT_HEIGHT ? height : PADDING.above + heightOf(lines.slice(0, KEPT_LINES));
}

function layOut(paper: Paper, table: Table, { cells, below = [] }: TableRow): Line[] {
  let x = LEFT;
  const columns = table.columns.map(({ width: wide, align }, index) => {
    const width = wide - GAP;
    const place = placeOf(x, align);
    x += wide;
    const lines = paper.linesOf(cells[index] ?? '', width);
    return lines.map((text) => ({ text, x: place, width, look: { align } }));
  });
  const depth = Math.max(...columns.map(({ length }) => length));
  const beside = Array.from({ length: depth }, (_, index) => ({
    texts: columns.flatMap((lines) => lines[index] ?? []),
    height: paper.lineHeight(),
  }));
  const place = LEFT + (table.columns[0]?.width ?? 0);
  const width = LEFT + WIDTH - place - GAP;
  const under = below.flatMap((text) => paper.linesOf(text, width, SMALL));
  return [
    ...beside,
    ...under.map((text) => ({
      texts: [{ text, x: place, width, look: SMALL }],
      height: paper.lineHeight(SMALL),
    })),
  ];
}

const TITLE_HEIGHT = 17;
const TOTAL_WIDTH = 190;
const HEADS_HEIGHT = 15;
const SMALL: TextLook = { size: 8.5, color: GREY };
/** Figures stand at the right of their column, texts at the left; both keep off the next one. */
const placeOf = (x: number, align = 'left') => (align === 'right' ? x + GAP : x);
const heightOfHeads = ({ title }: Table) => HEADS_HEIGHT + (title ? TITLE_HEIGHT : 0);

function putHeads(paper: Paper, table: Table, isFurther: boolean) {
  const { total, columns } = table;
  const title = table.title ?? (isFurther ? table.continues : undefined);
  if (title) {
    const look = { size: 10.5, bold: true, color: ACCENT };
    paper.put(
      isFurther ? `${title} (continued)` : title,
      LEFT,
      paper.y + 2,
      WIDTH - TOTAL_WIDTH - GAP,
      look,
    );
    const place = LEFT + WIDTH - TOTAL_WIDTH;
    if (total) paper.put(total, place, paper.y + 2, TOTAL_WIDTH, { ...look, align: 'right' });
    paper.y += TITLE_HEIGHT;
  }
  let x = LEFT;
  for (const { heading, width, align } of columns) {
    paper.put(heading, placeOf(x, align), paper.y + 2, width - GAP, {
      size: 8,
      color: GREY,
      align,
    });
    x += width;
  }
  paper.y += HEADS_HEIGHT;
  paper.line(paper.y, ACCENT);
}
