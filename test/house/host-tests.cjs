// The tests of the local host as one file: those that start no child process
// and keep no time.
const FILES = [
  'local/apps-script/typed-entry',
  'local/apps-script/host-services',
  'local/apps-script/host-details',
  'local/apps-script/host-members',
  'local/apps-script/host-formulas',
  'local/apps-script/host',
  'addon/sheet/edit-cells',
  'addon/sheet/new-rows',
  'local/workbench/workbench-edits',
  'local/google/live-contract',
  'addon/functions/live-formulas',
  'addon/drive/plan-calls',
  'local/files/read-workbook',
  'local/files/save-file',
  'addon/sheet/edit-sheets',
  'local/files/xlsx-pieces',
  'local/files/xlsx-style',
  'deep/attack/workbooks',
  'local/files/files-csv',
  'local/files/files-xlsx',
  'addon/whole-workbooks',
  'addon/sheet/summary',
];

// Before all, as it closes the hosts of all; what else a file does around its tests is for these alone.
require('../addon/open-test-host.ts');
for (const file of FILES) {
  describe(file, () => {
    require(`../${file}.test.ts`);
  });
}
