import type { IWorkbookData } from '@univerjs/core';
/** A workbook as a file holds it, whatever its format: a Univer snapshot, and notes to the person about how the file was read, one sentence each. */
export interface WorkbookFile {
  snapshot: IWorkbookData;
  notes: string[];
}
