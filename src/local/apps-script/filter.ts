import type { IRange } from '@univerjs/core';
import { sheetsFilter } from '../engine/univer';
import type { Local } from './apps-script-types';
import type { Place } from './place';
import type { ServiceContext } from './service-context';

type Emulated = Local<
  GoogleAppsScript.Spreadsheet.Filter,
  'getRange' | 'getColumnFilterCriteria' | 'setColumnFilterCriteria' | 'remove'
>;
type EmulatedBuilder = Local<
  GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder,
  'whenTextStartsWith' | 'build'
>;

/** What the cells of a column must be for their rows to be seen. */
export class LocalFilterCriteria {
  static readonly apiName = 'Spreadsheet.FilterCriteria';

  /** @param val Text with `*` for anything. */
  constructor(readonly val: string) {}
}

export class LocalFilterCriteriaBuilder implements EmulatedBuilder {
  static readonly apiName = 'Spreadsheet.FilterCriteriaBuilder';
  private start = '';

  whenTextStartsWith(text: string) {
    this.start = text;
    return this;
  }

  build() {
    if (this.start === '') throw new Error('The filter criteria has no condition.');
    return new LocalFilterCriteria(`${this.start}*`);
  }
}

function modelOf({ engine }: ServiceContext, sheetId: string) {
  const service = engine.injector.get(sheetsFilter.SheetsFilterService);
  return service.getFilterModel(engine.workbook().getUnitId(), sheetId);
}

/** The one filter of a sheet. */
export class LocalFilter implements Emulated {
  static readonly apiName = 'Spreadsheet.Filter';

  private constructor(
    private readonly context: ServiceContext,
    private readonly sheetId: string,
    private readonly range: IRange,
  ) {}

  /** Null where the sheet has none. */
  static of(context: ServiceContext, sheetId: string): LocalFilter | null {
    const range = modelOf(context, sheetId)?.getRange();
    return range ? new LocalFilter(context, sheetId, range) : null;
  }

  static create(context: ServiceContext, sheetId: string, place: Place): LocalFilter {
    if (LocalFilter.of(context, sheetId)) {
      throw new Error("You can't create a filter in a sheet that already has a filter.");
    }
    const range = {
      startRow: place.row,
      endRow: place.row + place.rows - 1,
      startColumn: place.column,
      endColumn: place.column + place.columns - 1,
    };
    const filter = new LocalFilter(context, sheetId, range);
    filter.run(sheetsFilter.SetSheetsFilterRangeMutation.id, { range });
    return filter;
  }

  getColumnFilterCriteria(column: number) {
    const found = modelOf(this.context, this.sheetId)?.getFilterColumn(column - 1);
    const val = found?.serialize().customFilters?.customFilters[0].val;
    return val === undefined ? null : new LocalFilterCriteria(String(val));
  }

  getRange() {
    const { startRow, endRow, startColumn, endColumn } = this.range;
    const rows = endRow - startRow + 1;
    const columns = endColumn - startColumn + 1;
    return this.context.rangeOf(this.sheetId, {
      row: startRow,
      column: startColumn,
      rows,
      columns,
    });
  }

  /** @param column 1-based. */
  setColumnFilterCriteria(
    column: number,
    criteria: GoogleAppsScript.Spreadsheet.FilterCriteria | null,
  ) {
    const col = column - 1;
    const local = criteria as unknown as LocalFilterCriteria | null;
    const customFilters = local && { customFilters: [{ val: local.val }] };
    this.run(sheetsFilter.SetSheetsFilterCriteriaMutation.id, {
      col,
      criteria: customFilters && { colId: col, customFilters },
    });
    return this;
  }

  remove(): void {
    this.run(sheetsFilter.RemoveSheetsFilterMutation.id, {});
  }

  private run(id: string, params: object): void {
    this.context.engine.run(id, { subUnitId: this.sheetId, ...params });
  }
}
