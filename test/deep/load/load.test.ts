// Sizes that the everyday tests can wait for; `npm run load` takes those of the largest logs.
import { spawnSync } from 'node:child_process';

test.each([
  ['a long log', 'many-rows'],
  ['many formulas', 'many-formulas'],
  ['a long paste', 'large-paste'],
  ['a full folder', 'many-files'],
  ['many checks in one process, whose heap stays what it was', 'many-checks'],
])(
  'right answers from %s',
  (_, load) => {
    const { stderr, status } = spawnSync(
      process.execPath,
      ['test/deep/load/load.mjs', '--quick', load],
      { encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([0, '']);
  },
  120_000,
);
