/** Cases for tests of the shipped schemes: made by the oracles, written as a user has them, computed in this process or by the command line. */

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkoutPath } from '../src/cli/library.ts';
import { computeMonth } from '../src/cli/month.ts';
import { results } from '../src/engine/results.ts';
import type { Problem } from '../src/lib/problem.ts';
import { writeCase } from './oracle/files.ts';
import { seeded } from './oracle/random.ts';
import type { Case, Oracle, Results } from './oracle/tables.ts';

/** A made case with what its calculator gives: results, or the reason why there are none (then `expected` is null). */
export type MadeCase = { readonly oracle: Oracle; readonly made: Case; readonly expected: Results | null; readonly reason: string };

/** The seeds 1 … count. */
export const seeds = (count: number): readonly number[] => Array.from({ length: count }, (_, k) => k + 1);

/** The case of a seed with its expected results. */
export function madeCase(oracle: Oracle, seed: number): MadeCase {
  const made = oracle.generate(seeded(`${oracle.name}/${seed}`));
  return { oracle, made, expected: oracle.calculate(made.facts, made.period), reason: '' };
}

/** The case of a seed that breaks a rule, with the calculator's reason. Throws where the calculator finds nothing wrong. */
export function brokenCase(oracle: Oracle, seed: number): MadeCase {
  if (oracle.generateBroken === undefined) throw new Error(`${oracle.name} makes no broken cases`);
  const made = oracle.generateBroken(seeded(`${oracle.name}/broken/${seed}`));
  try {
    oracle.calculate(made.facts, made.period);
  } catch (error) {
    return { oracle, made, expected: null, reason: error instanceof Error ? error.message : String(error) };
  }
  throw new Error(`${oracle.name}, broken seed ${seed}, breaks no rule`);
}

/** Writes a case to a folder for as long as it is used; `use` is given the folder of its facts. */
export async function withFacts<T>({ oracle, made, expected }: MadeCase, use: (facts: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'hengji-case-'));
  try {
    writeCase(folder, oracle, made, 'made for a test', expected);
    return await use(join(folder, 'facts'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the product makes of a case in this process: results (null where an error stopped it) and all problems. */
export const computed = (one: MadeCase): Promise<{ readonly results: Results | null; readonly problems: readonly Problem[] }> =>
  withFacts(one, async (facts) => {
    const month = await computeMonth({ scheme: one.made.scheme, facts, period: one.made.period });
    const found = { results: month.evaluation === null ? null : results(month.evaluation), problems: month.problems };
    month.close();
    return found;
  });

/** What a command printed and how it ended. */
export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** Runs the command line in a process of its own, as a user does. */
export function runHengji(words: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [checkoutPath('src', 'cli', 'main.ts'), ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}
