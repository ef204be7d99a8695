// What runs for every mutant of the local host: tests of its services, its engine and its files.
const config = require('./jest.mutation.addon.cjs');

module.exports = {
  ...config,
  testMatch: ['<rootDir>/test/house/host-tests.cjs'],
  setupFiles: [],
};
