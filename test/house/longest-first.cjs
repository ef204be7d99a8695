// Runs first what takes longest, so that no long file is left for one worker at the end. Jest alone knows how long files
// take only where it has run them before.
const { default: Sequencer } = require('@jest/test-sequencer');

const LONGEST = ['browser', 'deep', 'local', 'documents', 'addon', 'house', 'sidebar', 'core'];

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rankOf = ({ path }) => LONGEST.findIndex((name) => path.includes(`/test/${name}/`));
    return [...super.sort(tests)].sort((a, b) => rankOf(a) - rankOf(b));
  }
};
