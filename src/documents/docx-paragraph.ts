// The text of one paragraph of a .docx and how it looks.
import { type FieldStack, isHiddenField } from './docx-fields';
import { readLetters, readOutlineLevel, type StyleLook, type Styles } from './docx-styles';
import { attribute, childElements, type Element, findChild, localName, readToggle } from './xml';

export interface Paragraph {
  text: string;
  level: number | null;
  isContents: boolean;
  isBold: boolean;
  size: number;
  /** Text boxes anchored in it. */
  boxes: Element[];
  /** Places where Word last began a new page; those before any text count for the paragraph itself. */
  breaksBefore: number;
  breaksAfter: number;
}

// Deleted and moved-away text, what is written a second time for old readers, and ruby's small letters.
export const LEFT_OUT = new Set(['del', 'moveFrom', 'Fallback', 'rt', 'pPr', 'rPr', 'instrText']);
const CHARACTERS: Record<string, string> = {
  tab: '\t',
  ptab: '\t',
  br: ' ',
  cr: ' ',
  noBreakHyphen: '-',
};

export function readParagraph(element: Element, styles: Styles, fields: FieldStack): Paragraph {
  const properties = findChild(element, 'pPr');
  const style = styles.look(attribute(findChild(properties, 'pStyle'), 'val'));
  const reader = new ParagraphReader(style, styles, fields);
  reader.readChildren(element);
  return {
    ...reader.sum(),
    level: { ...style, ...readOutlineLevel(properties) }.level,
    isContents: style.isContents || reader.sawContents,
  };
}

class ParagraphReader {
  private text = '';
  private bold = 0;
  private readonly sizes = new Map<number, number>();
  private readonly boxes: Element[] = [];
  private breaksBefore = 0;
  private breaksAfter = 0;
  sawContents = false;

  constructor(
    private readonly style: StyleLook,
    private readonly styles: Styles,
    private readonly fields: FieldStack,
  ) {}

  readChildren(element: Element) {
    for (const child of childElements(element)) {
      const name = localName(child);
      if (name === 'r') this.readRun(child);
      else if (name === 'fldSimple') this.readSimpleField(child);
      else if (!LEFT_OUT.has(name) && !isPrompt(child)) this.readChildren(child);
    }
  }

  sum() {
    const { text, boxes, breaksBefore, breaksAfter } = this;
    const letters = text.replace(/\s/g, '').length;
    const [size] = [...this.sizes].reduce(
      (most, entry) => (entry[1] > most[1] ? entry : most),
      [this.style.size, 0],
    );
    return {
      text,
      boxes,
      breaksBefore,
      breaksAfter,
      size,
      isBold: letters > 0 && this.bold >= letters,
    };
  }

  private readSimpleField(element: Element) {
    const code = attribute(element, 'instr') ?? '';
    this.fields.note(code);
    if (!isHiddenField(code)) this.readChildren(element);
  }

  private readRun(run: Element) {
    const properties = findChild(run, 'rPr');
    const characters = attribute(findChild(properties, 'rStyle'), 'val');
    const look = {
      ...this.style,
      ...(characters ? this.styles.letters(characters) : {}),
      ...readLetters(properties),
    };
    this.readRunParts(run, look, readToggle(findChild(properties, 'vanish')) === true);
  }

  private readRunParts(element: Element, look: StyleLook, isHidden: boolean) {
    for (const part of childElements(element)) {
      const name = localName(part);
      if (name === 'instrText') this.fields.addCode(part.text);
      else if (name === 'fldChar') this.fields.turn(attribute(part, 'fldCharType') ?? '');
      else if (name === 'txbxContent') this.boxes.push(part);
      else if (name === 'lastRenderedPageBreak') this.addBreak();
      else if (name === 't' && !isHidden) this.addText(part.text, look);
      else if (name in CHARACTERS && !isHidden) this.text += CHARACTERS[name];
      else if (!LEFT_OUT.has(name) && name !== 't') this.readRunParts(part, look, isHidden);
    }
  }

  private addBreak() {
    if (this.text.trim() === '') this.breaksBefore += 1;
    else this.breaksAfter += 1;
  }

  private addText(text: string, look: StyleLook) {
    if (this.fields.isInCode()) return;
    if (this.fields.isInContents()) this.sawContents = true;
    const letters = text.replace(/\s/g, '').length;
    this.text += text;
    this.bold += look.isBold ? letters : 0;
    this.sizes.set(look.size, (this.sizes.get(look.size) ?? 0) + letters);
  }
}

/** A field of a template that still shows what to type there. */
export function isPrompt(element: Element): boolean {
  return findChild(findChild(element, 'sdtPr'), 'showingPlcHdr') !== undefined;
}
