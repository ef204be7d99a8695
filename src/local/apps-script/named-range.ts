import { formula, sheets } from '../engine/univer';
import type { Local } from './apps-script-types';
import type { LocalRange } from './range';
import type { ServiceContext } from './service-context';

type Emulated = Local<
  GoogleAppsScript.Spreadsheet.NamedRange,
  'getName' | 'getRange' | 'setRange' | 'remove'
>;

/** A name for a range; Univer moves it when rows and columns come and go. */
export class LocalNamedRange implements Emulated {
  static readonly apiName = 'Spreadsheet.NamedRange';

  constructor(
    private readonly context: ServiceContext,
    private readonly id: string,
    private readonly rangeOfText: (text: string) => LocalRange | null,
  ) {}

  getName = () => this.definition.name;

  getRange(): LocalRange {
    const range = this.rangeOfText(this.definition.formulaOrRefString);
    if (!range) throw new Error('The named range refers to a range that was deleted.');
    return range;
  }

  setRange(range: unknown) {
    const formulaOrRefString = (range as LocalRange).toReference();
    this.context.engine.run(sheets.SetDefinedNameCommand.id, {
      ...this.definition,
      formulaOrRefString,
    });
    return this;
  }

  remove(): void {
    this.context.engine.run(sheets.RemoveDefinedNameCommand.id, { ...this.definition });
  }

  private get definition() {
    const names = this.context.engine.injector.get(formula.IDefinedNamesService);
    const found = names.getValueById(this.context.engine.workbook().getUnitId(), this.id);
    if (!found) throw new Error('The named range was removed.');
    return found;
  }
}
