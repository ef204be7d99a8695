import type { ICellData, IWorkbookData } from '@univerjs/core';

/** The engine takes a tenth of a second to find that there is nothing to calculate. */
export function holdsFormula({ sheets }: IWorkbookData): boolean {
  return Object.values(sheets).some(({ cellData = {} }) =>
    Object.values(cellData as Record<number, Record<number, ICellData>>).some((row) =>
      Object.values(row).some((cell) => cell?.f),
    ),
  );
}
