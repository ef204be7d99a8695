import vm from 'node:vm';
import type * as Addon from '../../addon/entry';
import { type Engine, openEngine } from '../engine/open-engine';
import { listOpenFormulas } from '../engine/open-formulas';
import { openLightEngine } from '../engine/open-light-engine';
import type { WorkbookFile } from '../files/workbook-file';
import { type AuthMode, checkAllowed } from './authorization';
import { Boundary } from './boundary';
import { instantOfSerial, serialOfInstant } from './civil-instant';
import { findCustomFunctions } from './find-custom-functions';
import { makeServices } from './make-services';
import type { PlanFolder } from './plan-folder';
import { openRealm, type Realm } from './realm';
import { Runs } from './runs';
import { type MenuItem, Screen, type ScreenEvents } from './screen';
import { type EditEvent, makeTriggers } from './triggers';

/** Text of `Code.js` and `functions.js`. */
interface Code {
  bundle: string;
  functions: string;
}

/** What a local run of the add-on needs: what was built, and the workbook it stands in. */
export interface HostOptions extends Code {
  /** One that the same code was loaded into; of several hosts that share it, the last one opened is served. */
  realm?: Realm;
  workbook: WorkbookFile;
  timeZone: string;
  locale: string;
  /** The add-on's clock, in milliseconds since 1970; the real one when left out. */
  now?: () => number;
  /** Text of an HTML file of the project, by its name without `.html`. */
  readHtml?: (name: string) => string;
  /** Gives the folder on disk that stands for the plan folder in Drive. */
  findPlanFolder?: () => PlanFolder | undefined;
  /** Id of the workbook in the engine, and whether its formulas are calculated: see the engine's options. */
  unitId?: string;
  isCalculated?: boolean;
  /** Whether the person allows Drive; allowed unless said otherwise. */
  isDriveAllowed?: () => boolean;
  /** Names of sheets that hold a chart and no cells. */
  objectSheets?: readonly string[];
  /** Names of sheets whose cells stand in a Table with typed columns. */
  typedSheets?: readonly string[];
  /**
   * Is told each state-touching service call before it is made, as `Range.setValues`, and the mode of
   * the run that makes it; may throw in its place.
   */
  beforeCall?: (name: string, mode: AuthMode) => void;
  /** Makes the call by `act`, or does not, and gives its answer; may throw before or after it. */
  aroundCall?: (name: string, act: () => unknown) => unknown;
}

/** The built bundle over a workbook, in a context that has Apps Script's globals only. */
export interface LocalHost {
  engine: Engine;
  /** Calls a function as the side panel would: plain data in, plain data out. */
  call(name: string, ...args: unknown[]): unknown;
  /** Runs with all that the bundle has, as nobody can in Google; what it gives is handed over as it is, not copied. */
  onDesk<Answer>(act: (app: typeof Addon) => Answer): Answer;
  /** Runs what a menu item or trigger names. */
  runMenuItem(functionName: string): void;
  /** The spreadsheet was opened: runs the add-on's `onOpen`, in NONE where it was never used in this file. */
  runOpen(mode?: 'NONE' | 'LIMITED'): void;
  /** A person edited cells: runs the add-on's `onEdit`, if it has one. */
  runEdit(edit: EditEvent): void;
  /** Tells what the person would see; gives what ends it. */
  watch(viewer: Partial<ScreenEvents>): () => void;
  /** The menus put up so far, by caption; '' is the add-on menu. */
  menus: ReadonlyMap<string, (MenuItem | null)[]>;
  /** The person selects cells (1-based). */
  select(sheetName: string, row: number, column: number, rows?: number, columns?: number): void;
  /** What a custom function threw in a cell (1-based), or ''. */
  errorText(sheetName: string, row: number, column: number): string;
  /** State-touching service calls since the last reset. */
  serviceCalls(): number;
  resetServiceCalls(): void;
  /** Resolves when no formula calculation runs or is due. */
  settled(): Promise<void>;
  /** The workbook with what the add-on wrote; settle first for the values of formulas. */
  toWorkbookFile(): WorkbookFile;
  dispose(): void;
}

