// The tests of the sheet layer as one file: those through the built bundle that start no child process.
const FILES = [
  'local/authorization-modes',
  'local/edit-cells',
  'local/edit-sheets',
  'local/edit-steps',
  'local/new-rows',
  'local/clock',
  'local/host',
  'local/host-formulas',
  'local/write-order',
  'local/whole-logs',
  'local/which-log',
  'local/live-formulas',
  'local/formula-answers',
  'local/whole-workbooks',
  'local/workbench-edits',
  'local/plan-calls',
  'local/summary',
  'local/live-contract',
  'tools/new-cycle',
];

// Before all, as it closes the hosts of all; what else a file does around its tests is for these alone.
require('../local/open-test-host.ts');
for (const file of FILES) {
  describe(file, () => {
    require(`../${file}.test.ts`);
  });
}
