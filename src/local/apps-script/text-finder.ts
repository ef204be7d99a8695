import type { Local } from './apps-script-types';
import type { LocalRange } from './range';

/** Finds cells by a text in them, in any case, over all the ranges given. */
export class LocalTextFinder
  implements Local<GoogleAppsScript.Spreadsheet.TextFinder, 'matchFormulaText' | 'findAll'>
{
  static readonly apiName = 'Spreadsheet.TextFinder';
  private isFormulaText = false;

  constructor(
    private readonly text: string,
    private readonly ranges: () => LocalRange[],
  ) {}

  /** Looks at formulas instead of what they show; other cells are looked at either way. */
  matchFormulaText(isFormulaText: boolean) {
    this.isFormulaText = isFormulaText;
    return this;
  }

  findAll(): LocalRange[] {
    return this.ranges().flatMap((range) => range.findCells(this.text, this.isFormulaText));
  }
}
