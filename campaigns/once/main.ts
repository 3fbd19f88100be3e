/** `npm run campaign -- once [--times 300] [--seed 1]`: so many changes, each sent two to five times, over real connections; 5000 is the published size. */

import { parseArgs } from 'node:util';
import { openWorld } from '../rights/world.ts';
import { once } from './once.ts';

/** Prints what was sent; true where every change had one effect and one answer. */
export async function onceCampaign(words: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({ args: [...words], options: { times: { type: 'string' }, seed: { type: 'string' } } });
  const [times, seed] = [Number(values.times ?? 300), Number(values.seed ?? 1)];
  const world = await openWorld();
  try {
    const began = performance.now();
    const { changes, requests, cut, byWay, wrong } = await once(world, { times, seed });
    for (const each of wrong.slice(0, 50)) process.stdout.write(`WRONG: ${each}\n`);
    const ways = Object.entries(byWay).map(([way, count]) => `${count} ${way}`);
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    process.stdout.write(
      `${changes} changes (${ways.join(', ')}) in ${requests} requests, ${cut} of them cut, seed ${seed}: ${wrong.length} wrong, ${seconds} s\n`,
    );
    return wrong.length === 0;
  } finally {
    await world.close();
  }
}
