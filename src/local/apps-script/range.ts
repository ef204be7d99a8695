import type { ICellData, IRange, IStyleData, Nullable } from '@univerjs/core';
import { isDateFormat } from '../engine/date-format';
import { core, formula, sheets } from '../engine/univer';
import type { Local } from './apps-script-types';
import {
  AUTOMATIC,
  type HorizontalSide,
  toBackground,
  toColor,
  toFormat,
  toHeight,
  toLine,
  toSide,
  toSlant,
  toWeight,
  toWrap,
  UNTOUCHED_FORMAT,
  type VerticalSide,
} from './cell-looks';
import { LocalDataValidation } from './data-validation';
import { LocalFilter } from './filter';
import { fitRows } from './fit-rows';
import { checkPlace, checkSize, notationOf, type Place, referenceOf } from './place';
import { checkEntry } from './rejected-entry';
import { moveFormula } from './relative-formula';
import { formatOf, type ServiceContext, worksheetOf } from './service-context';
import { SheetNotes } from './sheet-notes';
import { SheetRules } from './sheet-rules';
import type { LocalTextStyle } from './text-style';
import { blank, type Entry, readEntry } from './typed-entry';

type Emulated = Local<
  GoogleAppsScript.Spreadsheet.Range,
  | 'getRow'
  | 'getColumn'
  | 'getNumRows'
  | 'getNumColumns'
  | 'getLastRow'
  | 'getLastColumn'
  | 'getA1Notation'
  | 'getSheet'
  | 'isStartRowBounded'
  | 'isEndRowBounded'
  | 'isStartColumnBounded'
  | 'isEndColumnBounded'
  | 'offset'
  | 'getCell'
  | 'activate'
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
  | 'getMergedRanges'
  | 'merge'
  | 'getDataValidation'
  | 'getDataValidations'
  | 'setDataValidation'
  | 'createFilter'
  | 'clearDataValidations'
  | 'getNote'
  | 'getNotes'
  | 'setNote'
  | 'clearNote'
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
  | 'getFontColors'
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
  | 'clear'
  | 'clearFormat'
>;

type CellChanges = Record<number, Record<number, ICellData>>;
type Clearing = Pick<
  NonNullable<Parameters<GoogleAppsScript.Spreadsheet.Range['clear']>[0]>,
  'contentsOnly' | 'formatOnly'
>;

/** Univer's `CellValueType.BOOLEAN`; reading a log loads nothing of Univer. */
const BOOLEAN = 3;

/**
 * A rectangle of cells: what it holds, its rules, notes and looks. Each setter is one change whatever the
 * number of cells; a formula written here is calculated at a flush, or after the script has ended.
 */
export class LocalRange implements Emulated {
  static readonly apiName = 'Spreadsheet.Range';

  constructor(
    private readonly context: ServiceContext,
    private readonly sheetId: string,
    readonly place: Place,
  ) {}

  getRow = () => this.place.row + 1;
  getColumn = () => this.place.column + 1;
  getNumRows = () => this.place.rows;
  getNumColumns = () => this.place.columns;
  getLastRow = () => this.place.row + this.place.rows;
  getLastColumn = () => this.place.column + this.place.columns;
  getA1Notation = () => notationOf(this.place);
  getSheet = () => this.context.sheetOf(this.sheetId);
  isStartRowBounded = () => this.place.open !== 'rows';
  isEndRowBounded = () => this.place.open !== 'rows';
  isStartColumnBounded = () => this.place.open !== 'columns';
  isEndColumnBounded = () => this.place.open !== 'columns';

  /** Cells with a text in them, in any case, row by row; of a formula its own text where that is asked for. */
  findCells(text: string, isFormulaText: boolean): LocalRange[] {
    const { cellAt } = this;
    const { row: top, column: left, rows, columns } = this.place;
    const wanted = text.toLowerCase();
    // Most texts have no underscore, and need not be lowered.
    const sign = wanted.includes('_') ? '_' : '';
    const found: LocalRange[] = [];
    for (let row = top; row < top + rows; row += 1) {
      for (let column = left; column < left + columns; column += 1) {
        const cell = cellAt(row, column);
        if (!cell) continue;
        const formula = isFormulaText && (cell.f || cell.si) && this.formulaAt(row, column);
        const searched = formula || this.searchedOf(cell, wanted);
        if (searched.includes(sign) && searched.toLowerCase().includes(wanted))
          found.push(this.context.rangeOf(this.sheetId, { row, column, rows: 1, columns: 1 }));
      }
    }
    return found;
  }

