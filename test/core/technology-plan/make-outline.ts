import type { Block, Outline } from '../../../src/core/technology-plan/outline';

/** Makes a body text long enough for a section. */
export const MORE = 'It goes on like that for as many words as a section needs.';

/** "# Heading", "## Sub-heading", "= Title", "... Contents line", "* Bold heading", "> long text"; else body text. */
export function block(line: string, by: Block['by'] = 'style'): Block {
  const plain = { text: line, level: null, by: null, page: null, isContents: false };
  const match = /^(#+|=|\*|>|\.\.\.) ?(.*)$/.exec(line);
  if (!match) return plain;
  const [, sign, text] = match;
  if (sign === '>') return { ...plain, text: `${text} ${MORE}` };
  if (sign === '...') return { ...plain, text, isContents: true };
  if (sign === '*') return { ...plain, text, level: 1, by: 'bold' };
  return { ...plain, text, level: sign === '=' ? 0 : sign.length, by };
}

export function outline(lines: string[], look: Partial<Outline> = {}): Outline {
  return {
    blocks: lines.map((line) => block(line)),
    pages: null,
    hasContents: false,
    hasPageNumbers: false,
    hasHeaderOrFooter: false,
    figures: 0,
    lastChanged: null,
    ...look,
  };
}
