/** Benches of Hengji: `npm run bench` runs them all, `npm run bench -- evaluator` or `-- run` one of them. */

import { evaluatorBench } from './evaluator.ts';

const BENCHES: Readonly<Record<string, (words: readonly string[]) => Promise<readonly string[]>>> = {
  evaluator: evaluatorBench,
};

const [name, ...words] = process.argv.slice(2);
for (const [each, bench] of Object.entries(BENCHES)) {
  if (name !== undefined && name !== each) continue;
  process.stdout.write(`\n## ${each}\n\n${(await bench(words)).join('\n')}\n`);
}
