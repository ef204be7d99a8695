import PDFDocument from 'pdfkit';
import { chooseFont, FONT_FILES, type FontName } from './fonts';
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
// Two such texts fit on a page beside each other's row.
const MAX_TEXT_LENGTH = 2000;

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

  constructor(title: string) {
    this.doc = new PDFDocument({
      size: 'LETTER',
      margin: 0,
      bufferPages: true,
      lang: 'en-US',
      displayTitle: true,
      info: { Title: this.clean(title), Creator: 'AL-CTO compliance' },
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

  /** Height of a text in a column. */
  heightOf(text: string, width: number, look: TextLook = {}): number {
    const clean = this.clean(text) || ' ';
    this.setLook(clean, look);
    return this.doc.heightOfString(clean, { width });
  }

  /** Prints a text at a place, without moving on. */
  put(text: string, x: number, y: number, width: number, look: TextLook = {}) {
    const clean = this.clean(text);
    this.setLook(clean, look);
    this.doc.text(clean, x, y, { width, align: look.align ?? 'left' });
  }

  /** A paragraph over the whole width; moves on. */
  write(text: string, look: TextLook = {}, after = 4) {
    const height = this.heightOf(text, WIDTH, look);
    this.makeRoom(height);
    this.put(text, LEFT, this.y, WIDTH, look);
    this.y += height + after;
  }

  /** The heading of a part, on a page that has room for the first of it too. */
  head(text: string, roomAfter = 80) {
    this.makeRoom(34 + roomAfter);
    if (this.y > TOP) this.y += 14;
    this.addPart(text);
    this.write(text, { size: 14, bold: true, color: ACCENT }, 6);
  }

  /** Notes a part of the document that begins here. */
  addPart(text: string) {
    this.doc.outline.addItem(this.clean(text));
    this.parts.push({ name: text, page: this.page });
  }

  /** A line with a label before it, to fill in by hand. */
  blank(label: string, x: number, y: number, width: number) {
    const look = { size: 9.5, color: GREY };
    this.setLook(label, look);
    const start = x + this.doc.widthOfString(label) + 6;
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
      this.put(this.cut(left, WIDTH - 80, look), LEFT, y, WIDTH - 80, look);
      this.put(right, LEFT + WIDTH - 80, y, 80, { ...look, align: 'right' });
      this.put(below, LEFT, y + 11, WIDTH, look);
    }
    this.doc.end();
    return this.bytes;
  }

  /** A text on one line, its end left out where it is too long. */
  cut(text: string, width: number, look: TextLook): string {
    let clean = this.clean(text);
    this.setLook(clean, look);
    if (this.doc.widthOfString(clean) <= width) return clean;
    while (clean !== '' && this.doc.widthOfString(`${clean}…`) > width) clean = clean.slice(0, -1);
    return `${clean.trimEnd()}…`;
  }

  private setLook(text: string, { size = 9.5, bold = false, color = INK }: TextLook) {
    const font: FontName = chooseFont(text, bold);
    this.doc.font(font).fontSize(size).fillColor(color);
  }

  private clean(text: string): string {
    const isLong = text.length > MAX_TEXT_LENGTH;
    return toPrintable(isLong ? `${text.slice(0, MAX_TEXT_LENGTH)}…` : text);
  }
}
