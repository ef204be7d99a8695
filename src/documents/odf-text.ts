// The text of one paragraph of an OpenDocument file and how it looks.
import type { OdfLook, OdfStyles } from './odf-styles';
import { attribute, childNodes, type Element, localName } from './xml';

export interface OdfText {
  text: string;
  /** The size most letters have. */
  size: number;
  isBold: boolean;
  /** Frames anchored in it, which may hold text of their own. */
  boxes: Element[];
  /** Pages that end within it. */
  breaks: number;
}

/** Comments, footnotes, and deleted text are no part of the line. */
const LEFT_OUT = new Set(['annotation', 'annotation-end', 'note', 'ruby-text', 'tracked-changes']);
const MAX_SPACES = 100;

export function readOdfText(element: Element, look: OdfLook, styles: OdfStyles): OdfText {
  const reader = new TextReader(styles);
  reader.read(element, look);
  return reader.sum(look);
}

class TextReader {
  private text = '';
  private bold = 0;
  private readonly sizes = new Map<number, number>();
  private readonly boxes: Element[] = [];
  private breaks = 0;

  constructor(private readonly styles: OdfStyles) {}

  read(element: Element, look: OdfLook) {
    for (const node of childNodes(element)) {
      if (typeof node === 'string') this.add(node.replace(/\s+/g, ' '), look);
      else this.readPart(node, look);
    }
  }

  sum({ size }: OdfLook): OdfText {
    const { text, boxes, breaks } = this;
    const letters = text.replace(/\s/g, '').length;
    const [most] = [...this.sizes].reduce((a, b) => (b[1] > a[1] ? b : a), [size, 0]);
    return { text, boxes, breaks, size: most, isBold: letters > 0 && this.bold >= letters };
  }

  private readPart(part: Element, look: OdfLook) {
    const name = localName(part);
    if (name === 's')
      this.text += ' '.repeat(Math.min(MAX_SPACES, Number(attribute(part, 'c') ?? 1) || 1));
    else if (name === 'tab') this.text += '\t';
    else if (name === 'line-break') this.text += ' ';
    else if (name === 'soft-page-break') this.breaks += 1;
    else if (name === 'frame' || name === 'custom-shape') this.boxes.push(part);
    else if (!LEFT_OUT.has(name))
      this.read(part, this.styles.span(name === 'span' ? attribute(part, 'style-name') : '', look));
  }

  private add(text: string, look: OdfLook) {
    const letters = text.replace(/\s/g, '').length;
    this.text += text;
    this.bold += look.isBold ? letters : 0;
    this.sizes.set(look.size, (this.sizes.get(look.size) ?? 0) + letters);
  }
}
