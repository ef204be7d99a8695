// Service calls that fail at one place of a run, as Google's do, or between which someone meddles.

export const MODES = [
  // Throws, and has done nothing; works when tried anew.
  'before',
  // Throws, though it was done.
  'after',
  // What was written since the last reading or flush never arrives, and this call says so.
  'lost',
  // The same, but the first of these writes arrived.
  'prefix',
  // Neither this call nor any later one is made: Google ended the run, or does not answer.
  'killed',
  // The same, and what was written since the last reading or flush never arrives.
  'cut off',
  // Someone deletes the sheet before this call.
  'sheet gone',
  // Someone inserts a row before this call, which reads.
  'row in',
] as const;

/** How the call at the place fails. */
export type Mode = (typeof MODES)[number];

/** A fault: how, at which call, and how many of the writes held back arrive. */
export interface Fault {
  mode: Mode;
  index: number;
  kept: number;
}

/** Writes that Google may hold back until something is read or flushed. */
const HELD_BACK =
  /^(Range\.(set|clear)|Sheet\.(set(Column|Row)|insert|delete)|Spreadsheet\.setNamedRange)/;

export const UNAVAILABLE = 'Service Spreadsheets failed while accessing document.';

/** A stand around service calls: it lists them, and fails where it is told to. */
export class ServiceFaults {
  /** The calls of the run, in order. */
  calls: string[] = [];
  private fault: Fault | null = null;
  private dropped = new Set<number>();
  private isMeddling = false;
  /** What someone else does in the mode. */
  meddle: (mode: Mode) => void = () => undefined;

  /** For `HostOptions.aroundCall`. */
  readonly around = (name: string, act: () => unknown): unknown => {
    if (this.isMeddling) return act();
    const index = this.calls.push(name) - 1;
    if (this.dropped.has(index)) return undefined;
    if (!this.fault || index < this.fault.index) return act();
    const { mode } = this.fault;
    const isOver = mode === 'killed' || mode === 'cut off';
    if (index > this.fault.index && !isOver) return act();
    if (mode === 'sheet gone' || mode === 'row in') {
      this.letMeddle(mode);
      return act();
    }
    if (mode === 'after') act();
    throw new Error(UNAVAILABLE);
  };

  /** Starts to list anew, with no fault ahead. */
  reset(): void {
    this.calls = [];
    this.fault = null;
    this.dropped.clear();
  }

  /** Lets a run that makes these calls have the fault. */
  arm(fault: Fault, calls: string[]): void {
    this.reset();
    this.fault = fault;
    const isLosing = ['lost', 'prefix', 'cut off'].includes(fault.mode);
    const held = isLosing ? heldBack(calls, fault.index) : [];
    this.dropped = new Set(held.slice(fault.kept));
  }

  private letMeddle(mode: Mode): void {
    this.isMeddling = true;
    this.meddle(mode);
    this.isMeddling = false;
  }
}

/** The writes that are not sure yet when call `index` is made, which is the one to tell of them. */
function heldBack(calls: string[], index: number): number[] {
  const held: number[] = [];
  for (let at = index - 1; at >= 0 && HELD_BACK.test(calls[at] ?? ''); at -= 1) held.unshift(at);
  return held;
}

/** Every fault that means anything in a run of these calls. */
export function listFaults(calls: string[]): Fault[] {
  return calls.flatMap((name, index) =>
    MODES.flatMap((mode) =>
      keptIn(mode, name, calls, index).map((kept) => ({ mode, index, kept })),
    ),
  );
}

/** How many of the writes held back may have arrived; nothing where the mode does not apply. */
function keptIn(mode: Mode, name: string, calls: string[], index: number): number[] {
  // A write is sent with what is read or flushed next: whoever is faster than that one is not seen.
  const isSent = !HELD_BACK.test(name);
  const held = isSent ? heldBack(calls, index).length : 0;
  if (mode === 'lost' || mode === 'cut off') return held > 0 ? [0] : [];
  if (mode === 'prefix') return Array.from({ length: Math.max(0, held - 1) }, (_, nth) => nth + 1);
  if (mode === 'row in') return isSent ? [0] : [];
  return [0];
}
