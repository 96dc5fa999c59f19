const transform = {
  '^.+\\.(ts|tsx|mts)$': ['@swc/jest', { jsc: { target: 'es2022', transform: { react: { runtime: 'automatic' } } } }],
};
/** Libraries of the local Jira and of browser tests, loaded once for all test files of a worker. */
const ONCE = [
  '@atlaskit/jql-ast',
  '@atlaskit/jql-parser',
  'cheerio',
  'esbuild',
  'express',
  'libsql',
  'playwright-core',
  'yaml',
].join('|');
const moduleNameMapper = {
  '\\.css$': '<rootDir>/test/support/jest/loading/noStyles.js',
  // The package names its entry for browsers only.
  '^@forge/dashboards-bridge$': '<rootDir>/node_modules/@forge/dashboards-bridge/out/index.js',
  // Itself, with a seed of its own.
  '^fast-check$': '<rootDir>/test/support/jest/loading/sameCases.js',
  // Their entries are ES modules only; beside them stands a build that can be required.
  '^(d3-[a-z-]+)$': '<rootDir>/node_modules/$1/dist/$1.js',
};
const shared = {
  transform,
  testRunner: '<rootDir>/test/support/jest/watchedRunner.js',
  setupFilesAfterEnv: ['<rootDir>/test/support/jest/patience.js'],
  moduleNameMapper,
};

/** @type {import('jest').Config} */
module.exports = {
  // One more than the cores of a small machine: a good part of a run is waiting, for Chromium and for what was started.
  maxWorkers: 3,
  // A worker that has run all its files frees some hundred megabytes first, which takes a while on a busy machine. What
  // would really keep it alive fails the file that left it (test/support/jest/watchedRunner.js).
  workerGracefulExitTimeout: 20_000,
  testSequencer: '<rootDir>/test/support/jest/longestFirst.js',
  globalSetup: '<rootDir>/test/support/jest/globalSetup.js',
  globalTeardown: '<rootDir>/test/support/jest/globalTeardown.js',
  reporters: [
    'default',
    '<rootDir>/test/support/jest/tallyReporter.js',
    '<rootDir>/test/support/jest/timesReporter.js',
  ],
  projects: [
    {
      ...shared,
      displayName: 'app',
      testEnvironment: '<rootDir>/test/support/jest/loading/nodeEnvironment.js',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      transform: { ...transform, [`/node_modules/(${ONCE})/`]: '<rootDir>/test/support/jest/loading/loadedOnce.js' },
      transformIgnorePatterns: [`/node_modules/(?!(${ONCE})/)`],
    },
    {
      ...shared,
      displayName: 'surfaces',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/static/**/*.test.tsx'],
      setupFilesAfterEnv: [
        ...shared.setupFilesAfterEnv,
        '<rootDir>/test/support/jest/patientScreen.js',
        '<rootDir>/test/support/screen/quickQueries.ts',
      ],
    },
  ],
};
