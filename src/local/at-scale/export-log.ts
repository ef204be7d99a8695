import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { LogRecord } from '../../core/assessment/assess-text';
import type { CheckRequest } from '../../core/protocol/messages';
import { openHost } from '../apps-script/host';
import { readWorkbookBytes } from '../files/read-workbook';
import type { WorkbookFile } from '../files/workbook-file';

/** What every log is read with. */
export interface ExportPlace {
  bundle: string;
  functions: string;
  timeZone: string;
  locale: string;
  /** What is given with the check of each. */
  request: CheckRequest;
}

/** On a desk alone: Google is not to see it. */
const FORWARD = 'function exportLog() { return App.exportLog(); }';

/** A log as the add-on would read it, as plain data; throws `FileFault` for a file that can't be read. */
export async function exportFile(file: string, place: ExportPlace): Promise<LogRecord> {
  const bytes = await readFile(file);
  return exportWorkbook(
    await readWorkbookBytes(bytes, path.basename(file), place.locale, 'dropped'),
    place,
  );
}

/** The same of a workbook that has been read. */
export async function exportWorkbook(
  workbook: WorkbookFile,
  { request, functions, ...realm }: ExportPlace,
): Promise<LogRecord> {
  const host = await openHost({ ...realm, functions: `${functions}\n${FORWARD}`, workbook });
  try {
    const record = host.call('exportLog') as LogRecord;
    return Object.keys(request).length > 0 ? { ...record, request } : record;
  } finally {
    host.dispose();
  }
}
