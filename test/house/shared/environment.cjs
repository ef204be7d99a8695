// What all test files of a process share: the spreadsheet engine, packages that take long to load, the browser, and the
// warm threads that run the command line.
const { TestEnvironment } = require('jest-environment-node');
const browser = require('./browser.cjs');
const univer = require('./engine.cjs');

const threads = new Map();

module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.univer = univer;
    this.global.threads = threads;
    this.global.sharedBrowser = browser;
    this.global.requireShared = require;
  }

  async teardown() {
    await browser.release();
    await super.teardown();
  }
};
