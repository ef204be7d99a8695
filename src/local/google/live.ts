import { realpathSync } from 'node:fs';
import path from 'node:path';
import { findProjectRoot, resolveUserPath } from '../cli/project-root';
import type { Terminal } from '../cli/terminal';
import { UsageFault } from '../cli/usage-fault';
import { compareResults } from './compare-results';
import { buildLive, readLiveScriptId } from './live-script';
import { findLoginFaults } from './login';
import { readResults } from './read-results';
import { findInstallFaults, runClasp } from './run-clasp';
import { runLocally } from './run-locally';

const SETTINGS = '.clasp.live.json';

/** Pushes the checks of the services to a scratch script; `settingsFile` overrides where its settings are. */
export async function pushLive(
  settingsFile: string | undefined,
  terminal: Terminal,
): Promise<void> {
  // clasp refuses a folder that is reached through a link.
  const root = realpathSync(findProjectRoot());
  const faults = [...findInstallFaults(root), ...findLoginFaults()];
  if (faults.length > 0) throw new UsageFault(faults);
  const settings =
    settingsFile === undefined ? path.join(root, SETTINGS) : resolveUserPath(settingsFile);
  const scriptId = readLiveScriptId(root, settings);
  const { folder, names, project } = buildLive(root, scriptId);
  // Forced: without a terminal clasp else skips a changed manifest.
  await runClasp(root, folder, ['push', '-f', ...project]);
  terminal.print(`Pushed the checks: ${names.join(', ')}.`);
  terminal.print(`The script: https://script.google.com/d/${scriptId}/edit`);
  terminal.print(
    'Reload its spreadsheet, choose Live contract › Run the checks, press the button, and',
  );
  terminal.print('copy the results into a file, then run npm run live -- compare FILE.');
}

/** Compares what the checks saw there with the local host; gives the exit code. */
export async function compareLive(file: string, terminal: Terminal): Promise<number> {
  const seen = await readResults(resolveUserPath(file));
  const lines = compareResults(seen, await runLocally(findProjectRoot(), seen));
  for (const line of lines) terminal.print(line);
  if (lines.length > 0) return 1;
  const count = Object.keys(seen.results).length;
  terminal.print(`No difference in ${count} checks: the local host does what was seen live.`);
  return 0;
}
