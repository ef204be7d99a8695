// What a style says in an OpenDocument file: its heading level, whether it belongs to the contents, its letters.
import { attribute, type Element, findAll, findChild } from './xml';

export interface OdfLook {
  level: number | null;
  isContents: boolean;
  isBold: boolean;
  /** In points. */
  size: number;
  /** A page begins with it. */
  breaksBefore: boolean;
}

const BASE: OdfLook = {
  level: null,
  isContents: false,
  isBold: false,
  size: 12,
  breaksBefore: false,
};

/** The styles of styles.xml and content.xml, each with what it inherits. */
export class OdfStyles {
  private readonly styles = new Map<string, Element>();
  private readonly looks = new Map<string, OdfLook>();
  private readonly base: OdfLook;

  constructor(roots: Element[]) {
    let base = BASE;
    for (const style of roots.flatMap((root) => findAll(root, 'style'))) {
      this.styles.set(keyOf(attribute(style, 'family'), attribute(style, 'name')), style);
    }
    for (const style of roots.flatMap((root) => findAll(root, 'default-style'))) {
      if (attribute(style, 'family') === 'paragraph')
        base = { ...base, ...readLetters(style, base) };
    }
    this.base = base;
  }

  paragraph(name: string | undefined): OdfLook {
    return this.lookOf('paragraph', name, this.base, []);
  }

  /** Letters within a paragraph of a look. */
  span(name: string | undefined, within: OdfLook): OdfLook {
    const style = this.styles.get(keyOf('text', name));
    return style ? { ...within, ...readLetters(style, within) } : within;
  }

  private lookOf(
    family: string,
    name: string | undefined,
    base: OdfLook,
    below: string[],
  ): OdfLook {
    const key = keyOf(family, name);
    const known = this.looks.get(key);
    const style = this.styles.get(key);
    if (known || !style) return known ?? base;
    const parent = attribute(style, 'parent-style-name');
    // A style based on itself ends the chain.
    const isNew = parent !== undefined && !below.includes(parent);
    const inherited = isNew ? this.lookOf(family, parent, base, [...below, parent]) : base;
    const look = { ...inherited, ...readLetters(style, inherited), ...readPlace(style) };
    this.looks.set(key, look);
    return look;
  }
}

const keyOf = (family = '', name = '') => `${family} ${name}`;

function readPlace(style: Element): Partial<OdfLook> {
  const name = attribute(style, 'display-name') ?? attribute(style, 'name') ?? '';
  const plain = name.replace(/_20_/g, ' ');
  const level = Number(attribute(style, 'default-outline-level') ?? Number.NaN);
  const properties = findChild(style, 'paragraph-properties');
  return {
    ...(/^title$/i.test(plain) && { level: 0 }),
    ...(level > 0 && { level: Math.min(6, level) }),
    ...(/^(?:contents|toc) ?(?:\d+|heading)$/i.test(plain) && { isContents: true, level: null }),
    breaksBefore: attribute(properties, 'break-before') === 'page',
  };
}

function readLetters(style: Element, within: OdfLook): Partial<OdfLook> {
  const properties = findChild(style, 'text-properties');
  const weight = attribute(properties, 'font-weight');
  const [, number, unit] =
    /^([\d.]{1,6})(pt|%)$/.exec(attribute(properties, 'font-size') ?? '') ?? [];
  const size = unit === '%' ? (within.size * Number(number)) / 100 : Number(number);
  return {
    ...(weight && { isBold: weight === 'bold' || Number(weight) >= 600 }),
    ...(size > 0 && { size }),
  };
}
