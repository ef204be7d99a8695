import type { Cell, SheetCells } from './cell';

/** A merged area of hours: its rows share one number. */
export interface SharedHours {
  first: number;
  last: number;
}

/**
 * The cells with those merged over several rows speaking for each of them, in every column but that of the
 * hours. A row that has nothing of its own stays as it is: it is part of the row above.
 */
export function spreadMerges(
  { cells, merges = [] }: SheetCells,
  from: number,
  hoursColumn: number | undefined,
): { cells: Cell[][]; shared: SharedHours[] } {
  const tall = merges.filter(({ top, bottom }) => bottom > top && bottom >= from);
  if (tall.length === 0) return { cells, shared: [] };
  const spread = [...cells];
  const shared: SharedHours[] = [];
  for (const { top, left, bottom } of tall) {
    const value = cells[top]?.[left] ?? '';
    if (value === '') continue;
    const own: number[] = [];
    for (let index = Math.max(top, from); index <= bottom && index < cells.length; index++) {
      if (index === top || cells[index].some((cell) => cell !== '')) own.push(index);
    }
    if (left === hoursColumn) {
      if (own.length > 1) shared.push({ first: own[0], last: own[own.length - 1] });
      continue;
    }
    for (const index of own) {
      if (index === top) continue;
      if (spread[index] === cells[index]) spread[index] = [...cells[index]];
      spread[index][left] = value;
    }
  }
  return { cells: spread, shared };
}
