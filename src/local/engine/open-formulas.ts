import type { ICellData, IWorkbookData } from '@univerjs/core';

/** Functions that answer anew each day, or that read the log: a value stored with them may be out of date. */
const ALWAYS_OPEN = /\b(?:TODAY|NOW|(?:ALCTO|TDCEU)_[A-Z]+)\(/i;

type Cells = Record<number, ICellData | null | undefined>;

/** A cell of a snapshot, 0-based. */
export interface FormulaPlace {
  sheetId: string;
  row: number;
  column: number;
}

/**
 * The formulas to calculate when a workbook is opened: those that came without a value. Every other keeps
 * what its workbook shows, as Excel and Google can calculate more than we can.
 */
export function listOpenFormulas({ sheets }: IWorkbookData): FormulaPlace[] {
  const found: FormulaPlace[] = [];
  for (const [sheetId, { cellData = {} }] of Object.entries(sheets)) {
    for (const [row, cells] of Object.entries(cellData)) {
      // Most rows have none, and need no names of their columns.
      if (!Object.values(cells as Cells).some(isOpen)) continue;
      for (const column in cells) {
        if (isOpen(cells[column]))
          found.push({ sheetId, row: Number(row), column: Number(column) });
      }
    }
  }
  return found;
}

function isOpen(cell: ICellData | null | undefined): boolean {
  if (!cell?.f && !cell?.si) return false;
  return cell.v === undefined || cell.v === null || ALWAYS_OPEN.test(cell.f ?? '');
}
