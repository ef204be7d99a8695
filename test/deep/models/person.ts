// What a person does in the grid itself, beside the panel: type, clear, insert, delete, copy and sort.
import type { ICellData } from '@univerjs/core';
import { countDays } from '../../../src/core/day';
import type { CellContent } from '../../../src/core/protocol/messages';
import type { LocalHost } from '../../../src/local/apps-script/host';
import type { Grid } from './sheet-model';

export const HELPERS = `
const sheetNamed = (name) => SpreadsheetApp.getActive().getSheetByName(name);
function insertRow(name, after) { sheetNamed(name).insertRowAfter(after); }
function deleteRow(name, row) { sheetNamed(name).deleteRow(row); }
`;

/** The only formula in a history. */
export const TWO = { formula: '=1+1' };

/** A cell as the engine holds it; what is not said is taken away. */
export function toCellData(content: CellContent): ICellData {
  const blank = { v: null, t: null, f: null, s: null };
  if (typeof content === 'string') return content === '' ? blank : { ...blank, v: content, t: 1 };
  if (typeof content === 'number') return { ...blank, v: content, t: 2 };
  if (typeof content === 'boolean') return { ...blank, v: Number(content), t: 3 };
  // Calculated already, as the engine would some time later.
  if ('formula' in content) return { ...blank, f: TWO.formula, v: 2, t: 2 };
  const serial = countDays('1899-12-30', content.day) + content.seconds / 86_400;
  return { ...blank, v: serial, t: 2, s: { n: { pattern: 'm/d/yyyy' } } };
}

/** Types into cells of one sheet, by 1-based row and column. */
export function type(host: LocalHost, sheet: string, cells: [number, number, CellContent][]): void {
  const subUnitId = host.engine.workbook().getSheetBySheetName(sheet)?.getSheetId();
  const cellValue: Record<number, Record<number, ICellData>> = {};
  for (const [row, column, content] of cells) {
    cellValue[row - 1] = { ...cellValue[row - 1], [column - 1]: toCellData(content) };
  }
  host.engine.run('sheet.mutation.set-range-values', { subUnitId, cellValue });
}

/** What the cells of the grid hold, as `stateOf` tells of a sheet. */
export function contentsOf(grid: Grid): Map<string, string> {
  const contents = new Map<string, string>();
  grid.forEach((cells, row) => {
    cells.forEach((content, column) => {
      if (content === '') return;
      const { v, t, f } = toCellData(content);
      contents.set(`${row},${column}`, f ?? JSON.stringify([v, t]));
    });
  });
  return contents;
}
