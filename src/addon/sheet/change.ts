// A change under way, and how what is half done is put back.

import type { Edit } from '../../core/protocol/messages';
import { Refusal, refuse } from '../../core/refusal';
import type { ZoneClock } from './civil-time';
import { openClock } from './open-spreadsheet';

const LOCK_WAIT_MS = 10_000;

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
  if (!lock.tryLock(LOCK_WAIT_MS)) {
    throw refuse('LOCKED');
  }
  const change: Change = {
    clock: clock ?? openClock(),
    isLenient: isUndo,
    inverse: [],
    due: [],
    back: [() => SpreadsheetApp.flush()],
    missed: 0,
  };
  try {
    carryOut(change);
    writeDue(change);
    // What does not arrive is said here, where it can still be put back.
    SpreadsheetApp.flush();
    return { ok: true as const, undo: change.inverse, skipped: change.missed };
  } catch (error) {
    const isWhole = putBack(change);
    if (isWhole && error instanceof Refusal) throw error;
    throw new Error(`${isWhole ? 'Put back: ' : ''}${error}`);
  } finally {
    lock.releaseLock();
  }
}

export function writeDue(change: Change) {
  const { due } = change;
  change.due = [];
  for (const [look] of due) look();
  for (const [, write] of due) write();
}

/** True where all is as it was; a fault on the way back does not keep the others from being put back. */
function putBack(change: Change): boolean {
  change.isLenient = true;
  change.due = [];
  return change.back.splice(0).reduce((isWhole, put) => {
    try {
      return put() !== false && isWhole;
    } catch {
      return false;
    }
  }, true);
}
