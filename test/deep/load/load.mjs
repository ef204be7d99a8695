// `npm run load`: large logs, many formulas, long pastes, full folders and many checks, with answers that are known.
// `--quick` takes sizes that the everyday tests can wait for.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// Each in a process of its own, so that none pays for the heap of another.
const LOADS = {
  'many-rows': 'loadManyRows',
  'many-formulas': 'loadManyFormulas',
  'large-paste': 'loadLargePaste',
  'many-files': 'loadManyFiles',
  'many-checks': 'loadManyChecks',
};
const NODE_OPTIONS = ['--expose-gc', '--max-old-space-size=4000'];

const isQuick = process.argv.includes('--quick');
const only = process.argv.find((argument) => Object.hasOwn(LOADS, argument));

if (only && process.argv.includes('--alone')) {
  const load = await import(`./${only}.mjs`);
  await load[LOADS[only]]({ isQuick });
  // The spreadsheet engine keeps timers.
  process.exit();
}

const failed = (only ? [only] : Object.keys(LOADS)).filter((name) => {
  const args = [fileURLToPath(import.meta.url), name, '--alone', ...(isQuick ? ['--quick'] : [])];
  return spawnSync(process.execPath, [...NODE_OPTIONS, ...args], { stdio: 'inherit' }).status !== 0;
});
if (failed.length > 0) {
  console.log(`Failed: ${failed.join(', ')}; see above.`);
  process.exit(1);
}
