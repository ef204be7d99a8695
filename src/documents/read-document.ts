// Bytes of a document as an outline, whatever its format.
import type { Outline } from '../core/technology-plan/outline';
import { decodeText } from './decode-text';
import { DocumentFault } from './document-fault';
import { type DocumentKind, findKind } from './document-kind';
import { MAX_BLOCKS } from './make-outline';
import { readRelations } from './office-file';
import { makePacer, type Pacer, type ReadOptions } from './pacer';
import { startBudget } from './read-budget';
import { readDocx } from './read-docx';
import { readHtml } from './read-html';
import { isOdf, readOdf } from './read-odf';
import { readPdf } from './read-pdf';
import { readPlainText } from './read-plain-text';
import { readPptx } from './read-pptx';
import { readRtf } from './read-rtf';
import { openZip } from './zip';

/** A text of 500 pages has 2 MB; Rich Text holds its pictures as text too. */
const MAX_TEXT_BYTES = 8 * 1024 * 1024;
const MAX_RTF_BYTES = 40 * 1024 * 1024;

/**
 * Reads a document; of which kind it is its content says, of plain texts their names. Throws only DocumentFault.
 * `name` is the file's name, for wording a fault.
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<Outline> {
  const budget = startBudget();
  const pacer = makePacer(options, budget);
  try {
    const kind = findKind(bytes, name);
    const outline = await readKind(kind, bytes, pacer);
    return { ...outline, blocks: outline.blocks.slice(0, MAX_BLOCKS) };
  } catch (error) {
    throw error instanceof DocumentFault ? error : new DocumentFault('BROKEN', error);
  } finally {
    budget.end();
  }
}

async function readKind(kind: DocumentKind, bytes: Uint8Array, pacer: Pacer): Promise<Outline> {
  if (kind === 'pdf') return readPdf(bytes, pacer);
  await pacer.step(0, 1);
  const outline = kind === 'zip' ? readZip(bytes) : readText(kind, bytes);
  await pacer.step(1, 1);
  return outline;
}

function readText(kind: DocumentKind, bytes: Uint8Array): Outline {
  const limit = kind === 'rtf' ? MAX_RTF_BYTES : MAX_TEXT_BYTES;
  if (bytes.length > limit) throw new DocumentFault('TOO_LARGE_TEXT');
  if (kind === 'rtf') return readRtf(new TextDecoder('latin1').decode(bytes));
  const text = decodeText(bytes);
  return kind === 'html' ? readHtml(text) : readPlainText(text, kind === 'markdown');
}

function readZip(bytes: Uint8Array): Outline {
  const zip = openZip(bytes);
  if (isOdf(zip)) return readOdf(zip);
  const main = readRelations(zip, '').find(({ type }) => type === 'officeDocument');
  const read = main && findReader(main.part);
  if (!main || !read) throw new DocumentFault('UNKNOWN_TYPE');
  return read(zip, main.part);
}

function findReader(mainPart: string) {
  if (/^word\//i.test(mainPart)) return readDocx;
  return /^ppt\//i.test(mainPart) ? readPptx : null;
}
