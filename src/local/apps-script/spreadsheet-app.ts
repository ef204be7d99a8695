import type { Local } from './apps-script-types';
import { LocalDataValidationBuilder } from './data-validation';
import { LocalFilterCriteriaBuilder } from './filter';
import type { ServiceContext } from './service-context';
import { LocalTextStyleBuilder } from './text-style';
import type { LocalUi } from './ui';

type Emulated = Local<
  GoogleAppsScript.Spreadsheet.SpreadsheetApp,
  | 'getActive'
  | 'getActiveSpreadsheet'
  | 'getActiveSheet'
  | 'getActiveRange'
  | 'newDataValidation'
  | 'newFilterCriteria'
  | 'newTextStyle'
  | 'getUi'
  | 'flush'
  | 'BorderStyle'
  | 'SheetType'
>;

/** The spreadsheet the add-on is bound to. */
export class LocalSpreadsheetApp implements Emulated {
  static readonly apiName = 'Spreadsheet.SpreadsheetApp';
  readonly BorderStyle = { SOLID: 'SOLID' };
  readonly SheetType = { GRID: 'GRID', OBJECT: 'OBJECT', DATASOURCE: 'DATASOURCE' };

  constructor(
    private readonly context: ServiceContext,
    private readonly ui: LocalUi,
  ) {}

  getActive = () => this.context.spreadsheet();
  getActiveSpreadsheet = () => this.context.spreadsheet();
  getActiveSheet = () => this.context.spreadsheet().getActiveSheet();
  getActiveRange = () => this.context.spreadsheet().getActiveRange();
  getUi = () => this.ui;
  newDataValidation = () => new LocalDataValidationBuilder();
  newFilterCriteria = () => new LocalFilterCriteriaBuilder();
  newTextStyle = () => new LocalTextStyleBuilder();

  /** Writes are made at once here; formulas that the script wrote are calculated now. */
  flush(): void {
    const { engine, written } = this.context;
    for (const { sheetId, row, column } of written.splice(0)) {
      engine.calculate(sheetId, row, column);
    }
    engine.dropBareSpills();
  }
}
