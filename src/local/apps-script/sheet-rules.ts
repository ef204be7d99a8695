// The data validation of a sheet's cells.
import type { IRange, ISheetDataValidationRule } from '@univerjs/core';
import { core, dataValidation, sheetsDataValidation } from '../engine/univer';
import type { LocalDataValidation } from './data-validation';
import type { ServiceContext } from './service-context';

export class SheetRules {
  constructor(
    private readonly context: ServiceContext,
    private readonly sheetId: string,
  ) {}

  /** The rule of a cell; row and column are 0-based. */
  at(row: number, column: number) {
    const model = this.context.engine.injector.get(sheetsDataValidation.SheetDataValidationModel);
    return model.getRuleByLocation(this.unitId, this.sheetId, row, column);
  }

  add({ rule }: LocalDataValidation, range: IRange) {
    const uid = core.generateRandomId();
    this.run(dataValidation.AddDataValidationMutation.id, {
      rule: { ...rule, uid, ranges: [range] },
    });
  }

  /** A rule stays where it stood outside the range. */
  clear(range: IRange) {
    const model = this.context.engine.injector.get(dataValidation.DataValidationModel);
    const rules = [...model.getRules(this.unitId, this.sheetId)] as ISheetDataValidationRule[];
    for (const { uid, ranges } of rules) this.takeFrom(range, uid, ranges);
  }

  private takeFrom(range: IRange, ruleId: string, ranges: IRange[]) {
    const left = ranges.flatMap((each) => core.Rectangle.subtract(each, range));
    const isSame = JSON.stringify(left) === JSON.stringify(ranges);
    if (isSame) return;
    if (left.length === 0) {
      this.run(dataValidation.RemoveDataValidationMutation.id, { ruleId });
      return;
    }
    this.run(dataValidation.UpdateDataValidationMutation.id, {
      ruleId,
      payload: { type: dataValidation.UpdateRuleType.RANGE, payload: left },
    });
  }

  private get unitId() {
    return this.context.engine.workbook().getUnitId();
  }

  private run(id: string, params: object) {
    this.context.engine.run(id, { subUnitId: this.sheetId, ...params });
  }
}
