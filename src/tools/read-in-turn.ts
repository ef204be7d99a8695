import type { ReadSheetAnswer, SheetRequest } from '../core/report/panel-api';
import { readSheet } from '../sidebar/apps-script-bridge';

let last: Promise<unknown> = Promise.resolve();

/** Reads a sheet when all that were asked for before are read: only the newest call is ever answered. */
export function readInTurn(request: SheetRequest): Promise<ReadSheetAnswer> {
  const next = last.then(() => readSheet(request));
  last = next.catch(() => undefined);
  return next;
}
