/** ESM all the way, as in production: swc only takes the types off. */
export default {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  globalSetup: '<rootDir>/test/support/before-all.ts',
  globalTeardown: '<rootDir>/test/support/after-all.ts',
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  maxWorkers: 2,
  // What a test file loaded is never given back, and clearing up around it costs more than beginning anew.
  workerIdleMemoryLimit: '400MB',
  // For a slow machine: on a quiet one no test takes half a minute.
  testTimeout: 90_000,
  reporters: ['default', '<rootDir>/test/support/how-long.mjs'],
};
