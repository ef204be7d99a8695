// Ends a run with one plain line that any reader of logs understands, at the very end of the output.
module.exports = class PlainLineReporter {
  onRunComplete(_contexts, results) {
    // A file that could not even load holds no failed test, yet is a failure.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const line = `${results.numPassedTests} passed, ${failed} failed`;
    process.once('exit', () => console.log(line));
  }
};
