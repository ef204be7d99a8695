/** Takes a workbook's zip apart before any parser sees it, and looks at each part. */
import { inflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { DAMAGED, FileFault } from './file-fault';
import { boundPart } from './xlsx-bounds';

const MAX_PACKED_BYTES = 20 * 1024 * 1024;
const MAX_UNPACKED_BYTES = 50 * 1024 * 1024;
const MAX_PARTS = 5000;
const END_RECORD = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 65_535;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const STORED = 0;
const DEFLATED = 8;

/** What a zip's directory says of a part; any of it may be a lie. */
interface Entry {
  name: string;
  method: number;
  packedBytes: number;
  offset: number;
}

/** Parts of a workbook by name, unpacked. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/**
 * The workbook's parts, so that the parser can meet nothing else: no part that hides in another, none that unpacks to
 * more than it says.
 */
export function guardZip(bytes: Uint8Array): Parts {
  if (bytes.length > MAX_PACKED_BYTES) throw tooLarge();
  const parts = new Map<string, Uint8Array>();
  let left = MAX_UNPACKED_BYTES;
  for (const entry of listEntries(bytes)) {
    const part = unpack(bytes, entry, left);
    left -= part.length;
    if (/\.(?:xml|rels|vml)/i.test(entry.name)) parts.set(entry.name, boundPart(entry.name, part));
    else parts.set(entry.name, part);
  }
  return parts;
}

/** A zip of just these parts, for a parser that takes nothing else. */
export const zipParts = (parts: Parts) => zipSync(Object.fromEntries(parts), { level: 0 });

/** Throws where no part has such a name: what was put into this zip is no workbook. */
export function requirePart(parts: Parts, name: RegExp) {
  if (![...parts.keys()].some((each) => name.test(each)))
    throw new FileFault('This is not a workbook.');
}

/** Names of the parts, as the zip's directory has them. */
export const listParts = (bytes: Uint8Array) => listEntries(bytes).map(({ name }) => name);

function listEntries(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = findEnd(view);
    const count = view.getUint16(end + 10, true);
    if (count > MAX_PARTS) throw tooLarge();
    const entries: Entry[] = [];
    let at = view.getUint32(end + 16, true);
    while (entries.length < count) {
      entries.push(readEntry(bytes, view, at));
      at +=
        ENTRY_BYTES + [28, 30, 32].reduce((sum, each) => sum + view.getUint16(at + each, true), 0);
    }
    return entries;
  } catch (error) {
    // Whatever lies outside the file is named by a broken directory.
    throw error instanceof FileFault ? error : new FileFault(DAMAGED);
  }
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT_BYTES); at -= 1) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  throw new FileFault(DAMAGED);
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): Entry {
  if (view.getUint32(at, true) !== ENTRY) throw new FileFault(DAMAGED);
  const start = at + ENTRY_BYTES;
  const name = new TextDecoder().decode(
    bytes.subarray(start, start + view.getUint16(at + 28, true)),
  );
  // A plain object would take it for its own.
  if (name.includes('__proto__')) throw new FileFault(DAMAGED);
  const local = view.getUint32(at + 42, true);
  return {
    name: name.replace(/^\//, ''),
    method: view.getUint16(at + 10, true),
    packedBytes: view.getUint32(at + 20, true),
    offset: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
  };
}

function unpack(bytes: Uint8Array, entry: Entry, left: number): Uint8Array {
  const { method, offset, packedBytes } = entry;
  const packed = bytes.subarray(offset, offset + packedBytes);
  if (packed.length < packedBytes) throw new FileFault(DAMAGED);
  if (method === STORED && packedBytes > left) throw tooLarge();
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new FileFault(DAMAGED);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : new FileFault(DAMAGED);
  }
}

function tooLarge(): FileFault {
  return new FileFault(
    'This workbook is too large (20 MB, 50 MB unpacked). Keep only the log in it.',
  );
}
