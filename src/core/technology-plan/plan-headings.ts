import type { PlanPolicy } from '../policy/plan-policy-schema';
import { fold } from '../text';
import { isPlaceholder } from './is-placeholder';
import { findListed } from './listed-headings';
import { type HeadingMatch, isPlanTitle, matchHeading } from './match-heading';
import type { Block, Outline } from './outline';
import type { YearSpan } from './read-years';
import { findSetAside } from './set-aside';

/** A heading of a document with what is under it. */
export interface PlanHeading {
  block: Block;
  /** 1-based number of its block. */
  position: number;
  /** Folded text under it, sub-headings and their text included. */
  text: string;
  words: number;
  /** True if there is nothing, or only a placeholder, under it. */
  isEmpty: boolean;
  /** True under an appendix, a sample or a previous plan, and for such a heading itself. */
  isSetAside: boolean;
  matches: HeadingMatch[];
}

/** Words of a text: runs of letters and digits. */
export const countWords = (folded: string) => (folded === '' ? 0 : folded.split(' ').length);

/**
 * Every heading in the document's order; the title, running titles, contents lines and lists of sections with
 * nothing under them are none. A part that names only years before
 * the cycle is a previous plan's.
 */
export function listHeadings(
  { blocks }: Outline,
  policy: PlanPolicy,
  cycle: YearSpan | null = null,
): PlanHeading[] {
  const titles = new Set(blocks.filter((block) => block.level === 0).map((b) => fold(b.text)));
  const isHeading = (block: Block) =>
    block.level !== null &&
    !block.isContents &&
    fold(block.text) !== '' &&
    (block.level === 0 || !(titles.has(fold(block.text)) || isPlanTitle(block.text)));
  const matched = new Map<string, HeadingMatch[]>();
  const match = (text: string) => {
    const known = matched.get(text) ?? matchHeading(text, policy);
    matched.set(text, known);
    return known;
  };
  const listed = findListed(blocks, isHeading, (text) => match(text).length > 0);
  const setAside = findSetAside(blocks, cycle);
  const guidance = new Set(policy.sections.map(({ sentence }) => fold(sentence)));
  const texts = blocks.map((block) => {
    const folded = block.isContents || isPlaceholder(block.text) ? '' : fold(block.text);
    return guidance.has(folded) ? '' : folded;
  });
  return blocks.flatMap((block, index) => {
    if (!isHeading(block) || block.level === 0 || listed.has(index)) return [];
    const text = textUnder(blocks, index, isHeading, texts);
    return {
      block,
      position: index + 1,
      text,
      words: countWords(text),
      isEmpty: text === '',
      isSetAside: setAside.has(index),
      matches: match(block.text),
    };
  });
}

function textUnder(
  blocks: Block[],
  index: number,
  isHeading: (block: Block) => boolean,
  texts: string[],
): string {
  const level = Number(blocks[index].level);
  const under: string[] = [];
  let hasOwn = false;
  for (let at = index + 1; at < blocks.length; at++) {
    const isNext = isHeading(blocks[at]);
    if (isNext && Number(blocks[at].level) <= level) break;
    if (texts[at] === '') continue;
    under.push(texts[at]);
    hasOwn ||= !isNext;
  }
  // Sub-headings alone are no text.
  return hasOwn ? under.join(' ') : '';
}
