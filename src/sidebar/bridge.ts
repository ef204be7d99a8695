import type {
  ChangesAnswer,
  CheckAnswer,
  CheckRequest,
  EditAnswer,
  EditRequest,
  FileAnswer,
  FileRequest,
  FolderAnswer,
  FormulasAnswer,
  GoToRowAnswer,
  PartAnswer,
  ReadSheetAnswer,
  SheetRequest,
  SheetsAnswer,
  SheetsRequest,
  SinceAnswer,
} from '../core/protocol/messages';
import { BAD_REPLY, LOST_CONNECTION, TIME_OUT } from './ui/failure-words';

const TIME_LIMIT_MS = 45_000;

type Name =
  | 'checkCompliance'
  | 'makeSheets'
  | 'listSinceReview'
  | 'goToRow'
  | 'readSheet'
  | 'editCells'
  | 'listChanges'
  | 'listFormulas'
  | 'listPlanFolder'
  | 'readPlanFile'
  | 'readReader';

type Runner = Record<Name, (...args: unknown[]) => void> & {
  withSuccessHandler(handler: (reply: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
};

interface GoogleHost {
  google?: { script?: { run?: Runner } };
}

function reasonOf(error: unknown): string {
  if (error instanceof Error) return `${error.name}: ${error.message}`;
  const message = (error as { message?: unknown } | null)?.message;
  return String(message ?? error);
}

function isAnswer(reply: unknown): boolean {
  return typeof (reply as { ok?: unknown } | null)?.ok === 'boolean';
}

/** Calls the script. Every call ends, whatever was asked for after it: someone waits for each. */
function call<Answer>(name: Name, ...args: unknown[]): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    const fail = (reason: string) => {
      clearTimeout(timer);
      reject(new Error(reason));
    };
    const timer = setTimeout(() => fail(TIME_OUT), TIME_LIMIT_MS);
    const succeed = (reply: unknown) => {
      if (!isAnswer(reply)) return fail(BAD_REPLY);
      clearTimeout(timer);
      resolve(reply as Answer);
    };
    start(name, args, succeed, fail);
  });
}

function start(
  name: Name,
  args: unknown[],
  succeed: (reply: unknown) => void,
  fail: (reason: string) => void,
): void {
  // Google's client never calls back while the browser is off line.
  if (navigator.onLine === false) {
    fail(LOST_CONNECTION);
    return;
  }
  try {
    const run = (globalThis as GoogleHost).google?.script?.run;
    if (!run) throw new Error('The panel is not inside a sheet.');
    const ready = run
      .withSuccessHandler(succeed)
      .withFailureHandler((error) => fail(reasonOf(error)));
    ready[name](...args);
  } catch (error) {
    fail(reasonOf(error));
  }
}

export const checkCompliance = (request: CheckRequest) =>
  call<CheckAnswer>('checkCompliance', request);

export const makeSheets = (request: SheetsRequest) => call<SheetsAnswer>('makeSheets', request);

export const listSinceReview = () => call<SinceAnswer>('listSinceReview');

export const readSheet = (request: SheetRequest) => call<ReadSheetAnswer>('readSheet', request);

export const editCells = (request: EditRequest) => call<EditAnswer>('editCells', request);

export const listChanges = () => call<ChangesAnswer>('listChanges');

export const listFormulas = () => call<FormulasAnswer>('listFormulas');

export const listPlanFolder = () => call<FolderAnswer>('listPlanFolder');

export const readPlanFile = (request: FileRequest) => call<FileAnswer>('readPlanFile', request);

export const readReader = (part: number) => call<PartAnswer>('readReader', part);

export const goToRow = (sheet: string, row: number) => call<GoToRowAnswer>('goToRow', sheet, row);
