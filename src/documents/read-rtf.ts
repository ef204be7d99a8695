// A Rich Text document as an outline.
import type { Outline } from '../core/technology-plan/outline';
import { DocumentFault } from './document-fault';
import { isCandidate, type StyledBlock } from './guess-headings';
import { makeOutline, NO_LOOK } from './make-outline';
import { readStyleName, START_STATE, type StyleMeaning } from './rtf-state';
import { type RtfHandler, readRtfTokens } from './rtf-tokens';

/** Groups whose text is no text of the document. */
const LEFT_OUT = new Set(
  'fonttbl colortbl listtable listoverridetable rsidtbl generator info pict object fldinst bkmkstart bkmkend annotation atnid atnauthor footnote nonshppict themedata datastore latentstyles xmlnstbl deleted listtext'.split(
    ' ',
  ),
);
const MARGIN = /^(?:header|footer)[lrf]?$/;
/** Groups marked "may be skipped" whose text is text. */
const KEPT = new Set(['shptxt', 'shpinst', 'shppict']);
const TEXTS: Record<string, string> = {
  tab: '\t',
  line: ' ',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
};
const MAX_DEPTH = 10_000;

/** `source` holds one sign for each byte. */
export function readRtf(source: string): Outline {
  const reader = new RtfReader();
  readRtfTokens(source, reader);
  reader.endParagraph();
  return makeOutline(
    reader.styled,
    {
      ...NO_LOOK,
      figures: reader.figures,
      hasPageNumbers: reader.hasPageNumbers,
      hasHeaderOrFooter: reader.hasPageNumbers || reader.hasMargin,
      lastChanged: /^\d{4}-\d{2}-\d{2}$/.exec(reader.changed.join('-'))?.[0] ?? null,
    },
    reader.labels,
  );
}

class RtfReader implements RtfHandler {
  readonly styled: StyledBlock[] = [];
  /** Left cells of forms. */
  readonly labels = new Set<StyledBlock>();
  figures = 0;
  hasPageNumbers = false;
  hasMargin = false;
  /** Year, month, and day of the last change. */
  readonly changed: string[] = [];
  private state = START_STATE;
  private readonly outer: (typeof START_STATE)[] = [];
  private readonly styles = new Map<number, StyleMeaning>();
  private meaning: StyleMeaning = { level: null, isContents: false };
  private line = '';
  private boldLetters = 0;
  private readonly sizes = new Map<number, number>();
  /** Signs still to pass over, which repeat a Unicode one. */
  private spare = 0;
  private isOptional = false;
  /** Where each cell of the open row begins. */
  private cells: number[] = [0];

  beginGroup() {
    if (this.outer.length >= MAX_DEPTH) throw new DocumentFault('BROKEN');
    this.outer.push(this.state);
    this.state = { ...this.state, styleName: '' };
  }

  endGroup() {
    const { styleNumber, styleName, isStyles } = this.state;
    if (isStyles && styleName)
      this.styles.set(styleNumber, readStyleName(styleName.replace(/;\s*$/, '').trim()));
    this.state = this.outer.pop() ?? START_STATE;
  }

  word(name: string, value: number | null) {
    if (name === '*') {
      this.isOptional = true;
      return;
    }
    const isSkipped = this.isOptional && !KEPT.has(name);
    this.isOptional = false;
    if (name === 'pict') this.figures += 1;
    if (name === 'stylesheet') this.state.isStyles = true;
    if (name === 'fldinst') this.state.isFieldCode = true;
    if (MARGIN.test(name)) this.state.isMargin = true;
    if (name === 'chpgn') this.hasPageNumbers = true;
    if (name === 'revtim') this.changed.length = 0;
    else if (name === 'creatim' || name === 'printim') this.state.isOtherTime = true;
    if (isSkipped || LEFT_OUT.has(name)) this.state.isLeftOut = true;
    this.readDay(name, value);
    this.readLetters(name, value);
    if (!this.isBody()) return;
    this.readParagraph(name, value);
    if (name in TEXTS) this.text(TEXTS[name]);
  }

  text(text: string) {
    this.isOptional = false;
    const shown = text.slice(this.spare);
    this.spare = Math.max(0, this.spare - text.length);
    if (this.state.isFieldCode && /^\s*PAGE\b/i.test(shown)) this.hasPageNumbers = true;
    if (this.state.isLeftOut) return;
    if (this.state.isStyles) this.state.styleName += shown;
    else if (this.state.isMargin) this.hasMargin ||= shown.trim() !== '';
    else this.add(shown);
  }

  endParagraph() {
    const text = this.line.trim();
    if (text !== '') {
      const [size] = [...this.sizes].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
      const { level, isContents } = this.meaning;
      const by = level === null ? null : ('style' as const);
      this.styled.push({
        block: { text, level, by, page: null, isContents },
        look: { size, isBold: this.boldLetters >= countLetters(text), isAlone: true },
      });
    }
    this.line = '';
    this.boldLetters = 0;
    this.sizes.clear();
  }

  private isBody() {
    const { isLeftOut, isMargin, isStyles } = this.state;
    return !(isLeftOut || isMargin || isStyles);
  }

  private readDay(name: string, value: number | null) {
    const place = ['yr', 'mo', 'dy'].indexOf(name);
    if (place >= 0 && !this.state.isOtherTime && value !== null)
      this.changed[place] = String(value).padStart(2, '0');
  }

  private readLetters(name: string, value: number | null) {
    const { state } = this;
    if (name === 'b') state.isBold = value !== 0;
    else if (name === 'fs') state.size = value || START_STATE.size;
    else if (name === 'plain') Object.assign(state, { isBold: false, size: START_STATE.size });
    else if (name === 'uc') state.spare = value ?? 1;
    else if (name === 'v') state.isHidden = value !== 0;
    else if (name === 's' && value !== null) {
      state.styleNumber = value;
      if (this.isBody()) this.meaning = this.styles.get(value) ?? this.meaning;
    } else if (name === 'u' && value !== null) {
      this.text(String.fromCharCode(value < 0 ? value + 65_536 : value));
      this.spare = state.spare;
    }
  }

  private readParagraph(name: string, value: number | null) {
    if (name === 'pard') this.meaning = this.styles.get(0) ?? { level: null, isContents: false };
    else if (name === 'outlinelevel' && !this.meaning.isContents && value !== null && value < 9)
      this.meaning = { ...this.meaning, level: Math.min(6, value + 1) };
    else if (name === 'par' || name === 'sect' || name === 'page') this.endParagraph();
    else if (name === 'trowd') this.cells = [this.styled.length];
    else if (name === 'cell') {
      this.endParagraph();
      this.cells.push(this.styled.length);
    } else if (name === 'row') this.endRow();
  }

  /** In a form of two columns the left cell names what the right one says. */
  private endRow() {
    const [left, right = 0, end = 0, ...more] = this.cells;
    this.cells = [this.styled.length];
    if (end === 0) return;
    for (const one of this.styled.slice(left)) one.look.isAlone = false;
    const label = this.styled[left];
    const isForm = more.length === 0 && right === left + 1 && end > right;
    if (isForm && label.block.level === null && isCandidate(label.block)) this.labels.add(label);
  }

  private add(text: string) {
    if (this.state.isHidden) return;
    const letters = countLetters(text);
    this.line += text;
    if (this.state.isBold) this.boldLetters += letters;
    this.sizes.set(this.state.size, (this.sizes.get(this.state.size) ?? 0) + letters);
  }
}

const countLetters = (text: string) => text.replace(/\s/g, '').length;
