import type { ICellData } from '@univerjs/core';
import { type ServiceContext, worksheetOf } from './service-context';

/**
 * The formats that new rows have from the row above them, as Sheets gives them; the engine carries data
 * validation on by itself.
 *
 * @param first 0-based row that the first new row will be.
 */
export function looksOfRowAbove(
  context: ServiceContext,
  sheetId: string,
  first: number,
  count: number,
) {
  const worksheet = worksheetOf(context, sheetId);
  const looks: [column: number, style: ICellData['s']][] = [];
  for (let column = 0; column < worksheet.getColumnCount(); column += 1) {
    const style = worksheet.getCellRaw(first - 1, column)?.s;
    if (style) looks.push([column, style]);
  }
  const rows: Record<number, Record<number, ICellData>> = {};
  for (let row = first; looks.length > 0 && row < first + count; row += 1) {
    rows[row] = Object.fromEntries(looks.map(([column, s]) => [column, { s }]));
  }
  return rows;
}
