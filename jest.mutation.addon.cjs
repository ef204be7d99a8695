// What runs for every mutant of the sheet layer: tests through the built bundle, on the local host.
const config = require('./jest.config.cjs');

module.exports = {
  ...config,
  testMatch: ['<rootDir>/test/house/addon-tests.cjs'],
  testEnvironment: require.resolve('./test/house/engine-outside.cjs'),
  moduleNameMapper: { '/univer$': '<rootDir>/test/house/univer.cjs' },
  setupFiles: ['<rootDir>/test/house/share-mutants.cjs'],
  watchman: false,
  reporters: ['default'],
};
