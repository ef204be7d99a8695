import { PLAN_POLICY } from '../policy/plan-policy';
import { fold } from '../text';
import { type HeadingMatch, isPlanTitle, matchHeading } from './match-heading';
import type { Block, Outline } from './outline';

/** A heading of a document with what stands under it. */
export interface PlanHeading {
  block: Block;
  /** 1-based number of its block. */
  position: number;
  /** Folded text under it, sub-headings and their text included. */
  text: string;
  words: number;
  /** True where nothing or only a placeholder stands under it. */
  isEmpty: boolean;
  matches: HeadingMatch[];
}

const PLACEHOLDER =
  /^(?:n a|tbd|tba|none|pending|coming soon|to be (?:determined|added|completed|announced|written)|(?:insert|enter|type|click|tap)(?: or (?:click|tap))? (?:here|text|your|the)\b.{0,60})$/;

// The policy's own sentences, as an outline has them, are no plan.
const GUIDANCE = new Set(PLAN_POLICY.sections.map(({ sentence }) => fold(sentence)));

/** Words of a text: runs of letters and digits. */
export const countWords = (folded: string) => (folded === '' ? 0 : folded.split(' ').length);

/** Every heading in the document's order; the title, running titles and contents lines are none. */
export function listHeadings({ blocks }: Outline): PlanHeading[] {
  const titles = new Set(blocks.filter((block) => block.level === 0).map((b) => fold(b.text)));
  const isHeading = (block: Block) =>
    block.level !== null &&
    !block.isContents &&
    fold(block.text) !== '' &&
    (block.level === 0 || !(titles.has(fold(block.text)) || isPlanTitle(block.text)));
  return blocks.flatMap((block, index) => {
    if (!isHeading(block) || block.level === 0) return [];
    return [readUnder(blocks, index, isHeading)];
  });
}

function readUnder(
  blocks: Block[],
  index: number,
  isHeading: (block: Block) => boolean,
): PlanHeading {
  const block = blocks[index];
  const level = Number(block.level);
  let end = index + 1;
  while (end < blocks.length && !(isHeading(blocks[end]) && Number(blocks[end].level) <= level)) {
    end++;
  }
  const under = blocks.slice(index + 1, end).filter((b) => isHeading(b) || b.level === null);
  const texts = under.filter((b) => !b.isContents).map((b) => fold(b.text));
  const text = texts.filter((each) => each !== '' && !GUIDANCE.has(each)).join(' ');
  const isEmpty = text === '' || PLACEHOLDER.test(text);
  const words = isEmpty ? 0 : countWords(text);
  return { block, position: index + 1, text, words, isEmpty, matches: matchHeading(block.text) };
}