  private searchedOf(cell: ICellData, wanted: string): string {
    if (cell.t !== BOOLEAN && typeof cell.v !== 'number') return String(this.contentOf(cell));
    // An underscore of a format is a gap; only its texts, quoted or escaped, show one.
    const showsText = !wanted.includes('_') || /["\\]/.test(formatOf(this.context, cell));
    return showsText ? this.displayOf(cell) : '';
  }

  /** The range as a named range keeps it. */
  toReference = () => referenceOf(this.context, this.sheetId, this.place);

  offset(
    rowOffset: number,
    columnOffset: number,
    rows = this.place.rows,
    columns = this.place.columns,
  ) {
    const row = this.place.row + rowOffset;
    const column = this.place.column + columnOffset;
    const place = checkPlace(this.context, this.sheetId, { row, column, rows, columns });
    return this.context.rangeOf(this.sheetId, place);
  }

  getCell(row: number, column: number) {
    return this.offset(row - 1, column - 1, 1, 1);
  }

  activate() {
    this.context.screen.select(this.sheetId, this.place);
    const name = worksheetOf(this.context, this.sheetId).getName();
    const { rows, columns } = this.place;
    this.context.screen.show('activate', name, this.getRow(), this.getColumn(), rows, columns);
    return this;
  }

  getValue = () => this.contentOf(this.firstCell());
  getValues = (): unknown[][] => this.mapCells((cell) => this.contentOf(cell));
  getDisplayValue = () => this.displayOf(this.firstCell());
  getDisplayValues = () => this.mapCells((cell) => this.displayOf(cell));
  getFormula = () => this.formulaAt(this.place.row, this.place.column);
  getFormulas = () => this.map((row, column) => this.formulaAt(row, column));
  isBlank = () => this.getValues().every((row) => row.every((value) => value === ''));

  /** A formula moves along from the first cell, as when it is filled. */
  setValue(value: unknown) {
    const { row: top, column: left } = this.place;
    const isFormula = typeof value === 'string' && value.startsWith('=');
    return this.writeEntries(
      this.map((row, column) => (isFormula ? moveFormula(value, row - top, column - left) : value)),
    );
  }

  setValues(values: unknown[][]) {
    checkSize(values, this.place);
    return this.writeEntries(values);
  }

  setFormula(text: string) {
    return this.setValue(asFormula(text));
  }

  setFormulas(formulas: string[][]) {
    checkSize(formulas, this.place);
    return this.writeEntries(formulas.map((row) => row.map(asFormula)));
  }

  clearContent() {
    return this.change(() => blank());
  }

  /** Both, unless told one of them. */
  clear({ contentsOnly = false, formatOnly = false }: Clearing = {}) {
    if (!formatOnly) this.clearContent();
    if (!contentsOnly) this.clearFormat();
    return this;
  }

  getMergedRanges() {
    const merged = worksheetOf(this.context, this.sheetId).getMergeData();
    return merged
      .filter((each) => meet(each, this.univerRange))
      .map(({ startRow, startColumn, endRow, endColumn }) =>
        this.context.rangeOf(this.sheetId, {
          row: startRow,
          column: startColumn,
          rows: endRow - startRow + 1,
          columns: endColumn - startColumn + 1,
        }),
      );
  }

  /** Keeps the first cell's value, as Sheets does. */
  merge() {
    const { row, column, rows, columns } = this.place;
    if (rows * columns === 1) return this;
    const [[first]] = this.getValues();
    this.clearContent();
    this.context.rangeOf(this.sheetId, { row, column, rows: 1, columns: 1 }).setValue(first);
    this.run(sheets.AddWorksheetMergeMutation.id, { ranges: [this.univerRange] });
    return this;
  }

  getDataValidation = () => this.getDataValidations()[0][0];

  getDataValidations() {
    return this.map((row, column) => {
      const rule = this.rules.at(row, column);
      return rule ? new LocalDataValidation(rule) : null;
    });
  }

  setDataValidation(rule: unknown) {
    this.refuseTyped('the data validation');
    this.clearDataValidations();
    if (rule !== null) this.rules.add(rule as LocalDataValidation, this.univerRange);
    return this;
  }

  clearDataValidations() {
    this.rules.clear(this.univerRange);
    return this;
  }

  getNote = () => this.getNotes()[0][0];
  getNotes = () => this.map((row, column) => this.notes.at(row, column)?.note ?? '');
  clearNote = () => this.setNote(null);

  /** One note for each cell; null or '' takes it away. */
  setNote(text: string | null) {
    this.map((row, column) => this.notes.set(row, column, text));
    return this;
  }

  getNumberFormat = () => this.getNumberFormats()[0][0];
  getNumberFormats = () =>
    this.mapCells((cell) => formatOf(this.context, cell) || UNTOUCHED_FORMAT);
  setNumberFormat(format: string) {
    this.refuseTyped('the number format');
    return this.setStyle(format, toFormat);
  }
  setNumberFormats(formats: string[][]) {
    this.refuseTyped('the number format');
    return this.setStyles(formats, toFormat);
  }
  getFontWeight = () => this.getFontWeights()[0][0];
  getFontWeights = () => this.mapCells((cell) => (this.styleOf(cell)?.bl ? 'bold' : 'normal'));
  setFontWeight = (weight: string | null) => this.setStyle(weight, toWeight);
  setFontWeights = (weights: (string | null)[][]) => this.setStyles(weights, toWeight);
  setFontStyle = (style: string | null) => this.setStyle(style, toSlant);
  setFontSize = (size: number) => this.setStyle(size, (fs) => ({ fs }));
  setFontSizes = (sizes: number[][]) => this.setStyles(sizes, (fs) => ({ fs }));
  setTextStyles(styles: GoogleAppsScript.Spreadsheet.TextStyle[][]) {
    this.setStyles(styles as unknown as LocalTextStyle[][], ({ style }) => style);
    fitRows(this.context, this.sheetId, this.place);
    return this;
  }
  setFontFamily = (family: string | null) => this.setStyle(family, (ff) => ({ ff }));
  getFontColors = () => this.mapCells((cell) => this.styleOf(cell)?.cl?.rgb ?? '#000000');
  setFontColor = (color: string | null) => this.setStyle(color, toColor);
  setFontColors = (colors: (string | null)[][]) => this.setStyles(colors, toColor);
  createFilter = () => LocalFilter.create(this.context, this.sheetId, this.place);
  getBackground = () => this.getBackgrounds()[0][0];
  getBackgrounds = () => this.mapCells((cell) => this.styleOf(cell)?.bg?.rgb ?? '#ffffff');
  setBackground = (color: string | null) => this.setStyle(color, toBackground);
  setBackgrounds = (colors: (string | null)[][]) => this.setStyles(colors, toBackground);
  setWrap = (isWrapped: boolean) => this.setStyle(isWrapped, toWrap);
  setWraps(areWrapped: boolean[][]) {
    this.setStyles(areWrapped, toWrap);
    fitRows(this.context, this.sheetId, this.place);
    return this;
  }
  setHorizontalAlignment = (side: HorizontalSide) => this.setStyle(side, toSide);
  setHorizontalAlignments = (sides: HorizontalSide[][]) => this.setStyles(sides, toSide);
  setVerticalAlignment = (side: VerticalSide) => this.setStyle(side, toHeight);

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
    const line = (isDrawn: boolean | null) =>
      isDrawn === null ? undefined : toLine(isDrawn, color);
    return this.restyle((r, c) => {
      const sides = {
        t: line(r === row ? top : horizontal),
        b: line(r === row + rows - 1 ? bottom : horizontal),
        l: line(c === column ? left : vertical),
        r: line(c === column + columns - 1 ? right : vertical),
      };
      const named = Object.entries(sides).filter(([, side]) => side !== undefined);
      return { bd: Object.fromEntries(named) };
    }, sheets.SetBorderCommand.id);
  }

