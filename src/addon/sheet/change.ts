// A change under way, and how what is half done is put back.

import type { Edit } from '../../core/protocol/messages';
import { Refusal, refuse } from '../../core/refusal';
import type { ZoneClock } from './civil-time';
import { openClock } from './open-spreadsheet';

const LOCK_WAIT_MS = 10_000;
/** In Google's words: a Table's typed column takes no format and no validation. */
const TYPED_COLUMN = /in a typed column/i;
const REJECTED = /in cell (\$?[A-Z]+\$?\d+) violates the data validation rules/i;
const ALLOWED_VALUES = 'following values: ';
const FORMATS_KEPT = 'The table keeps its own column formats. The values were written.';

export interface Change {
  clock: ZoneClock;
  /** True for an undo, and while a change is put back: what has changed since is left alone. */
  isLenient: boolean;
  /** What undoes it. */
  inverse: Edit[];
  /** Rows to be written: all of them are looked at, and once more, before the first is. */
  due: [look: () => unknown, write: () => unknown][];
  /** Puts back what may be half done, last first; false where it could not. */
  back: (() => unknown)[];
  /** Cells that were left alone. */
  missed: number;
  /** What was left as it was, for the person; '' where nothing was. */
  note: string;
  /** False where a table keeps its own formats: values are then written alone. */
  setsFormats: boolean;
}

/**
 * Carries steps out while nobody else writes; what was written stands before the lock is given back.
 * What fails is put back under the lock; an error that begins with "Put back" says that nothing changed.
 */
export function changeSheets(
  isUndo: boolean,
  carryOut: (change: Change) => unknown,
  clock?: ZoneClock,
) {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(LOCK_WAIT_MS)) throw refuse('LOCKED');
  try {
    return attempt(isUndo, carryOut, clock ?? openClock());
  } finally {
    lock.releaseLock();
  }
}

function attempt(
  isUndo: boolean,
  carryOut: (change: Change) => unknown,
  clock: ZoneClock,
  setsFormats = true,
): { ok: true; undo: Edit[]; skipped: number; note: string } {
  const change: Change = {
    clock,
    isLenient: isUndo,
    inverse: [],
    due: [],
    back: [() => SpreadsheetApp.flush()],
    missed: 0,
    note: '',
    setsFormats,
  };
  try {
    carryOut(change);
    writeDue(change);
    // What does not arrive is said here, where it can still be put back.
    SpreadsheetApp.flush();
    const note = setsFormats ? change.note : FORMATS_KEPT;
    return { ok: true, undo: change.inverse, skipped: change.missed, note };
  } catch (error) {
    const isTyped = TYPED_COLUMN.test(String(error));
    if (isTyped) change.setsFormats = false;
    const isWhole = putBack(change, error);
    if (isWhole && isTyped && setsFormats) return attempt(isUndo, carryOut, clock, false);
    throw explain(error, isWhole);
  }
}

/** What Google refuses for a reason that a person can act on becomes a sentence. */
function explain(error: unknown, isWhole: boolean): Error {
  if (!isWhole) return new Error(String(error));
  if (error instanceof Refusal) return error;
  const text = String(error);
  if (TYPED_COLUMN.test(text)) return refuse('COLUMN_TYPED');
  const [, cell] = REJECTED.exec(text) || [];
  const values = text.split(ALLOWED_VALUES)[1]?.replace(/\.$/, '');
  if (cell) return refuse('VALUE_REJECTED', { cell, values });
  return new Error(`Put back: ${text}`);
}

export function writeDue(change: Change) {
  const { due } = change;
  change.due = [];
  for (const [look] of due) look();
  for (const [, write] of due) write();
}

/** True where all is as it was; a fault on the way back does not keep the others from being put back. */
function putBack(change: Change, cause: unknown): boolean {
  change.isLenient = true;
  change.due = [];
  return change.back.splice(0).reduce((isWhole, put) => {
    try {
      return put() !== false && isWhole;
    } catch (error) {
      // A cell that refuses what it held just as it refused the change never took the change.
      const text = String(error);
      const isRefusal = TYPED_COLUMN.test(text) || REJECTED.test(text);
      return isWhole && isRefusal && text === String(cause);
    }
  }, true);
}
