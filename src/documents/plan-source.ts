// A file that may be one of the plan documents, wherever it comes from.
import type { PlanFile } from '../core/technology-plan/guess-role';

export interface PlanSource {
  name: string;
  mimeType: string;
  /** ISO instant of its last change; '' where nothing tells. */
  changed: string;
  /** Bytes; null where they are not known before it is read. */
  size: number | null;
  read(onProgress: (done: number, total: number) => void): Promise<Uint8Array>;
}

const KINDS: [pattern: RegExp, kind: PlanFile['kind']][] = [
  [/pdf/i, 'pdf'],
  [/presentation|powerpoint|\.pptx?$/i, 'slides'],
  [/word|document(?!.*sheet)|\.docx?$/i, 'document'],
  [/sheet|excel|csv|\.xlsx?$/i, 'sheet'],
  [/^image|\.(?:png|jpe?g|gif|heic|tiff?|webp)$/i, 'image'],
];

/** By its type, else by its name. */
export function findKindOf({ name, mimeType }: Pick<PlanSource, 'name' | 'mimeType'>) {
  // "officedocument" stands in the type of every Office file.
  const type = mimeType.replace('openxmlformats-officedocument', '');
  for (const text of [type, name]) {
    const found = KINDS.find(([pattern]) => pattern.test(text));
    if (found) return found[1];
  }
  return 'other';
}

/** True where the reader can look into it. */
export function isReadable(source: PlanSource): boolean {
  return ['pdf', 'slides', 'document'].includes(findKindOf(source));
}
