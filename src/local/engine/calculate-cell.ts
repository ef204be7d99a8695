import type { ICellData, Injector, IRange, Workbook } from '@univerjs/core';
import type {
  ArrayValueObject,
  BaseReferenceObject,
  BaseValueObject,
  FunctionVariantType,
  LexerNode,
} from '@univerjs/engine-formula';
import { core, formula } from './univer';

/**
 * Calculates the formula of one cell (0-based) at once, from what other cells hold now; the engine calculates it
 * again, with all that depends on it, when the script has ended. An array gives its first value.
 */
export function calculateCell(
  injector: Injector,
  workbook: Workbook,
  [sheetId, row, column]: [sheetId: string, row: number, column: number],
): ICellData | null {
  const worksheet = workbook.getSheetBySheetId(sheetId);
  const text = worksheet?.getCellRaw(row, column)?.f;
  if (!worksheet || !text) return null;
  injector.get(formula.IFormulaCurrentConfigService).loadDataLite();
  const runtime = injector.get(formula.IFormulaRuntimeService);
  runtime.reset();
  runtime.setCurrent(
    row,
    column,
    worksheet.getRowCount(),
    worksheet.getColumnCount(),
    sheetId,
    workbook.getUnitId(),
  );
  const tokens = injector.get(formula.Lexer).treeBuilder(text);
  // What cannot be read as a formula gives an error's name.
  if (typeof tokens === 'string') return { v: tokens, t: core.CellValueType.STRING };
  const node = injector.get(formula.AstTreeBuilder).parse(tokens as LexerNode);
  const interpreter = injector.get(formula.Interpreter);
  if (!node || interpreter.checkAsyncNode(node)) return null;
  return toCell(interpreter.execute({ node, refOffsetX: 0, refOffsetY: 0 }));
}

function toCell(result: FunctionVariantType): ICellData {
  const array = result.isReferenceObject()
    ? (result as BaseReferenceObject).toArrayValueObject()
    : (result as BaseValueObject);
  const single = array.isArray() ? (array as ArrayValueObject).getFirstCell() : array;
  const value = single.getValue();
  if (typeof value === 'number') return { v: value, t: core.CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: core.CellValueType.BOOLEAN };
  return { v: String(value ?? ''), t: core.CellValueType.STRING };
}

/** Takes away what arrays spilled whose formula is gone, as Sheets does at once. */
export function dropBareSpills(injector: Injector, workbook: Workbook): void {
  const model = injector.get(formula.FormulaDataModel);
  const unitId = workbook.getUnitId();
  const ranges = model.getArrayFormulaRange()[unitId] ?? {};
  const values = model.getArrayFormulaCellData()[unitId] ?? {};
  for (const [sheetId, rows] of Object.entries(ranges)) {
    const worksheet = workbook.getSheetBySheetId(sheetId);
    for (const [row, columns] of Object.entries(rows ?? {})) {
      for (const [column, range] of Object.entries(columns ?? {})) {
        if (worksheet?.getCellRaw(Number(row), Number(column))?.f) continue;
        core.Range.foreach(range as IRange, (r, c) => {
          delete values[sheetId]?.[r]?.[c];
        });
        delete rows?.[Number(row)]?.[Number(column)];
      }
    }
  }
}
