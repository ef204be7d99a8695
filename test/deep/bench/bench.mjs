// `npm run bench`: ratios taken side by side in one run. `--quick` takes smaller logs and few of the roster.
// `npm run bench -- --against COMMIT` compares this tree's engine with that commit's, and nothing else.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// Each in a process of its own, so that none pays for the heap of another.
const MEASUREMENTS = {
  'bundle-size': 'measureBundleSize',
  'bundle-load': 'measureBundleLoad',
  engine: 'measureEngine',
  sums: 'measureSums',
  'service-calls': 'measureServiceCalls',
  recalculation: 'measureRecalculation',
  commands: 'measureCommands',
  panel: 'measurePanel',
  'at-scale': 'measureAtScale',
};
const NODE_OPTIONS = ['--expose-gc', '--max-old-space-size=6000'];

const isQuick = process.argv.includes('--quick');
const only = process.argv.find((argument) => Object.hasOwn(MEASUREMENTS, argument));
const at = process.argv.indexOf('--against');

if (at > 0) {
  const { measureAgainst } = await import('./against.mjs');
  await measureAgainst({ commit: process.argv[at + 1] ?? 'main' });
  process.exit();
}

if (only && process.argv.includes('--alone')) {
  const measurement = await import(`./${only}.mjs`);
  await measurement[MEASUREMENTS[only]]({ isQuick });
  // The spreadsheet engine keeps timers.
  process.exit();
}

for (const name of only ? [only] : Object.keys(MEASUREMENTS)) {
  const args = [fileURLToPath(import.meta.url), name, '--alone', ...(isQuick ? ['--quick'] : [])];
  const { status } = spawnSync(process.execPath, [...NODE_OPTIONS, ...args], { stdio: 'inherit' });
  if (status !== 0) console.log(`${name} could not be measured; see above.`);
}
