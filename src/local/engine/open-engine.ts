import type {
  ICellData,
  ICommandInfo,
  Injector,
  IWorkbookData,
  Nullable,
  Univer,
  Workbook,
} from '@univerjs/core';
import { Calculation } from './calculation';
import {
  ArrayFormula,
  type CellWorld,
  type CustomFunction,
  makeFormulaFunction,
} from './custom-function';
import { closeOpenRanges } from './open-ranges';
import { core, formula, sheets, sheetsFormula, sheetsNumfmt } from './univer';

/** Of the bundle's realm and the spreadsheet's zone. */
export type EngineOptions = Pick<CellWorld, 'toDate' | 'toSerial'>;

/** A headless spreadsheet: the model, and formulas that calculate some time after each change. */
export interface Engine {
  univer: Univer;
  injector: Injector;
  workbook(): Workbook;
  save(): IWorkbookData;
  /** Resolves when no formula calculation runs or is due. */
  settled(): Promise<void>;
  /** Runs a Univer command or mutation at once; throws where Univer refuses it. */
  run(id: string, params: object): void;
  /** What a custom function threw in a cell (0-based), or ''. */
  errorText(sheetId: string, row: number, column: number): string;
  /** A cell as calculated, spilled ones included; undefined where blank. */
  cellAt(sheetId: string, row: number, column: number): Nullable<ICellData>;
  /** Places (0-based) that hold part of a spilled array, its first cell included. */
  spilledCells(sheetId: string): [row: number, column: number][];
  dispose(): void;
}

/** Registered after the formula plugins, in this order; whoever shows more of Univer adds to it. */
export const PLUGINS: Parameters<Univer['registerPlugin']>[0][] = [
  sheetsNumfmt.UniverSheetsNumfmtPlugin,
];

/** Opens a snapshot; every formula is calculated anew, as when Sheets imports a file. */
export function openEngine(
  snapshot: IWorkbookData,
  customFunctions: CustomFunction[],
  options: EngineOptions,
): Engine {
  const univer = new core.Univer({
    locale: core.LocaleType.EN_US,
    locales: { [core.LocaleType.EN_US]: {} },
    logLevel: core.LogLevel.SILENT,
  });
  const errors = new Map<string, string>();
  const state: { workbook?: Workbook } = {};
  const world = makeWorld(options, errors, () => state.workbook);
  registerPlugins(univer, customFunctions, world);
  const injector = univer.__getInjector();
  const commands = injector.get(core.ICommandService);
  const calculation = new Calculation(commands, injector);
  commands.beforeCommandExecuted((command) => closeEnteredRanges(command, state.workbook));
  const workbook = univer.createUnit<IWorkbookData, Workbook>(
    core.UniverInstanceType.UNIVER_SHEET,
    closeLoadedRanges(snapshot),
  );
  state.workbook = workbook;
  const spills = injector.get(formula.FormulaDataModel);
  return {
    univer,
    injector,
    workbook: () => workbook,
    save: () => workbook.save(),
    settled: () => calculation.settled(),
    run(id, params) {
      if (!commands.syncExecuteCommand(id, { unitId: workbook.getUnitId(), ...params })) {
        throw new Error(`The spreadsheet engine refused ${id}.`);
      }
    },
    errorText: (sheetId, row, column) => errors.get(placeOf(sheetId, row, column)) ?? '',
    cellAt(sheetId, row, column) {
      const cell = workbook.getSheetBySheetId(sheetId)?.getCellRaw(row, column);
      if (cell && cell.v !== undefined && cell.v !== null) return cell;
      const spilled =
        spills.getArrayFormulaCellData()[workbook.getUnitId()]?.[sheetId]?.[row]?.[column];
      return spilled ? { ...cell, ...spilled } : cell;
    },
    spilledCells(sheetId) {
      const rows = spills.getArrayFormulaCellData()[workbook.getUnitId()]?.[sheetId] ?? {};
      return Object.entries(rows).flatMap(([row, cells]) =>
        Object.keys(cells ?? {}).map((column): [number, number] => [Number(row), Number(column)]),
      );
    },
    dispose: () => univer.dispose(),
  };
}

function registerPlugins(univer: Univer, customFunctions: CustomFunction[], world: CellWorld) {
  univer.registerPlugin(formula.UniverFormulaEnginePlugin, {
    function: [
      [ArrayFormula, 'ARRAYFORMULA'],
      ...customFunctions.map((each) => [makeFormulaFunction(each, world), each.name]),
    ],
  } as ConstructorParameters<typeof formula.UniverFormulaEnginePlugin>[0]);
  univer.registerPlugin(sheets.UniverSheetsPlugin);
  univer.registerPlugin(sheetsFormula.UniverSheetsFormulaPlugin, {
    initialFormulaComputing: sheetsFormula.CalculationMode.FORCED,
  });
  for (const plugin of PLUGINS) univer.registerPlugin(plugin);
}

function makeWorld(
  options: EngineOptions,
  errors: Map<string, string>,
  workbook: () => Workbook | undefined,
): CellWorld {
  return {
    ...options,
    formulaAt: (sheetId, row, column) =>
      workbook()?.getSheetBySheetId(sheetId)?.getCellRaw(row, column)?.f ?? '',
    keepError(sheetId, row, column, text) {
      if (text) errors.set(placeOf(sheetId, row, column), text);
      else errors.delete(placeOf(sheetId, row, column));
    },
  };
}

function placeOf(sheetId: string, row: number, column: number): string {
  return `${sheetId} ${row} ${column}`;
}

function closeLoadedRanges(snapshot: IWorkbookData): IWorkbookData {
  const own = structuredClone(snapshot);
  const all = Object.values(own.sheets);
  for (const sheet of all) {
    const rowCount = (name: string) =>
      (name ? all.find((each) => each.name === name) : sheet)?.rowCount ?? 1000;
    for (const row of Object.values(sheet.cellData ?? {})) {
      for (const cell of Object.values(row as Record<number, ICellData>)) {
        if (cell?.f) cell.f = closeOpenRanges(cell.f, rowCount);
      }
    }
  }
  return own;
}

/** Whoever enters it: a script or the page. */
function closeEnteredRanges(command: Readonly<ICommandInfo>, workbook: Workbook | undefined) {
  if (command.id !== sheets.SetRangeValuesMutation.id || !workbook) return;
  const { cellValue, subUnitId } = command.params as {
    subUnitId: string;
    cellValue?: Record<number, Record<number, Nullable<ICellData>>>;
  };
  const rowCount = (name: string) =>
    (name
      ? workbook.getSheetBySheetName(name)
      : workbook.getSheetBySheetId(subUnitId)
    )?.getRowCount() ?? 1000;
  for (const row of Object.values(cellValue ?? {})) {
    for (const cell of Object.values(row ?? {})) {
      if (cell?.f?.includes(':')) cell.f = closeOpenRanges(cell.f, rowCount);
    }
  }
}
