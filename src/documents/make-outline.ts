// The last step of most readers: which lines are contents, which are headings, and the text without its extra spaces.
import type { Outline } from '../core/technology-plan/outline';
import { isContentsTitle, markContents } from './contents-lines';
import { guessHeadings, type StyledBlock } from './guess-headings';

/** How a document looks besides its text. */
export type DocumentLook = Omit<Outline, 'blocks' | 'hasContents'>;

/** What plain formats cannot say. */
export const NO_LOOK: DocumentLook = {
  pages: null,
  hasPageNumbers: false,
  hasHeaderOrFooter: false,
  figures: 0,
  lastChanged: null,
};

/** Some 500 pages. */
export const MAX_BLOCKS = 20_000;

/** `labels` are left cells of forms, which head what stands beside them. */
export function makeOutline(
  all: StyledBlock[],
  look: DocumentLook,
  labels: ReadonlySet<StyledBlock> = new Set(),
): Outline {
  const styled = all.slice(0, MAX_BLOCKS);
  const blocks = styled.map(({ block }) => block);
  markContents(blocks);
  guessHeadings(styled, 2);
  markLabels(styled, labels);
  return {
    ...look,
    blocks: blocks.map((block) => ({ ...block, text: block.text.replace(/\s+/g, ' ').trim() })),
    hasContents: blocks.some((block) => block.isContents && !isContentsTitle(block.text)),
  };
}

/** A label is a level below the heading its form stands under. */
function markLabels(styled: StyledBlock[], labels: ReadonlySet<StyledBlock>) {
  let above = 0;
  for (const one of styled) {
    const { block } = one;
    if (block.level !== null) above = block.level;
    else if (labels.has(one)) Object.assign(block, { level: Math.min(6, above + 1), by: 'cell' });
  }
}
