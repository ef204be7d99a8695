import { formula, sheets } from '../engine/univer';
import { type Place, readA1, splitSheetName } from './a1';
import type { Local } from './apps-script-types';
import { copySheet } from './copy-sheet';
import { type Desk, worksheetOf } from './desk';
import { LocalNamedRange } from './named-range';
import { LocalRange } from './range';
import { checkNewName, type LocalSheet } from './sheet';

type Emulated = Local<
  GoogleAppsScript.Spreadsheet.Spreadsheet,
  | 'getId'
  | 'getName'
  | 'getSheets'
  | 'getNumSheets'
  | 'getSheetByName'
  | 'getActiveSheet'
  | 'setActiveSheet'
  | 'getActiveRange'
  | 'setActiveRange'
  | 'insertSheet'
  | 'deleteSheet'
  | 'getSpreadsheetTimeZone'
  | 'getSpreadsheetLocale'
  | 'getNamedRanges'
  | 'getRangeByName'
  | 'getRange'
  | 'setNamedRange'
  | 'removeNamedRange'
  | 'toast'
>;

const NEW_SHEET = { rowCount: 1000, columnCount: 26 };

/** The local spreadsheet. */
export class LocalSpreadsheet implements Emulated {
  static readonly apiName = 'Spreadsheet.Spreadsheet';

  private made = 0;

  constructor(private readonly desk: Desk) {}

  getId = () => this.workbook.getUnitId();
  getName = () => this.workbook.getName();
  getSpreadsheetTimeZone = () => this.desk.timeZone;
  getSpreadsheetLocale = () => this.desk.locale;
  getNumSheets = () => this.workbook.getSheets().length;

  private get workbook() {
    return this.desk.engine.workbook();
  }

  getSheets(): LocalSheet[] {
    return this.workbook.getSheetOrders().map((id) => this.desk.sheetOf(id) as LocalSheet);
  }

  getSheetByName(name: string): LocalSheet | null {
    return this.getSheets().find((sheet) => sheet.getName() === name) ?? null;
  }

  getActiveSheet(): LocalSheet {
    const id = this.desk.screen.selection?.sheetId ?? '';
    return this.getSheets().find((sheet) => sheet.sheetId === id) ?? this.getSheets()[0];
  }

  setActiveSheet(sheet: unknown): LocalSheet {
    return (sheet as LocalSheet).activate();
  }

  getActiveRange() {
    const place = this.desk.screen.selection?.place ?? { row: 0, column: 0, rows: 1, columns: 1 };
    return this.desk.rangeOf(this.getActiveSheet().sheetId, place);
  }

  setActiveRange(range: unknown): LocalRange {
    return (range as LocalRange).activate();
  }

  /**
   * Puts the new sheet behind the active one unless told where (0-based), and makes it the active one;
   * `template` in the last argument is the sheet it is a copy of.
   */
  insertSheet(...given: unknown[]): LocalSheet {
    const name =
      given.find((each): each is string => typeof each === 'string') ?? this.makeSheetName();
    const place = given.find((each): each is number => typeof each === 'number');
    const { template } = (given.at(-1) ?? {}) as { template?: LocalSheet };
    if (name.trim() === '') throw new Error('The sheet name cannot be empty.');
    checkNewName(this.desk, name);
    const index = place ?? this.getActiveSheet().getIndex();
    const id = this.makeSheetId();
    if (template) copySheet(this.desk, template.sheetId, { id, name, index });
    else {
      const sheet = { id, name, ...NEW_SHEET };
      this.desk.engine.run(sheets.InsertSheetCommand.id, { index, sheet });
    }
    const sheet = this.desk.sheetOf(id) as LocalSheet;
    return sheet.activate();
  }

  deleteSheet(sheet: unknown): void {
    if (this.getNumSheets() === 1) {
      throw new Error("You can't remove all the sheets in a document.");
    }
    const subUnitId = (sheet as LocalSheet).sheetId;
    this.desk.engine.run(sheets.RemoveSheetCommand.id, { subUnitId });
  }

  getRange(text: string): LocalRange {
    const range = this.rangeOfText(text) ?? this.getRangeByName(text);
    if (!range) throw new Error('Range not found');
    return range;
  }

  getRangeByName(name: string): LocalRange | null {
    const found = this.getNamedRanges().find(
      (each) => each.getName().toLowerCase() === name.toLowerCase(),
    );
    return found ? found.getRange() : this.rangeOfText(name);
  }

  getNamedRanges(): LocalNamedRange[] {
    const names = this.desk.engine.injector.get(formula.IDefinedNamesService);
    return Object.values(names.getDefinedNameMap(this.getId()) ?? {})
      .filter((each) => this.rangeOfText(each.formulaOrRefString) !== null)
      .map((each) => new LocalNamedRange(this.desk, each.id, (text) => this.rangeOfText(text)));
  }

  setNamedRange(name: string, range: unknown): void {
    if (!/^[\p{L}_][\p{L}\p{N}_.]{0,249}$/u.test(name) || readA1(name)) {
      throw new Error('The name of the range is invalid.');
    }
    const known = this.getNamedRanges().find(
      (each) => each.getName().toLowerCase() === name.toLowerCase(),
    );
    if (known) known.setRange(range);
    else {
      const id = `name-${name.toLowerCase()}`;
      const params = { id, name, formulaOrRefString: (range as LocalRange).toReference() };
      this.desk.engine.run(sheets.InsertDefinedNameCommand.id, params);
    }
  }

  removeNamedRange(name: string): void {
    const known = this.getNamedRanges().find((each) => each.getName() === name);
    if (!known) throw new Error(`The named range "${name}" does not exist.`);
    known.remove();
  }

  toast(message: string, title = ''): void {
    this.desk.screen.show('toast', String(message), title);
  }

  private rangeOfText(text: string): LocalRange | null {
    const { sheet, area } = splitSheetName(text.replace(/^=/, ''));
    const found = readA1(area);
    const home = sheet === '' ? this.getActiveSheet() : this.getSheetByName(sheet);
    if (!found || !home) return null;
    const worksheet = worksheetOf(this.desk, home.sheetId);
    const place: Place = {
      row: found.row,
      column: found.column,
      rows: (found.endRow ?? worksheet.getRowCount() - 1) - found.row + 1,
      columns: (found.endColumn ?? worksheet.getColumnCount() - 1) - found.column + 1,
    };
    return new LocalRange(this.desk, home.sheetId, place);
  }

  private makeSheetName(): string {
    let number = this.getNumSheets() + 1;
    while (this.getSheetByName(`Sheet${number}`)) number += 1;
    return `Sheet${number}`;
  }

  /** Never the id of a sheet that was deleted. */
  private makeSheetId(): string {
    do this.made += 1;
    while (this.workbook.getSheetBySheetId(`made-${this.made}`));
    return `made-${this.made}`;
  }
}
