/** Run by Node itself, with nothing between a test and the service but what takes the types off, as in production. */
export default {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  runner: 'jest-light-runner/child-process',
  transform: {},
  setupFiles: ['<rootDir>/test/runner/as-an-operator.mjs'],
  globalSetup: '<rootDir>/test/runner/before-all.ts',
  globalTeardown: '<rootDir>/test/runner/after-all.ts',
  testSequencer: '<rootDir>/test/runner/longest-first.mjs',
  maxWorkers: 2,
  reporters: ['default', '<rootDir>/test/runner/how-long.mjs'],
};
