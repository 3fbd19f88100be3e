/** Benches of Hengji: `npm run bench` runs them all, `npm run bench -- evaluator` or `-- sql`, `-- run`, `-- import`, `-- workbook`, `-- reading` or `-- run 1000000` a part. */

import { evaluatorBench } from './evaluator.ts';
import { importBench } from './import.ts';
import { readingBench } from './reading.ts';
import { runBench } from './run.ts';
import { sqlBench } from './sql.ts';
import { workbookBench } from './workbook.ts';

const BENCHES: Readonly<Record<string, (words: readonly string[]) => Promise<readonly string[]>>> = {
  evaluator: evaluatorBench,
  sql: sqlBench,
  run: runBench,
  import: importBench,
  workbook: workbookBench,
  reading: readingBench,
};

const [name, ...words] = process.argv.slice(2);
for (const [each, bench] of Object.entries(BENCHES)) {
  if (name !== undefined && name !== each) continue;
  process.stdout.write(`\n## ${each}\n\n${(await bench(words)).join('\n')}\n`);
}
