// What all test files of a process share: the spreadsheet engine, and the warm threads that run the command line.
const { TestEnvironment } = require('jest-environment-node');
const univer = require('./engine.cjs');

const threads = new Map();

module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.univer = univer;
    this.global.threads = threads;
  }
};
