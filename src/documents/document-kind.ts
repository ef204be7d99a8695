// What a file is by its content; a name may lie.
import { DocumentFault } from './document-fault';

export type DocumentKind = 'pdf' | 'zip' | 'rtf' | 'html' | 'markdown' | 'text';

const SIZE_LIMIT = 100 * 1024 * 1024;
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

/** Throws a fault for what cannot be a document we read. `name` only helps to word it. */
export function findKind(bytes: Uint8Array, name: string): DocumentKind {
  if (bytes.length === 0) throw new DocumentFault('EMPTY');
  if (bytes.length > SIZE_LIMIT) throw new DocumentFault('TOO_LARGE');
  if (startsWith(bytes, OLE)) throw new DocumentFault(nameOleFault(bytes, name));
  if (startsWith(bytes, ZIP)) return 'zip';
  // Some writers put a few lines of their own before the mark.
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (start.includes('%PDF-')) return 'pdf';
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (/\.(docx|pptx|pdf|odt|odp|rtf)$/i.test(name)) throw new DocumentFault('BROKEN');
  const kind = TEXTS.find(([ending]) => ending.test(name))?.[1];
  if (!kind) throw new DocumentFault('UNKNOWN_TYPE');
  // Text holds no zeros; UTF-16 is told by its first bytes.
  const isUtf16 = /^(?:\xff\xfe|\xfe\xff)/.test(start);
  if (start.includes('\0') && !isUtf16) throw new DocumentFault('BROKEN');
  return kind;
}

/** Only its name says what a text is. */
const TEXTS: [ending: RegExp, kind: DocumentKind][] = [
  [/\.html?$/i, 'html'],
  [/\.(?:md|markdown)$/i, 'markdown'],
  [/\.txt$/i, 'text'],
];

const startsWith = (bytes: Uint8Array, mark: number[]) =>
  mark.every((byte, index) => bytes[index] === byte);

/** An encrypted .docx is wrapped in the old container; the names of its streams are UTF-16. */
function nameOleFault(bytes: Uint8Array, name: string) {
  if (holdsName(bytes, 'EncryptedPackage')) return 'PASSWORD';
  if (holdsName(bytes, 'WordDocument') || holdsName(bytes, 'PowerPoint Document'))
    return 'OLD_FORMAT';
  if (/\.(docx|pptx)$/i.test(name)) return 'PASSWORD';
  return /\.(doc|dot|ppt|pps|pot)$/i.test(name) ? 'OLD_FORMAT' : 'UNKNOWN_TYPE';
}

function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0]); at >= 0; at = bytes.indexOf(wanted[0], at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
