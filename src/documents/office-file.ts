// What .docx and .pptx share: parts, the relations between them, and the core properties.
import type { Day } from '../core/day';
import { DocumentFault } from './document-fault';
import { attribute, childElements, type Element, findAll, localName, parseElement } from './xml';
import type { Zip } from './zip';

export interface Relation {
  id: string;
  /** The last word of the relation's type, such as `slide`: Transitional and Strict differ before it. */
  type: string;
  /** The part's name in the zip. */
  part: string;
}

/** The part's root element, or null where the file has no such part. */
export function readPart(zip: Zip, part: string): Element | null {
  const text = zip.readText(part);
  return text === null ? null : parseElement(text);
}

export function requirePart(zip: Zip, part: string): Element {
  const root = readPart(zip, part);
  if (!root) throw new DocumentFault('BROKEN');
  return root;
}

/** The relations of a part, or of the whole file for ''. Links to the outside are left out. */
export function readRelations(zip: Zip, part: string): Relation[] {
  const at = part.lastIndexOf('/') + 1;
  const root = readPart(zip, `${part.slice(0, at)}_rels/${part.slice(at)}.rels`);
  if (!root) return [];
  return childElements(root)
    .filter((relation) => attribute(relation, 'TargetMode') !== 'External')
    .map((relation) => ({
      id: attribute(relation, 'Id') ?? '',
      type: lastWord(attribute(relation, 'Type') ?? ''),
      part: resolvePart(part.slice(0, at), attribute(relation, 'Target') ?? ''),
    }));
}

const lastWord = (type: string) => type.slice(type.lastIndexOf('/') + 1);

function resolvePart(folder: string, target: string): string {
  const parts = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') parts.pop();
    else if (step && step !== '.') parts.push(step);
  }
  return parts.join('/');
}

/** The day of dcterms:modified as written there; null where there is none. */
export function readLastChanged(zip: Zip): Day | null {
  const core = readRelations(zip, '').find(({ type }) => type === 'core-properties');
  const root = readPart(zip, core?.part ?? 'docProps/core.xml');
  const [modified] = root ? findAll(root, 'modified') : [];
  return /^\d{4}-\d{2}-\d{2}/.exec(modified?.text.trim() ?? '')?.[0] ?? null;
}

const FIGURES = new Set(['pic', 'imagedata', 'relIds']);

/** Pictures, charts and diagrams under an element. A chart's frame says so in its graphicData. */
export function countFigures(element: Element): number {
  let count = 0;
  for (const child of childElements(element)) {
    const name = localName(child);
    if (name === 'Fallback') continue;
    if (FIGURES.has(name) || (name === 'chart' && attribute(child, 'id'))) count += 1;
    else count += countFigures(child);
  }
  return count;
}
