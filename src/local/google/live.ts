import { realpathSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findProjectRoot, fromWhereTheyStand } from '../cli/project-root';
import { UsageFault } from '../cli/usage-fault';
import { compareResults } from './compare-results';
import { buildLive, readLiveScriptId } from './live-script';
import { findLoginFaults } from './login';
import { readResults } from './read-results';
import { findInstallFaults, runClasp } from './run-clasp';
import { runLocally } from './run-locally';

const USAGE =
  'Use: npm run live -- push [--settings FILE], or npm run live -- compare FILE with the results copied back.';
const SETTINGS = '.clasp.live.json';

/** Pushes the checks of the services to a scratch script, or compares what they saw there with the local host. */
export async function live(args: string[]): Promise<number> {
  const { values, positionals } = parse(args);
  const [task, file, ...more] = positionals;
  if (more.length > 0) throw new UsageFault([USAGE]);
  if (task === 'push' && file === undefined) return pushChecks(values.settings);
  if (task === 'compare' && file !== undefined && !values.settings) return compare(file);
  throw new UsageFault([USAGE]);
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: { settings: { type: 'string' } }, allowPositionals: true });
  } catch {
    throw new UsageFault([USAGE]);
  }
}

async function pushChecks(given: string | undefined): Promise<number> {
  // clasp refuses a folder that is reached through a link.
  const root = realpathSync(findProjectRoot());
  const faults = [...findInstallFaults(root), ...findLoginFaults()];
  if (faults.length > 0) throw new UsageFault(faults);
  const settings = given === undefined ? path.join(root, SETTINGS) : fromWhereTheyStand(given);
  const scriptId = readLiveScriptId(root, settings);
  const { folder, names, project } = buildLive(root, scriptId);
  // Forced: without a terminal clasp else skips a changed manifest.
  await runClasp(root, folder, ['push', '-f', ...project]);
  console.log(`Pushed the checks: ${names.join(', ')}.`);
  console.log(`The script: https://script.google.com/d/${scriptId}/edit`);
  console.log('Reload its spreadsheet, choose Live contract › Run the checks, copy the results');
  console.log('into a file, then run npm run live -- compare FILE.');
  return 0;
}

async function compare(file: string): Promise<number> {
  const seen = await readResults(fromWhereTheyStand(file));
  const lines = compareResults(seen, await runLocally(findProjectRoot(), seen));
  for (const line of lines) console.log(line);
  if (lines.length > 0) return 1;
  const count = Object.keys(seen.results).length;
  console.log(`No difference in ${count} checks: the local host does what was seen live.`);
  return 0;
}