/** A realm with the code loaded, for many workbooks one after the other: JavaScript gets fast where it has run before. */
export function loadRealm({ bundle, functions }: Code, now?: () => number): Realm {
  const realm = openRealm(now);
  vm.runInContext(bundle, realm.context, { filename: 'Code.js' });
  vm.runInContext(functions, realm.context, { filename: 'functions.js' });
  return realm;
}

/** Loads the bundle, which calls no service, and calculates the formulas that came without a value. */
export async function openHost(options: HostOptions): Promise<LocalHost> {
  // The realm's functions exist before the first calculation, so the bundle is loaded first.
  const { timeZone, realm = loadRealm(options, options.now) } = options;
  const toDate = (serial: number) => realm.makeDate(instantOfSerial(serial, timeZone));
  const toSerial = (date: Date) => serialOfInstant(date.getTime(), timeZone);
  const { context } = realm;
  const runs = new Runs();
  const listFunctions = () =>
    findCustomFunctions(options.functions, context, realm.toRealm).map(({ name, run }) => ({
      name,
      run: (...args: unknown[]) => runs.during('CUSTOM_FUNCTION', () => run(...args)),
    }));
  const screen = new Screen();
  const { beforeCall, aroundCall = (_, act) => act() } = options;
  const allow = (name: string) => checkAllowed(name, runs.now.mode);
  const boundary = new Boundary(realm, allow, (name, act) => {
    beforeCall?.(name, runs.now.mode);
    return aroundCall(name, act);
  });
  const services = (engine: Engine) =>
    makeServices({
      engine,
      screen,
      runs,
      timeZone,
      locale: options.locale,
      readHtml: options.readHtml ?? refuseHtml,
      drive: {
        findPlanFolder: options.findPlanFolder ?? (() => undefined),
        isAllowed: options.isDriveAllowed ?? (() => true),
      },
      objectSheets: options.objectSheets ?? [],
      typedSheets: options.typedSheets ?? [],
      toDate,
      toSerial,
    });
  const { unitId, isCalculated } = options;
  const { snapshot } = options.workbook;
  const hasOpenFormulas = listOpenFormulas(snapshot).length > 0;
  const open = () =>
    openEngine(snapshot, listFunctions(), { toDate, toSerial, unitId, isCalculated });
  // A workbook that is shown is opened at once; it is the one that says whether it is calculated.
  const isOpened = hasOpenFormulas || isCalculated !== undefined;
  const engine = isOpened ? open() : openLightEngine(snapshot, open);
  for (const [name, service] of Object.entries(services(engine))) {
    context[name] = boundary.face(service);
  }
  if (hasOpenFormulas) await engine.settled();
  return makeHost(options, engine, screen, boundary, realm, runs);
}

function makeHost(
  options: HostOptions,
  engine: Engine,
  screen: Screen,
  boundary: Boundary,
  realm: Realm,
  runs: Runs,
): LocalHost {
  const { runOpen, runEdit } = makeTriggers(realm.context);
  const sheetIdOf = (name: string) =>
    engine.workbook().getSheetBySheetName(name)?.getSheetId() ?? '';
  return {
    engine,
    call: (name, ...args) => runs.during('FULL', () => realm.callAsPanel(name, args)),
    onDesk: (act) => runs.during('FULL', () => act(realm.context.App)),
    runMenuItem: (name) => runs.during('FULL', () => realm.run(name)),
    runOpen: (mode = 'LIMITED') => runs.during(mode, () => runOpen(mode)),
    runEdit: (edit) => runs.during('LIMITED', () => runEdit(edit)),
    watch: (viewer) => screen.watch(viewer),
    menus: screen.menus,
    select: (name, row, column, rows = 1, columns = 1) =>
      screen.select(sheetIdOf(name), { row: row - 1, column: column - 1, rows, columns }),
    errorText: (name, row, column) => engine.errorText(sheetIdOf(name), row - 1, column - 1),
    serviceCalls: () => boundary.calls,
    resetServiceCalls() {
      boundary.calls = 0;
    },
    settled: () => engine.settled(),
    toWorkbookFile: () => ({ snapshot: engine.save(), notes: options.workbook.notes }),
    dispose: () => engine.dispose(),
  };
}

function refuseHtml(name: string): never {
  throw new Error(`No HTML file named ${name} was found.`);
}
