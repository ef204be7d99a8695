import type {
  ICellData,
  Injector,
  IWorkbookData,
  Nullable,
  Univer,
  Workbook,
} from '@univerjs/core';
import { calculateCell, dropBareSpills } from './calculate-cell';
import { Calculation } from './calculation';
import {
  type CellWorld,
  type CustomFunction,
  makeArrayFormula,
  makeFormulaFunction,
} from './custom-function';
import { type FormulaPlace, listOpenFormulas } from './open-formulas';
import { closeEnteredRanges, closeLoadedRanges } from './open-ranges';
import {
  core,
  dataValidation,
  formula,
  sheets,
  sheetsConditions,
  sheetsDataValidation,
  sheetsFilter,
  sheetsFormula,
  sheetsNote,
  sheetsNumfmt,
} from './univer';

/** Of the bundle's realm and the spreadsheet's zone. */
export interface EngineOptions extends Pick<CellWorld, 'toDate' | 'toSerial'> {
  /** Id of the workbook, unlike any other of the process; a new one when left out. */
  unitId?: string;
  /** False where formulas are to keep the values they have. */
  isCalculated?: boolean;
}

/** Gives a cell by its 0-based place; undefined where blank. */
export type CellReader = (row: number, column: number) => Nullable<ICellData>;

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
  /** What a custom function threw in a cell (0-based) that shows `#ERROR!`, or ''. */
  errorText(sheetId: string, row: number, column: number): string;
  /** A cell as calculated, spilled ones included; undefined where blank. */
  cellAt(sheetId: string, row: number, column: number): Nullable<ICellData>;
  /** The same for many cells of a sheet; good until the next change. */
  readerOf(sheetId: string): CellReader;
  /** Calculates a formula (0-based) at once; what depends on it follows when the engine next calculates. */
  calculate(sheetId: string, row: number, column: number): void;
  /** Takes away at once what arrays spilled whose formula is gone. */
  dropBareSpills(): void;
  /** Places (0-based) that hold part of a spilled array, its first cell included. */
  spilledCells(sheetId: string): [row: number, column: number][];
  dispose(): void;
}

/** Registered after the formula plugins, in this order. */
const listPlugins = (): Parameters<Univer['registerPlugin']>[0][] => [
  sheetsNumfmt.UniverSheetsNumfmtPlugin,
  dataValidation.UniverDataValidationPlugin,
  sheetsDataValidation.UniverSheetsDataValidationPlugin,
  sheetsConditions.UniverSheetsConditionalFormattingPlugin,
  sheetsNote.UniverSheetsNotePlugin,
  sheetsFilter.UniverSheetsFilterPlugin,
];

const START = Date.now().toString(36);
let opened = 0;

