/** The one place that writes to the terminal: no control character of anybody's text gets there. */
import { inspect } from 'node:util';

/** Where a command writes to: the process's own streams, or stand-ins in tests. */
export interface Streams {
  stdout: Stream;
  stderr: Stream;
}

export interface Stream {
  write(text: string): unknown;
  isTTY?: boolean;
  columns?: number;
}

// Controls, and marks that turn the direction of what follows.
const CONTROLS = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
// The same with what stands behind one in an escape that colors.
const PAINT_OR_CONTROL = /\p{Cc}(?:\[\d{1,2}m)?|[\u202a-\u202e\u2066-\u2069]/gu;

/** The text in one line: control characters in a cell or a name must not steer the terminal. */
export const cleanLine = (text: string) => text.replace(CONTROLS, ' ');

/** Lines keep their ends and their colors, and no other control character. */
const cleanPainted = (text: string) =>
  text.replace(PAINT_OR_CONTROL, (found) =>
    found === '\n' || found.startsWith('\u001b[') ? found : ' ',
  );

/** The details of an error, where DEBUG asks for them. */
export function debug(error: unknown): void {
  if (process.env.DEBUG) process.stderr.write(`${cleanPainted(inspect(error))}\n`);
}

/** Whoever read the output may be gone (`| head`, a closed window): no error, and nothing to report to them. */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}

export class Terminal {
  constructor(private readonly streams: Streams) {}

  get usesColor(): boolean {
    return this.streams.stdout.isTTY === true && !process.env.NO_COLOR;
  }

  /** Columns of what shows progress; null where nobody watches it. */
  get progressColumns(): number | null {
    const { isTTY, columns = 80 } = this.streams.stderr;
    return isTTY === true && process.env.TERM !== 'dumb' ? columns : null;
  }

  /** Lines that may be painted; whoever made them has cleaned what is between the colors. */
  printPainted(lines: string): void {
    this.streams.stdout.write(cleanPainted(lines));
  }

  print(line: string): void {
    this.streams.stdout.write(`${cleanLine(line)}\n`);
  }

  /** JSON escapes controls below the space by itself, but none of the others. */
  printJson(value: unknown): void {
    const text = JSON.stringify(value, null, 2);
    const toEscape = (character: string) =>
      `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    this.streams.stdout.write(
      `${text.replace(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, toEscape)}\n`,
    );
  }

  /** What is said beside the result. */
  note(line: string): void {
    this.streams.stderr.write(`${cleanLine(line)}\n`);
  }

  /** Lines beside the result, such as help in place of a missing command. */
  notePainted(lines: string): void {
    this.streams.stderr.write(cleanPainted(lines));
  }

  /** An error of ours, and what follows from it. */
  noteInternalError(error: unknown, consequence = ''): void {
    this.note(`An internal error (please report it): ${(error as Error)?.message}${consequence}`);
    debug(error);
  }

  /** Shows what is under way, in place of what was shown before; '' clears it. Nothing where nobody watches. */
  showProgress(painted: string): void {
    if (this.progressColumns === null) return;
    this.streams.stderr.write(`\r\u001b[K${cleanPainted(painted)}`);
  }
}
