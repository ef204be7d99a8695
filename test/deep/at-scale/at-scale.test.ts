// As many logs as the everyday tests can wait for; `npm run at-scale` takes 20,000.
import { spawnSync } from 'node:child_process';

test('DuckDB answers what the command line says, byte for byte', () => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['test/deep/at-scale/at-scale.mjs', '24'],
    { encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/reports that differ +0/);
});
