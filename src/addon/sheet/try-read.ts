import { Refusal } from '../../core/refusal';

const MORE_TRIES = 2;
const PAUSE_MS = 200;

/**
 * Reads again, and once more, where Google's services fail for a moment. Not for what runs under the lock:
 * there a failing read may tell of a write that never arrived.
 */
export function tryRead<Value>(read: () => Value): Value {
  for (let left = MORE_TRIES; ; left--) {
    try {
      return read();
    } catch (error) {
      if (left === 0 || error instanceof Refusal) throw error;
      Utilities.sleep(PAUSE_MS);
    }
  }
}
