// `npm run zones`: the tests of dates once in each of nine time zones; TZ must be set before Node starts.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ZONES = JSON.parse(readFileSync(new URL('nine.json', import.meta.url), 'utf8'));
// Whatever reads, writes or compares a day.
const DATE_TESTS = [
  'test/deep/zones/',
  'test/core/(bad-cells|properties|read-date|sample-log)\\.',
  'test/deep/models/days-in-files\\.',
  'test/local/(calendar|host-formulas|new-rows|whole-logs)\\.',
];
const root = fileURLToPath(new URL('../../..', import.meta.url));

const failed = ZONES.filter((zone) => {
  console.log(`\n${zone}`);
  const { status } = spawnSync('npx', ['jest', '--testTimeout=60000', ...DATE_TESTS], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TZ: zone, ALCTO_ZONE: zone },
  });
  return status !== 0;
});
console.log(failed.length > 0 ? `\nFailed in ${failed.join(', ')}.` : '\nThe same in nine zones.');
process.exit(failed.length > 0 ? 1 : 0);
