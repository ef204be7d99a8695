import type { IWorkbookData } from '@univerjs/core';

/** Names of a workbook's sheets, in their order. */
export const listSheetNames = ({ sheets, sheetOrder }: IWorkbookData): string[] =>
  sheetOrder.map((id) => sheets[id]?.name ?? id);
