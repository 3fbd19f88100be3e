// Where vitest finds the tests: beside the code they test, and in test/.

import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSequencer, type Vitest } from 'vitest/node';

// Tests start hundreds of processes of Hengji: they find their code compiled, where `scripts/run.mjs` keeps it.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules', '.cache', 'hengji');

/** Files that take a minute or more begin first, the longest in front, so that none runs alone at the end. */
const LONG = [
  'demo/made.test.ts',
  'browser/roles.test.ts',
  'facts-campaign.test.ts',
  'hostile.test.ts',
  'kill.test.ts',
  '/campaign.test.ts',
  'questions.test.ts',
  'schemes.test.ts',
  'office/fuzz.test.ts',
  'office/rights.test.ts',
  'server/server.test.ts',
  'jobs/worker.test.ts',
  'jobs/killed.test.ts',
];

/** The usual order of files, but for the long ones. */
function longestFirst(vitest: Vitest): TestSequencer {
  const usual = new BaseSequencer(vitest);
  const place = (path: string): number => {
    const found = LONG.findIndex((name) => path.endsWith(name));
    return found === -1 ? LONG.length : found;
  };
  return {
    shard: (files) => usual.shard(files),
    sort: async (files) => (await usual.sort(files)).toSorted((a, b) => place(a.moduleId) - place(b.moduleId)),
  };
}

export default defineConfig({
  test: {
    include: ['{src,web,test,scripts}/**/*.test.ts'],
    exclude: ['test/cases/**'],
    passWithNoTests: false,
    // All cores; the usual is all but one, which on two cores is half of the machine. One more than cores was no quicker.
    maxWorkers: '100%',
    sequence: { sequencer: longestFirst as unknown as typeof BaseSequencer },
    // Machines are slow at times; a test that hangs is ended all the same.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
