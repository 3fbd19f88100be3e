// Where vitest finds the tests: beside the code they test, and in test/.

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,test,scripts}/**/*.test.ts'],
    exclude: ['test/cases/**'],
    passWithNoTests: false,
    // Machines are slow at times; a test that hangs is ended all the same.
    testTimeout: 120_000,
  },
});
