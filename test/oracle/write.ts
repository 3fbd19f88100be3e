// Writes made cases to disk, to look at: node scripts/run.mjs test/oracle/write.ts <outdir> <count> <seed> [broken].

import { join } from 'node:path';
import { writeCase } from './files.ts';
import { oracles } from './index.ts';
import { seeded } from './random.ts';

const [outdir, count = '20', seed = '1', broken] = process.argv.slice(2);
if (!outdir) throw new Error('node test/oracle/write.ts <outdir> <count> <seed> [broken]');

for (const oracle of oracles) {
  const generate = broken === 'broken' ? oracle.generateBroken : oracle.generate;
  if (!generate) continue;
  for (let index = 1; index <= Number(count); index += 1) {
    const name = `${broken === 'broken' ? 'broken' : 'made'}-${seed}-${String(index).padStart(4, '0')}`;
    const made = generate(seeded(`${oracle.name}/${seed}/${index}`));
    const expected = broken === 'broken' ? null : oracle.calculate(made.facts, made.period);
    writeCase(join(outdir, oracle.name, name), oracle, made, `Made by test/oracle, seed ${seed}, number ${index}.`, expected);
  }
}
