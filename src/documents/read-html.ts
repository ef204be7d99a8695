// A saved web page as an outline. Only its text is looked at: nothing in it is run or loaded.
import type { Outline } from '../core/technology-plan/outline';
import { isCandidate, type StyledBlock } from './guess-headings';
import { decodeEntities, readTags } from './html-tags';
import { makeOutline, NO_LOOK } from './make-outline';

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  'address article aside blockquote body br caption center dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const FIGURES = new Set(['img', 'video', 'canvas']);
const LETTERS = /^(?:b|strong|span|font|th)$/;
const BOLD = /^(?:b|strong|th)$/;
/** No page nests bold print deeper than this. */
const MAX_DEPTH = 100;
const BOLD_STYLE = /font-weight: ?(?:bold|[6-9]00)/i;

export function readHtml(html: string): Outline {
  const reader = new HtmlReader();
  readTags(html, reader);
  reader.endLine();
  return makeOutline(reader.styled, { ...NO_LOOK, figures: reader.figures }, reader.labels);
}

class HtmlReader {
  readonly styled: StyledBlock[] = [];
  /** Left cells of forms. */
  readonly labels = new Set<StyledBlock>();
  figures = 0;
  private line = '';
  private boldLetters = 0;
  private level: number | null = null;
  /** The open elements that may be bold, the innermost last. */
  private readonly letters: { name: string; isBold: boolean }[] = [];
  /** Where each cell of the open row begins; null outside a table. */
  private cells: number[] | null = null;

  text(raw: string) {
    const text = decodeEntities(raw).replace(/\s+/g, ' ');
    this.line += text;
    if (this.letters.at(-1)?.isBold) this.boldLetters += countLetters(text);
  }

  open(name: string, raw: string) {
    if (FIGURES.has(name)) this.figures += 1;
    if (BLOCKS.has(name)) this.endLine();
    if (/^h[1-6]$/.test(name)) this.level = Number(name[1]);
    if (name === 'tr') this.cells = [];
    if (name === 'td' || name === 'th') this.cells?.push(this.styled.length);
    if (LETTERS.test(name) && this.letters.length < MAX_DEPTH) {
      const isBold = BOLD.test(name) || BOLD_STYLE.test(raw);
      this.letters.push({ name, isBold: isBold || this.letters.at(-1)?.isBold === true });
    }
  }

  close(name: string) {
    if (BLOCKS.has(name)) this.endLine();
    if (name === 'tr') this.endRow();
    if (!LETTERS.test(name)) return;
    const last = this.letters.map((open) => open.name).lastIndexOf(name);
    if (last >= 0) this.letters.splice(last);
  }

  endLine() {
    const text = this.line.trim();
    if (text !== '') {
      const by = this.level === null ? null : ('style' as const);
      this.styled.push({
        block: { text, level: this.level, by, page: null, isContents: false },
        look: { size: 1, isBold: this.boldLetters >= countLetters(text), isAlone: true },
      });
    }
    this.line = '';
    this.boldLetters = 0;
    this.level = null;
  }

  /** In a form of two columns the left cell names what the right one says. */
  private endRow() {
    const [left, right = 0, ...more] = this.cells ?? [];
    this.cells = null;
    if (left === undefined || right === 0) return;
    for (const one of this.styled.slice(left)) one.look.isAlone = false;
    const label = this.styled[left];
    const isForm = more.length === 0 && right === left + 1 && this.styled.length > right;
    if (isForm && label.block.level === null && isCandidate(label.block)) this.labels.add(label);
  }
}

const countLetters = (text: string) => text.replace(/\s/g, '').length;
