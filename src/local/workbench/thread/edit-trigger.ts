/** Tells of a person's edits, as Sheets does to onEdit: never of what a script or a recalculation wrote. */
import type { ICellData, ICommandInfo, IExecutionOptions, Nullable } from '@univerjs/core';
import type { LocalHost } from '../../apps-script/host';
import type { Engine } from '../../engine/open-engine';
import { core, sheets } from '../../engine/univer';
import type { CellArea } from '../protocol';

/** One edit. Values are told for a single cell only; a blank has none. */
export interface Edit {
  sheetId: string;
  area: CellArea;
  value?: string;
  oldValue?: string;
}

interface SetValues {
  subUnitId: string;
  cellValue?: Record<number, Record<number, Nullable<ICellData>> | undefined>;
  trigger?: string;
}

/** `onEdit` runs after each edit that came from a page. */
export function watchEdits(engine: Engine, onEdit: (edit: Edit) => void): void {
  const commands = engine.injector.get(core.ICommandService);
  let before: Edit | undefined;
  commands.beforeCommandExecuted((command, options) => {
    if (!isEdit(command, options)) return;
    const { subUnitId, cellValue } = command.params as SetValues;
    const area = areaOf(cellValue);
    if (area) before = { sheetId: subUnitId, area, oldValue: valueIn(engine, subUnitId, area) };
  });
  commands.onCommandExecuted((command, options) => {
    if (!before || !isEdit(command, options)) return;
    const edit = { ...before, value: valueIn(engine, before.sheetId, before.area) };
    before = undefined;
    onEdit(edit);
  });
}

function isEdit(command: Readonly<ICommandInfo>, options?: IExecutionOptions): boolean {
  if (command.id !== sheets.SetRangeValuesMutation.id || !options?.fromSync) return false;
  const { trigger, cellValue } = command.params as SetValues;
  if (options.fromFormula || trigger === sheets.SetStyleCommand.id) return false;
  return Object.values(cellValue ?? {}).some((row) =>
    Object.values(row ?? {}).some(changesContent),
  );
}

/** A new format alone is no edit. */
function changesContent(cell: Nullable<ICellData>): boolean {
  return cell === null || (cell !== undefined && ('v' in cell || 'f' in cell || 'p' in cell));
}

function areaOf(cells: SetValues['cellValue']): CellArea | undefined {
  const rows = Object.keys(cells ?? {}).map(Number);
  const columns = rows.flatMap((row) => Object.keys(cells?.[row] ?? {}).map(Number));
  if (columns.length === 0) return undefined;
  return {
    startRow: Math.min(...rows),
    endRow: Math.max(...rows),
    startColumn: Math.min(...columns),
    endColumn: Math.max(...columns),
  };
}

function valueIn(engine: Engine, sheetId: string, area: CellArea): Edit['value'] {
  const isSingle = area.startRow === area.endRow && area.startColumn === area.endColumn;
  const cell = isSingle ? engine.cellAt(sheetId, area.startRow, area.startColumn) : undefined;
  return cell?.v === undefined || cell.v === null ? undefined : String(cell.v);
}

/** Runs the add-on's `onEdit` for an edit; nothing happens when its sheet is gone. */
export function runEdit(host: LocalHost, { sheetId, area, value, oldValue }: Edit): void {
  const sheet = host.engine.workbook().getSheetBySheetId(sheetId);
  if (!sheet) return;
  host.runEdit({
    sheetName: sheet.getName(),
    row: area.startRow + 1,
    column: area.startColumn + 1,
    rows: area.endRow - area.startRow + 1,
    columns: area.endColumn - area.startColumn + 1,
    value,
    oldValue,
  });
}
