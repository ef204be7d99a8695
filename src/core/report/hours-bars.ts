import type { FillName } from './sheet-look';

/** A part of a bar, in hours. */
export type BarPart = [FillName, hours: number];

/**
 * The fills of a row of narrow cells that draw a stacked bar from the left. Each part ends at the cell nearest to
 * where it ends in hours; one that is not 0 takes a cell at least, as long as there is one.
 */
export function drawBar(parts: BarPart[], hoursPerCell: number, cells: number): FillName[] {
  const fills: FillName[] = [];
  let hours = 0;
  for (const [fill, partHours] of parts) {
    if (partHours <= 0) continue;
    hours += partHours;
    const end = Math.max(fills.length + 1, Math.round(hours / hoursPerCell));
    while (fills.length < Math.min(end, cells)) fills.push(fill);
  }
  return fills;
}
