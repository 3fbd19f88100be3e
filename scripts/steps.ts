// Runs the named steps of the project's own check one after the other: `steps.ts lint types tests`.
// Every step runs, also after one that failed, so that one round shows all there is to mend.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * What can be asked for: a program with its arguments. What the tests need beyond the packages is
 * the step `machine`, named before `tests` in package.json.
 */
const steps: Readonly<Record<string, readonly [program: string, ...string[]]>> = {
  lint: ['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings'],
  types: ['node_modules/typescript7/bin/tsc', '-p', 'tsconfig.json'],
  core: ['node_modules/typescript7/bin/tsc', '-p', 'tsconfig.core.json'],
  web: ['node_modules/typescript7/bin/tsc', '-p', 'tsconfig.web.json'],
  unused: ['node_modules/knip/bin/knip.js'],
  machine: ['scripts/machine.ts'],
  tests: ['node_modules/vitest/vitest.mjs', 'run'],
};

const cwd = join(import.meta.dirname, '..');
const names = process.argv.slice(2);
const failed = names.filter((name) => !passes(name));
console.log(failed.length === 0 ? `✔ ${names.join(', ')}` : `✘ ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;

/** Runs one step in the foreground and tells whether it succeeded. */
function passes(name: string): boolean {
  const step = steps[name];
  if (!step) throw new Error(`no step "${name}"; there are: ${Object.keys(steps).join(', ')}`);
  console.log(`▶ ${name}: ${step.join(' ')}`);
  const began = performance.now();
  const { status } = spawnSync(process.execPath, step, { cwd, stdio: 'inherit' });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${status === 0 ? '✔' : '✘'} ${name}: ${seconds} s\n`);
  return status === 0;
}
