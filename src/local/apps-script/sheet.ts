import { core, sheets } from '../engine/univer';
import { readArea, splitSheetName } from './a1';
import type { Local } from './apps-script-types';
import { LocalFilter } from './filter';
import { checkPlace, type Place } from './place';
import type { LocalRange } from './range';
import { looksOfRowAbove } from './row-above';
import { type ServiceContext, worksheetOf } from './service-context';

type Emulated = Local<
  GoogleAppsScript.Spreadsheet.Sheet,
  | 'getName'
  | 'getSheetName'
  | 'setName'
  | 'getSheetId'
  | 'getIndex'
  | 'getParent'
  | 'getDataRange'
  | 'getRange'
  | 'appendRow'
  | 'activate'
  | 'clear'
  | 'clearContents'
  | 'hideSheet'
  | 'showSheet'
  | 'isSheetHidden'
  | 'setHiddenGridlines'
  | 'getFormUrl'
  | 'getFilter'
  | 'getType'
  | 'setRowHeight'
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
type SheetType = GoogleAppsScript.Spreadsheet.SheetType;
type Clearing = Parameters<GoogleAppsScript.Spreadsheet.Sheet['clear']>[0];

/** A sheet of the local spreadsheet; its rows and columns are numbered from 1. */
export class LocalSheet implements Emulated {
  static readonly apiName = 'Spreadsheet.Sheet';

  /** @param gid The number Google would call the sheet by. */
  constructor(
    private readonly context: ServiceContext,
    readonly sheetId: string,
    private readonly gid: number,
  ) {}

  getName = () => worksheetOf(this.context, this.sheetId).getName();
  getSheetName = () => this.getName();
  getSheetId = () => this.gid;
  getIndex = () => this.context.engine.workbook().getSheetOrders().indexOf(this.sheetId) + 1;
  getParent = () => this.context.spreadsheet();
  getFormUrl = () => null as unknown as string;
  getFilter = () => LocalFilter.of(this.context, this.sheetId);
  isSheetHidden = () => Boolean(worksheetOf(this.context, this.sheetId).isSheetHidden());
  getType = () => (this.isObject ? 'OBJECT' : 'GRID') as unknown as SheetType;

  setName(name: string) {
    checkNewName(this.context, name, this.sheetId);
    this.run(sheets.SetWorksheetNameCommand.id, { name });
    return this;
  }

  getDataRange() {
    const extent = this.extent();
    const [rows, columns] = [Math.max(1, extent.rows), Math.max(1, extent.columns)];
    return this.rangeOf({ row: 0, column: 0, rows, columns });
  }

  getRange(...place: [string] | [number, number, number?, number?]) {
    if (typeof place[0] === 'string') return this.rangeOf(this.placeOfA1(place[0]));
    const [row, column, rows = 1, columns = 1] = place as number[];
    return this.rangeOf({ row: row - 1, column: column - 1, rows, columns });
  }

  appendRow(values: unknown[]) {
    const row = this.getLastRow();
    if (row === this.getMaxRows()) this.insertRowsAfter(row, 1);
    if (values.length > this.getMaxColumns()) {
      this.insertColumnsAfter(this.getMaxColumns(), values.length - this.getMaxColumns());
    }
    this.rangeOf({ row, column: 0, rows: 1, columns: values.length }).setValues([values]);
    return this;
  }

  activate() {
    this.context.screen.select(this.sheetId, { row: 0, column: 0, rows: 1, columns: 1 });
    this.context.screen.show('activate', this.getName(), 1, 1, 1, 1);
    return this;
  }

  clear(what: Clearing = {}) {
    this.getDataRange().clear(what);
    return this;
  }

  clearContents() {
    this.getDataRange().clearContent();
    return this;
  }

  hideSheet() {
    this.run(sheets.SetWorksheetHideMutation.id, { hidden: 1 });
    return this;
  }

  showSheet() {
    this.run(sheets.SetWorksheetHideMutation.id, { hidden: 0 });
    return this;
  }

  setHiddenGridlines(isHidden: boolean) {
    this.run(sheets.ToggleGridlinesMutation.id, { showGridlines: isHidden ? 0 : 1 });
    return this;
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
    this.runActive(sheets.RemoveRowByRangeCommand.id, { range: this.rowSpan(row - 1, count) });
    return this;
  }

  deleteColumns(column: number, count: number) {
    this.checkSpan(column, count, this.getMaxColumns());
    const range = this.columnSpan(column - 1, count);
    this.runActive(sheets.RemoveColByRangeCommand.id, { range });
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

  setRowHeight(row: number, pixels: number) {
    return this.setRowHeights(row, 1, pixels);
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

  private rangeOf(place: Place): LocalRange {
    checkPlace(this.context, this.sheetId, place);
    return this.context.rangeOf(this.sheetId, place);
  }

  private placeOfA1(text: string): Place {
    const { sheet, area } = splitSheetName(text);
    const place = readArea(area, { rows: this.getMaxRows(), columns: this.getMaxColumns() });
    if (!place || (sheet !== '' && sheet !== this.getName())) throw new Error('Range not found');
    return place;
  }

  private get isObject() {
    return this.context.objectSheets.includes(this.getName());
  }

  /** The cells; a chart on a sheet of its own has none. */
  private get worksheet() {
    if (this.isObject) throw new Error('The action is not supported for OBJECT sheet.');
    return worksheetOf(this.context, this.sheetId);
  }

  private run(id: string, params: object): void {
    this.context.engine.run(id, { subUnitId: this.sheetId, ...params });
  }

  /** Runs with this sheet active: Univer moves the formulas, rules and notes of the active sheet for rows that go from another. */
  private runActive(id: string, params: object): void {
    const workbook = this.context.engine.workbook();
    const active = workbook.getActiveSheet();
    workbook.setActiveSheet(worksheetOf(this.context, this.sheetId));
    try {
      this.run(id, params);
    } finally {
      workbook.setActiveSheet(active);
    }
  }

  /** @param at 0-based row that the first new row will be. */
  private insertRows(at: number, count: number, isBefore: boolean) {
    this.checkSpan(isBefore ? at + 1 : at, 1, this.getMaxRows());
    const direction = isBefore ? core.Direction.UP : core.Direction.DOWN;
    const range = this.rowSpan(at, count);
    const cellValue = isBefore ? {} : looksOfRowAbove(this.context, this.sheetId, at, count);
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
  private extent() {
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
    for (const [row, column] of this.context.engine.spilledCells(this.sheetId))
      look(row, column, true);
    return { rows, columns };
  }
}

/** Refuses a name that another sheet has; Sheets looks past upper and lower case. */
export function checkNewName(context: ServiceContext, name: string, exceptSheetId?: string): void {
  const isTaken = context.engine
    .workbook()
    .getSheets()
    .some(
      (each) =>
        each.getSheetId() !== exceptSheetId && each.getName().toLowerCase() === name.toLowerCase(),
    );
  if (isTaken) {
    throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
}
