// Ends a mutant's run at the first test that fails, as one is enough to tell it from the code.
const StrykerEnvironment = require('@stryker-mutator/jest-runner/jest-env/node');

let told;

module.exports = class extends StrykerEnvironment {
  async handleTestEvent({ name, test }) {
    const mutant = process.env.__STRYKER_ACTIVE_MUTANT__;
    if (name === 'test_fn_failure' || name === 'hook_failure') told = mutant;
    if (name === 'test_start' && mutant !== undefined && mutant === told) test.mode = 'skip';
  }
};
