// The tests of the sheet layer as one file: those through the built bundle that start no child process.
const FILES = [
  'local/edit-cells',
  'local/edit-steps',
  'local/new-rows',
  'local/host',
  'local/host-formulas',
  'local/whole-logs',
  'local/which-log',
  'local/live-formulas',
  'local/formula-answers',
  'local/whole-workbooks',
  'local/workbench-edits',
  'local/summary',
  'local/authorization-modes',
  'local/live-contract',
  'tools/new-cycle',
];
for (const file of FILES) require(`../${file}.test.ts`);
