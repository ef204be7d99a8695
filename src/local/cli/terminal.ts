/** The one place that writes to the terminal: no control character of anybody's text gets there. */

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

/** The text in one line: control characters in a cell or a name must not steer the terminal. */
export const cleanLine = (text: string) => text.replace(CONTROLS, ' ');

export class Terminal {
  constructor(readonly streams: Streams) {}

  get usesColor(): boolean {
    return this.streams.stdout.isTTY === true && !process.env.NO_COLOR;
  }

  /** A result; `lines` may be painted, and whoever made them has cleaned what is in them. */
  printPainted(lines: string): void {
    this.streams.stdout.write(lines);
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

  /** Shows what is under way, in place of what was shown before; '' clears it. Nothing where nobody watches. */
  showProgress(text: string): void {
    const { stderr } = this.streams;
    if (stderr.isTTY) stderr.write(`\r${cleanLine(text)}\u001b[K`);
  }
}
