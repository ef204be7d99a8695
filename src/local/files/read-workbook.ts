import { readFile } from 'node:fs/promises';
import { FileFault } from './file-fault';
import { readInThread } from './read-in-thread';
import type { Looks } from './workbook-contents';
import type { WorkbookFile } from './workbook-file';
import { guardZip, listParts, zipParts } from './zip-guard';

/** Two letters alone could begin a text: a column of a database's keys is called “PK”. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Excel's old format, and its new one behind a password. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const LOOKS_LOST = 'Colors and drop-downs of this file are not kept. It is saved as .xlsx.';

/**
 * Reads a workbook (.xlsx, .ods, .xls, .csv, .tsv) by what its bytes are, then by its name. What reads it is loaded for
 * the first file of its kind.
 */
export async function readWorkbook(
  path: string,
  locale: string,
  looks?: Looks,
): Promise<WorkbookFile> {
  return readWorkbookBytes(await readBytes(path), path, locale, looks);
}

/** The same for bytes that came from elsewhere; `path` is only its name. */
export async function readWorkbookBytes(
  bytes: Uint8Array,
  path: string,
  locale: string,
  looks: Looks = 'kept',
): Promise<WorkbookFile> {
  if (bytes.length === 0) throw new FileFault(`${path} is empty. Export the log once more.`);
  const notes = looks === 'kept' ? [LOOKS_LOST] : [];
  if (startsWith(bytes, OLD_OFFICE)) return { snapshot: await readInThread(bytes), notes };
  if (startsWith(bytes, ZIP)) {
    if (!listParts(bytes).includes('content.xml')) {
      const { readXlsx } = await import('./read-xlsx');
      return readXlsx(bytes, looks);
    }
    return { snapshot: await readInThread(zipParts(guardZip(bytes))), notes };
  }
  if (/\.(xlsx|xlsm|ods|xls)$/i.test(path))
    throw new FileFault('This is not a workbook. Export it as .xlsx or .csv.');
  if (!/\.(csv|tsv|txt)$/i.test(path)) {
    throw new FileFault(
      `${path} is not a kind of file we can read. Export the log as .xlsx or .csv.`,
    );
  }
  if (!hasUtf16Mark(bytes) && bytes.includes(0))
    throw new FileFault('This is not a text file. Export the log as .csv.');
  const { readCsv } = await import('./read-csv');
  return readCsv(bytes, locale, /\.tsv$/i.test(path));
}

function hasUtf16Mark(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
}

function startsWith(bytes: Uint8Array, start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new FileFault(`There is no file ${path}. Check its name.`);
    if (code === 'EISDIR') throw new FileFault(`${path} is a folder. Name the file in it.`);
    if (code === 'EACCES') throw new FileFault(`${path} can't be read. Check its permissions.`);
    throw error;
  }
}
