/** Units as a dated tree, and posts. */

import { z } from 'zod';
import { dayOf } from '../../desk/office/day.ts';
import { LATEST } from '../../desk/office/latest.ts';
import { read } from '../../desk/office/office.ts';
import { currentRows } from '../../desk/people/record/current.ts';
import type { UnitKind } from '../../desk/people/rows.ts';
import { setPost } from '../../desk/people/staff/seats.ts';
import { closeUnit, setUnit, unitsOn } from '../../desk/people/units/units.ts';
import { UNIT_WORDS } from '../../desk/people/words.ts';
import { everywhere, MEMBER, type Route, route } from '../house/route.ts';
import { DONE, day, done, id } from '../house/shapes.ts';

const kind = z.enum(Object.keys(UNIT_WORDS) as [UnitKind, ...UnitKind[]]);

const unit = z.object({ unit: z.string(), name: z.string(), kind, parent: z.string().nullable() });

const list = route({
  id: 'units.list',
  method: 'GET',
  path: '/units',
  tag: 'people',
  summary: { zh: '某一天的组织架构（默认今天）', en: 'The units that are open on a day (today, where none is said)' },
  need: MEMBER,
  query: z.object({ on: day.optional() }),
  answer: z.object({ rows: z.array(unit) }),
  handle: async ({ office, query }) => ({
    rows: [...(await read(office, (desk) => unitsOn(desk, query.on ?? dayOf(office.now())))).values()],
  }),
});

const set = route({
  id: 'units.set',
  method: 'POST',
  path: '/units',
  tag: 'people',
  summary: { zh: '从某一天起设立、移动或改名一个单位', en: 'Set a unit up from a day on, or move or rename it' },
  need: everywhere('change people'),
  body: z.strictObject({ unit: id, name: id, kind, parent: id.nullable().default(null), from: day }),
  answer: done,
  handle: async ({ office, body }) => {
    await setUnit(office, body);
    return DONE;
  },
});

const close = route({
  id: 'units.close',
  method: 'POST',
  path: '/units/{unit}/close',
  tag: 'people',
  summary: { zh: '从某一天起关闭一个单位', en: 'Close a unit from a day on' },
  need: everywhere('change people'),
  params: z.object({ unit: id }),
  body: z.strictObject({ from: day }),
  answer: done,
  handle: async ({ office, params, body }) => {
    await closeUnit(office, { unit: params.unit, from: body.from });
    return DONE;
  },
});

const posts = route({
  id: 'posts.list',
  method: 'GET',
  path: '/posts',
  tag: 'people',
  summary: { zh: '岗位', en: 'The posts' },
  need: MEMBER,
  answer: z.object({ rows: z.array(z.object({ post: z.string(), title: z.string(), family: z.string().nullable() })) }),
  handle: async ({ office }) => ({ rows: [...(await read(office, (desk) => currentRows(desk, 'posts', { asOf: LATEST })))] }),
});

const post = route({
  id: 'posts.set',
  method: 'POST',
  path: '/posts',
  tag: 'people',
  summary: { zh: '设定一个岗位', en: 'Say what a post is called' },
  need: everywhere('change people'),
  body: z.strictObject({ post: id, title: id, family: id.nullable().default(null) }),
  answer: done,
  handle: async ({ office, body }) => {
    await setPost(office, body);
    return DONE;
  },
});

/** The routes of units and posts. */
export const UNIT_ROUTES: readonly Route[] = [list, set, close, posts, post];
