// The entries of a zip, with a guard against files that unpack to more than a document needs.
import { type UnzipFileInfo, unzipSync } from 'fflate';
import { DocumentFault } from './document-fault';

const MEGABYTE = 1024 * 1024;
const TOTAL_LIMIT = 200 * MEGABYTE;
const ENTRY_LIMIT = 60 * MEGABYTE;

export interface Zip {
  has(name: string): boolean;
  /** The text of one entry, inflated now; null where there is none. */
  readText(name: string): string | null;
}

/** Reads the directory only; throws a fault for a broken zip or for one that would unpack to too much. */
export function openZip(bytes: Uint8Array): Zip {
  const entries = listEntries(bytes);
  refuseBomb(entries);
  const sizes = new Map(entries.map((entry) => [entry.name, entry.originalSize]));
  return {
    has: (name) => sizes.has(name),
    readText: (name) => (sizes.has(name) ? decode(inflate(bytes, name)) : null),
  };
}

function listEntries(bytes: Uint8Array): UnzipFileInfo[] {
  const entries: UnzipFileInfo[] = [];
  try {
    unzipSync(bytes, { filter: (entry) => entries.push(entry) < 0 });
  } catch (error) {
    throw new DocumentFault('BROKEN', error);
  }
  return entries;
}

function refuseBomb(entries: UnzipFileInfo[]) {
  // What hardly shrinks, such as a film in a presentation, is bounded by the size of the file itself.
  const packed = entries.filter((entry) => entry.originalSize > 2 * entry.size);
  const total = packed.reduce((sum, entry) => sum + entry.originalSize, 0);
  if (total > TOTAL_LIMIT || packed.some((entry) => entry.originalSize > ENTRY_LIMIT))
    throw new DocumentFault('TOO_LARGE_UNPACKED');
}

/** fflate writes at most the declared size, so that an entry that lies about it is cut off and not read. */
function inflate(bytes: Uint8Array, name: string): Uint8Array {
  let isTaken = false;
  const take = (entry: UnzipFileInfo) => {
    if (isTaken || entry.name !== name) return false;
    if (entry.originalSize > ENTRY_LIMIT) throw new DocumentFault('TOO_LARGE_UNPACKED');
    isTaken = true;
    return true;
  };
  try {
    return unzipSync(bytes, { filter: take })[name];
  } catch (error) {
    throw error instanceof DocumentFault ? error : new DocumentFault('BROKEN', error);
  }
}

/** XML is UTF-8 unless its first bytes say UTF-16. */
function decode(bytes: Uint8Array): string {
  const mark = (bytes[0] << 8) | bytes[1];
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