/** Opens a snapshot; formulas that came without a value are calculated, the others keep theirs. */
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
  const { isCalculated = true } = options;
  registerPlugins(univer, customFunctions, world, isCalculated);
  const injector = univer.__getInjector();
  const commands = injector.get(core.ICommandService);
  const calculation = new Calculation(commands, injector);
  commands.beforeCommandExecuted((command) => closeEnteredRanges(command, state.workbook));
  // Formulas are kept parsed with the sheet's old name in what a name stood for.
  commands.onCommandExecuted(({ id }) => {
    const isRenaming =
      id === formula.SetDefinedNameMutation.id || id === sheets.SetWorksheetNameMutation.id;
    if (isRenaming) injector.get(formula.IFunctionService).deleteFormulaAstCacheKey('');
  });
  // Parsed formulas, with the functions and names in them, are kept by this id for all engines of the process.
  opened += 1;
  const workbook = univer.createUnit<IWorkbookData, Workbook>(
    core.UniverInstanceType.UNIVER_SHEET,
    closeLoadedRanges({ ...snapshot, id: options.unitId ?? `workbook-${START}-${opened}` }),
  );
  state.workbook = workbook;
  const openFormulas = listOpenFormulas(snapshot);
  if (isCalculated && openFormulas.length > 0) {
    commands.syncExecuteCommand(
      formula.SetTriggerFormulaCalculationStartMutation.id,
      toDirty(workbook.getUnitId(), openFormulas),
    );
  }
  const spills = injector.get(formula.FormulaDataModel);
  const spillsOf = (sheetId: string) =>
    spills.getArrayFormulaCellData()[workbook.getUnitId()]?.[sheetId] ?? {};
  const readerOf = (sheetId: string): CellReader => {
    const worksheet = workbook.getSheetBySheetId(sheetId);
    const spilledRows = spillsOf(sheetId);
    return (row, column) => {
      const cell = worksheet?.getCellRaw(row, column);
      if (cell && cell.v !== undefined && cell.v !== null) return cell;
      const spilled = spilledRows[row]?.[column];
      return spilled ? { ...cell, ...spilled } : cell;
    };
  };
  const run = (id: string, params: object) => {
    if (!commands.syncExecuteCommand(id, { unitId: workbook.getUnitId(), ...params })) {
      throw new Error(`The spreadsheet engine refused ${id}.`);
    }
  };
  return {
    univer,
    injector,
    workbook: () => workbook,
    // With what plugins hold: validation, conditional formats, notes, filters.
    save: () =>
      injector.get(core.IResourceLoaderService).saveUnit(workbook.getUnitId()) ?? workbook.save(),
    settled: () => (isCalculated ? calculation.settled() : Promise.resolve()),
    run,
    calculate(sheetId, row, column) {
      const cell = calculateCell(injector, workbook, [sheetId, row, column]);
      if (!cell) return;
      const cellValue = { [row]: { [column]: cell } };
      // As a change of looks: the engine has this formula to calculate already.
      const trigger = sheets.SetStyleCommand.id;
      run(sheets.SetRangeValuesMutation.id, { subUnitId: sheetId, cellValue, trigger });
    },
    dropBareSpills: () => dropBareSpills(injector, workbook),
    errorText(sheetId, row, column) {
      const isError = readerOf(sheetId)(row, column)?.v === '#ERROR!';
      return (isError && errors.get(placeOf(sheetId, row, column))) || '';
    },
    cellAt: (sheetId, row, column) => readerOf(sheetId)(row, column),
    readerOf,
    spilledCells(sheetId) {
      return Object.entries(spillsOf(sheetId)).flatMap(([row, cells]) =>
        Object.keys(cells ?? {}).map((column): [number, number] => [Number(row), Number(column)]),
      );
    },
    dispose: () => univer.dispose(),
  };
}

function registerPlugins(
  univer: Univer,
  customFunctions: CustomFunction[],
  world: CellWorld,
  isCalculated: boolean,
) {
  univer.registerPlugin(formula.UniverFormulaEnginePlugin, {
    notExecuteFormula: !isCalculated,
    function: [
      [makeArrayFormula(), 'ARRAYFORMULA'],
      ...customFunctions.map((each) => [makeFormulaFunction(each, world), each.name]),
    ],
  } as ConstructorParameters<typeof formula.UniverFormulaEnginePlugin>[0]);
  univer.registerPlugin(sheets.UniverSheetsPlugin);
  univer.registerPlugin(sheetsFormula.UniverSheetsFormulaPlugin, {
    initialFormulaComputing: sheetsFormula.CalculationMode.NO_CALCULATION,
  });
  for (const plugin of listPlugins()) univer.registerPlugin(plugin);
}

/** What tells the formula engine to calculate these cells. */
function toDirty(unitId: string, places: FormulaPlace[]) {
  const dirtyRanges = places.map(({ sheetId, row, column }) => ({
    unitId,
    sheetId,
    range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
  }));
  return {
    forceCalculation: false,
    dirtyRanges,
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    clearDependencyTreeCache: {},
  };
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
    keepError: (sheetId, row, column, text) => void errors.set(placeOf(sheetId, row, column), text),
  };
}

function placeOf(sheetId: string, row: number, column: number): string {
  return `${sheetId} ${row} ${column}`;
}
