/**
 * `npm run campaign -- fuzz [--times 100] [--seed 1] [--only 'grants.make|grants.end'] [--share 1/2]`: each operation so many times; 1000 is the
 * published size. `--share 1/2` and `--share 2/2` are the halves of it, for two processes at once.
 */

import { parseArgs } from 'node:util';
import { openWorld } from '../rights/world.ts';
import { fuzz, type Heard } from './fuzz.ts';

/** Prints how each operation answered; true where every answer was one that the document names, and none a fault. */
export async function fuzzCampaign(words: readonly string[]): Promise<boolean> {
  const options = { times: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' }, share: { type: 'string' } } as const;
  const { values } = parseArgs({ args: [...words], options });
  const [times, seed] = [Number(values.times ?? 100), Number(values.seed ?? 1)];
  const world = await openWorld();
  try {
    const began = performance.now();
    const [number = 1, of = 1] = (values.share ?? '1/1').split('/').map(Number);
    const only = values.only === undefined ? {} : { only: new RegExp(`^(?:${values.only})$`) };
    const { heard, asked, wrong } = await fuzz(world, { times, seed, ...only, share: { number, of }, progress: tell });
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    process.stdout.write(`${heard.length} operations, ${asked} requests, seed ${seed}: ${wrong.length} wrong, ${seconds} s\n`);
    return wrong.length === 0;
  } finally {
    await world.close();
  }
}

function tell({ operation, byStatus }: Heard, wrong: readonly string[]): void {
  const statuses = [...byStatus].toSorted(([a], [b]) => a - b).map(([status, count]) => `${count} × ${status}`);
  process.stdout.write(`${operation}: ${statuses.join(', ')}\n`);
  for (const each of wrong.slice(0, 10)) process.stdout.write(`WRONG: ${each}\n`);
}
