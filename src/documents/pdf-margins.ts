// Headers and footers of a PDF: what most pages repeat at their top or foot.
import type { Line } from './pdf-columns';

export interface PageLines {
  lines: Line[];
  height: number;
}

const DEPTH = 0.12;

export interface Margins {
  /** Lines that belong to a header or footer. */
  lines: Set<Line>;
  hasPageNumbers: boolean;
}

/** A page of its own has no header that could be told from its text. */
export function findMargins(pages: PageLines[]): Margins {
  const texts = new Groups();
  const numbers = new Groups();
  for (const { lines, height } of pages) {
    for (const [zone, line] of listCandidates(lines, height)) {
      texts.add(`${zone} ${line.text.replace(/\d+/g, '#').replace(/\s+/g, ' ')}`, line);
      if (NUMBER_CELL.test(line.text)) numbers.add(zone, line);
    }
  }
  const repeated = texts.list().filter((lines) => isRepeated(lines, pages.length));
  // The chapter's name beside the number changes from page to page.
  const numbered = numbers
    .list()
    .filter((lines) => isRepeated(lines, pages.length) && countsPages(lines));
  return {
    lines: new Set([...repeated, ...numbered].flat()),
    hasPageNumbers: numbered.length > 0 || repeated.some(countsPages),
  };
}

/** A line whose first or last cell is a number. */
const NUMBER_CELL = /^\d{1,4}\t|\t\d{1,4}$/;

class Groups {
  private readonly groups = new Map<string, Line[]>();

  add(key: string, line: Line) {
    this.groups.set(key.toLowerCase(), [...(this.groups.get(key.toLowerCase()) ?? []), line]);
  }

  list(): Line[][] {
    return [...this.groups.values()];
  }
}

function listCandidates(lines: Line[], height: number): [string, Line][] {
  const top = lines.filter(({ y }) => y < height * DEPTH);
  const foot = lines.filter(({ y }) => y > height * (1 - DEPTH));
  const byHeight = (a: Line, b: Line) => a.y - b.y;
  return [
    ...top
      .sort(byHeight)
      .slice(0, 3)
      .map((line): [string, Line] => ['top', line]),
    ...foot
      .sort(byHeight)
      .slice(-3)
      .map((line): [string, Line] => ['foot', line]),
  ];
}

/** On most pages; alternating ones of a left and a right page count as well. */
function isRepeated(lines: Line[], pageCount: number): boolean {
  const onPages = new Set(lines.map(({ page }) => page)).size;
  const isEnough =
    pageCount < 4 ? onPages >= Math.max(2, pageCount - 1) : onPages >= pageCount * 0.45;
  const isLarge = lines[0].size > 15 && new Set(lines.map(({ text }) => text)).size > 1;
  return isEnough && !isLarge;
}

/** True where one of the line's numbers grows with the page. */
function countsPages(lines: Line[]): boolean {
  const offsets = new Map<string, number>();
  for (const { text, page } of lines) {
    for (const [place, number] of (text.match(/\d+/g) ?? []).entries()) {
      const key = `${place} ${Number(number) - page}`;
      offsets.set(key, (offsets.get(key) ?? 0) + 1);
    }
  }
  return Math.max(0, ...offsets.values()) >= Math.max(2, lines.length * 0.6);
}
