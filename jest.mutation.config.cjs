// The tests that run for every mutant of the core: those that need nothing built, and give the same answer each time.
const config = require('./jest.config.cjs');

module.exports = {
  ...config,
  testMatch: ['<rootDir>/test/core/**/*.test.ts'],
  testPathIgnorePatterns: ['/properties\\.test\\.ts$'],
  setupFiles: ['<rootDir>/test/house/few-runs.cjs'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  reporters: ['default'],
};
