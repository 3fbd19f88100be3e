/** Several people do the same to one thing at once (TRUST T7): one does it, nothing is lost; and that the campaign can fail. */

import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { race } from '../../campaigns/races/races.ts';
import { appOf } from '../../campaigns/rights/matrix.ts';
import { openWorld, type World } from '../../campaigns/rights/world.ts';
import { ROUTES } from '../../src/api/routes.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

test('each race has one winner, and what the winner wrote stands', async () => {
  const { wrong, byKind } = await race(world, { times: 36, seed: 3 });
  expect(wrong).toEqual([]);
  expect(world.api.faults).toEqual([]);
  expect(byKind.size).toBeGreaterThan(2);
});

test('a door at which everybody wins is found', async () => {
  const real = appOf(world, ROUTES);
  const kind = new Hono();
  kind.all('*', async (context) => {
    const told = await real.fetch(context.req.raw.clone() as Request);
    return told.status === 404 ? context.json({ done: true }) : told;
  });
  const { wrong } = await race(world, { times: 2, seed: 4, app: kind, only: 'take a role back' });
  expect(wrong.filter((each) => each.includes('winners'))).toHaveLength(2);
});
