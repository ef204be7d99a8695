import vm from 'node:vm';
import type { WorkbookFile } from './files/workbook-file';
import { serialOfInstant } from './services/civil-instant';
import { refuseUnknown } from './services/not-emulated';
import { LocalSheet } from './services/sheet';

/** What a local run of the add-on needs: what was built, and the workbook it stands in. */
export interface HostOptions {
  /** Text of `Code.js` and `functions.js`. */
  bundle: string;
  functions: string;
  workbook: WorkbookFile;
  timeZone: string;
  locale: string;
}

/** The built bundle over a workbook, in a context that has Apps Script's globals only. */
export interface LocalHost {
  /** Calls a documented function as the side panel would: plain data in, plain data out. */
  call(name: string, ...args: unknown[]): unknown;
  /** The workbook with what the add-on wrote. */
  toWorkbookFile(): WorkbookFile;
}

/** Loads the bundle; loading calls no service. */
export function openHost(options: HostOptions): LocalHost {
  const workbook = structuredClone(options.workbook);
  const context = vm.createContext({});
  const makeDate = vm.runInContext('(instant) => new Date(instant)', context);
  const range = { timeZone: options.timeZone, makeDate };
  const sheets = workbook.sheets.map((file) => refuseUnknown(new LocalSheet(file, range), 'Sheet'));
  const spreadsheet = makeSpreadsheet(options, workbook, sheets, range);
  Object.assign(context, makeServices(spreadsheet, options.timeZone));
  vm.runInContext(options.bundle, context, { filename: 'Code.js' });
  vm.runInContext(options.functions, context, { filename: 'functions.js' });
  return {
    call: (name, ...args) => callFunction(context, name, args),
    toWorkbookFile: () => workbook,
  };
}

function callFunction(context: vm.Context, name: string, args: unknown[]): unknown {
  const target = context[name];
  if (name.endsWith('_') || typeof target !== 'function') {
    throw new Error(`Script function not found: ${name}`);
  }
  const answer = target(...(JSON.parse(JSON.stringify(args)) as unknown[]));
  return answer === undefined ? undefined : JSON.parse(JSON.stringify(answer));
}

function makeSpreadsheet(
  options: HostOptions,
  workbook: WorkbookFile,
  sheets: LocalSheet[],
  range: ConstructorParameters<typeof LocalSheet>[1],
) {
  const spreadsheet = {
    getSpreadsheetTimeZone: () => options.timeZone,
    getSpreadsheetLocale: () => options.locale,
    getSheets: () => [...sheets],
    getSheetByName: (name: string) => sheets.find((sheet) => sheet.getName() === name) ?? null,
    insertSheet(name: string) {
      const file = { name, rows: [], columnWidths: {}, frozenRows: 0 };
      workbook.sheets.push(file);
      const sheet = refuseUnknown(new LocalSheet(file, range), 'Sheet');
      sheets.push(sheet);
      return sheet;
    },
  };
  return refuseUnknown(spreadsheet, 'Spreadsheet');
}

function makeServices(spreadsheet: object, timeZone: string) {
  const lock = { tryLock: () => true, releaseLock: () => undefined };
  const services = {
    SpreadsheetApp: { getActiveSpreadsheet: () => spreadsheet, flush: () => undefined },
    LockService: { getDocumentLock: () => refuseUnknown(lock, 'Lock') },
    Utilities: { formatDate: (date: Date) => formatTime(date, timeZone) },
  };
  return Object.fromEntries(
    Object.entries(services).map(([name, service]) => [name, refuseUnknown(service, name)]),
  );
}

/** "HH:mm", the one pattern the add-on asks for. */
function formatTime(date: Date, timeZone: string): string {
  const serial = serialOfInstant(date.getTime(), timeZone);
  const minutes = Math.floor((serial - Math.floor(serial)) * 1440 + 1e-6);
  const pad = (number: number) => String(number).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
