/** How a workbook looks, as exceljs reads it: styles, sizes, what is frozen, notes, drop-downs and filters. */
import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import Excel from 'exceljs';
import { StyleTable } from './style-table';
import { readResources } from './xlsx-resources';
import { toGridStyle } from './xlsx-style';

const PIXELS_PER_CHARACTER = 7;
const PIXELS_PER_POINT = 4 / 3;

type Sheet = Partial<IWorksheetData>;
type Cells = Record<number, Record<number, ICellData>>;

/** Adds the looks to the contents in `snapshot`; gives a sentence for each that is not kept. Throws where exceljs does. */
export async function addLooks(snapshot: IWorkbookData, zip: Uint8Array): Promise<string[]> {
  const workbook = new Excel.Workbook();
  await workbook.xlsx.load(Buffer.from(zip) as unknown as Excel.Buffer);
  const styles = new StyleTable(snapshot.styles as Record<string, IStyleData>);
  const ids = new Map<Excel.Worksheet, string>();
  for (const id of snapshot.sheetOrder) {
    const sheet = snapshot.sheets[id];
    const look = workbook.worksheets.find(({ name }) => name === sheet?.name);
    if (!sheet || !look) continue;
    ids.set(look, id);
    addSheetLook(sheet, look, styles);
  }
  snapshot.resources?.push(...readResources(ids));
  return hasConditions(workbook)
    ? ['Conditional colors are not kept when this file is saved.']
    : [];
}

function hasConditions({ worksheets }: Excel.Workbook): boolean {
  return worksheets.some(
    (sheet) =>
      (sheet as unknown as { conditionalFormattings?: unknown[] }).conditionalFormattings?.length,
  );
}

function addSheetLook(sheet: Sheet, look: Excel.Worksheet, styles: StyleTable) {
  const frozen = (look.views ?? []).find((view) => view.state === 'frozen');
  const [xSplit, ySplit] =
    frozen?.state === 'frozen' ? [frozen.xSplit ?? 0, frozen.ySplit ?? 0] : [0, 0];
  sheet.freeze = { xSplit, ySplit, startRow: ySplit || -1, startColumn: xSplit || -1 };
  if (look.views?.[0]?.showGridLines === false) sheet.showGridlines = 0;
  const { argb } = look.properties.tabColor ?? {};
  sheet.tabColor = argb ? `#${argb.slice(-6)}` : '';
  sheet.columnData = readColumns(look);
  const rowData: Record<number, object> = {};
  const cells = (sheet.cellData ?? {}) as Cells;
  look.eachRow({ includeEmpty: true }, (row, number) => {
    const size = {
      ...(row.height && { h: row.height * PIXELS_PER_POINT }),
      ...(row.hidden && { hd: 1 }),
    };
    if (Object.keys(size).length > 0) rowData[number - 1] = size;
    // Blank cells too: fills and borders stand there, such as the bars of a Summary.
    for (let column = 1; column <= row.cellCount; column += 1) {
      const cell = row.findCell(column);
      if (cell) addCellLook(cells, cell, [number - 1, column - 1], styles);
    }
  });
  sheet.rowData = rowData;
  sheet.cellData = cells;
}

/** The number format is what SheetJS read, as exceljs does not know all of them. */
function addCellLook(
  cells: Cells,
  look: Excel.Cell,
  [row, column]: [number, number],
  styles: StyleTable,
) {
  const known = cells[row]?.[column];
  const { n, ...style } = toGridStyle(look);
  const own = typeof known?.s === 'string' ? styles.byId[known.s]?.n : undefined;
  const format = known ? own : n;
  const s = styles.idOf({ ...(format && { n: format }), ...style });
  if (s === undefined) return;
  cells[row] ??= {};
  cells[row][column] = { ...known, s };
}

function readColumns(sheet: Excel.Worksheet) {
  const columns: Record<number, object> = {};
  (sheet.columns ?? []).forEach(({ width, hidden }, index) => {
    const w = width && Math.round(width * PIXELS_PER_CHARACTER);
    if (w || hidden) columns[index] = { ...(w && { w }), ...(hidden && { hd: 1 }) };
  });
  return columns;
}
