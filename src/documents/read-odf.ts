// An OpenDocument text or presentation (LibreOffice) as an outline.
import type { Outline } from '../core/technology-plan/outline';
import { DocumentFault } from './document-fault';
import { isCandidate, type StyledBlock } from './guess-headings';
import { type DocumentLook, makeOutline } from './make-outline';
import { OdfStyles } from './odf-styles';
import { readOdfText } from './odf-text';
import { readPart, requirePart } from './office-file';
import { attribute, childElements, type Element, findAll, findChild, localName } from './xml';
import type { Zip } from './zip';

const TYPE = 'application/vnd.oasis.opendocument.';
/** Deleted text, comments, and what is only named. */
const LEFT_OUT = new Set(['tracked-changes', 'annotation', 'sequence-decls', 'forms', 'notes']);

/** True for a zip that is an OpenDocument text or presentation. */
export function isOdf(zip: Zip): boolean {
  const type = zip.readText('mimetype')?.trim() ?? '';
  return type.startsWith(`${TYPE}text`) || type.startsWith(`${TYPE}presentation`);
}

export function readOdf(zip: Zip): Outline {
  const manifest = readPart(zip, 'META-INF/manifest.xml');
  if (manifest && findAll(manifest, 'encryption-data').length > 0) {
    throw new DocumentFault('PASSWORD');
  }
  const root = requirePart(zip, 'content.xml');
  const shared = readPart(zip, 'styles.xml');
  const body = findChild(root, 'body');
  const slides = findChild(body, 'presentation');
  const reader = new OdfReader(new OdfStyles(shared ? [shared, root] : [root]));
  if (slides) reader.readSlides(slides);
  else reader.read(findChild(body, 'text') ?? root, { isContents: false, isAlone: true });
  const pages = slides ? reader.page : truePages(zip, reader);
  return makeOutline(reader.finish(pages), readLook(zip, root, shared, pages), reader.labels);
}

interface Place {
  isContents: boolean;
  /** False in a table cell that has a neighbor. */
  isAlone: boolean;
}

class OdfReader {
  private readonly styled: StyledBlock[] = [];
  /** Left cells of forms. */
  readonly labels = new Set<StyledBlock>();
  page = 1;

  constructor(private readonly styles: OdfStyles) {}

  read(element: Element, place: Place) {
    for (const child of childElements(element)) {
      const name = localName(child);
      if (name === 'p' || name === 'h') this.add(child, place);
      else if (name === 'soft-page-break') this.page += 1;
      else if (name === 'table-row') this.readRow(child, place);
      else if (name === 'table-of-content') this.read(child, { ...place, isContents: true });
      else if (!LEFT_OUT.has(name)) this.read(child, place);
    }
  }

  /** A slide's title is its heading, whatever its letters. */
  readSlides(presentation: Element) {
    const slides = childElements(presentation).filter((child) => localName(child) === 'page');
    slides.forEach((slide, index) => {
      this.page = index + 1;
      for (const frame of childElements(slide)) {
        const kind = attribute(frame, 'class') ?? '';
        if (localName(frame) === 'notes' || /^(?:footer|page-number|date-time)$/.test(kind))
          continue;
        const from = this.styled.length;
        this.read(frame, { isContents: false, isAlone: true });
        if (kind === 'title') this.joinTitle(from);
      }
    });
  }

  /** Without pages that can be trusted none is given. */
  finish(pages: number | null): StyledBlock[] {
    if (pages === null) for (const { block } of this.styled) block.page = null;
    return this.styled;
  }

  private joinTitle(from: number) {
    const [first, ...others] = this.styled.splice(from);
    if (!first) return;
    const text = [first, ...others].map(({ block }) => block.text).join(' ');
    this.styled.push({ ...first, block: { ...first.block, text, level: 1, by: 'style' } });
  }

  private readRow(row: Element, place: Place) {
    const cells = childElements(row).filter((cell) => localName(cell) === 'table-cell');
    const from = this.styled.length;
    this.read(row, { ...place, isAlone: place.isAlone && cells.length === 1 });
    if (!place.isAlone || cells.length !== 2) return;
    const [label, ...answer] = this.styled.slice(from);
    const isOne = findAll(cells[0], 'p').length + findAll(cells[0], 'h').length === 1;
    if (!isOne || answer.length === 0 || !isCandidate(label.block)) return;
    if (label.block.level === null && !label.block.isContents) this.labels.add(label);
  }

  private add(element: Element, place: Place) {
    const look = this.styles.paragraph(attribute(element, 'style-name'));
    const { text, size, isBold, boxes, breaks } = readOdfText(element, look, this.styles);
    if (look.breaksBefore && this.styled.length > 0) this.page += 1;
    if (text.trim() !== '') {
      const typed = Number(attribute(element, 'outline-level') ?? Number.NaN);
      const isHeading = localName(element) === 'h' && typed > 0;
      const isContents = place.isContents || look.isContents;
      const level = isContents ? null : isHeading ? Math.min(6, typed) : look.level;
      const by = level === null ? null : ('style' as const);
      this.styled.push({
        block: { text: text.trim(), level, by, page: this.page, isContents },
        look: { size, isBold, isAlone: place.isAlone },
      });
    }
    this.page += breaks;
    for (const box of boxes) this.read(box, place);
  }
}

/** LibreOffice leaves a mark at each page, and their number: where both agree they can be trusted. */
function truePages(zip: Zip, { page }: OdfReader): number | null {
  const meta = readPart(zip, 'meta.xml');
  const [statistic] = meta ? findAll(meta, 'document-statistic') : [];
  return attribute(statistic, 'page-count') === `${page}` && page > 1 ? page : null;
}

function readLook(
  zip: Zip,
  root: Element,
  shared: Element | null,
  pages: number | null,
): DocumentLook {
  const masters = shared ? findAll(shared, 'master-page') : [];
  const margins = masters.flatMap((master) =>
    childElements(master).filter((child) => /^(?:header|footer)/.test(localName(child))),
  );
  const hasPageNumbers = margins.some((margin) => findAll(margin, 'page-number').length > 0);
  const meta = readPart(zip, 'meta.xml');
  const [date] = meta ? findAll(meta, 'date') : [];
  return {
    pages,
    hasPageNumbers,
    hasHeaderOrFooter: hasPageNumbers || margins.some(({ text }) => text.trim() !== ''),
    figures: findAll(root, 'image').length + findAll(root, 'object').length,
    lastChanged: /^\d{4}-\d{2}-\d{2}/.exec(date?.text.trim() ?? '')?.[0] ?? null,
  };
}
