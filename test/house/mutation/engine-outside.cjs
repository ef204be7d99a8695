// The spreadsheet engine, loaded once for all mutants and outside of them; else it is most of what a mutant takes.
const univer = require('../shared/engine.cjs');
const StopAtFailure = require('./stop-at-failure.cjs');

module.exports = class extends StopAtFailure {
  constructor(config, context) {
    super(config, context);
    this.global.univer = univer;
    this.global.requireShared = require;
  }
};
