import { readFile } from 'node:fs/promises';
import { FileFault } from './file-fault';
import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';
import type { WorkbookFile } from './workbook-file';

/** Two letters alone could begin a text: a column of a database's keys is called “PK”. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

/** Reads a workbook by what its bytes are, then by its name. */
export async function readWorkbook(path: string, locale: string): Promise<WorkbookFile> {
  return readWorkbookBytes(await readBytes(path), path, locale);
}

/** The same for bytes that came from elsewhere; `path` is only its name. */
export async function readWorkbookBytes(
  bytes: Uint8Array,
  path: string,
  locale: string,
): Promise<WorkbookFile> {
  if (bytes.length === 0) throw new FileFault(`${path} is empty. Export the log once more.`);
  if (startsWith(bytes, ZIP)) return readXlsx(bytes);
  if (startsWith(bytes, OLD_OFFICE)) {
    throw new FileFault(
      'This file is locked or in an old format. Save it as .xlsx without a password.',
    );
  }
  if (/\.xlsx$/i.test(path))
    throw new FileFault('This is not a workbook. Export it as .xlsx or .csv.');
  if (!/\.(csv|tsv|txt)$/i.test(path)) {
    throw new FileFault(`${path} is neither .xlsx nor .csv. Export the log as one of them.`);
  }
  if (!hasUtf16Mark(bytes) && bytes.includes(0))
    throw new FileFault('This is not a text file. Export the log as .csv.');
  return readCsv(bytes, locale);
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
    if (code === 'EACCES') throw new FileFault(`${path} may not be read. Check its permissions.`);
    throw error;
  }
}
