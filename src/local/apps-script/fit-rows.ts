import { core, sheets } from '../engine/univer';
import type { Place } from './place';
import { type ServiceContext, worksheetOf } from './service-context';

// Arial of 10 points; other sizes in proportion.
const POINTS = 10;
const PIXELS_PER_CHARACTER = 7.2;
const PIXELS_PER_LINE = 17;
const PADDING = 6;

/** Sheets makes rows as high as their wrapped text when it shows them; here it is reckoned. */
export function fitRows(
  context: ServiceContext,
  sheetId: string,
  { row, rows, column, columns }: Place,
): void {
  const worksheet = worksheetOf(context, sheetId);
  const heights = Array.from({ length: rows }, (_, index) => {
    const cells = Array.from({ length: columns }, (_, place) =>
      heightOf(context, sheetId, row + index, column + place),
    );
    return { row: row + index, autoHeight: Math.max(...cells) };
  });
  const usual = worksheet.getConfig().defaultRowHeight;
  context.engine.run(sheets.SetWorksheetRowAutoHeightMutation.id, {
    subUnitId: sheetId,
    rowsAutoHeightInfo: heights.map((each) => ({
      ...each,
      autoHeight: Math.max(usual, each.autoHeight),
    })),
  });
}

function heightOf(context: ServiceContext, sheetId: string, row: number, column: number): number {
  const cell = context.engine.cellAt(sheetId, row, column);
  const style = context.engine.workbook().getStyles().getStyleByCell(cell);
  if (typeof cell?.v !== 'string' || style?.tb !== core.WrapStrategy.WRAP) return 0;
  const scale = (style.fs ?? POINTS) / POINTS;
  const width = worksheetOf(context, sheetId).getColumnWidth(column) - PADDING;
  const perLine = Math.max(1, Math.floor(width / (PIXELS_PER_CHARACTER * scale)));
  return countLines(cell.v, perLine) * PIXELS_PER_LINE * scale + PADDING;
}

/** Lines that a text takes when it is broken between words. */
function countLines(text: string, perLine: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines++;
    for (const { length } of paragraph.split(' ')) {
      if (used > 0 && used + length > perLine) [lines, used] = [lines + 1, 0];
      lines += Math.floor(Math.max(0, length - 1) / perLine);
      used += length + 1;
    }
  }
  return lines;
}
