// A PDF as an outline; headings are known from its bookmarks, by size, or by bold letters.
import type { Day } from '../core/day';
import type { Outline } from '../core/technology-plan/outline';
import { isContentsTitle, markContents } from './contents-lines';
import { DocumentFault } from './document-fault';
import { guessHeadings } from './guess-headings';
import type { Pacer } from './pacer';
import { markBookmarks } from './pdf-bookmarks';
import { type Line, readLines } from './pdf-columns';
import { openPdf, type Pdf } from './pdf-library';
import { findMargins, type PageLines } from './pdf-margins';
import { countPictures, isBoldFont, readPieces } from './pdf-page';
import { joinLines } from './pdf-paragraphs';

/** Pictures are counted on these pages only: it takes longer than reading the text. */
const PAGES_WITH_FIGURES = 60;

interface Pages {
  pages: PageLines[];
  figures: number;
  sidewaysPages: number;
  widePages: number;
}

/** A scan has pages and no blocks. Waits after each page, so that a browser stays usable. */
export async function readPdf(bytes: Uint8Array, pacer: Pacer): Promise<Outline> {
  const pdf = await open(bytes);
  try {
    return await readOutline(pdf, pacer);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await openPdf(bytes);
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new DocumentFault(isLocked ? 'PASSWORD' : 'BROKEN', error);
  }
}

async function readOutline(pdf: Pdf, pacer: Pacer): Promise<Outline> {
  const { pages, figures, sidewaysPages, widePages } = await readPages(pdf, pacer);
  const margins = findMargins(pages);
  const body = pages.flatMap(({ lines }) => lines).filter((line) => !margins.lines.has(line));
  const looked = joinLines(body);
  const blocks = looked.map(({ block }) => block);
  markContents(blocks);
  await markBookmarks(pdf, looked);
  guessHeadings(looked, 1);
  return {
    blocks: blocks.map((block) => ({ ...block, text: block.text.replace(/\s+/g, ' ').trim() })),
    pages: pdf.numPages,
    hasContents: blocks.some((block) => block.isContents && !isContentsTitle(block.text)),
    hasPageNumbers: margins.hasPageNumbers,
    hasHeaderOrFooter: margins.lines.size > 0,
    figures,
    isWide: widePages * 2 > pages.length,
    sidewaysPages,
    lastChanged: await readModified(pdf),
  };
}

async function readPages(pdf: Pdf, pacer: Pacer): Promise<Pages> {
  const pages: PageLines[] = [];
  let figures = 0;
  let sidewaysPages = 0;
  let widePages = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    await pacer.step(number - 1, pdf.numPages);
    const page = await pdf.getPage(number);
    const { pieces, width, height, isSideways } = await readPieces(page);
    if (isSideways) sidewaysPages++;
    if (width > height) widePages++;
    const lines = readLines(pieces, number, width);
    const isFontNew = lines.some(({ fonts }) => fonts.some((font) => !page.commonObjs.has(font)));
    if (number <= PAGES_WITH_FIGURES) figures += await countPictures(page);
    else if (isFontNew) await countPictures(page);
    for (const line of lines) line.isBold = isBold(line, (font) => isBoldFont(page, font));
    pages.push({ lines, height });
    page.cleanup();
    // What pdf.js made of a page that was stopped is not the page.
    pacer.check();
  }
  await pacer.step(pdf.numPages, pdf.numPages);
  return { pages, figures, sidewaysPages, widePages };
}

const isBold = ({ fonts }: Line, isBoldName: (font: string) => boolean) => fonts.every(isBoldName);

/** The day as written, in the writer's own time: D:20260308… */
async function readModified(pdf: Pdf): Promise<Day | null> {
  const { info } = await pdf.getMetadata();
  const stamp = String((info as { ModDate?: string }).ModDate ?? '');
  const [, year, month, day] =
    /^(?:D:)?(\d{4})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])/.exec(stamp) ?? [];
  return year ? `${year}-${month}-${day}` : null;
}
