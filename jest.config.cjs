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

module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  // The bundles get it from build.mjs.
  globals: { __VERSION__: '0.0.0' },
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/dist/'],
  transform: { '\\.ts$': swc(false), '\\.tsx$': swc(true) },
  reporters: ['default', '<rootDir>/test/house/plain-line-reporter.cjs'],
};
