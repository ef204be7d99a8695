// A Word document as an outline.
import type { Outline } from '../core/technology-plan/outline';
import { FieldStack } from './docx-fields';
import { isPrompt, LEFT_OUT, type Paragraph, readParagraph } from './docx-paragraph';
import { Styles } from './docx-styles';
import { isCandidate, type StyledBlock } from './guess-headings';
import { makeOutline } from './make-outline';
import { countFigures, readLastChanged, readPart, readRelations, requirePart } from './office-file';
import { attribute, childElements, type Element, findAll, findChild, localName } from './xml';
import type { Zip } from './zip';

/** Where a paragraph stands. */
interface Place {
  isContents: boolean;
  /** False in a table cell that has a neighbour. */
  isAlone: boolean;
}

/** Reads the main part and what it refers to; pages are known only where Word left its own breaks. */
export function readDocx(zip: Zip, mainPart: string): Outline {
  const root = requirePart(zip, mainPart);
  const relations = readRelations(zip, mainPart);
  const styles = relations.find(({ type }) => type === 'styles');
  const body = new BodyReader(new Styles(styles ? readPart(zip, styles.part) : null));
  body.read(findChild(root, 'body') ?? root, { isContents: false, isAlone: true });
  if (!hasTruePages(zip, body.page)) for (const { block } of body.styled) block.page = null;
  const look = {
    pages: null,
    figures: countFigures(root),
    lastChanged: readLastChanged(zip),
    ...readMargins(zip, root, new Map(relations.map(({ id, part }) => [id, part]))),
  };
  return makeOutline(body.styled, look, body.labels);
}

class BodyReader {
  readonly styled: StyledBlock[] = [];
  /** Left cells of forms. */
  readonly labels = new Set<StyledBlock>();
  page = 1;
  private readonly fields = new FieldStack();

  constructor(private readonly styles: Styles) {}

  read(element: Element, place: Place) {
    for (const child of childElements(element)) {
      const name = localName(child);
      if (name === 'p') this.add(readParagraph(child, this.styles, this.fields), place);
      else if (name === 'tr') this.readRow(child, place);
      else if (name === 'sdt' && !isPrompt(child))
        this.read(child, { ...place, isContents: place.isContents || isContentsBox(child) });
      else if (!LEFT_OUT.has(name) && !isPrompt(child)) this.read(child, place);
    }
  }

  private readRow(row: Element, place: Place) {
    const cells = findAll(row, 'tc');
    const from = this.styled.length;
    this.read(row, { ...place, isAlone: place.isAlone && cells.length === 1 });
    if (place.isAlone && cells.length === 2) this.markForm(cells[0], from);
  }

  /** In a form of two columns the left cell names what the right one says. */
  private markForm(left: Element, from: number) {
    const labels = findAll(left, 'p').filter((p) =>
      findAll(p, 't').some(({ text }) => text.trim()),
    );
    const [label, ...answer] = this.styled.slice(from);
    if (labels.length !== 1 || answer.length === 0 || !isCandidate(label.block)) return;
    if (label.block.level === null && !label.block.isContents) this.labels.add(label);
  }

  private add(paragraph: Paragraph, place: Place) {
    this.page += paragraph.breaksBefore;
    if (paragraph.text.trim() !== '') this.styled.push(this.makeStyled(paragraph, place));
    this.page += paragraph.breaksAfter;
    for (const box of paragraph.boxes) this.read(box, place);
  }

  private makeStyled({ text, level, size, isBold, ...rest }: Paragraph, place: Place): StyledBlock {
    const isContents = rest.isContents || place.isContents;
    const by = level === null ? null : ('style' as const);
    return {
      block: { text: text.trim(), level, by, page: this.page, isContents },
      look: { size, isBold, isAlone: place.isAlone },
    };
  }
}

function isContentsBox(sdt: Element): boolean {
  const gallery = findChild(findChild(findChild(sdt, 'sdtPr'), 'docPartObj'), 'docPartGallery');
  return /table of contents/i.test(attribute(gallery, 'val') ?? '');
}

/** Word leaves a mark at each page it last began, and the number of pages: where both agree they can be trusted. */
function hasTruePages(zip: Zip, lastPage: number): boolean {
  const properties = readPart(zip, 'docProps/app.xml');
  return lastPage > 1 && findChild(properties ?? undefined, 'Pages')?.text.trim() === `${lastPage}`;
}

/** Headers and footers that a section uses and that hold text or a page number. */
function readMargins(zip: Zip, root: Element, parts: Map<string, string>) {
  const used = ['headerReference', 'footerReference'].flatMap((name) => findAll(root, name));
  const margins = used.flatMap((reference) => {
    const part = readPart(zip, parts.get(attribute(reference, 'id') ?? '') ?? '');
    return part ? [readMargin(part)] : [];
  });
  const hasPageNumbers = margins.some((margin) => margin.hasPageNumber);
  return {
    hasPageNumbers,
    hasHeaderOrFooter: hasPageNumbers || margins.some((margin) => margin.hasText),
  };
}

function readMargin(part: Element) {
  const fields = new FieldStack();
  const paragraphs = findAll(part, 'p').map((p) => readParagraph(p, new Styles(null), fields));
  const hasPageNumber = fields.hasPageNumber || findAll(part, 'pgNum').length > 0;
  return { hasPageNumber, hasText: paragraphs.some(({ text }) => text.trim() !== '') };
}