  clearFormat() {
    return this.restyle(() => null, sheets.ClearSelectionFormatCommand.id);
  }

  private get rules() {
    return new SheetRules(this.context, this.sheetId);
  }

  private get notes() {
    return new SheetNotes(this.context, this.sheetId);
  }

  /** The range as Univer's commands take it. */
  private get univerRange(): IRange {
    const { row, column, rows, columns } = this.place;
    return {
      startRow: row,
      startColumn: column,
      endRow: row + rows - 1,
      endColumn: column + columns - 1,
    };
  }

  /** Reads the sheet's cells (0-based), now; throws where the sheet was deleted. */
  private get cellAt() {
    worksheetOf(this.context, this.sheetId);
    return this.context.engine.readerOf(this.sheetId);
  }

  private firstCell() {
    return this.cellAt(this.place.row, this.place.column);
  }

  /** Makes rows of one answer a cell; both indexes are 0-based in the sheet. */
  private map<Answer>(answer: (row: number, column: number) => Answer): Answer[][] {
    const { row, column, rows, columns } = this.place;
    const answers: Answer[][] = new Array(rows);
    for (let r = 0; r < rows; r += 1) {
      answers[r] = new Array(columns);
      for (let c = 0; c < columns; c += 1) answers[r][c] = answer(row + r, column + c);
    }
    return answers;
  }

