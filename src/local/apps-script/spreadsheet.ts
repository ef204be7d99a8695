import { formula, sheets } from '../engine/univer';
import { readArea, splitSheetName } from './a1';
import type { Local } from './apps-script-types';
import { copySheet } from './copy-sheet';
import { LocalNamedRange } from './named-range';
import type { LocalRange } from './range';
import { type ServiceContext, worksheetOf } from './service-context';
import { checkNewName, type LocalSheet } from './sheet';
import { LocalTextFinder } from './text-finder';

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
  | 'createTextFinder'
>;

/** As Sheets makes one; sizes of columns and rows in pixels. */
const NEW_SHEET = {
  rowCount: 1000,
  columnCount: 26,
  defaultColumnWidth: 100,
  defaultRowHeight: 21,
};
const ANY_CELL = { rows: 1000, columns: 1000 };

/** The local spreadsheet. */
export class LocalSpreadsheet implements Emulated {
  static readonly apiName = 'Spreadsheet.Spreadsheet';

  private made = 0;

  constructor(private readonly context: ServiceContext) {}

  getId = () => this.workbook.getUnitId();
  getName = () => this.workbook.getName();
  getSpreadsheetTimeZone = () => this.context.timeZone;
  getSpreadsheetLocale = () => this.context.locale;
  getNumSheets = () => this.workbook.getSheets().length;

  private get workbook() {
    return this.context.engine.workbook();
  }

  getSheets(): LocalSheet[] {
    return this.workbook.getSheetOrders().map((id) => this.context.sheetOf(id));
  }

  getSheetByName(name: string): LocalSheet | null {
    return this.getSheets().find((sheet) => sheet.getName() === name) ?? null;
  }

  getActiveSheet(): LocalSheet {
    const id = this.context.screen.selection?.sheetId ?? '';
    return this.getSheets().find((sheet) => sheet.sheetId === id) ?? this.getSheets()[0];
  }

  setActiveSheet(sheet: unknown): LocalSheet {
    return (sheet as LocalSheet).activate();
  }

  getActiveRange() {
    const place = this.context.screen.selection?.place ?? {
      row: 0,
      column: 0,
      rows: 1,
      columns: 1,
    };
    return this.context.rangeOf(this.getActiveSheet().sheetId, place);
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
    checkNewName(this.context, name);
    const index = place ?? this.getActiveSheet().getIndex();
    const id = this.makeSheetId();
    if (template) copySheet(this.context, template.sheetId, { id, name, index });
    else {
      const sheet = { id, name, ...NEW_SHEET };
      this.context.engine.run(sheets.InsertSheetCommand.id, { index, sheet });
    }
    return this.context.sheetOf(id).activate();
  }

  deleteSheet(sheet: unknown): void {
    if (this.getNumSheets() === 1) {
      throw new Error("You can't remove all the sheets in a document.");
    }
    const subUnitId = (sheet as LocalSheet).sheetId;
    this.context.engine.run(sheets.RemoveSheetCommand.id, { subUnitId });
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
    const names = this.context.engine.injector.get(formula.IDefinedNamesService);
    return Object.values(names.getDefinedNameMap(this.getId()) ?? {})
      .filter((each) => this.rangeOfText(each.formulaOrRefString) !== null)
      .map((each) => new LocalNamedRange(this.context, each.id, (text) => this.rangeOfText(text)));
  }

  setNamedRange(name: string, range: unknown): void {
    if (!/^[\p{L}_][\p{L}\p{N}_.]{0,249}$/u.test(name) || readArea(name, ANY_CELL)) {
      throw new Error('The name of the range is invalid.');
    }
    const known = this.getNamedRanges().find(
      (each) => each.getName().toLowerCase() === name.toLowerCase(),
    );
    if (known) known.setRange(range);
    else {
      const id = `name-${name.toLowerCase()}`;
      const params = { id, name, formulaOrRefString: (range as LocalRange).toReference() };
      this.context.engine.run(sheets.InsertDefinedNameCommand.id, params);
    }
  }

  removeNamedRange(name: string): void {
    const known = this.getNamedRanges().find((each) => each.getName() === name);
    if (!known) throw new Error(`The named range "${name}" does not exist.`);
    known.remove();
  }

  createTextFinder(text: string) {
    const grids = () => this.getSheets().filter((sheet) => String(sheet.getType()) === 'GRID');
    return new LocalTextFinder(text, () => grids().map((sheet) => sheet.getDataRange()));
  }

  toast(message: string, title = ''): void {
    this.context.screen.show('toast', String(message), title);
  }

  private rangeOfText(text: string): LocalRange | null {
    const { sheet, area } = splitSheetName(text.replace(/^=/, ''));
    const home = sheet === '' ? this.getActiveSheet() : this.getSheetByName(sheet);
    if (!home) return null;
    const worksheet = worksheetOf(this.context, home.sheetId);
    const size = { rows: worksheet.getRowCount(), columns: worksheet.getColumnCount() };
    const place = readArea(area, size);
    return place && this.context.rangeOf(home.sheetId, place);
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
