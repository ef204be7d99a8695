// A presentation as an outline: a heading and its lines per slide, in the order they are shown.
import type { Block, Outline } from '../core/technology-plan/outline';
import { isContentsTitle, markContents } from './contents-lines';
import { findBodySize, isCandidate, type StyledBlock } from './guess-headings';
import { countFigures, readLastChanged, readRelations, requirePart } from './office-file';
import { attribute, childElements, type Element, findAll, findChild, localName } from './xml';
import type { Zip } from './zip';

const TITLES = new Set(['title', 'ctrTitle']);
const MARGINS = new Set(['sldNum', 'ftr', 'hdr', 'dt']);

interface Slide {
  styled: StyledBlock[];
  figures: number;
  hasNumber: boolean;
  hasFooter: boolean;
}

/** Reads the slides; hidden ones too, as they are part of what was handed in. */
export function readPptx(zip: Zip, mainPart: string): Outline {
  const slides = listSlides(zip, mainPart).map((part, index) =>
    readSlide(requirePart(zip, part), index + 1),
  );
  const blocks = slides.flatMap(({ styled: looked }) => looked.map(({ block }) => block));
  markContents(blocks);
  const hasPageNumbers = slides.some(({ hasNumber }) => hasNumber);
  return {
    blocks: blocks.map((block) => ({ ...block, text: block.text.replace(/\s+/g, ' ').trim() })),
    pages: slides.length,
    hasContents: blocks.some((block) => block.isContents && !isContentsTitle(block.text)),
    hasPageNumbers,
    hasHeaderOrFooter: hasPageNumbers || slides.some(({ hasFooter }) => hasFooter),
    figures: slides.reduce((sum, { figures }) => sum + figures, 0),
    lastChanged: readLastChanged(zip),
  };
}

function listSlides(zip: Zip, mainPart: string): string[] {
  const parts = new Map(readRelations(zip, mainPart).map(({ id, part }) => [id, part]));
  const list = findChild(requirePart(zip, mainPart), 'sldIdLst');
  const ids = list ? childElements(list).map(readRelationId) : [];
  return ids.map((id) => parts.get(id)).filter((part) => part !== undefined);
}

/** A slide has an `id` of its own beside the relation's. */
function readRelationId(slide: Element): string {
  const key = Object.keys(slide.attributes).find((name) => name.endsWith(':id'));
  return key ? slide.attributes[key] : '';
}

function readSlide(root: Element, page: number): Slide {
  const slide: Slide = {
    styled: [],
    figures: countFigures(root),
    hasNumber: false,
    hasFooter: false,
  };
  const titles: StyledBlock[] = [];
  for (const shape of findAll(root, 'sp')) {
    const kind = attribute(findAll(shape, 'ph')[0], 'type') ?? '';
    const lines = readLines(shape, page);
    if (
      findAll(shape, 'fld').some((field) => attribute(field, 'type') === 'slidenum') ||
      kind === 'sldNum'
    )
      slide.hasNumber = true;
    else if (MARGINS.has(kind)) slide.hasFooter ||= lines.length > 0;
    else if (TITLES.has(kind)) titles.push(...joinTitle(lines));
    else slide.styled.push(...lines);
  }
  for (const cell of findAll(root, 'tc')) slide.styled.push(...readLines(cell, page));
  if (titles.length === 0) guessTitle(slide.styled);
  slide.styled.unshift(...titles);
  return slide;
}

function joinTitle(lines: StyledBlock[]): StyledBlock[] {
  if (lines.length === 0) return [];
  const text = lines.map(({ block }) => block.text).join(' ');
  return [{ ...lines[0], block: { ...lines[0].block, text, level: 1, by: 'style' } }];
}

/** Without a title's place on the slide, the largest short line is its title. */
function guessTitle(looked: StyledBlock[]) {
  const body = looked.length > 1 ? findBodySize(looked) : 0;
  const title = looked.reduce<StyledBlock | undefined>(
    (largest, one) => (one.look.size > (largest?.look.size ?? body * 1.12) ? one : largest),
    undefined,
  );
  if (title && isCandidate(title.block)) Object.assign(title.block, { level: 1, by: 'size' });
}

function readLines(shape: Element, page: number): StyledBlock[] {
  return findAll(shape, 'p').flatMap((paragraph) => {
    const text = readText(paragraph).trim();
    const block: Block = { text, level: null, by: null, page, isContents: false };
    const size = Number(attribute(findAll(paragraph, 'rPr')[0], 'sz') ?? 1800);
    return text === '' ? [] : [{ block, look: { size, isBold: false, isAlone: true } }];
  });
}

function readText(element: Element): string {
  return childElements(element)
    .map((child) => {
      const name = localName(child);
      if (name === 't') return child.text;
      return name === 'br' ? ' ' : readText(child);
    })
    .join('');
}