  private mapCells<Answer>(answer: (cell: Nullable<ICellData>) => Answer): Answer[][] {
    const { cellAt } = this;
    return this.map((row, column) => answer(cellAt(row, column)));
  }

  private contentOf(cell: Nullable<ICellData>): unknown {
    if (!cell) return '';
    const value = cell.v ?? cell.p?.body?.dataStream.replace(/\r\n$/, '') ?? '';
    if (cell.t === BOOLEAN) return Boolean(value);
    if (typeof value !== 'number' || !isDateFormat(formatOf(this.context, cell))) return value;
    return this.context.toDate(value);
  }

  private displayOf(cell: Nullable<ICellData>): string {
    const value = cell?.v ?? '';
    if (cell?.t === BOOLEAN) return value ? 'TRUE' : 'FALSE';
    if (typeof value !== 'number') return String(value);
    const format = formatOf(this.context, cell) || AUTOMATIC;
    const locale = this.context.locale.replace('_', '-');
    return core.numfmt.format(format, value, { locale, throws: false });
  }

  private formulaAt(row: number, column: number): string {
    const cell = worksheetOf(this.context, this.sheetId).getCellRaw(row, column);
    if (cell?.f || !cell?.si) return cell?.f ?? '';
    const model = this.context.engine.injector.get(formula.FormulaDataModel);
    const unitId = this.context.engine.workbook().getUnitId();
    return model.getFormulaStringByCell(row, column, this.sheetId, unitId) ?? '';
  }

  private writeEntries(values: unknown[][]) {
    const { row: top, column: left } = this.place;
    const { cellAt, rules } = this;
    const entries = this.map((row, column) => {
      const format = formatOf(this.context, cellAt(row, column));
      const entry = readEntry(values[row - top][column - left], format, this.context);
      const one = { row, column, rows: 1, columns: 1 };
      checkEntry(entry, rules.at(row, column), notationOf(one));
      if (entry.content.f) this.context.written.push({ sheetId: this.sheetId, row, column });
      return toCell(entry);
    });
    return this.change((row, column) => entries[row - top][column - left]);
  }

  /** One mutation for the whole range; `trigger` tells the formula engine what needs no calculation. */
  private change(toChange: (row: number, column: number) => ICellData, trigger?: string) {
    worksheetOf(this.context, this.sheetId);
    const { row, column } = this.place;
    const cellValue: CellChanges = {};
    this.map(toChange).forEach((cells, r) => {
      cellValue[row + r] = Object.fromEntries(cells.map((cell, c) => [column + c, cell]));
    });
    this.run(sheets.SetRangeValuesMutation.id, { cellValue, ...(trigger && { trigger }) });
    return this;
  }

  private setStyle<Value>(value: Value, toStyle: (value: Value) => IStyleData) {
    return this.restyle(() => toStyle(value), sheets.SetStyleCommand.id);
  }

  private setStyles<Value>(values: Value[][], toStyle: (value: Value) => IStyleData) {
    checkSize(values, this.place);
    const { row: top, column: left } = this.place;
    return this.restyle(
      (row, column) => toStyle(values[row - top][column - left]),
      sheets.SetStyleCommand.id,
    );
  }

  /** Names the type of what is in the cell: Univer else makes a number of text that reads as one. */
  private restyle(toStyle: (row: number, column: number) => IStyleData | null, trigger: string) {
    const { cellAt } = this;
    return this.change(
      (row, column) => ({ s: toStyle(row, column), t: cellAt(row, column)?.t }),
      trigger,
    );
  }

  private styleOf(cell: Nullable<ICellData>) {
    return this.context.engine.workbook().getStyles().getStyleByCell(cell);
  }

  /** A Table keeps the formats and rules of its typed columns. */
  private refuseTyped(what: string) {
    const name = worksheetOf(this.context, this.sheetId).getName();
    if (!this.context.typedSheets.includes(name)) return;
    throw new Error(`You can't set ${what} of cells in a typed column.`);
  }

  private run(id: string, params: object) {
    this.context.engine.run(id, { subUnitId: this.sheetId, ...params });
  }
}

/** Whether two areas have a cell in common. */
const meet = (one: IRange, other: IRange) =>
  one.startRow <= other.endRow &&
  other.startRow <= one.endRow &&
  one.startColumn <= other.endColumn &&
  other.startColumn <= one.endColumn;

function toCell({ content, format }: Entry): ICellData {
  return format ? { ...content, s: { n: { pattern: format } } } : content;
}

const asFormula = (text: string) => (text === '' || text.startsWith('=') ? text : `=${text}`);
