// The tests that run for every mutant of the core: those that need nothing built.
const config = require('./jest.config.cjs');

module.exports = {
  ...config,
  testMatch: ['<rootDir>/test/core/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  reporters: ['default'],
};
