// The tests of the sheet layer as one file, so that a mutant loads the spreadsheet engine once: the quick ones through
// the built bundle.
const FILES = [
  'local/edit-cells',
  'local/new-rows',
  'local/host',
  'local/summary',
  'local/authorization-modes',
  'local/plan-folder',
  'tools/new-cycle',
];
for (const file of FILES) require(`../${file}.test.ts`);
