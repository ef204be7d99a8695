// Service calls that fail at one place of a run, as Google's do.

/** How the call at the place fails. */
export type Mode = (typeof MODES)[number];

export const MODES = [
  // Throws, and has done nothing; works when tried anew.
  'before',
  // Throws, though it was done.
  'after',
  // What was written since the last reading or flush never arrives, and this call says so.
  'lost',
  // The same, but the first of these writes arrived.
  'prefix',
  // The run is ended: neither this call nor any later one of it is made.
  'killed',
] as const;

/** Writes that Google may hold back until something is read or flushed. */
const HELD_BACK = /^(Range\.(set|clear)|Sheet\.setColumnWidth|Spreadsheet\.setNamedRange)/;

export const UNAVAILABLE = 'Service Spreadsheets failed while accessing document.';

/** A stand around service calls: it lists them, and fails where it is told to. */
export class ServiceFaults {
  /** The calls of the run, in order. */
  calls: string[] = [];
  private mode: Mode | null = null;
  private at = -1;
  private dropped = new Set<number>();

  /** For `HostOptions.aroundCall`. */
  readonly around = (name: string, act: () => unknown): unknown => {
    const index = this.calls.push(name) - 1;
    if (this.mode === null) return act();
    if (this.mode === 'killed' && index >= this.at) throw new Error(UNAVAILABLE);
    if (this.dropped.has(index)) return undefined;
    if (index !== this.at) return act();
    if (this.mode === 'after') act();
    throw new Error(UNAVAILABLE);
  };

  /** Starts to list anew, with no fault ahead. */
  reset(): void {
    this.calls = [];
    this.mode = null;
    this.dropped.clear();
  }

  /** Lets the call at `index` fail, in a run that makes these calls. */
  arm(mode: Mode, index: number, calls: string[]): void {
    this.reset();
    this.mode = mode;
    this.at = index;
    const held = mode === 'lost' || mode === 'prefix' ? heldBack(calls, index) : [];
    this.dropped = new Set(mode === 'prefix' ? held.slice(1) : held);
  }
}

/** The writes that are not sure yet when call `index` is made, which is the one to tell of them. */
function heldBack(calls: string[], index: number): number[] {
  const held: number[] = [];
  for (let at = index - 1; at >= 0 && HELD_BACK.test(calls[at] ?? ''); at -= 1) held.unshift(at);
  return held;
}

/** Whether the mode means anything at this call. */
export function applies(mode: Mode, index: number, calls: string[]): boolean {
  if (mode !== 'lost' && mode !== 'prefix') return true;
  if (HELD_BACK.test(calls[index] ?? '')) return false;
  return heldBack(calls, index).length > (mode === 'prefix' ? 1 : 0);
}
