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
    return this.ranges().flatMap((range) => this.findIn(range));
  }

  private findIn(range: LocalRange): LocalRange[] {
    const wanted = this.text.toLowerCase();
    const formulas = range.getFormulas();
    const formats = range.getNumberFormats();
    const shownAt = (value: unknown, row: number, column: number) => {
      if (typeof value === 'string') return value;
      // An underscore of a format is a gap; only its texts, quoted or escaped, show one.
      if (wanted.includes('_') && !/["\\]/.test(formats[row][column])) return '';
      return range.getCell(row + 1, column + 1).getDisplayValue();
    };
    return range.getValues().flatMap((row, r) =>
      row.flatMap((value, c) => {
        const text = (this.isFormulaText && formulas[r][c]) || shownAt(value, r, c);
        return text.toLowerCase().includes(wanted) ? [range.getCell(r + 1, c + 1)] : [];
      }),
    );
  }
}
