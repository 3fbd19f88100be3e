/** `npm run campaign -- races [--times 100] [--seed 1]`: two to eight people at once; 2000 is the published size. */

import { parseArgs } from 'node:util';
import { openWorld } from '../rights/world.ts';
import { race } from './races.ts';

/** Prints the races by kind; true where each had one winner and nothing was lost. */
export async function racesCampaign(words: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({ args: [...words], options: { times: { type: 'string' }, seed: { type: 'string' } } });
  const [times, seed] = [Number(values.times ?? 100), Number(values.seed ?? 1)];
  const world = await openWorld();
  try {
    const began = performance.now();
    const { races, byKind, runners, wrong } = await race(world, { times, seed });
    for (const [name, count] of byKind) process.stdout.write(`${String(count).padStart(6)} ${name}\n`);
    for (const each of wrong.slice(0, 50)) process.stdout.write(`WRONG: ${each}\n`);
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    process.stdout.write(`${races} races of ${runners} runners, seed ${seed}: ${wrong.length} wrong, ${seconds} s\n`);
    return wrong.length === 0;
  } finally {
    await world.close();
  }
}
