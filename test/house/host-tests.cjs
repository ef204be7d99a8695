// The tests of the local host as one file: those that start no child process
// and keep no time.
const FILES = [
  'local/host-services',
  'local/host-formulas',
  'local/host',
  'local/edit-cells',
  'local/new-rows',
  'local/workbench-edits',
  'local/live-contract',
  'local/live-formulas',
  'local/files-csv',
  'local/files-xlsx',
  'local/whole-workbooks',
  'local/summary',
];
for (const file of FILES) require(`../${file}.test.ts`);
