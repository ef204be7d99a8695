import type { IRange, ISheetDataValidationRule } from '@univerjs/core';
import { core, dataValidation, sheetsDataValidation } from '../engine/univer';
import type { Local } from './apps-script-types';
import { LocalDataValidation } from './data-validation';
import { RangeCells } from './range-cells';

type Emulated = Local<
  GoogleAppsScript.Spreadsheet.Range,
  'getDataValidation' | 'getDataValidations' | 'setDataValidation' | 'clearDataValidations'
>;

/** What the cells of a range may hold. */
export class RangeValidation extends RangeCells implements Emulated {
  getDataValidation = () => this.getDataValidations()[0][0];

  getDataValidations() {
    const model = this.desk.engine.injector.get(sheetsDataValidation.SheetDataValidationModel);
    const unitId = this.desk.engine.workbook().getUnitId();
    return this.map((row, column) => {
      const rule = model.getRuleByLocation(unitId, this.sheetId, row, column);
      return rule ? new LocalDataValidation(rule) : null;
    });
  }

  setDataValidation(rule: unknown) {
    this.clearDataValidations();
    if (rule === null) return this;
    const uid = core.generateRandomId();
    const ranges = [this.univerRange];
    this.runOn(dataValidation.AddDataValidationMutation.id, {
      rule: { ...(rule as LocalDataValidation).rule, uid, ranges },
    });
    return this;
  }

  clearDataValidations() {
    const model = this.desk.engine.injector.get(dataValidation.DataValidationModel);
    const unitId = this.desk.engine.workbook().getUnitId();
    const rules = [...model.getRules(unitId, this.sheetId)] as ISheetDataValidationRule[];
    for (const { uid, ranges } of rules) this.takeFrom(uid, ranges);
    return this;
  }

  /** A rule stays where it stood outside this range. */
  private takeFrom(ruleId: string, ranges: IRange[]) {
    const own = this.univerRange;
    const left = ranges.flatMap((range) => core.Rectangle.subtract(range, own));
    const isSame = JSON.stringify(left) === JSON.stringify(ranges);
    if (isSame) return;
    if (left.length === 0) {
      this.runOn(dataValidation.RemoveDataValidationMutation.id, { ruleId });
      return;
    }
    this.runOn(dataValidation.UpdateDataValidationMutation.id, {
      ruleId,
      payload: { type: dataValidation.UpdateRuleType.RANGE, payload: left },
    });
  }

  private runOn(id: string, params: object) {
    this.desk.engine.run(id, { subUnitId: this.sheetId, ...params });
  }
}
