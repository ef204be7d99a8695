import { type Looks, readParts } from './workbook-contents';
import type { WorkbookFile } from './workbook-file';
import { guardZip, requirePart, zipParts } from './zip-guard';

const LOOKS_LOST =
  'Colors, column widths and drop-downs of this file could not be read and are not kept when it is saved.';

/** Reads an .xlsx; its zip is taken apart and looked through before any parser sees the file. */
export async function readXlsx(bytes: Uint8Array, looks: Looks = 'kept'): Promise<WorkbookFile> {
  const parts = guardZip(bytes);
  requirePart(parts, /(?:^|\/)workbook\d*\.xml$/i);
  const snapshot = readParts(parts, looks);
  if (looks === 'dropped') return { snapshot, notes: [] };
  const notes = listLosses([...parts.keys()]);
  // Loaded when looks are wanted: exceljs takes as long as a small log.
  const { addLooks } = await import('./xlsx-looks');
  try {
    notes.push(...(await addLooks(snapshot, zipParts(parts))));
  } catch {
    // exceljs cannot open every workbook that SheetJS can: one with a chart of openpyxl, say.
    notes.push(LOOKS_LOST);
  }
  return { snapshot, notes };
}

/** What the file holds and we do not keep, a sentence each. */
function listLosses(parts: string[]): string[] {
  const has = (pattern: RegExp) => parts.some((part) => pattern.test(part));
  const notes: string[] = [];
  if (has(/vbaProject/)) notes.push('Macros in this file were not read.');
  if (has(/^xl\/(?:charts|chartsheets|media|pivotTables)\//)) {
    notes.push('Charts and pictures are not kept when this file is saved.');
  }
  return notes;
}
