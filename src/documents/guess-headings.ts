// Headings without a style: short lines that are larger than the body or bold as a whole.
import type { RawBlock } from './contents-lines';

/** How a block looks. */
export interface Look {
  /** Size of its letters, in any unit that is the same for all. */
  size: number;
  isBold: boolean;
  /** False for what shares its line with other cells, where bold only means a column heading. */
  isAlone: boolean;
}

export interface Looked {
  block: RawBlock;
  look: Look;
}

const LARGER = 1.12;
const MOST_WORDS = 12;

/** The size most letters have. */
export function findBodySize(looked: Looked[]): number {
  const letters = new Map<number, number>();
  for (const { block, look } of looked)
    letters.set(look.size, (letters.get(look.size) ?? 0) + block.text.length);
  return [...letters].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0];
}

/**
 * Gives level and `by` to the blocks that look like headings and have none. The largest size is
 * `topLevel`, each smaller one a level below; a bold line of the body's size is a level below the
 * heading it stands under, as "Goal 1" is part of "Goals".
 */
export function guessHeadings(looked: Looked[], topLevel: number): void {
  const body = findBodySize(looked);
  const isBoldTelling = saysBold(looked);
  const larger = looked.filter(
    ({ block, look }) => isOpen(block) && isLarger(look, body) && isCandidate(block),
  );
  const sizes = listSizes(larger, looked);
  let above = topLevel - 1;
  for (const { block, look } of looked) {
    if (block.level !== null) {
      above = Math.max(block.level, topLevel - 1);
    } else if (!block.isContents && isCandidate(block)) {
      if (isLarger(look, body) && look.isAlone) {
        const rank = sizes.indexOf(look.size);
        block.level = rank < 0 ? 0 : Math.min(6, topLevel + rank);
        block.by = 'size';
        above = Math.max(block.level, topLevel - 1);
      } else if (isBoldTelling && look.isBold && look.isAlone) {
        block.level = Math.min(6, above + 1);
        block.by = 'bold';
      }
    }
  }
}

const isOpen = ({ level, isContents }: RawBlock) => level === null && !isContents;

const isLarger = (look: Look, body: number) => look.size >= body * LARGER;

/** Short, with a letter in it, and no sentence. */
export function isCandidate({ text }: { text: string }): boolean {
  // A typed number may be set off by a tab; any other tab stands between cells.
  const title = text.trim().replace(/^\S{1,6}\t+/, '');
  if (title.split(/\s+/).length > MOST_WORDS || title.includes('\t')) return false;
  return /\p{L}{2}/u.test(text) && !/[.,;]\s*$/.test(text) && !/^[•▪◦●○■–*-]\s/u.test(text.trim());
}

/** Where half of the text is bold, bold tells nothing. */
function saysBold(looked: Looked[]): boolean {
  const count = (some: Looked[]) => some.reduce((sum, { block }) => sum + block.text.length, 0);
  return count(looked.filter(({ look }) => look.isBold)) * 2 <= count(looked);
}

/** Sizes from large to small, without those that only the lines of the cover have: these are level 0. */
function listSizes(larger: Looked[], looked: Looked[]): number[] {
  const sizes = [...new Set(larger.map(({ look }) => look.size))].sort((a, b) => b - a);
  const firstBody = looked.findIndex(({ block }) => !isCandidate(block));
  // The last line before the body is what the body stands under.
  const cover = new Set(looked.slice(0, Math.max(0, firstBody - 1)));
  return sizes.filter((size) => larger.some((one) => one.look.size === size && !cover.has(one)));
}
