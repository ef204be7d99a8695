import { core, sheets } from '../engine/univer';
import type { Local } from './apps-script-types';
import { type Desk, worksheetOf } from './desk';
import { looksOfRowAbove } from './row-above';

type Emulated = Local<
  GoogleAppsScript.Spreadsheet.Sheet,
  | 'getLastRow'
  | 'getLastColumn'
  | 'getMaxRows'
  | 'getMaxColumns'
  | 'insertRowAfter'
  | 'insertRowBefore'
  | 'insertRowsAfter'
  | 'insertRowsBefore'
  | 'deleteRow'
  | 'deleteRows'
  | 'insertColumnAfter'
  | 'insertColumnBefore'
  | 'insertColumnsAfter'
  | 'insertColumnsBefore'
  | 'deleteColumn'
  | 'deleteColumns'
  | 'setColumnWidth'
  | 'setColumnWidths'
  | 'getColumnWidth'
  | 'setRowHeights'
  | 'getRowHeight'
  | 'setFrozenRows'
  | 'getFrozenRows'
  | 'isRowHiddenByUser'
  | 'isRowHiddenByFilter'
>;

/** The rows and columns of a sheet; their numbers are 1-based. */
export class SheetRows implements Emulated {
  constructor(
    protected readonly desk: Desk,
    readonly sheetId: string,
  ) {}

  protected get worksheet() {
    return worksheetOf(this.desk, this.sheetId);
  }

  getMaxRows = () => this.worksheet.getRowCount();
  getMaxColumns = () => this.worksheet.getColumnCount();
  getFrozenRows = () => Math.max(0, this.worksheet.getFreeze().ySplit);
  getColumnWidth = (column: number) => this.worksheet.getColumnWidth(column - 1);
  getRowHeight = (row: number) => this.worksheet.getRowHeight(row - 1);
  isRowHiddenByUser = (row: number) => !this.worksheet.getRowRawVisible(row - 1);
  isRowHiddenByFilter = (row: number) => this.worksheet.isRowFiltered(row - 1);
  getLastRow = () => this.extent().rows;
  getLastColumn = () => this.extent().columns;

  insertRowAfter = (after: number) => this.insertRows(after, 1, false);
  insertRowBefore = (before: number) => this.insertRows(before - 1, 1, true);
  insertRowsAfter = (after: number, count: number) => this.insertRows(after, count, false);
  insertRowsBefore = (before: number, count: number) => this.insertRows(before - 1, count, true);
  insertColumnAfter = (after: number) => this.insertColumns(after, 1, false);
  insertColumnBefore = (before: number) => this.insertColumns(before - 1, 1, true);
  insertColumnsAfter = (after: number, count: number) => this.insertColumns(after, count, false);
  insertColumnsBefore = (before: number, count: number) =>
    this.insertColumns(before - 1, count, true);
  deleteRow = (row: number) => this.deleteRows(row, 1);
  deleteColumn = (column: number) => this.deleteColumns(column, 1);

  deleteRows(row: number, count: number) {
    this.checkSpan(row, count, this.getMaxRows());
    this.run(sheets.RemoveRowByRangeCommand.id, { range: this.rowSpan(row - 1, count) });
    return this;
  }

  deleteColumns(column: number, count: number) {
    this.checkSpan(column, count, this.getMaxColumns());
    this.run(sheets.RemoveColByRangeCommand.id, { range: this.columnSpan(column - 1, count) });
    return this;
  }

  setColumnWidth(column: number, pixels: number) {
    return this.setColumnWidths(column, 1, pixels);
  }

  setColumnWidths(column: number, count: number, colWidth: number) {
    this.checkSpan(column, count, this.getMaxColumns());
    const ranges = [this.columnSpan(column - 1, count)];
    this.run(sheets.SetWorksheetColWidthMutation.id, { ranges, colWidth });
    return this;
  }

  setRowHeights(row: number, count: number, rowHeight: number) {
    this.checkSpan(row, count, this.getMaxRows());
    const ranges = [this.rowSpan(row - 1, count)];
    this.run(sheets.SetWorksheetRowHeightMutation.id, { ranges, rowHeight });
    // As set, whatever text is wrapped in them.
    this.run(sheets.SetWorksheetRowIsAutoHeightMutation.id, { ranges, autoHeightInfo: 0 });
    return this;
  }

  setFrozenRows(rows: number) {
    const { xSplit, startColumn } = this.worksheet.getFreeze();
    const startRow = rows === 0 ? -1 : rows;
    this.run(sheets.SetFrozenMutation.id, { startRow, startColumn, ySplit: rows, xSplit });
    return this;
  }

  protected run(id: string, params: object): void {
    this.desk.engine.run(id, { subUnitId: this.sheetId, ...params });
  }

  /** @param at 0-based row that the first new row will be. */
  private insertRows(at: number, count: number, isBefore: boolean) {
    this.checkSpan(isBefore ? at + 1 : at, 1, this.getMaxRows());
    const direction = isBefore ? core.Direction.UP : core.Direction.DOWN;
    const range = this.rowSpan(at, count);
    const cellValue = isBefore ? {} : looksOfRowAbove(this.desk, this.sheetId, at, count);
    this.run(sheets.InsertRowByRangeCommand.id, { range, direction, cellValue });
    return this;
  }

  private insertColumns(at: number, count: number, isBefore: boolean) {
    this.checkSpan(isBefore ? at + 1 : at, 1, this.getMaxColumns());
    const direction = isBefore ? core.Direction.LEFT : core.Direction.RIGHT;
    this.run(sheets.InsertColByRangeCommand.id, { range: this.columnSpan(at, count), direction });
    return this;
  }

  private checkSpan(first: number, count: number, most: number): void {
    if (first < 1 || count < 1 || first + count - 1 > most) {
      throw new Error('Those rows or columns are out of bounds.');
    }
  }

  private rowSpan(row: number, count: number) {
    const endColumn = this.getMaxColumns() - 1;
    return { startRow: row, endRow: row + count - 1, startColumn: 0, endColumn };
  }

  private columnSpan(column: number, count: number) {
    const endRow = this.getMaxRows() - 1;
    return { startRow: 0, endRow, startColumn: column, endColumn: column + count - 1 };
  }

  /** Up to the last cell with content; a formula that shows nothing is content too. */
  protected extent() {
    let [rows, columns] = [0, 0];
    const look = (row: number, column: number, isContent: boolean) => {
      if (!isContent) return;
      rows = Math.max(rows, row + 1);
      columns = Math.max(columns, column + 1);
    };
    this.worksheet.getCellMatrix().forValue((row, column, cell) => {
      const hasValue = cell?.v !== undefined && cell?.v !== null && cell.v !== '';
      look(row, column, Boolean(hasValue || cell?.f || cell?.si || cell?.p));
    });
    for (const [row, column] of this.desk.engine.spilledCells(this.sheetId))
      look(row, column, true);
    return { rows, columns };
  }
}
