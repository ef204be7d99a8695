// Lines of a PDF joined to paragraphs, and headings that run over two lines to one.
import { findBodySize, type StyledBlock } from './guess-headings';
import type { Line } from './pdf-columns';

const MAX_HEADING_WORDS = 12;

/** Joins a line to the one before where that one is full and both look the same. */
export function joinLines(lines: Line[]): StyledBlock[] {
  const bodySize = findBodySize(lines.map(makeStyledBlock));
  const joined: StyledBlock[] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const open = joined.at(-1);
    if (open && before && (continues(before, line, open) || wraps(before, line, bodySize))) {
      const text = open.block.text;
      open.block.text = text + (/\p{L}-$/u.test(text) ? '' : ' ') + line.text;
    } else joined.push(makeStyledBlock(line));
    before = line;
  }
  return joined;
}

function makeStyledBlock(line: Line): StyledBlock {
  const { text, page, size, isBold } = line;
  const block = { text, page, level: null, by: null, isContents: false };
  return { block, look: { size, isBold, isAlone: line.isAlone && !hasCells(line) } };
}

/** Gaps too wide for spaces in a line that nothing stretches: cells of a narrow table. */
const hasCells = ({ gap, right, columnRight, size }: Line) =>
  gap > 0.38 && right < columnRight - 2 * size;

/** Larger letters set tight are one heading, however narrow its box. */
function wraps(before: Line, line: Line, bodySize: number): boolean {
  const drop = line.y - before.y;
  if (before.page !== line.page || drop <= 0 || drop > line.size * 1.45) return false;
  const isAlike = before.size === line.size && before.isBold === line.isBold;
  return (
    isAlike &&
    line.size > bodySize * 1.12 &&
    before.isAlone &&
    line.isAlone &&
    !startsItem(line.text)
  );
}

function continues(before: Line, line: Line, open: StyledBlock): boolean {
  if (!before.isAlone || !line.isAlone) return false;
  if (before.size !== line.size || before.isBold !== line.isBold) return false;
  const drop = line.y - before.y;
  // A paragraph may go on at the top of the next column or page, a heading does not.
  const isNext = before.page === line.page ? drop > 0 && drop < line.size * 1.9 : false;
  const isTurn = !isNext && !line.isBold && (drop < 0 || before.page !== line.page);
  if (!isNext && !isTurn) return false;
  if (/[.?!:]\s*$/.test(before.text) && isTurn) return false;
  if (/[._…]{2}\s*[\divx]+\s*$/i.test(before.text)) return false;
  return isFull(before, line) && !startsItem(line.text) && isWordy(open, line);
}

/** The next word would not have fitted. */
function isFull(before: Line, line: Line): boolean {
  const [word] = line.text.trim().split(/\s/);
  const lettersWide = (line.right - line.left) / Math.max(1, line.text.length);
  return before.right + lettersWide * (word.length + 1) > before.columnRight - line.size;
}

const startsItem = (text: string) => /^\s*([•▪◦●○■‣–*-]|\(?\d{1,2}[.)]|[a-z][.)])\s/iu.test(text);

/** A heading that would grow past a heading's length was none. */
function isWordy(open: StyledBlock, line: Line): boolean {
  if (!line.isBold) return true;
  return `${open.block.text} ${line.text}`.split(/\s+/).length <= MAX_HEADING_WORDS * 2;
}
