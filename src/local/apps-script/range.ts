import type { ICellData, IStyleData, Nullable } from '@univerjs/core';
import { core, sheets } from '../engine/univer';
import type { Local } from './apps-script-types';
import { formatOf } from './desk';
import { fitRows } from './fit-rows';
import { RangeNotes } from './range-notes';
import { checkSize } from './range-place';
import type { LocalTextStyle } from './text-style';

type Emulated = Local<
  GoogleAppsScript.Spreadsheet.Range,
  | 'getNumberFormat'
  | 'getNumberFormats'
  | 'setNumberFormat'
  | 'setNumberFormats'
  | 'setFontWeight'
  | 'setFontWeights'
  | 'setFontStyle'
  | 'setFontSize'
  | 'setFontSizes'
  | 'setTextStyles'
  | 'setFontFamily'
  | 'setFontColor'
  | 'setFontColors'
  | 'getFontWeight'
  | 'getFontWeights'
  | 'getBackground'
  | 'getBackgrounds'
  | 'setBackground'
  | 'setBackgrounds'
  | 'setWrap'
  | 'setWraps'
  | 'setHorizontalAlignment'
  | 'setHorizontalAlignments'
  | 'setVerticalAlignment'
  | 'setBorder'
  | 'merge'
  | 'clear'
  | 'clearFormat'
>;

const HORIZONTAL = { left: 1, center: 2, right: 3, normal: 0 };
const VERTICAL = { top: 1, middle: 2, bottom: 3 };
const { THIN } = core.BorderStyleTypes;

/** A rectangle of cells, with its looks; each setter is one change whatever the number of cells. */
export class LocalRange extends RangeNotes implements Emulated {
  static readonly apiName = 'Spreadsheet.Range';

  getNumberFormat = () => this.getNumberFormats()[0][0];
  getNumberFormats = () => this.mapCells((cell) => formatOf(this.desk, cell) || 'General');
  setNumberFormat = (format: string) => this.look(format, toFormat);
  setNumberFormats = (formats: string[][]) => this.looks(formats, toFormat);
  getFontWeight = () => this.getFontWeights()[0][0];
  getFontWeights = () => this.mapCells((cell) => (this.styleOf(cell)?.bl ? 'bold' : 'normal'));
  setFontWeight = (weight: string | null) => this.look(weight, toWeight);
  setFontWeights = (weights: (string | null)[][]) => this.looks(weights, toWeight);
  setFontStyle = (style: string | null) =>
    this.look(style, (it) => ({ it: it === 'italic' ? 1 : 0 }));
  setFontSize = (size: number) => this.look(size, (fs) => ({ fs }));
  setFontSizes = (sizes: number[][]) => this.looks(sizes, (fs) => ({ fs }));
  setTextStyles = (styles: GoogleAppsScript.Spreadsheet.TextStyle[][]) =>
    this.looks(styles as unknown as LocalTextStyle[][], ({ style }) => style);
  setFontFamily = (family: string | null) => this.look(family, (ff) => ({ ff }));
  setFontColor = (color: string | null) => this.look(color, toColor);
  setFontColors = (colors: (string | null)[][]) => this.looks(colors, toColor);
  getBackground = () => this.getBackgrounds()[0][0];
  getBackgrounds = () => this.mapCells((cell) => this.styleOf(cell)?.bg?.rgb ?? '#ffffff');
  setBackground = (color: string | null) => this.look(color, toBackground);
  setBackgrounds = (colors: (string | null)[][]) => this.looks(colors, toBackground);
  setWrap = (isWrapped: boolean) => this.look(isWrapped, toWrap);
  setWraps(areWrapped: boolean[][]) {
    this.looks(areWrapped, toWrap);
    fitRows(this.desk, this.sheetId, this.place);
    return this;
  }

  setHorizontalAlignment = (side: keyof typeof HORIZONTAL | null) => this.look(side, toSide);
  setHorizontalAlignments = (sides: (keyof typeof HORIZONTAL | null)[][]) =>
    this.looks(sides, toSide);
  setVerticalAlignment = (side: keyof typeof VERTICAL | null) =>
    this.look(side, (each) => ({ vt: each ? VERTICAL[each] : null }));

  /** Thin lines only; null leaves a side as it is, false takes its line away. */
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = '#000000',
  ) {
    const { row, column, rows, columns } = this.place;
    const line = (wanted: boolean | null) =>
      wanted === null ? undefined : wanted ? { s: THIN, cl: { rgb: color } } : null;
    return this.change((r, c) => {
      const sides = {
        t: line(r === row ? top : horizontal),
        b: line(r === row + rows - 1 ? bottom : horizontal),
        l: line(c === column ? left : vertical),
        r: line(c === column + columns - 1 ? right : vertical),
      };
      const said = Object.entries(sides).filter(([, side]) => side !== undefined);
      return { s: { bd: Object.fromEntries(said) } };
    }, sheets.SetBorderCommand.id);
  }

  /** Keeps the first cell's value, as Sheets does. */
  merge() {
    const { row, column, rows, columns } = this.place;
    if (rows * columns === 1) return this;
    const [[first]] = this.getValues();
    this.clearContent();
    const one = { row, column, rows: 1, columns: 1 };
    (this.desk.rangeOf(this.sheetId, one) as LocalRange).setValue(first);
    const ranges = [this.univerRange];
    this.desk.engine.run(sheets.AddWorksheetMergeMutation.id, { subUnitId: this.sheetId, ranges });
    return this;
  }

  clearFormat() {
    return this.change(() => ({ s: null }), sheets.ClearSelectionFormatCommand.id);
  }

  clear() {
    return this.clearContent().clearFormat();
  }

  private look<Value>(value: Value, toStyle: (value: Value) => IStyleData) {
    return this.change(() => ({ s: toStyle(value) }), sheets.SetStyleCommand.id);
  }

  private looks<Value>(values: Value[][], toStyle: (value: Value) => IStyleData) {
    checkSize(values, this.place);
    const { row: top, column: left } = this.place;
    return this.change(
      (row, column) => ({ s: toStyle(values[row - top][column - left]) }),
      sheets.SetStyleCommand.id,
    );
  }

  private styleOf(cell: Nullable<ICellData>) {
    return this.desk.engine.workbook().getStyles().getStyleByCell(cell);
  }
}

const toFormat = (pattern: string): IStyleData => ({ n: { pattern } });
const toWeight = (weight: string | null): IStyleData => ({ bl: weight === 'bold' ? 1 : 0 });
const toColor = (rgb: string | null): IStyleData => ({ cl: rgb === null ? null : { rgb } });
const toBackground = (rgb: string | null): IStyleData => ({ bg: rgb === null ? null : { rgb } });
const toWrap = (isWrapped: boolean): IStyleData => ({
  tb: isWrapped ? core.WrapStrategy.WRAP : core.WrapStrategy.OVERFLOW,
});
const toSide = (side: keyof typeof HORIZONTAL | null): IStyleData => ({
  ht: side ? HORIZONTAL[side] : null,
});
