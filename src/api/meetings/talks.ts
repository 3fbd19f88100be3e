/** Routes of talks of HR with staff: written down, read by those whom it concerns, acknowledged by the person. */

import { z } from 'zod';
import { acknowledgeTalk, noteTalk, talksOf } from '../../desk/meetings/talks.ts';
import { dayOf } from '../../desk/office/day.ts';
import { read } from '../../desk/office/office.ts';
import { anywhere, MEMBER, type Route, route } from '../house/route.ts';
import { DONE, day, done, id, number, numberInPath, text } from '../house/shapes.ts';

const step = z.strictObject({ text, due: day.nullable().default(null) });

const talk = z.object({
  ...{ number, person: z.string(), day, topic: z.string(), said: z.string(), actor: z.string(), at: z.string() },
  items: z.array(z.object({ text: z.string(), due: day.nullable() })),
  ...{ followDay: day.nullable(), follows: number.nullable(), followedBy: number.nullable() },
  acknowledged: z.object({ at: z.string(), remark: z.string().nullable() }).nullable(),
  state: z.enum(['to be acknowledged', 'acknowledged', 'to be followed up', 'overdue', 'followed up']),
});

const talks = route({
  id: 'talks.list',
  method: 'GET',
  path: '/talks',
  tag: 'cycles',
  summary: { zh: '我能看到的员工谈话', en: 'The talks with staff that I may see' },
  need: MEMBER,
  query: z.object({ person: id.optional() }),
  answer: z.object({ rows: z.array(talk) }),
  handle: async ({ office, query }) => {
    const wanted = { day: dayOf(office.now()), ...(query.person === undefined ? {} : { person: query.person }) };
    return { rows: (await read(office, (desk) => talksOf(desk, wanted))).map((each) => ({ ...each, items: [...each.items] })) };
  },
});

const note = route({
  id: 'talks.note',
  method: 'POST',
  path: '/talks',
  tag: 'cycles',
  summary: { zh: '记录一次员工谈话', en: 'Write a talk with somebody down' },
  need: anywhere('run cycles'),
  status: 201,
  body: z.strictObject({
    ...{ person: id, day, topic: id, said: text, items: z.array(step).max(50).default([]) },
    ...{ followDay: day.nullable().default(null), follows: number.nullable().default(null) },
  }),
  answer: z.object({ number }),
  handle: async ({ office, body }) => ({ number: await noteTalk(office, body) }),
});

const acknowledge = route({
  id: 'talks.acknowledge',
  method: 'POST',
  path: '/talks/{number}/acknowledgement',
  tag: 'cycles',
  summary: { zh: '确认与自己的谈话', en: 'Acknowledge a talk with oneself' },
  need: MEMBER,
  params: z.object({ number: numberInPath }),
  body: z.strictObject({ remark: text.nullable().default(null) }),
  answer: done,
  handle: async ({ office, params, body }) => {
    await acknowledgeTalk(office, { ...params, ...body });
    return DONE;
  },
});

/** The routes of talks. */
export const TALK_ROUTES: readonly Route[] = [talks, note, acknowledge];
