// Which lines are a table of contents, for documents that do not say so themselves.
import type { Block } from '../core/technology-plan/outline';

/** A block while it is read: tabs are kept in its text, as they lead to page numbers. */
export type RawBlock = Block;

const TITLE = /^(table of )?contents:?$/i;
/** What is longer is a paragraph. */
const MAX_LINE_LENGTH = 500;
// bounded: MAX_LINE_LENGTH
const LEADERS = /(\.{4,}|…{2,}|(\s\.){4,}|_{4,})\s*([\divxlc]+)\s*$/i;
// bounded: MAX_LINE_LENGTH
const TAB_NUMBER = /\t\s*(\d{1,4}|[ivxlc]{1,6})\s*$/i;
// bounded: MAX_LINE_LENGTH
const TAB_DIGITS = /\t\s*(\d{1,3})\s*$/;
// bounded: MAX_LINE_LENGTH
const LAST_NUMBER = /\s+\d{1,3}\s*$/;
const NUMBER_ONLY = /^[\divxlc.\s]{1,6}$/i;

const isLine = ({ text }: RawBlock) => text.length <= MAX_LINE_LENGTH;

export const isContentsTitle = (text: string) => TITLE.test(text.trim());

/** Marks the lines of a table of contents in place; those the format marks stay marked. */
export function markContents(blocks: RawBlock[]): void {
  const last = new Map(blocks.map((block, index) => [foldLine(block.text), index]));
  blocks.forEach((block, index) => {
    if (isLine(block) && LEADERS.test(block.text)) block.isContents = true;
    if (isContentsTitle(block.text)) markUnderTitle(blocks, index, last);
  });
  markTabRuns(blocks);
  const isTold = blocks.some((block) => block.isContents && !isContentsTitle(block.text));
  for (const block of blocks) {
    if (isTold && isContentsTitle(block.text)) block.isContents = true;
    if (block.isContents) Object.assign(block, { level: null, by: null });
  }
}

/** Under the title stand lines that end in a number, or that come again further down. */
function markUnderTitle(blocks: RawBlock[], at: number, last: Map<string, number>) {
  const listed = new Set<string>();
  for (let index = at + 1; index < blocks.length; index++) {
    const { text } = blocks[index];
    if (!isLine(blocks[index])) return;
    const line = foldLine(text);
    const isNumbered = LEADERS.test(text) || TAB_NUMBER.test(text) || NUMBER_ONLY.test(text);
    const isRepeated = line !== '' && (last.get(line) ?? 0) > index && !listed.has(line);
    // The second time a line comes it is the section itself.
    if (listed.has(line) || !(isNumbered || isRepeated)) return;
    if (!NUMBER_ONLY.test(text)) listed.add(line);
    blocks[index].isContents = true;
  }
}

/** Three lines in a row that end in a tab and a rising number. */
function markTabRuns(blocks: RawBlock[]) {
  let run: RawBlock[] = [];
  let before = 0;
  const close = () => {
    if (run.length >= 3) for (const block of run) block.isContents = true;
    run = [];
  };
  for (const block of blocks) {
    const page = Number((isLine(block) && TAB_DIGITS.exec(block.text)?.[1]) || Number.NaN);
    if (Number.isNaN(page) || (run.length > 0 && page < before)) close();
    if (!Number.isNaN(page)) run.push(block);
    before = page;
  }
  close();
}

function foldLine(text: string): string {
  return text
    .slice(0, MAX_LINE_LENGTH)
    .replace(LEADERS, '')
    .replace(TAB_NUMBER, '')
    .replace(LAST_NUMBER, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
