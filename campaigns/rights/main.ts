/** `npm run campaign -- rights [--part looks|changes|wall]`: the matrix of rights over the whole table of routes, and row-level security alone. */

import { parseArgs } from 'node:util';
import { ROUTES } from '../../src/api/routes.ts';
import { askersOf } from './askers.ts';
import { changes, looks, type Matrix } from './matrix.ts';
import { RULES } from './rules.ts';
import { withoutFilter } from './walls.ts';
import { openWorld } from './world.ts';

/** Prints what was asked and found; true where nobody was told or changed what is not theirs. */
export async function rightsCampaign(words: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({ args: [...words], options: { part: { type: 'string' } } });
  const world = await openWorld();
  try {
    const askers = await askersOf(world);
    const { here, there, secrets } = world;
    process.stdout.write(
      `${ROUTES.length} routes, ${askers.length} askers, ${secrets.count()} secrets of ${here.heads.size} and ${there.heads.size} people in ${Object.keys(RULES).length} tables\n`,
    );
    const parts: Readonly<Record<string, () => Promise<Matrix>>> = {
      looks: () => looks(world, { askers }),
      // Whoever has no right to the route itself is let in as well: members only, for nobody else has settings to hold them.
      wall: () => looks(world, { askers: askers.filter(({ is }) => is === 'member'), routes: withoutFilter(), wall: true }),
      changes: () => changes(world, { askers }),
    };
    let isGood = true;
    for (const [name, part] of Object.entries(parts).filter(([each]) => (values.part ?? each) === each)) {
      const began = performance.now();
      const matrix = await part();
      tell(name, matrix, performance.now() - began);
      isGood &&= matrix.wrong.length === 0;
    }
    return isGood;
  } finally {
    await world.close();
  }
}

function tell(name: string, { cells, asked, byStatus, wrong }: Matrix, ms: number): void {
  const statuses = [...byStatus].toSorted(([a], [b]) => a - b).map(([status, count]) => `${count} × ${status}`);
  process.stdout.write(
    `${name}: ${cells} cells, ${asked} requests (${statuses.join(', ')}), ${wrong.length} wrong, ${(ms / 1000).toFixed(0)} s\n`,
  );
  for (const each of wrong.slice(0, 100)) process.stdout.write(`WRONG: ${each}\n`);
}
