// The reader as a script of a page.
import * as reader from './entry';

(globalThis as Record<string, unknown>).AlctoReader = { ...reader };
