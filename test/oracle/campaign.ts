// Runs a generator and its calculator over many seeds and counts what was reached: branches, boundaries, nulls.

import { mark, takeCounts } from './coverage.ts';
import { seeded } from './random.ts';
import type { Oracle } from './tables.ts';

/** What a campaign reached, and which required branches it did not. */
export type Reached = {
  readonly subjects: number;
  readonly counts: ReadonlyMap<string, number>;
  readonly missing: readonly string[];
};

/** Makes and calculates the cases of so many seeds of one scheme. */
export function runCampaign(oracle: Oracle, seeds: number): Reached {
  takeCounts();
  let subjects = 0;
  for (let seed = 1; seed <= seeds; seed += 1) {
    const made = oracle.generate(seeded(`${oracle.name}/${seed}`));
    checkName(made.scheme, oracle.name);
    for (const items of Object.values(oracle.calculate(made.facts, made.period))) {
      subjects += 1;
      for (const [item, value] of Object.entries(items)) mark(`${value === null ? 'null' : 'known'}: ${item}`);
    }
  }
  const counts = takeCounts();
  return { subjects, counts, missing: oracle.branches.filter((name) => !counts.has(name)) };
}

/** The counts as lines for people, required branches marked. */
export function coverageTable(oracle: Oracle, reached: Reached): string {
  const required = new Set(oracle.branches);
  const lines = [...reached.counts].sort(([a], [b]) => (a < b ? -1 : 1));
  const shown = lines.map(([name, count]) => `  ${String(count).padStart(7)} ${required.has(name) ? '*' : ' '} ${name}`);
  const missing = reached.missing.map((name) => `        0 ! ${name}`);
  return [`${oracle.name}: ${reached.subjects} subjects`, ...shown, ...missing].join('\n');
}

function checkName(scheme: string, name: string): void {
  if (scheme !== name) throw new Error(`a case of ${scheme} from the generator of ${name}`);
}
