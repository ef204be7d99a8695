import { heightOfLine } from '../../core/report/paginate';
import { wrapText } from '../../core/report/wrap-text';
import { core, sheets } from '../engine/univer';
import type { Place } from './place';
import { type ServiceContext, worksheetOf } from './service-context';

const POINTS = 10;
const PADDING = 6;

/** Sheets makes rows as high as their text when it shows them; here it is reckoned. */
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
      autoHeight: Math.max(usual, Math.ceil(each.autoHeight)),
    })),
  });
}

function heightOf(context: ServiceContext, sheetId: string, row: number, column: number): number {
  const cell = context.engine.cellAt(sheetId, row, column);
  if (typeof cell?.v !== 'string' || cell.v === '') return 0;
  const style = context.engine.workbook().getStyles().getStyleByCell(cell);
  const size = style?.fs ?? POINTS;
  const line = heightOfLine(size);
  if (style?.tb !== core.WrapStrategy.WRAP) return line + PADDING / 2;
  const width = worksheetOf(context, sheetId).getColumnWidth(column) - PADDING;
  const lines = cell.v
    .split('\n')
    .reduce((sum, paragraph) => sum + wrapText(paragraph, width, size).length, 0);
  return lines * line + PADDING;
}
