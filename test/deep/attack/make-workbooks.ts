// Workbooks as someone would make them who means harm; the parts are a real one's.
import Excel from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export type Parts = Record<string, Uint8Array>;

export const SHEET = 'xl/worksheets/sheet1.xml';
const LETTER_H = 104;

/** The parts of a small workbook. */
export async function makeParts(): Promise<Parts> {
  const workbook = new Excel.Workbook();
  workbook.addWorksheet('PD Log').addRow(['Date', 'Hours', 'Course']);
  return unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** A workbook whose sheet holds these rows, with more before and after them. */
export async function makeWorkbook(rows: string, { before = '', after = '' } = {}) {
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
  return zipSync({ ...(await makeParts()), [SHEET]: strToU8(sheet) });
}

/** A workbook with a name for these places. */
export async function makeNamed(places: string) {
  const parts = await makeParts();
  const name = `<definedNames><definedName name="MINE">${places}</definedName></definedNames>`;
  const book = strFromU8(parts['xl/workbook.xml'] as Uint8Array);
  const text = book.replace('</sheets>', `</sheets>${name}`);
  return zipSync({ ...parts, 'xl/workbook.xml': strToU8(text) });
}

/** One part of `bytes` that `times` entries of the directory name, each as another sheet. */
export async function makeOverlapping(bytes: number, times: number) {
  const parts = await makeParts();
  const zip = zipSync({ ...parts, 'xl/worksheets/sheet2.xml': new Uint8Array(bytes).fill(32) });
  const view = new DataView(zip.buffer);
  const end = zip.length - 22;
  const start = view.getUint32(end + 16, true);
  const last = [...Array(view.getUint16(end + 10, true) - 1)].reduce<number>(
    (at) => at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true),
    start,
  );
  const entry = zip.slice(last, end);
  const copies = Array.from({ length: times }, (_, index) => {
    const copy = Buffer.from(entry);
    copy.write(`xl/worksheets/sheet${index + 3}.xml`.slice(-24).padStart(24, 'x'), 46, 'latin1');
    return copy;
  });
  const tail = Buffer.from(zip.slice(end));
  const count = view.getUint16(end + 10, true) + times;
  tail.writeUInt16LE(count, 8);
  tail.writeUInt16LE(count, 10);
  return new Uint8Array(Buffer.concat([zip.slice(0, end), ...copies, tail]));
}

/**
 * A stored part with a whole zip in it. Whoever walks through the file sees one harmless part, whoever
 * reads the directory at its end sees the zip within.
 */
export function makeHidden(inner: Uint8Array) {
  const cover = Buffer.alloc(30 + 5);
  cover.writeUInt32LE(0x04034b50, 0);
  cover.writeUInt16LE(5, 26);
  cover.writeUInt32LE(inner.length, 18);
  cover.writeUInt32LE(inner.length, 22);
  cover.fill(LETTER_H, 30);
  const moved = Buffer.from(inner);
  const end = moved.length - 22;
  const start = moved.readUInt32LE(end + 16);
  moved.writeUInt32LE(start + cover.length, end + 16);
  for (let at = start, left = moved.readUInt16LE(end + 10); left > 0; left -= 1) {
    moved.writeUInt32LE(moved.readUInt32LE(at + 42) + cover.length, at + 42);
    at += 46 + moved.readUInt16LE(at + 28) + moved.readUInt16LE(at + 30);
  }
  return new Uint8Array(Buffer.concat([cover, moved]));
}

/** The same with other sizes in its directory. */
export function withSizes(zip: Uint8Array, unpacked: number): Uint8Array {
  const lying = Buffer.from(zip);
  const end = lying.length - 22;
  let at = lying.readUInt32LE(end + 16);
  for (let left = lying.readUInt16LE(end + 10); left > 0; left -= 1) {
    lying.writeUInt32LE(unpacked, at + 24);
    at += 46 + lying.readUInt16LE(at + 28) + lying.readUInt16LE(at + 30);
  }
  return new Uint8Array(lying);
}
