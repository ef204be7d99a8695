// `npm run bench`: ratios taken side by side in one run. `--quick` leaves out a million rows and most logs of the roster.
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
};
const NODE_OPTIONS = ['--expose-gc', '--max-old-space-size=6000'];

const isQuick = process.argv.includes('--quick');
const only = process.argv.find((argument) => Object.hasOwn(MEASUREMENTS, argument));

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
