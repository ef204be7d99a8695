import type { Local } from './apps-script-types';
import { LocalDataValidationBuilder } from './data-validation';
import type { LocalSpreadsheet } from './spreadsheet';
import { LocalTextStyleBuilder } from './text-style';
import type { LocalUi } from './ui';

type Emulated = Local<
  GoogleAppsScript.Spreadsheet.SpreadsheetApp,
  | 'getActive'
  | 'getActiveSpreadsheet'
  | 'getActiveSheet'
  | 'getActiveRange'
  | 'newDataValidation'
  | 'newTextStyle'
  | 'getUi'
  | 'flush'
  | 'BorderStyle'
>;

/** The spreadsheet the add-on is bound to. */
export class LocalSpreadsheetApp implements Emulated {
  static readonly apiName = 'Spreadsheet.SpreadsheetApp';
  readonly BorderStyle = { SOLID: 'SOLID' };

  constructor(
    private readonly spreadsheet: LocalSpreadsheet,
    private readonly ui: LocalUi,
  ) {}

  getActive = () => this.spreadsheet;
  getActiveSpreadsheet = () => this.spreadsheet;
  getActiveSheet = () => this.spreadsheet.getActiveSheet();
  getActiveRange = () => this.spreadsheet.getActiveRange();
  getUi = () => this.ui;
  newDataValidation = () => new LocalDataValidationBuilder();
  newTextStyle = () => new LocalTextStyleBuilder();

  /** Writes are made at once here; formulas still wait for the script to end. */
  flush(): void {}
}
