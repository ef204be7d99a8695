// Sources are ES modules; the tests run them as CommonJS, which is also how the spreadsheet engine loads in Node.
const swc = (tsx) => [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx },
      target: 'es2022',
      transform: { react: { runtime: 'automatic', importSource: 'preact' } },
    },
    module: { type: 'commonjs' },
  },
];

// The spreadsheet engine needs these ES modules, which jest cannot `require` as Node does.
const ES_ONLY = [
  'cjk-regex',
  'collapse-white-space',
  'franc-min',
  'kdbush',
  'lodash-es',
  'n-gram',
  'nanoid',
  'quickselect',
  'rbush',
  'regexp-util',
  'trigram-utils',
  'unicode-regex',
].join('|');

const config = {
  testEnvironment: '<rootDir>/test/house/shared/environment.cjs',
  moduleNameMapper: {
    '/univer$': '<rootDir>/test/house/shared/univer.cjs',
    '^@e965/xlsx$': '<rootDir>/test/house/shared/xlsx.cjs',
  },
  // Much of a test is waiting, for a browser or a child process.
  maxWorkers: '100%',
  // Generous, as many start a process of their own and a machine may be busy: only what hangs fails by it.
  testTimeout: 60_000,
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testSequencer: '<rootDir>/test/house/longest-first.cjs',
  // The bundles get it from build.mjs.
  globals: { __VERSION__: '0.0.0' },
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/dist/'],
  transform: {
    '\\.ts$': swc(false),
    '\\.tsx$': swc(true),
    [`/node_modules/(${ES_ONLY})/.*\\.js$`]: swc(false),
  },
  transformIgnorePatterns: [`/node_modules/(?!(${ES_ONLY})/)`],
  reporters: ['default', '<rootDir>/test/house/plain-line-reporter.cjs'],
};

// What runs for every mutant: the tests of one target as one file, which ends at the first failure.
const forMutants = {
  ...config,
  testMatch: ['<rootDir>/test/house/mutation/tests.cjs'],
  watchman: false,
  reporters: ['default'],
};
// These run the built bundle on the spreadsheet engine.
const onEngine = {
  ...forMutants,
  testEnvironment: require.resolve('./test/house/mutation/engine-outside.cjs'),
};
const targets = {
  core: {
    ...forMutants,
    testEnvironment: require.resolve('./test/house/mutation/stop-at-failure.cjs'),
  },
  addon: { ...onEngine, setupFiles: ['<rootDir>/test/house/mutation/share-mutants.cjs'] },
  host: onEngine,
};

module.exports = targets[process.env.MUTATION_TARGET] ?? config;
