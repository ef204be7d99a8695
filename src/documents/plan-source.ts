// A file that may be one of the plan documents, wherever it comes from.
import type { PlanFile } from '../core/technology-plan/guess-role';
import { isUnreadableKind } from './unreadable-kinds';

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
  [/presentation|powerpoint|\.(?:pp[ts][xm]?|pot[xm]?|odp|key|gslides)$/i, 'slides'],
  [
    /word|document\.text|apps\.document|^text\/(?:plain|markdown|html|rtf)|\.(?:do[ct][xm]?|odt|gdoc|rtf|pages|txt|md|markdown|html?)$/i,
    'document',
  ],
  [/sheet|excel|csv|\.(?:xls[xm]?|ods|numbers|gsheet)$/i, 'sheet'],
  [/^image|\.(?:png|jpe?g|gif|heic|tiff?|webp|bmp|svg)$/i, 'image'],
];
const READ = ['pdf', 'slides', 'document'];

/** By its type, else by its name's ending. */
export function findKindOf({ name, mimeType }: Pick<PlanSource, 'name' | 'mimeType'>) {
  // "officedocument" stands in the type of every Office file, "opendocument" in that of every one of LibreOffice.
  const type = mimeType.replace(/openxmlformats-officedocument|vnd\.oasis\.open/, '');
  const ending = name.slice(Math.max(0, name.lastIndexOf('.')));
  for (const text of [type, ending]) {
    const found = KINDS.find(([pattern]) => pattern.test(text));
    if (found) return found[1];
  }
  return 'other';
}

/** True where the reader can look into it; Google's own documents arrive as PDF. */
export function isReadable(source: PlanSource): boolean {
  if (source.mimeType.includes('google-apps')) return READ.includes(findKindOf(source));
  return READ.includes(findKindOf(source)) && !isUnreadableKind(source.name);
}
