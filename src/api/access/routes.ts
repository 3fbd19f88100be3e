/** Roles that are granted and taken back, and what is handed over. */

import { z } from 'zod';
import { delegate, endDelegation, endGrant, grantRole } from '../../desk/access/grants.ts';
import { allGrants, delegationsFrom } from '../../desk/access/held.ts';
import { DUTIES, GRANTED_ROLES, ROLES } from '../../desk/access/roles.ts';
import { dayOf } from '../../desk/office/day.ts';
import { read } from '../../desk/office/office.ts';
import { everywhere, MEMBER, type Route, route } from '../house/route.ts';
import { DONE, day, done, id, number, numberInPath, text } from '../house/shapes.ts';

const roles = route({
  id: 'roles.list',
  method: 'GET',
  path: '/roles',
  tag: 'roles',
  summary: { zh: '角色和它们的权限', en: 'Roles and their duties' },
  need: MEMBER,
  answer: z.object({
    rows: z.array(
      z.object({
        ...{ role: z.string(), zh: z.string(), en: z.string(), duties: z.array(z.string()) },
        may: z.array(z.object({ zh: z.string(), en: z.string() })).describe('The duties in words'),
      }),
    ),
  }),
  handle: () =>
    Promise.resolve({
      rows: GRANTED_ROLES.map((role) => {
        const { zh, en, may } = ROLES[role];
        return { role, zh, en, duties: [...may], may: may.map((duty) => DUTIES[duty]) };
      }),
    }),
});

const grants = route({
  id: 'grants.list',
  method: 'GET',
  path: '/grants',
  tag: 'roles',
  summary: { zh: '谁有哪些角色', en: 'Who holds which roles' },
  need: MEMBER,
  answer: z.object({ rows: z.array(z.object({ number, person: z.string(), role: z.string(), unit: z.string().nullable() })) }),
  handle: async ({ office }) => ({ rows: [...(await read(office, allGrants))] }),
});

const grant = route({
  id: 'grants.make',
  method: 'POST',
  path: '/grants',
  tag: 'roles',
  summary: { zh: '授予角色', en: 'Grant a role' },
  need: everywhere('grant roles'),
  inPerson: true,
  status: 201,
  body: z.strictObject({ person: id, role: id, unit: id.nullable().default(null), reason: text.nullable().default(null) }),
  answer: z.object({ number }),
  handle: async ({ office, body }) => ({ number: await grantRole(office, body) }),
});

const takeBack = route({
  id: 'grants.end',
  method: 'POST',
  path: '/grants/{number}/end',
  tag: 'roles',
  summary: { zh: '收回角色', en: 'Take a role back' },
  need: everywhere('grant roles'),
  inPerson: true,
  params: z.object({ number: numberInPath }),
  body: z.strictObject({ reason: text.nullable().default(null) }),
  answer: done,
  handle: async ({ office, params, body }) => {
    await endGrant(office, { number: params.number, reason: body.reason });
    return DONE;
  },
});

const handOvers = route({
  id: 'delegations.list',
  method: 'GET',
  path: '/delegations',
  tag: 'roles',
  summary: {
    zh: '今天和以后的委托：自己给出、收到的；管角色或日志的人看到全部',
    en: 'What is handed over today or later: given or taken by oneself; all for those who grant roles or read the log',
  },
  need: MEMBER,
  answer: z.object({
    rows: z.array(
      z.object({
        ...{ number, giver: z.string(), taker: z.string(), roles: z.array(z.string()) },
        ...{ from: day, to: day, reason: z.string() },
      }),
    ),
  }),
  handle: async ({ office }) => {
    const rows = await read(office, (desk) => delegationsFrom(desk, dayOf(office.now())));
    return { rows: rows.map(({ roles: own, ...row }) => ({ ...row, roles: [...own] })) };
  },
});

const handOver = route({
  id: 'delegations.make',
  method: 'POST',
  path: '/delegations',
  tag: 'roles',
  summary: { zh: '把自己的角色委托给同事', en: 'Hand roles of one’s own over to a colleague' },
  need: MEMBER,
  inPerson: true,
  status: 201,
  body: z.strictObject({ taker: id, roles: z.array(id).max(20), from: day, to: day, reason: text.nullable().default(null) }),
  answer: z.object({ number }),
  handle: async ({ office, body }) => ({ number: await delegate(office, body) }),
});

const endHandOver = route({
  id: 'delegations.end',
  method: 'POST',
  path: '/delegations/{number}/end',
  tag: 'roles',
  summary: { zh: '结束委托', en: 'End a hand-over' },
  need: MEMBER,
  inPerson: true,
  params: z.object({ number: numberInPath }),
  answer: done,
  handle: async ({ office, params }) => {
    await endDelegation(office, params.number);
    return DONE;
  },
});

/** The routes of roles. */
export const ACCESS_ROUTES: readonly Route[] = [roles, grants, grant, takeBack, handOvers, handOver, endHandOver];
