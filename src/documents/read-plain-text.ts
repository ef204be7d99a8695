// Plain text and Markdown as an outline: a short line of its own is a heading, as is one that Markdown marks.
import type { Block, Outline } from '../core/technology-plan/outline';
import { isCandidate, type StyledBlock } from './guess-headings';
import { makeOutline, NO_LOOK } from './make-outline';

/** What a longer paragraph says more is not looked at. */
const MAX_MARKED_LENGTH = 5_000;
// bounded: MAX_MARKED_LENGTH
const MARKED = /^ {0,3}(#{1,6})\s+(\S.*)$/;
const UNDERLINE = /^ {0,3}(?:={3,}|-{3,})\s*$/;
/** Of "[text](address)" the address, and the marks of a picture. */
const ADDRESS = /\]\([^[\]()\s]*\)/g;
const OPENING = /!?\[/g;
const PICTURE = /!\[/g;

/** `isMarkdown` lets "#", underlines, and stars speak; in plain text they are letters. */
export function readPlainText(text: string, isMarkdown: boolean): Outline {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n|\f/)
    .map((line) => line.slice(0, MAX_MARKED_LENGTH));
  const styled: StyledBlock[] = [];
  let isAfterText = false;
  lines.forEach((line, index) => {
    const next = lines[index + 1] ?? '';
    if (isMarkdown && UNDERLINE.test(line)) return;
    const one = isMarkdown ? readMarkdown(line, next) : makeLine(line);
    if (one.block.text === '') {
      isAfterText = false;
      return;
    }
    // A line that goes on from the one above is part of a wrapped paragraph.
    if (!isMarkdown) one.look.isBold = !isAfterText && isCandidate(one.block);
    isAfterText = !one.look.isBold && !/[.!?:;)”"]$/.test(one.block.text);
    styled.push(one);
  });
  const figures = isMarkdown ? (text.match(PICTURE)?.length ?? 0) : 0;
  return makeOutline(styled, { ...NO_LOOK, figures });
}

function readMarkdown(line: string, next: string): StyledBlock {
  const [, marks = '', marked = line] = MARKED.exec(line) ?? [];
  const isUnderlined = /\S/.test(line) && UNDERLINE.test(next);
  const level = marks.length || (isUnderlined ? (next.trim().startsWith('=') ? 1 : 2) : null);
  const text = marked
    .replace(ADDRESS, '')
    .replace(OPENING, '')
    .replace(/\s#+\s*$/, '')
    .trim();
  const isBold = /^(?:\*\*|__)[^*_]+(?:\*\*|__):?$/.test(text);
  const one = makeLine(text.replace(/\*\*|__|`/g, '').replace(/^>\s?/, ''));
  const isCell = text.startsWith('|');
  const by = level === null ? null : ('style' as const);
  return { block: { ...one.block, level, by }, look: { ...one.look, isBold, isAlone: !isCell } };
}

function makeLine(line: string): StyledBlock {
  const block: Block = { text: line.trim(), level: null, by: null, page: null, isContents: false };
  return { block, look: { size: 1, isBold: false, isAlone: true } };
}
