// Bytes of a document as an outline, whatever its format.
import type { Outline } from '../core/technology-plan/outline';
import { DocumentFault } from './document-fault';
import { findKind } from './document-kind';
import { readRelations } from './office-file';
import { makePacer, type Pacer, type ReadOptions } from './pacer';
import { startBudget } from './read-budget';
import { readDocx } from './read-docx';
import { readPdf } from './read-pdf';
import { readPptx } from './read-pptx';
import { openZip } from './zip';

/** Some 500 pages. */
const MAX_BLOCKS = 20_000;

/**
 * Reads a .docx, .pptx or .pdf; which one it is, its content says. Throws only DocumentFault.
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
    const outline = await (kind === 'pdf' ? readPdf(bytes, pacer) : readOffice(bytes, pacer));
    return { ...outline, blocks: outline.blocks.slice(0, MAX_BLOCKS) };
  } catch (error) {
    throw error instanceof DocumentFault ? error : new DocumentFault('BROKEN', error);
  } finally {
    budget.end();
  }
}

async function readOffice(bytes: Uint8Array, pacer: Pacer): Promise<Outline> {
  await pacer.step(0, 1);
  const zip = openZip(bytes);
  const main = readRelations(zip, '').find(({ type }) => type === 'officeDocument');
  const read = main && findReader(main.part);
  if (!main || !read) throw new DocumentFault('UNKNOWN_TYPE');
  const outline = read(zip, main.part);
  await pacer.step(1, 1);
  return outline;
}

function findReader(mainPart: string) {
  if (/^word\//i.test(mainPart)) return readDocx;
  return /^ppt\//i.test(mainPart) ? readPptx : null;
}
