// Headings without a style: short lines that are larger than the body or bold as a whole.
import { readHeading } from '../core/technology-plan/read-heading';
import type { RawBlock } from './contents-lines';

/** How a block looks. */
export interface Look {
  /** Size of its letters, in any unit that is the same for all. */
  size: number;
  isBold: boolean;
  /** False for what shares its line with other cells, where bold only means a column heading. */
  isAlone: boolean;
}

export interface StyledBlock {
  block: RawBlock;
  look: Look;
}

const LARGER = 1.12;
const MAX_WORDS = 12;
const MIN_CAPITALS = 4;

/** The size most letters have. */
export function findBodySize(looked: StyledBlock[]): number {
  const letters = new Map<number, number>();
  for (const { block, look } of looked)
    letters.set(look.size, (letters.get(look.size) ?? 0) + block.text.length);
  return [...letters].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0];
}

/**
 * Gives level and `by` to the blocks that look like headings and have none. The largest size is
 * `topLevel`, each smaller one a level below; a bold line of the body's size is a level below the
 * heading it stands under, as "Goal 1" is part of "Goals", or as deep as its numbering says. So is a line in capitals.
 */
export function guessHeadings(looked: StyledBlock[], topLevel: number): void {
  const body = findBodySize(looked);
  const isBoldRare = isRare(looked, ({ look }) => look.isBold);
  const isCapitalsRare = isRare(looked, ({ block }) => isCapitals(block.text));
  const larger = looked.filter(
    ({ block, look }) => isOpen(block) && isLarger(look, body) && isHeadingText(block),
  );
  const sizes = listSizes(larger, looked);
  const levelOf = rankNumbering(looked);
  let above = topLevel - 1;
  for (const one of looked) {
    const { block, look } = one;
    if (block.level !== null) {
      above = Math.max(block.level, topLevel - 1);
    } else if (!block.isContents && look.isAlone && isHeadingText(block)) {
      if (isLarger(look, body)) {
        const rank = sizes.indexOf(look.size);
        block.level = rank < 0 ? 0 : Math.min(6, topLevel + rank);
        block.by = 'size';
        above = Math.max(block.level, topLevel - 1);
      } else if (isBoldRare && look.isBold) {
        block.level = Math.min(6, above + levelOf(one));
        block.by = 'bold';
      } else if (isCapitalsRare && isCandidate(block) && isCapitals(block.text)) {
        block.level = Math.min(6, above + levelOf(one));
        block.by = 'capitals';
      }
    }
  }
}

/** Of bold lines numbered "IV.", "B." and "3." the first are one level below the heading above, the next two. */
function rankNumbering(looked: StyledBlock[]): (one: StyledBlock) => number {
  const depths = new Map<StyledBlock, number>();
  let letter = '';
  for (const one of looked) {
    if (!one.look.isBold || !isHeadingText(one.block)) continue;
    const { text } = one.block;
    const depth = readHeading(text).depth;
    const [, single = ''] = /^[([]?([A-Z])[.)]/.exec(text.trim()) ?? [];
    // "I." after "H." is a letter.
    const isNext = single !== '' && single.charCodeAt(0) === letter.charCodeAt(0) + 1;
    if (single) letter = single;
    if (depth !== null) depths.set(one, isNext ? 2 : depth);
  }
  const used = [...new Set(depths.values())].sort((a, b) => a - b);
  return (one) => Math.max(0, used.indexOf(depths.get(one) ?? used[0])) + 1;
}

const isOpen = ({ level, isContents }: RawBlock) => level === null && !isContents;

const isLarger = (look: Look, body: number) => look.size >= body * LARGER;

/** Short, with a letter in it, and no sentence. */
export function isCandidate({ text }: { text: string }): boolean {
  // A typed number may be set off by a tab; any other tab stands between cells.
  const title = text.trim().replace(/^\S{1,6}\t+/, '');
  if (title.split(/\s+/).length > MAX_WORDS || title.includes('\t')) return false;
  return /\p{L}{2}/u.test(text) && !/[.,;]$/.test(title) && !/^[•▪◦●○■–*-]\s/u.test(text.trim());
}

/** "3. Needs assessment.": a numbered line may end in a period. */
function isHeadingText({ text }: { text: string }): boolean {
  const title = text.trim();
  const isNumbered = readHeading(title).depth !== null && title.endsWith('.');
  return isCandidate({ text: isNumbered ? title.slice(0, -1) : title });
}

function isCapitals(text: string): boolean {
  return (text.match(/\p{Lu}/gu)?.length ?? 0) >= MIN_CAPITALS && !/\p{Ll}/u.test(text);
}

/** Where half of the text is bold, or in capitals, that tells nothing. */
function isRare(looked: StyledBlock[], isSo: (one: StyledBlock) => boolean): boolean {
  const count = (some: StyledBlock[]) =>
    some.reduce((sum, { block }) => sum + block.text.length, 0);
  return count(looked.filter(isSo)) * 2 <= count(looked);
}

/** Sizes from large to small, without those that only the lines of the cover have: these are level 0. */
function listSizes(larger: StyledBlock[], looked: StyledBlock[]): number[] {
  const sizes = [...new Set(larger.map(({ look }) => look.size))].sort((a, b) => b - a);
  const firstBody = looked.findIndex(({ block }) => !isCandidate(block));
  // The last line before the body is what the body stands under.
  const cover = new Set(looked.slice(0, Math.max(0, firstBody - 1)));
  return sizes.filter((size) => larger.some((one) => one.look.size === size && !cover.has(one)));
}
