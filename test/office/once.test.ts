/** The same change sent again, at once, and over connections that break (TRUST T9): one effect, one answer; and that the campaign can fail. */

import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { once } from '../../campaigns/once/once.ts';
import { appOf } from '../../campaigns/rights/matrix.ts';
import { openWorld, type World } from '../../campaigns/rights/world.ts';
import { ROUTES } from '../../src/api/routes.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

test('a change has one effect and one answer, however often it is sent and whatever breaks', async () => {
  const { wrong, requests, byWay } = await once(world, { times: 45, seed: 7 });
  expect(wrong).toEqual([]);
  expect(world.api.faults).toEqual([]);
  expect(requests).toBeGreaterThan(135);
  expect(Object.values(byWay).every((count) => count > 5)).toBe(true);
});

test('a door that gives every request a key of its own is found', async () => {
  const real = appOf(world, ROUTES);
  const forgetful = new Hono();
  forgetful.all('*', async (context) => {
    const { raw } = context.req;
    const headers = new Headers(raw.headers);
    headers.set('Idempotency-Key', randomUUID());
    return real.fetch(new Request(raw.url, { method: raw.method, headers, body: await raw.text() }));
  });
  const { wrong } = await once(world, { times: 6, seed: 8, app: forgetful });
  expect(wrong.filter((each) => /: \d+ effects/.test(each)).length).toBeGreaterThan(2);
});
