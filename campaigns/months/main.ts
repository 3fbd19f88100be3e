/** `npm run campaign -- months [--seeds 3] [--months 12] [--first 1]`: random years of closed months against fresh computations. */

import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openOffice, otherOffice } from '../../src/desk/office/office.ts';
import { recordOf, tickingClock } from '../../test/record.ts';
import { SHIPPED } from './facts.ts';
import { randomYear, yearFolder } from './year.ts';

/** Prints what happened in each year; true where nothing was wrong. */
export async function monthsCampaign(words: readonly string[]): Promise<boolean> {
  const options = { seeds: { type: 'string' }, months: { type: 'string' }, first: { type: 'string' } } as const;
  const { values } = parseArgs({ args: [...words], options });
  const [seeds, months, first] = [Number(values.seeds ?? 3), Number(values.months ?? 12), Number(values.first ?? 1)];
  const folder = await mkdtemp(join(tmpdir(), 'hengji-months-'));
  await chmod(folder, 0o711);
  const office = await openOffice({ data: join(folder, 'data'), actor: '财务' });
  const totals = new Map<string, number>();
  let wrong = 0;
  try {
    for (let seed = first; seed < first + seeds; seed += 1) {
      const began = performance.now();
      const shipped = SHIPPED[seed % SHIPPED.length] ?? SHIPPED[0];
      const clock = tickingClock();
      const record = recordOf(await otherOffice({ ...office, now: clock.now }, `第 ${seed} 年`), { uploads: folder, moment: clock.moment });
      const end = await randomYear({ record, folder: yearFolder(folder), seed: `${seed}`, months, shipped });
      for (const [name, count] of end.counts) totals.set(name, (totals.get(name) ?? 0) + count);
      for (const each of end.wrong) process.stdout.write(`WRONG: seed ${seed}: ${each}\n`);
      wrong += end.wrong.length;
      const seconds = ((performance.now() - began) / 1000).toFixed(0);
      process.stdout.write(`seed ${seed}: ${shipped}, ${months} months, ${end.wrong.length} wrong, ${seconds} s\n`);
    }
  } finally {
    await office.close();
    await rm(folder, { recursive: true, force: true });
  }
  for (const [name, count] of [...totals].toSorted()) process.stdout.write(`${String(count).padStart(7)} ${name}\n`);
  return wrong === 0;
}
