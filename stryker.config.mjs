// `npm run mutation` runs it for the target that MUTATION_TARGET names; see scripts/mutation.md.
const TARGETS = {
  core: {
    // Request and policy schemas are made as they are loaded, where no mutant reaches them.
    mutate: ['src/core/**/*.ts', '!src/core/protocol/request-schemas.ts', '!src/core/policy/*.ts'],
    thresholds: { high: 95, low: 88, break: 88 },
    timeoutMS: 10_000,
  },
  // The sheet layer, in the built bundle.
  addon: {
    mutate: ['src/addon/**/*.ts'],
    thresholds: { high: 85, low: 78, break: 78 },
    buildCommand: 'node build.mjs --unchecked',
    timeoutMS: 15_000,
  },
  // The local host: its services, its engine, and its files.
  host: {
    mutate: ['src/local/{apps-script,engine,files}/*.ts', '!src/local/engine/univer.ts'],
    thresholds: { high: 80, low: 70, break: 70 },
    buildCommand: 'node build.mjs --unchecked',
    timeoutMS: 15_000,
  },
};

const target = process.env.MUTATION_TARGET;

export default {
  ...TARGETS[target],
  testRunner: 'jest',
  jest: { configFile: 'jest.config.cjs', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  disableTypeChecks: true,
  ignorePatterns: ['dist', 'build', 'docs'],
  reporters: ['clear-text', 'progress-append-only', 'json'],
  jsonReporter: { fileName: `build/mutation/${target}.json` },
  clearTextReporter: { allowColor: false, reportTests: false },
  incrementalFile: `build/mutation/${target}.incremental.json`,
  concurrency: 2,
  maxTestRunnerReuse: 60,
  tempDirName: `build/mutation/${target}-sandbox`,
};
