// The tests of one target as one file, so that a mutant loads all of them once. Left out are tests that start a process
// or keep time, and random ones, as a mutant must live or die the same each time.
const { readdirSync } = require('node:fs');
const path = require('node:path');

const TESTS = path.join(__dirname, '../..');
/** Without schemas, which are made as they are loaded and take time. */
const LEFT_OUT_OF_CORE = /(?:properties|policy|request-schemas)\.test\.ts$/;

const THROUGH_THE_BUNDLE = [
  'addon/drive/plan-calls',
  'addon/functions/live-formulas',
  'addon/sheet/edit-cells',
  'addon/sheet/edit-sheets',
  'addon/sheet/new-rows',
  'addon/sheet/summary',
  'addon/whole-workbooks',
  'local/apps-script/host',
  'local/apps-script/host-formulas',
  'local/google/live-contract',
  'local/workbench/workbench-edits',
];
const FILES = {
  core: listCoreTests(),
  addon: [
    ...THROUGH_THE_BUNDLE,
    'addon/authorization-modes',
    'addon/functions/formula-answers',
    'addon/sheet/edit-steps',
    'addon/sheet/write-order',
    'addon/which-log',
    'addon/whole-logs',
    'local/clock',
    'sidebar/submit/new-cycle',
  ],
  host: [
    ...THROUGH_THE_BUNDLE,
    'deep/attack/workbooks',
    'local/apps-script/host-details',
    'local/apps-script/host-members',
    'local/apps-script/host-services',
    'local/apps-script/typed-entry',
    'local/files/files-csv',
    'local/files/files-xlsx',
    'local/files/read-workbook',
    'local/files/save-file',
    'local/files/xlsx-pieces',
    'local/files/xlsx-style',
  ],
};

function listCoreTests() {
  const files = readdirSync(path.join(TESTS, 'core'), { recursive: true });
  return files
    .filter((file) => file.endsWith('.test.ts') && !LEFT_OUT_OF_CORE.test(file))
    .map((file) => path.join('core', file.replace('.test.ts', '')))
    .sort();
}

const target = process.env.MUTATION_TARGET;
// Before all, as it closes the hosts of all; what else a file does around its tests is for these alone.
if (target !== 'core') require('../../addon/open-test-host.ts');
for (const file of FILES[target]) {
  describe(file, () => {
    require(path.join(TESTS, `${file}.test.ts`));
  });
}
