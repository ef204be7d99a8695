import type { ICellData, IWorkbookData } from '@univerjs/core';

/** Functions that answer anew each day, or that read the log: a value stored with them may be out of date. */
const ALWAYS_OPEN = /\b(?:TODAY|NOW|(?:ALCTO|TDCEU)_[A-Z]+)\(/i;

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
  return Object.entries(sheets).flatMap(([sheetId, { cellData = {} }]) =>
    Object.entries(cellData as Record<number, Record<number, ICellData>>).flatMap(([row, cells]) =>
      Object.entries(cells).flatMap(([column, cell]) =>
        isOpen(cell) ? [{ sheetId, row: Number(row), column: Number(column) }] : [],
      ),
    ),
  );
}

function isOpen(cell: ICellData | null | undefined): boolean {
  if (!cell?.f && !cell?.si) return false;
  return cell.v === undefined || cell.v === null || ALWAYS_OPEN.test(cell.f ?? '');
}
