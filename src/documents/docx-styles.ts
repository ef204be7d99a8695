// What a paragraph's style says in a .docx: its heading level, whether it belongs to the contents, its letters.
import { attribute, childElements, type Element, findChild, localName, readToggle } from './xml';

export interface StyleLook {
  level: number | null;
  isContents: boolean;
  isBold: boolean;
  /** In half points. */
  size: number;
}

const DEFAULT_SIZE = 20;

/** The styles of word/styles.xml, each with what it inherits. */
export class Styles {
  private readonly styles = new Map<string, Element>();
  private readonly looks = new Map<string, StyleLook>();
  private readonly base: StyleLook;
  private readonly defaultId: string | undefined;

  constructor(root: Element | null) {
    for (const style of root ? childElements(root) : []) {
      if (localName(style) === 'style') this.styles.set(attribute(style, 'styleId') ?? '', style);
    }
    const defaults = findChild(findChild(root ?? undefined, 'docDefaults'), 'rPrDefault');
    const letters = readLetters(findChild(defaults, 'rPr'));
    this.base = { level: null, isContents: false, isBold: false, size: DEFAULT_SIZE, ...letters };
    this.defaultId = [...this.styles].find(
      ([, style]) =>
        attribute(style, 'type') === 'paragraph' &&
        /^(1|true)$/.test(attribute(style, 'default') ?? ''),
    )?.[0];
  }

  /** The look of a paragraph style; of the default one without an id. */
  look(id: string | undefined = this.defaultId): StyleLook {
    return id === undefined ? this.base : this.lookOf(id, []);
  }

  /** What a character style changes. */
  letters(id: string): Partial<StyleLook> {
    return readLetters(findChild(this.styles.get(id), 'rPr'));
  }

  private lookOf(id: string, below: string[]): StyleLook {
    const known = this.looks.get(id);
    if (known) return known;
    const style = this.styles.get(id);
    const parent = attribute(findChild(style, 'basedOn'), 'val');
    // A style based on itself ends the chain.
    const inherited =
      parent && !below.includes(parent) ? this.lookOf(parent, [...below, id]) : this.base;
    const name = attribute(findChild(style, 'name'), 'val') ?? id;
    const look = {
      ...inherited,
      ...readLetters(findChild(style, 'rPr')),
      ...readOutlineLevel(findChild(style, 'pPr')),
      ...readName(name),
    };
    this.looks.set(id, look);
    return look;
  }
}

function readName(name: string): Partial<StyleLook> {
  if (/^(toc|contents) ?(\d+|heading)$/i.test(name)) return { isContents: true, level: null };
  if (/^title$/i.test(name)) return { level: 0 };
  const level = /^heading ?(\d)$/i.exec(name)?.[1];
  return level ? { level: Math.min(6, Number(level)) } : {};
}

/** The outline level of paragraph properties, where they give one; 9 is body text. */
export function readOutlineLevel(properties: Element | undefined): { level?: number | null } {
  const value = attribute(findChild(properties, 'outlineLvl'), 'val');
  if (value === undefined || !/^\d$/.test(value)) return {};
  return { level: value === '9' ? null : Math.min(6, Number(value) + 1) };
}

/** What run properties change. */
export function readLetters(properties: Element | undefined): Partial<StyleLook> {
  const isBold = readToggle(findChild(properties, 'b'));
  const size = Number(attribute(findChild(properties, 'sz'), 'val') ?? Number.NaN);
  return { ...(isBold !== undefined && { isBold }), ...(size > 0 && { size }) };
}
