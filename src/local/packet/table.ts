import { ACCENT, GREY, LEFT, type Paper, RULE, type TextLook } from './paper';

const GAP = 10;
const PADDING = { above: 5, below: 2.5 };

export interface TableColumn {
  heading: string;
  /** The columns' widths add up to the page's. */
  width: number;
  align?: 'left' | 'right';
}

/** The cells of one row, and a smaller text below its second one. */
export interface TableRow {
  cells: string[];
  below?: string;
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

/** Prints a table; rows are never broken, and the headings stand on each of its pages. */
export function putTable(paper: Paper, table: Table) {
  const [first] = table.rows;
  paper.makeRoom(heightOfHeads(table) + (first ? heightOfRow(paper, table, first) : 0));
  putHeads(paper, table, false);
  for (const row of table.rows) {
    const height = heightOfRow(paper, table, row);
    if (paper.makeRoom(height)) putHeads(paper, table, true);
    putRow(paper, table, row);
    paper.y += height;
    paper.line(paper.y, RULE);
  }
  paper.y += GAP;
}

const TITLE_HEIGHT = 17;
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
    paper.put(isFurther ? `${title} (continued)` : title, LEFT, paper.y + 2, 400, look);
    const place = LEFT + 404;
    if (total) paper.put(total, place, paper.y + 2, 100, { ...look, align: 'right' });
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

function heightOfRow(paper: Paper, { columns }: Table, { cells, below }: TableRow): number {
  const heights = columns.map(({ width }, index) =>
    paper.heightOf(cells[index] ?? '', width - GAP),
  );
  if (below) heights[1] += 1 + paper.heightOf(below, columns[1].width - GAP, SMALL);
  return Math.max(...heights) + PADDING.above + PADDING.below;
}

function putRow(paper: Paper, { columns }: Table, { cells, below }: TableRow) {
  let x = LEFT;
  columns.forEach(({ width, align }, index) => {
    const text = cells[index] ?? '';
    const y = paper.y + PADDING.above;
    paper.put(text, placeOf(x, align), y, width - GAP, { align });
    if (index === 1 && below) {
      paper.put(below, x, y + 1 + paper.heightOf(text, width - GAP), width - GAP, SMALL);
    }
    x += width;
  });
}
