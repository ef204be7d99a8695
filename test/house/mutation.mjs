// Runs the mutation tests of the core, the sheet layer and the local host in turn, or of the one that is named;
// what stands after the name goes to Stryker. Each has a score below which it fails.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CONFIGS = {
  core: 'stryker.config.json',
  addon: 'stryker.addon.config.json',
  host: 'stryker.host.config.json',
};
const STRYKER = 'node_modules/@stryker-mutator/core/bin/stryker.js';

const [name, ...more] = process.argv.slice(2);
if (name && !CONFIGS[name]) {
  console.error(`Mutation tests are those of ${Object.keys(CONFIGS).join(', ')}.`);
  process.exit(2);
}
for (const config of name ? [CONFIGS[name]] : Object.values(CONFIGS)) {
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  const { status } = spawnSync(process.execPath, [STRYKER, 'run', config, ...more], {
    cwd,
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
