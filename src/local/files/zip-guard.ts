import { Unzip, UnzipInflate } from 'fflate';
import { FileFault } from './file-fault';

const MOST_PACKED_BYTES = 20 * 1024 * 1024;
const MOST_UNPACKED_BYTES = 50 * 1024 * 1024;
const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;

export const DAMAGED = 'This workbook is damaged. Open it in Sheets or Excel and save it again.';

/**
 * Looks through a zip before any parser sees it, by what really comes out of it: a directory may
 * lie. Gives the names of its parts.
 */
export function guardZip(bytes: Uint8Array): string[] {
  if (bytes.length > MOST_PACKED_BYTES) throw tooLarge();
  const names: string[] = [];
  let unpacked = 0;
  // Kept and thrown at the end: the unzipper would take a throw for damage in the file.
  let fault: FileFault | null = null;
  const unzip = new Unzip((file) => {
    names.push(file.name);
    const check = makeXmlCheck(file.name);
    file.ondata = (error, chunk, final) => {
      if (fault) return;
      unpacked += chunk?.length ?? 0;
      if (error) fault = new FileFault(DAMAGED);
      else fault = unpacked > MOST_UNPACKED_BYTES ? tooLarge() : check(chunk, final);
      if (fault) file.terminate();
    };
    if (!fault) file.start();
  });
  unzip.register(UnzipInflate);
  try {
    unzip.push(bytes, true);
  } catch {
    fault ??= new FileFault(DAMAGED);
  }
  if (fault) throw fault;
  if (names.length === 0) throw new FileFault(DAMAGED);
  if (!names.includes('xl/workbook.xml')) throw new FileFault('This is not a workbook.');
  return names;
}

/** Looks at a part of the zip piece by piece. */
function makeXmlCheck(name: string): (chunk: Uint8Array, final: boolean) => FileFault | null {
  if (!/\.(?:xml|rels)$/.test(name)) return () => null;
  const isSheet = /^xl\/worksheets\/[^/]+\.xml$/.test(name);
  const decoder = new TextDecoder();
  let rest = '';
  return (chunk, final) => {
    const text = rest + decoder.decode(chunk, { stream: !final });
    // What matters may be cut between two pieces.
    rest = text.slice(-64);
    return findFault(text, isSheet);
  };
}

function findFault(text: string, isSheet: boolean): FileFault | null {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    return new FileFault('This workbook holds definitions no spreadsheet writes. It was not read.');
  }
  const places = isSheet ? text.matchAll(/<c [^>]*?\br="([A-Z]+)(\d+)"/g) : [];
  for (const [, letters = '', row = ''] of places) {
    if (columnNumber(letters) > MOST_COLUMNS || Number(row) > MOST_ROWS) {
      return new FileFault('This workbook is damaged (cell out of range).');
    }
  }
  return null;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function tooLarge(): FileFault {
  return new FileFault(
    'This workbook is too large (20 MB, 50 MB unpacked). Keep the log alone in it.',
  );
}
