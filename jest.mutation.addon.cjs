// The tests that run for every mutant of the sheet layer: through the built bundle, on the local host.
const config = require('./jest.config.cjs');

module.exports = {
  ...config,
  testMatch: [
    '<rootDir>/test/local/{edit-cells,host,summary,new-rows,authorization-modes}.test.ts',
  ],
  setupFiles: ['<rootDir>/test/house/share-mutants.cjs'],
  reporters: ['default'],
};
