// Runs the built command line for tests: in a warm thread that all test files share, as starting Node and loading the
// spreadsheet engine for each run takes seconds. What needs a process of its own, such as a time zone or a signal,
// starts one.
import path from 'node:path';
import { askThread } from '../../house/shared/ask-thread';

const ROOT = path.join(__dirname, '../../..');
const COMMAND = path.join(ROOT, 'build/local/alcto.mjs');
const WORKER = path.join(__dirname, 'alcto-worker.mjs');

export interface Ended {
  status: number;
  stdout: string;
  stderr: string;
}

/** Runs `alcto` with these arguments and waits for its end. */
export function alcto(...args: string[]): Ended {
  return runAlcto(args);
}

interface Settings {
  /** The built command line, where it is not the project's own. */
  command?: string;
  /** A module that is loaded first; runs with another one share nothing with these. */
  preload?: string;
}

/** The same with settings of the environment beside the test's own. */
export function runAlcto(
  args: string[],
  env: Record<string, string> = {},
  { command = COMMAND, preload }: Settings = {},
): Ended {
  return askThread<Ended>(WORKER, { preload }, { command, args, env });
}
