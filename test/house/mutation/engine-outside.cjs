// The spreadsheet engine, loaded once for all mutants and outside of them; else it is most of what a mutant takes.
const StopAtFailure = require('./stop-at-failure.cjs');

const engine = {
  core: require('@univerjs/core'),
  formula: require('@univerjs/engine-formula'),
  sheets: require('@univerjs/sheets'),
  sheetsFormula: require('@univerjs/sheets-formula'),
  sheetsNumfmt: require('@univerjs/sheets-numfmt'),
  dataValidation: require('@univerjs/data-validation'),
  sheetsDataValidation: require('@univerjs/sheets-data-validation'),
  sheetsConditions: require('@univerjs/sheets-conditional-formatting'),
  sheetsNote: require('@univerjs/sheets-note'),
  sheetsFilter: require('@univerjs/sheets-filter'),
};

module.exports = class extends StopAtFailure {
  constructor(config, context) {
    super(config, context);
    this.global.univer = engine;
  }
};
