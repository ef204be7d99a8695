// The tests of the local host as one file: those that start no child process
// and keep no time.
const FILES = [
  'local/typed-entry',
  'local/host-services',
  'local/host-details',
  'local/host-members',
  'local/host-formulas',
  'local/host',
  'local/edit-cells',
  'local/new-rows',
  'local/workbench-edits',
  'local/live-contract',
  'local/live-formulas',
  'local/plan-calls',
  'local/read-workbook',
  'local/save-file',
  'local/edit-sheets',
  'local/xlsx-pieces',
  'local/xlsx-style',
  'attack/workbooks',
  'local/files-csv',
  'local/files-xlsx',
  'local/whole-workbooks',
  'local/summary',
];

// Before all, as it closes the hosts of all; what else a file does around its tests is for these alone.
require('../local/open-test-host.ts');
for (const file of FILES) {
  describe(file, () => {
    require(`../${file}.test.ts`);
  });
}
