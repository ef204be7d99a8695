import type { Terminal } from './terminal';

/** What a command is given beside its own arguments. */
export interface Context {
  terminal: Terminal;
  exitCode: number;
}
