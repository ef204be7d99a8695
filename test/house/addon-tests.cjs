// The tests of the sheet layer as one file: those through the built bundle that start no child process.
const FILES = [
  'addon/authorization-modes',
  'addon/sheet/edit-cells',
  'addon/sheet/edit-sheets',
  'addon/sheet/edit-steps',
  'addon/sheet/new-rows',
  'local/clock',
  'local/apps-script/host',
  'local/apps-script/host-formulas',
  'addon/sheet/write-order',
  'addon/whole-logs',
  'addon/which-log',
  'addon/functions/live-formulas',
  'addon/functions/formula-answers',
  'addon/whole-workbooks',
  'local/workbench/workbench-edits',
  'addon/drive/plan-calls',
  'addon/sheet/summary',
  'local/google/live-contract',
  'sidebar/submit/new-cycle',
];

// Before all, as it closes the hosts of all; what else a file does around its tests is for these alone.
require('../addon/open-test-host.ts');
for (const file of FILES) {
  describe(file, () => {
    require(`../${file}.test.ts`);
  });
}
