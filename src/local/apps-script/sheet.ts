import { sheets } from '../engine/univer';
import { type Place, readA1, splitSheetName } from './a1';
import type { Local } from './apps-script-types';
import type { Desk } from './desk';
import type { LocalRange } from './range';
import { checkPlace } from './range-place';
import { SheetRows } from './sheet-rows';

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
>;

/** A sheet of the local spreadsheet. */
export class LocalSheet extends SheetRows implements Emulated {
  static readonly apiName = 'Spreadsheet.Sheet';

  getName = () => this.worksheet.getName();
  getSheetName = () => this.getName();
  getSheetId = () => this.gid;
  getIndex = () => this.desk.engine.workbook().getSheetOrders().indexOf(this.sheetId) + 1;
  getParent = () => this.desk.spreadsheet();
  getFormUrl = () => null as unknown as string;
  getFilter = () => null;
  isSheetHidden = () => Boolean(this.worksheet.isSheetHidden());

  /** @param gid The number Google would call the sheet by. */
  constructor(
    desk: Desk,
    sheetId: string,
    private readonly gid: number,
  ) {
    super(desk, sheetId);
  }

  setName(name: string) {
    checkNewName(this.desk, name, this.sheetId);
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
    this.desk.screen.select(this.sheetId, { row: 0, column: 0, rows: 1, columns: 1 });
    this.desk.screen.show('activate', this.getName(), 1, 1, 1, 1);
    return this;
  }

  clear() {
    this.wholeRange().clear();
    return this;
  }

  clearContents() {
    this.wholeRange().clearContent();
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

  private wholeRange(): LocalRange {
    return this.getDataRange();
  }

  private rangeOf(place: Place): LocalRange {
    checkPlace(this.desk, this.sheetId, place);
    return this.desk.rangeOf(this.sheetId, place) as LocalRange;
  }

  private placeOfA1(text: string): Place {
    const { sheet, area } = splitSheetName(text);
    const found = readA1(area);
    if (!found || (sheet !== '' && sheet !== this.getName())) throw new Error(`Range not found`);
    const { row, column } = found;
    const rows = (found.endRow ?? this.getMaxRows() - 1) - row + 1;
    const columns = (found.endColumn ?? this.getMaxColumns() - 1) - column + 1;
    return { row, column, rows, columns };
  }
}

/** Refuses a name that another sheet has; Sheets looks past upper and lower case. */
export function checkNewName(desk: Desk, name: string, exceptSheetId?: string): void {
  const isTaken = desk.engine
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
