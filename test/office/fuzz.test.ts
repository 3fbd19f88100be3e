/** Every operation of the OpenAPI document asked at random (TRUST T5): documented answers only, never a fault; and that the campaign can fail. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { fuzz } from '../../campaigns/fuzz/fuzz.ts';
import { ask, look } from '../../campaigns/rights/ask.ts';
import { EMPLOYEES, roleName } from '../../campaigns/rights/cast.ts';
import { openWorld, type World } from '../../campaigns/rights/world.ts';
import { MEMBER, type Route, route } from '../../src/api/house/route.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

/** On a machine that has much to do. */
const LONG = 600_000;

// First, while everybody still has the keys that they began with.
test('a header with a person that is no percent-encoding is a person who handed nothing over', async () => {
  const head = { ...world.here.heads.get(EMPLOYEES.north), 'Hengji-Acting-For': '%E0%A4%A' };
  const { status, text } = await look(world.api.app, head, '/me');
  expect([status, JSON.parse(text).errors[0].code]).toEqual([403, 'NOT_HANDED_OVER']);
});

test('every operation answers whatever it is asked with an answer that its document names', { timeout: LONG }, async () => {
  const { wrong, asked, heard } = await fuzz(world, { times: 4, seed: 20261130 });
  expect(wrong).toEqual([]);
  expect(world.api.faults).toEqual([]);
  expect(asked).toBe(heard.length * 4);
});

test('a number beyond all numbers, a sign that is no text and a unit that is not there are refused, not failed at', async () => {
  const head = world.here.heads.get(roleName('hr', 'ALL')) ?? {};
  const statusOf = async (path: string) => (await look(world.api.app, head, path)).status;
  expect(await statusOf('/swot?run=9007199254740954')).toBe(422);
  expect(await statusOf('/schemes/deals/differences?from=9007199254740954&to=1&language=en')).toBe(422);
  expect(await statusOf('/cycles/1/movers?run=9007199254740954')).toBe(422);
  expect(await statusOf('/schemes/a%00b/versions/1/document?as=pdf')).toBe(422);
  const made = async (path: string, body: unknown) => {
    const headers = { ...head, 'Content-Type': 'application/json', 'Idempotency-Key': path };
    return (await ask(world.api.app, path, { method: 'POST', headers, body: JSON.stringify(body) })).status;
  };
  expect(await made('/cycles/1999/signing-order', { roles: ['head'] })).toBe(404);
  expect(await made('/cycles/1999/publishers', { person: EMPLOYEES.north, unit: null })).toBe(404);
  const meeting = { kind: 'monthly', unit: 'NOWHERE', day: '2026-11-20', title: '月会', agenda: '业绩' };
  expect(await made('/meetings', meeting)).toBeGreaterThanOrEqual(403);
  expect(world.api.faults).toEqual([]);
});

test('a fault, an answer of another shape and words from the inside are found', async () => {
  const answer = z.object({ rows: z.array(z.unknown()) });
  const common = { method: 'GET', tag: 'people', summary: { zh: '错', en: 'wrong' }, need: MEMBER, answer } as const;
  const broken = (id: string, handle: Route['handle']): Route =>
    route({ ...common, id, path: `/${id.replace('.', '-')}`, handle: handle as () => Promise<{ rows: unknown[] }> });
  const routes = [
    broken('wrong.fault', () => Promise.reject(new TypeError('x is not a function'))),
    broken('wrong.inside', () => Promise.resolve({ rows: ['Error\n    at run (file:///srv/src/desk/runs/lock.ts:12:3)'] })),
  ];
  const { wrong } = await fuzz(world, { times: 10, seed: 1, routes });
  expect(wrong.join('\n')).toMatch(/wrong.fault #\d: failed with 500/);
  expect(wrong.join('\n')).toMatch(/wrong.inside #\d: tells what went on inside/);
});
