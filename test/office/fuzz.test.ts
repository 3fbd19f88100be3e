/** Every operation of the OpenAPI document asked at random (TRUST T5): documented answers only, never a fault; and that the campaign can fail. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { fuzz } from '../../campaigns/fuzz/fuzz.ts';
import { look } from '../../campaigns/rights/ask.ts';
import { EMPLOYEES } from '../../campaigns/rights/cast.ts';
import { openWorld, type World } from '../../campaigns/rights/world.ts';
import { MEMBER, type Route, route } from '../../src/api/house/route.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

test('every operation answers whatever it is asked with an answer that its document names', async () => {
  const { wrong, asked, heard } = await fuzz(world, { times: 25, seed: 20261130 });
  expect(wrong).toEqual([]);
  expect(world.api.faults).toEqual([]);
  expect(asked).toBe(heard.length * 25);
});

test('a header with a person that is no percent-encoding is a person who handed nothing over', async () => {
  const head = { ...world.here.heads.get(EMPLOYEES.north), 'Hengji-Acting-For': '%E0%A4%A' };
  const { status, text } = await look(world.api.app, head, '/me');
  expect([status, JSON.parse(text).errors[0].code]).toEqual([403, 'NOT_HANDED_OVER']);
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
