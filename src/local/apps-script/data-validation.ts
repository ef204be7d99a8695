import type { ISheetDataValidationRule } from '@univerjs/core';
import type { Local } from './apps-script-types';

type Rule = Omit<ISheetDataValidationRule, 'uid' | 'ranges'>;

type Emulated = Local<
  GoogleAppsScript.Spreadsheet.DataValidation,
  'getAllowInvalid' | 'getHelpText'
>;
type EmulatedBuilder = Local<
  GoogleAppsScript.Spreadsheet.DataValidationBuilder,
  | 'requireValueInList'
  | 'requireNumberBetween'
  | 'requireDate'
  | 'setAllowInvalid'
  | 'setHelpText'
  | 'build'
>;

const STOP = 1;
const WARN = 2;
// A date rule needs two bounds: the serials of the days a spreadsheet can hold.
const FIRST_DAY = '1';
const LAST_DAY = '2958465';

/** A rule for what a cell may hold. */
export class LocalDataValidation implements Emulated {
  static readonly apiName = 'Spreadsheet.DataValidation';

  constructor(readonly rule: Rule) {}

  getAllowInvalid = () => this.rule.errorStyle !== STOP;
  getHelpText = () => this.rule.error ?? '';
}

/** Puts a rule together; a value that does not fit is only warned of unless told otherwise. */
export class LocalDataValidationBuilder implements EmulatedBuilder {
  static readonly apiName = 'Spreadsheet.DataValidationBuilder';
  private rule: Rule = { type: '', errorStyle: WARN, allowBlank: true, showErrorMessage: true };

  requireValueInList(values: string[], isShown = true) {
    // As JSON, so that a value may hold a comma.
    return this.with({ type: 'list', formula1: JSON.stringify(values), showDropDown: isShown });
  }

  requireNumberBetween = (first: number, last: number) =>
    this.with({
      type: 'decimal',
      operator: 'between' as Rule['operator'],
      formula1: String(first),
      formula2: String(last),
    });

  requireDate = () =>
    this.with({
      type: 'date',
      operator: 'between' as Rule['operator'],
      formula1: FIRST_DAY,
      formula2: LAST_DAY,
    });

  setAllowInvalid = (isAllowed: boolean) => this.with({ errorStyle: isAllowed ? WARN : STOP });
  setHelpText = (error: string) => this.with({ error });

  build() {
    if (this.rule.type === '') throw new Error('The data validation rule has no condition.');
    return new LocalDataValidation({ ...this.rule });
  }

  private with(more: Partial<Rule>) {
    Object.assign(this.rule, more);
    return this;
  }
}
