import { ACCENT, GREY, LEFT, type Paper, RULE, type TextLook, WIDTH } from './paper';

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

function heightOfRow(paper: Paper, table: Table, row: TableRow): number {
  return (
    heightOfCells(paper, table, row) +
    heightOfBelow(paper, table, row) +
    PADDING.above +
    PADDING.below
  );
}

function heightOfCells(paper: Paper, { columns }: Table, { cells }: TableRow): number {
  const heights = columns.map(({ width }, index) =>
    paper.heightOf(cells[index] ?? '', width - GAP),
  );
  return Math.max(...heights);
}

/** Texts below take the width that is left of the first column. */
const widthBelow = ({ columns }: Table) =>
  columns.slice(1).reduce((sum, { width }) => sum + width, 0) - GAP;

function heightOfBelow(paper: Paper, table: Table, { below = [] }: TableRow): number {
  const width = widthBelow(table);
  return below.reduce((sum, text) => sum + 1 + paper.heightOf(text, width, SMALL), 0);
}

function putRow(paper: Paper, table: Table, row: TableRow) {
  const { columns } = table;
  let x = LEFT;
  columns.forEach(({ width, align }, index) => {
    const y = paper.y + PADDING.above;
    paper.put(row.cells[index] ?? '', placeOf(x, align), y, width - GAP, { align });
    x += width;
  });
  let y = paper.y + PADDING.above + heightOfCells(paper, table, row) + 1;
  for (const text of row.below ?? []) {
    paper.put(text, LEFT + columns[0].width, y, widthBelow(table), SMALL);
    y += 1 + paper.heightOf(text, widthBelow(table), SMALL);
  }
}
