import PDFDocument from 'pdfkit';
import { PDF_CREATOR } from '../files/maker';
import { FONT_FILES, type Run, splitByFont } from './fonts';
import { orderRuns } from './line-order';
import { toPrintable } from './printable-text';

export const INK = '#1a1a1a';
export const GREY = '#595959';
export const ACCENT = '#1f3864';
export const RULE = '#bfbfbf';
const PAGE = { width: 612, height: 792 };
const MARGIN = 54;
export const LEFT = MARGIN;
export const WIDTH = PAGE.width - 2 * MARGIN;
/** Room for the footer below it. */
export const BOTTOM = PAGE.height - 66;
const TOP = MARGIN;
/** Shares of the size that a line takes, and that stand above its base; those of the first font, for all. */
const LINE_SHARE = 1.362;
const ASCENT_SHARE = 1.069;
const USUAL_SIZE = 9.5;

/** How a text looks. */
export interface TextLook {
  size?: number;
  bold?: boolean;
  color?: string;
  align?: 'left' | 'right';
}

/** Letter pages, filled from the top down; texts are printed in fonts that have their letters. */
export class Paper {
  y = TOP;
  readonly doc: PDFKit.PDFDocument;
  readonly parts: { name: string; page: number }[] = [];
  private readonly bytes: Promise<Uint8Array>;
  private readonly widths = new Map<string, number>();

  constructor(title: string) {
    this.doc = new PDFDocument({
      size: 'LETTER',
      margin: 0,
      bufferPages: true,
      lang: 'en-US',
      displayTitle: true,
      info: { Title: toPrintable(title), Creator: PDF_CREATOR },
    });
    for (const [name, file] of Object.entries(FONT_FILES)) this.doc.registerFont(name, file);
    this.bytes = new Promise((resolve, reject) => {
      const chunks: Uint8Array[] = [];
      this.doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
      this.doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
      this.doc.on('error', reject);
    });
  }

  /** Number of the page that is being filled. */
  get page(): number {
    return this.doc.bufferedPageRange().count;
  }

  newPage() {
    this.doc.addPage();
    this.y = TOP;
  }

  /** Begins a page where less than `height` is left; says whether it did. */
  makeRoom(height: number): boolean {
    if (this.y + height <= BOTTOM || this.y === TOP) return false;
    this.newPage();
    return true;
  }

  /** The lines of a text in a column: one at least, broken between words where that can be. */
  linesOf(text: string, width: number, look: TextLook = {}): string[] {
    const lines: string[] = [];
    let line = '';
    let used = 0;
    const space = this.widthOf(' ', look);
    for (const word of toPrintable(text).split(' ')) {
      for (const piece of this.breakWord(word, width, look)) {
        const wide = this.widthOf(piece, look);
        if (line !== '' && used + space + wide > width) {
          lines.push(line);
          line = '';
        }
        used = line === '' ? wide : used + space + wide;
        line = line === '' ? piece : `${line} ${piece}`;
      }
    }
    return [...lines, line];
  }

  lineHeight = ({ size = USUAL_SIZE }: TextLook = {}) => size * LINE_SHARE;

  /** Height of a text in a column. */
  heightOf = (text: string, width: number, look: TextLook = {}) =>
    this.linesOf(text, width, look).length * this.lineHeight(look);

  /** Prints a text at a place, without moving on. */
  put(text: string, x: number, y: number, width: number, look: TextLook = {}) {
    this.linesOf(text, width, look).forEach((line, index) => {
      this.putLine(line, x, y + index * this.lineHeight(look), width, look);
    });
  }

  /** Prints a line as `linesOf` gives it. */
  putLine(line: string, x: number, y: number, width: number, look: TextLook = {}) {
    const { size = USUAL_SIZE, bold = false, color = INK, align } = look;
    const base = y + size * ASCENT_SHARE;
    let place = align === 'right' ? x + width - this.widthOf(line, look) : x;
    for (const run of orderRuns(line, bold)) {
      this.doc.fillColor(color);
      this.setFont(run, size).text(run.text, place, base, {
        lineBreak: false,
        baseline: 'alphabetic',
      });
      place += this.doc.widthOfString(run.text);
    }
  }

  /** A paragraph over the whole width; moves on. */
  write(text: string, look: TextLook = {}, after = 4) {
    for (const line of this.linesOf(text, WIDTH, look)) {
      this.makeRoom(this.lineHeight(look));
      this.putLine(line, LEFT, this.y, WIDTH, look);
      this.y += this.lineHeight(look);
    }
    this.y += after;
  }

  /** The heading of a part, on a page that has room for the first of it too. */
  head(text: string, roomAfter = 260) {
    this.makeRoom(34 + roomAfter);
    if (this.y > TOP) this.y += 14;
    this.addPart(text);
    this.write(text, { size: 14, bold: true, color: ACCENT }, 6);
  }

  /** Notes a part of the document that begins here. */
  addPart(text: string) {
    this.doc.outline.addItem(toPrintable(text));
    this.parts.push({ name: text, page: this.page });
  }

  /** A line with a label before it, to fill in by hand. */
  blank(label: string, x: number, y: number, width: number) {
    const look = { color: GREY };
    const start = x + this.widthOf(label, look) + 6;
    this.put(label, x, y, width, look);
    this.doc
      .moveTo(start, y + 12)
      .lineTo(x + width, y + 12)
      .lineWidth(0.7)
      .strokeColor(GREY)
      .stroke();
  }

  line(y = this.y, color = RULE) {
    this.doc
      .moveTo(LEFT, y)
      .lineTo(LEFT + WIDTH, y)
      .lineWidth(0.5)
      .strokeColor(color)
      .stroke();
  }

  /** Prints the foot of every page and gives the bytes. */
  finish(foot: (page: number, pages: number) => [left: string, right: string, below: string]) {
    const { count } = this.doc.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.doc.switchToPage(page);
      const [left, right, below] = foot(page + 1, count);
      const y = PAGE.height - 50;
      const look = { size: 8, color: GREY };
      this.line(y - 5);
      this.putLine(this.cut(left, WIDTH - 80, look), LEFT, y, WIDTH - 80, look);
      this.put(right, LEFT + WIDTH - 80, y, 80, { ...look, align: 'right' });
      this.put(below, LEFT, y + 11, WIDTH, look);
    }
    this.doc.end();
    return this.bytes;
  }

  /** A text on one line, its end left out where it is too long. */
  private cut(text: string, width: number, look: TextLook): string {
    const [line = '', ...more] = this.linesOf(text, width - this.widthOf('…', look), look);
    return more.length === 0 ? line : `${line}…`;
  }

  private widthOf(text: string, { size = USUAL_SIZE, bold = false }: TextLook): number {
    const key = `${size} ${bold} ${text}`;
    const width =
      this.widths.get(key) ??
      splitByFont(text, bold).reduce(
        (sum, run) => sum + this.setFont(run, size).widthOfString(run.text),
        0,
      );
    this.widths.set(key, width);
    return width;
  }

  private setFont = ({ font }: Run, size: number) => this.doc.font(font).fontSize(size);

  /** A word in pieces that fit; most are one. */
  private breakWord(word: string, width: number, look: TextLook): string[] {
    if (this.widthOf(word, look) <= width) return [word];
    const pieces: string[] = [];
    let piece = '';
    for (const character of word) {
      if (piece !== '' && this.widthOf(piece + character, look) > width) {
        pieces.push(piece);
        piece = '';
      }
      piece += character;
    }
    return [...pieces, piece];
  }
}
