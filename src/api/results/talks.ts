/** Routes of interviews and of the plans that come of them. */

import { z } from 'zod';
import { dayOf } from '../../desk/office/day.ts';
import { read } from '../../desk/office/office.ts';
import { closePlan, type Interview, interviewsOf, writeEntry } from '../../desk/results/talks/interview.ts';
import { MEMBER, type Route, route } from '../house/route.ts';
import { DONE, day, done, moment, number, text } from '../house/shapes.ts';
import { by, inCycle, made, numbered, ofPerson } from './shapes.ts';

const outcome = z.enum(['done', 'not done']);

/** An interview with what was written down of it. */
export const interview = z.object({
  ...{ cycle: number, person: z.string(), supervisor: z.string().nullable(), due: day, state: z.enum(['due', 'overdue', 'held']) },
  entries: z.array(
    z.object({
      ...{ number, entry: z.enum(['notes', 'own view', 'plan']), text: z.string(), due: day.nullable(), ...by },
      outcome: z.object({ outcome, remark: z.string().nullable(), at: moment }).nullable(),
    }),
  ),
});

/** An interview in the shape of {@link interview}. */
export const interviewShape = ({ entries, ...rest }: Interview): z.input<typeof interview> => ({ ...rest, entries: [...entries] });

const list = route({
  id: 'interviews.list',
  method: 'GET',
  path: '/cycles/{cycle}/interviews',
  tag: 'results',
  summary: { zh: '我的和由我主持的面谈', en: 'The interviews that I am in, or that I run' },
  need: MEMBER,
  params: inCycle,
  answer: z.object({ rows: z.array(interview) }),
  handle: async ({ office, params }) => ({
    rows: (await read(office, (desk) => interviewsOf(desk, params.cycle, dayOf(office.now())))).map(interviewShape),
  }),
});

const entry = route({
  id: 'interviews.write',
  method: 'POST',
  path: '/cycles/{cycle}/interviews/{person}/entries',
  tag: 'results',
  summary: { zh: '写面谈记录、本人意见或改进计划', en: 'Write notes, an own view or a plan to improve' },
  need: MEMBER,
  status: 201,
  params: ofPerson,
  body: z.strictObject({ entry: z.enum(['notes', 'own view', 'plan']), text, due: day.nullable().default(null) }),
  answer: made,
  handle: async ({ office, params, body }) => ({ number: await writeEntry(office, { ...params, ...body }) }),
});

const close = route({
  id: 'plans.close',
  method: 'POST',
  path: '/plans/{number}/outcome',
  tag: 'results',
  summary: { zh: '改进计划的结论', en: 'Say what became of a plan' },
  need: MEMBER,
  params: numbered,
  body: z.strictObject({ outcome, remark: text.nullable().default(null) }),
  answer: done,
  handle: async ({ office, params, body }) => {
    await closePlan(office, { plan: params.number, ...body });
    return DONE;
  },
});

/** The routes of interviews. */
export const TALK_ROUTES: readonly Route[] = [list, entry, close];
