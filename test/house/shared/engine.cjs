// The spreadsheet engine, loaded when something of it is first used, and once for all test files of a process: jest
// loads a package anew for each of them, which was a third of what a test of the add-on took.
const PACKAGES = {
  core: '@univerjs/core',
  formula: '@univerjs/engine-formula',
  sheets: '@univerjs/sheets',
  sheetsFormula: '@univerjs/sheets-formula',
  sheetsNumfmt: '@univerjs/sheets-numfmt',
  dataValidation: '@univerjs/data-validation',
  sheetsDataValidation: '@univerjs/sheets-data-validation',
  sheetsConditions: '@univerjs/sheets-conditional-formatting',
  sheetsNote: '@univerjs/sheets-note',
  sheetsFilter: '@univerjs/sheets-filter',
};

const lazy = (name) => new Proxy({}, { get: (_, key) => Reflect.get(require(name), key) });

module.exports = Object.fromEntries(
  Object.entries(PACKAGES).map(([part, name]) => [part, lazy(name)]),
);
