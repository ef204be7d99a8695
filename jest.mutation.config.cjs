// What runs for every mutant of the core: its tests, which need nothing built.
const config = require('./jest.config.cjs');

module.exports = {
  ...config,
  testMatch: ['<rootDir>/test/house/core-tests.cjs'],
  testEnvironment: require.resolve('./test/house/stop-at-failure.cjs'),
  watchman: false,
  reporters: ['default'],
};
