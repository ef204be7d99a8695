import type { ICellData, Nullable } from '@univerjs/core';
import { isDateFormat } from '../engine/date-format';
import { core, formula, sheets } from '../engine/univer';
import type { Local } from './apps-script-types';
import { formatOf, worksheetOf } from './desk';
import { checkSize, RangePlace } from './range-place';
import { blank, type Entry, readEntry } from './typed-entry';

type Emulated = Local<
  GoogleAppsScript.Spreadsheet.Range,
  | 'getValue'
  | 'getValues'
  | 'setValue'
  | 'setValues'
  | 'getDisplayValue'
  | 'getDisplayValues'
  | 'getFormula'
  | 'getFormulas'
  | 'setFormula'
  | 'setFormulas'
  | 'isBlank'
  | 'clearContent'
>;

type CellChanges = Record<number, Record<number, ICellData>>;

/** What the cells of a range hold. A formula written here is calculated after the script has ended. */
export class RangeCells extends RangePlace implements Emulated {
  getValue = () => this.contentOf(this.firstCell());
  getValues = (): unknown[][] => this.mapCells((cell) => this.contentOf(cell));
  getDisplayValue = () => this.displayOf(this.firstCell());
  getDisplayValues = () => this.mapCells((cell) => this.displayOf(cell));
  getFormula = () => this.formulaAt(this.place.row, this.place.column);
  getFormulas = () => this.map((row, column) => this.formulaAt(row, column));
  isBlank = () => this.getValues().every((row) => row.every((value) => value === ''));

  setValue(value: unknown) {
    return this.writeEntries(this.map(() => value));
  }

  setValues(values: unknown[][]) {
    checkSize(values, this.place);
    return this.writeEntries(values);
  }

  setFormula(text: string) {
    return this.setFormulas(this.map(() => text));
  }

  setFormulas(formulas: string[][]) {
    checkSize(formulas, this.place);
    return this.writeEntries(
      formulas.map((row) =>
        row.map((text) => (text === '' || text.startsWith('=') ? text : `=${text}`)),
      ),
    );
  }

  clearContent() {
    return this.change(() => blank());
  }

  private firstCell() {
    return this.cellAt(this.place.row, this.place.column);
  }

  private contentOf(cell: Nullable<ICellData>): unknown {
    if (!cell) return '';
    const value = cell.v ?? cell.p?.body?.dataStream.replace(/\r\n$/, '') ?? '';
    if (cell.t === core.CellValueType.BOOLEAN) return Boolean(value);
    if (typeof value !== 'number' || !isDateFormat(formatOf(this.desk, cell))) return value;
    return this.desk.toDate(value);
  }

  private displayOf(cell: Nullable<ICellData>): string {
    const value = cell?.v ?? '';
    if (cell?.t === core.CellValueType.BOOLEAN) return value ? 'TRUE' : 'FALSE';
    if (typeof value !== 'number') return String(value);
    const format = formatOf(this.desk, cell) || 'General';
    const locale = this.desk.locale.replace('_', '-');
    return core.numfmt.format(format, value, { locale, throws: false });
  }

  private formulaAt(row: number, column: number): string {
    const cell = worksheetOf(this.desk, this.sheetId).getCellRaw(row, column);
    if (cell?.f || !cell?.si) return cell?.f ?? '';
    const unitId = this.desk.engine.workbook().getUnitId();
    const model = this.desk.engine.injector.get(formula.FormulaDataModel);
    return model.getFormulaStringByCell(row, column, this.sheetId, unitId) ?? '';
  }

  private writeEntries(values: unknown[][]) {
    const { row: top, column: left } = this.place;
    const { cellAt } = this;
    return this.change((row, column) => {
      const format = formatOf(this.desk, cellAt(row, column));
      return toCell(readEntry(values[row - top][column - left], format, this.desk));
    });
  }

  /** One mutation for the whole range; `trigger` tells the formula engine what needs no calculation. */
  protected change(toChange: (row: number, column: number) => ICellData, trigger?: string) {
    worksheetOf(this.desk, this.sheetId);
    const { row, column } = this.place;
    const cellValue: CellChanges = {};
    this.map(toChange).forEach((cells, r) => {
      cellValue[row + r] = Object.fromEntries(cells.map((cell, c) => [column + c, cell]));
    });
    const params = { subUnitId: this.sheetId, cellValue, ...(trigger && { trigger }) };
    this.desk.engine.run(sheets.SetRangeValuesMutation.id, params);
    return this;
  }
}

function toCell({ content, format }: Entry): ICellData {
  return format ? { ...content, s: { n: { pattern: format } } } : content;
}
