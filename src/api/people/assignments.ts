/** Which scheme is whose: assignments, the people of a scheme in a period, and whom two schemes pay at once. */

import { z } from 'zod';
import { dayOf } from '../../desk/office/day.ts';
import { LATEST } from '../../desk/office/latest.ts';
import { read } from '../../desk/office/office.ts';
import { assignScheme, endAssignment } from '../../desk/people/assignments/assign.ts';
import { paidTwice, peopleOf, schemesOf } from '../../desk/people/assignments/read.ts';
import { currentRows } from '../../desk/people/record/current.ts';
import { periodOf } from '../../desk/schemes/pinned.ts';
import { everywhere, MEMBER, type Route, route } from '../house/route.ts';
import { DONE, day, done, id, period, text } from '../house/shapes.ts';

const days = z.object({ first: day, last: day });

const whose = { person: id.nullable().default(null), unit: id.nullable().default(null), post: id.nullable().default(null) };

const list = route({
  id: 'assignments.list',
  method: 'GET',
  path: '/assignments',
  tag: 'people',
  summary: { zh: '方案归属', en: 'Which scheme is whose' },
  need: everywhere('read schemes'),
  query: z.object({ scheme: id.optional() }),
  answer: z.object({
    rows: z.array(
      z.object({
        ...{ scheme: z.string(), person: z.string().nullable(), unit: z.string().nullable(), post: z.string().nullable() },
        ...{ from: day, to: day.nullable(), reason: z.string() },
      }),
    ),
  }),
  handle: async ({ office, query: { scheme } }) => {
    const wanted = { asOf: LATEST, ...(scheme === undefined ? {} : { scheme }) };
    const rows = await read(office, (desk) => currentRows(desk, 'scheme_assignments', wanted));
    return { rows: rows.map(({ from_day: from, to_day: to, ...row }) => ({ ...row, from, to })) };
  },
});

const own = route({
  id: 'assignments.own',
  method: 'GET',
  path: '/me/schemes',
  tag: 'people',
  summary: { zh: '今天（或某一天）我归属哪些方案', en: 'The schemes that pay me today, or on a day' },
  need: MEMBER,
  query: z.object({ on: day.optional() }),
  answer: z.object({ rows: z.array(z.string()) }),
  handle: async ({ office, query: { on = dayOf(office.now()) } }) => ({
    rows: [...(await read(office, (desk) => schemesOf(desk, office.actor, on)))],
  }),
});

const people = route({
  id: 'assignments.people',
  method: 'GET',
  path: '/assignments/people',
  tag: 'people',
  summary: { zh: '一个方案在一个周期里的人员和天数', en: 'The people of a scheme in a period, and their days' },
  need: everywhere('compute', 'write schemes', 'read runs'),
  query: z.object({ scheme: id, period }),
  answer: z.object({ rows: z.array(z.object({ person: z.string(), days: z.array(days), count: z.number() })) }),
  handle: async ({ office, query }) => {
    const rows = await read(office, (desk) => peopleOf(desk, query.scheme, periodOf(query.period)));
    return { rows: rows.map((each) => ({ ...each, days: [...each.days] })) };
  },
});

const twice = route({
  id: 'assignments.twice',
  method: 'GET',
  path: '/assignments/twice',
  tag: 'people',
  summary: { zh: '一个周期里同时归属两个方案的人', en: 'Whom two schemes pay on the same days of a period' },
  need: everywhere('compute', 'write schemes', 'read runs'),
  query: z.object({ period }),
  answer: z.object({ rows: z.array(days.extend({ person: z.string(), schemes: z.array(z.string()) })) }),
  handle: async ({ office, query }) => {
    const rows = await read(office, (desk) => paidTwice(desk, periodOf(query.period)));
    return { rows: rows.map((each) => ({ ...each, schemes: [...each.schemes] })) };
  },
});

const assign = route({
  id: 'assignments.make',
  method: 'POST',
  path: '/assignments',
  tag: 'people',
  summary: { zh: '把方案归属给人，或单位、岗位', en: 'Say that a scheme pays a person, or those of a unit or post' },
  need: everywhere('write schemes'),
  body: z.strictObject({ scheme: id, ...whose, from: day, to: day.nullable().default(null), reason: text }),
  answer: done,
  handle: async ({ office, body }) => {
    await assignScheme(office, body);
    return DONE;
  },
});

const end = route({
  id: 'assignments.end',
  method: 'POST',
  path: '/assignments/end',
  tag: 'people',
  summary: { zh: '结束一条方案归属', en: 'End an assignment with a day' },
  need: everywhere('write schemes'),
  body: z.strictObject({ scheme: id, ...whose, from: day, to: day, reason: text }),
  answer: done,
  handle: async ({ office, body }) => {
    await endAssignment(office, body);
    return DONE;
  },
});

/** The routes of assignments. */
export const ASSIGNMENT_ROUTES: readonly Route[] = [list, own, people, twice, assign, end];
