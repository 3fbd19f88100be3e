/** The matrix of rights over the whole table of routes (TRUST T4), row-level security alone (T4b), and controls that both can fail. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Asker, askersOf } from '../../campaigns/rights/askers.ts';
import { EMPLOYEES, roleName } from '../../campaigns/rights/cast.ts';
import { changes, looks } from '../../campaigns/rights/matrix.ts';
import { MAY_BE_BARE, RULES } from '../../campaigns/rights/rules.ts';
import { unknownParams } from '../../campaigns/rights/samples.ts';
import { withoutFilter } from '../../campaigns/rights/walls.ts';
import { openWorld, type World } from '../../campaigns/rights/world.ts';
import { ANYBODY, everywhere, MEMBER, type Need, type Route, route } from '../../src/api/house/route.ts';
import { id } from '../../src/api/house/shapes.ts';
import { ROUTES } from '../../src/api/routes.ts';
import { read } from '../../src/desk/office/office.ts';
import { setBasePay } from '../../src/desk/people/staff/people.ts';
import { refused } from '../../src/desk/refused.ts';
import { APPEND_ONLY } from '../../src/desk/state/append-only.ts';

/** On a machine that has much to do. */
const LONG = 600_000;

let world: World;
let askers: readonly Asker[];

beforeAll(async () => {
  world = await openWorld();
  askers = await askersOf(world);
}, LONG);
afterAll(() => world?.close());

test('every table says who may see it, and holds rows with secrets of both organisations', () => {
  const silent = APPEND_ONLY.filter((table) => RULES[table] === undefined);
  expect(silent.map((table) => `write in campaigns/rights/rules.ts who may see ${table}`)).toEqual([]);
  const bare = world.bare.filter((each) => MAY_BE_BARE[each.split(':', 1)[0] ?? ''] === undefined);
  expect(
    bare.map((each) => `campaigns/rights/planting.ts finds no row for ${each}: fill it in world.ts, or say why not in MAY_BE_BARE`),
  ).toEqual([]);
});

test('every parameter of every route can be filled from the world', () => {
  const empty = ROUTES.flatMap((route) =>
    unknownParams(route).map((name) => `${route.id}: write in campaigns/rights/samples.ts what {${name}} is`),
  );
  expect(empty).toEqual([]);
});

test('whoever looks is told what they may see, and hidden things like things that are not there', { timeout: LONG }, async () => {
  const { wrong, cells } = await looks(world, { askers, every: 11 });
  expect(wrong).toEqual([]);
  expect(cells).toBeGreaterThan(100);
});

test('row-level security alone lets nobody see more', { timeout: LONG }, async () => {
  const { wrong } = await looks(world, {
    askers: askers.filter(({ is }) => is === 'member'),
    every: 14,
    routes: withoutFilter(),
    wall: true,
  });
  expect(wrong).toEqual([]);
});

describe('the matrix can fail:', () => {
  const only = (...names: readonly string[]): readonly Asker[] => askers.filter(({ name }) => names.includes(name));
  const common = { tag: 'people', summary: { zh: '漏', en: 'leak' }, answer: z.object({ rows: z.array(z.unknown()) }) } as const;
  const settled = () => read(world.here.office, (desk) => desk.selectFrom('settled').select('fen').execute());
  const leaking = (need: Need): Route =>
    route({ ...common, id: 'leaks.list', method: 'GET', path: '/leaks', need, handle: async () => ({ rows: await settled() }) });

  test('pay that a handler reads with the right of the machine is found, by a colleague and by another organisation', async () => {
    const routes = [leaking(MEMBER)];
    const own = await looks(world, { askers: only(EMPLOYEES.north), routes });
    expect(own.wrong.map((each) => / of (\w+) /.exec(each)?.[1])).toEqual(['ES1']);
    const other = askers.filter(({ name }) => name.startsWith('the other'));
    expect((await looks(world, { askers: other.slice(0, 1), routes })).wrong.length).toBeGreaterThan(own.wrong.length);
  });

  test('a handler that is only kept by the filter is found once that is gone', async () => {
    const routes = [leaking(everywhere('read pay'))];
    const north = only(roleName('manager', 'NORTH'));
    expect((await looks(world, { askers: north, routes })).wrong).toEqual([]);
    expect((await looks(world, { askers: north, routes: withoutFilter(routes) })).wrong.join()).toContain('settled.fen');
  });

  test('a route that is served to more than the table says is found', async () => {
    const cells = { askers: only('nobody', EMPLOYEES.left), routes: [leaking(MEMBER)], served: [leaking(ANYBODY)] };
    expect((await looks(world, cells)).wrong.filter((each) => each.includes('answered with 200, not 401'))).toHaveLength(2);
  });

  test('words that tell what is hidden from what is not there are found', async () => {
    const telling = route({
      ...{ ...common, id: 'leaks.show', method: 'GET', path: '/leaks/{person}', need: MEMBER, params: z.object({ person: id }) },
      handle: async ({ params: { person } }) => {
        const found = read(world.here.office, (desk) => desk.selectFrom('people').select('person').where('person', '=', person).execute());
        throw (await found).length === 0 ? refused('PERSON_UNSEEN', { person }) : refused('NOT_YOURS', { duty: 'see', dutyZh: '看' });
      },
    });
    const { wrong } = await looks(world, { askers: only(EMPLOYEES.north), routes: [telling] });
    expect(wrong).toHaveLength(2);
    expect(wrong[0]).toContain('EN2 (here) is told like [403');
  });

  test('a change in another’s name or in another organisation is found', async () => {
    const foreign = route({
      ...{ ...common, id: 'leaks.make', method: 'POST', path: '/leaks', need: MEMBER, unkept: true },
      handle: async () => {
        await setBasePay({ ...world.there.office, actor: EMPLOYEES.north }, { person: EMPLOYEES.south, from: '2026-05-01', fen: 1n });
        const row = { organisation: world.here.office.organisation.id, number: 77, post: 'P77', title: '假', family: null };
        await world.api.doors.machine.state.db
          .insertInto('posts')
          .values({ ...row, actor: 'FINANCE.ALL', at: '2026-11-03T08:00:00.000Z' })
          .execute();
        return { rows: [] };
      },
    });
    const wrong = (await changes(world, { askers: only(EMPLOYEES.north), routes: [foreign] })).wrong.join('\n');
    expect(wrong).toContain('EN1 changed another organisation: base_pays EN1');
    expect(wrong).toContain('EN1 changed in another’s name: posts FINANCE.ALL');
  });
});

test('whoever changes something does so in their own name and organisation, and whoever may not changes nothing', {
  timeout: LONG,
}, async () => {
  const { wrong } = await changes(world, { askers, every: 14 });
  expect(wrong).toEqual([]);
});
