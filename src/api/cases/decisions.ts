/** Routes of applications and outcomes: what is asked for, what is put forward, and who decides. */

import { z } from 'zod';
import {
  APPLICATION_KINDS,
  applyFor,
  decideApplication,
  effectRaise,
  withdrawApplication,
} from '../../desk/cases/applications/applications.ts';
import { decideOutcome, effectOutcome, hearPerson, OUTCOME_KINDS, putForward } from '../../desk/cases/outcomes/outcomes.ts';
import { proposalsOfRun } from '../../desk/cases/proposals.ts';
import { anywhere, everywhere, MEMBER, type Route, route } from '../house/route.ts';
import { day, id, number, numberInPath, text } from '../house/shapes.ts';
import { caseInPath, caseShape, evidence, note, proposal, toldCase } from './shapes.ts';

const apply = route({
  id: 'applications.make',
  method: 'POST',
  path: '/applications',
  tag: 'cases',
  summary: { zh: '申请加薪、分红或重大贡献', en: 'Apply for a raise, a share of profit, a major contribution' },
  need: MEMBER,
  status: 201,
  body: z.strictObject({
    ...{ person: id, what: z.enum(APPLICATION_KINDS), amount: z.string().max(20), from: day.nullable().default(null) },
    ...{ text, evidence, proposal },
  }),
  answer: caseShape,
  handle: async ({ office, body }) => toldCase(await applyFor(office, body)),
});

const decide = route({
  id: 'applications.decide',
  method: 'POST',
  path: '/applications/{number}/decide',
  tag: 'cases',
  summary: { zh: '审批申请', en: 'Decide an application' },
  need: everywhere('decide applications'),
  params: caseInPath,
  body: z.strictObject({ step: z.enum(['endorse', 'grant', 'reject']), note }),
  answer: caseShape,
  handle: async ({ office, params, body }) => toldCase(await decideApplication(office, { ...params, ...body })),
});

const withdraw = route({
  id: 'applications.withdraw',
  method: 'POST',
  path: '/applications/{number}/withdraw',
  tag: 'cases',
  summary: { zh: '撤回申请', en: 'Take an application back' },
  need: MEMBER,
  params: caseInPath,
  answer: caseShape,
  handle: async ({ office, params }) => toldCase(await withdrawApplication(office, params.number)),
});

const effect = route({
  id: 'applications.effect',
  method: 'POST',
  path: '/applications/{number}/effect',
  tag: 'cases',
  summary: { zh: '加薪生效', en: 'Let a raise take effect' },
  need: everywhere('change people'),
  params: caseInPath,
  answer: caseShape,
  handle: async ({ office, params }) => toldCase(await effectRaise(office, params.number)),
});

const put = route({
  id: 'outcomes.make',
  method: 'POST',
  path: '/outcomes',
  tag: 'cases',
  summary: { zh: '提出人事处理', en: 'Put an outcome forward' },
  need: anywhere('propose outcomes'),
  status: 201,
  body: z.strictObject({ person: id, what: z.enum(OUTCOME_KINDS), text, evidence, proposal }),
  answer: caseShape,
  handle: async ({ office, body }) => toldCase(await putForward(office, body)),
});

const hear = route({
  id: 'outcomes.hear',
  method: 'POST',
  path: '/outcomes/{number}/hear',
  tag: 'cases',
  summary: { zh: '陈述意见', en: 'Say what one has to say to an outcome' },
  need: MEMBER,
  params: caseInPath,
  body: z.strictObject({ statement: text }),
  answer: caseShape,
  handle: async ({ office, params, body }) => toldCase(await hearPerson(office, { ...params, ...body })),
});

const decideIt = route({
  id: 'outcomes.decide',
  method: 'POST',
  path: '/outcomes/{number}/decide',
  tag: 'cases',
  summary: { zh: '决定、核准或放弃人事处理', en: 'Decide, confirm or drop an outcome' },
  need: everywhere('decide outcomes', 'confirm outcomes'),
  params: caseInPath,
  body: z.strictObject({ step: z.enum(['decide', 'confirm', 'drop']), note: text }),
  answer: caseShape,
  handle: async ({ office, params, body }) => toldCase(await decideOutcome(office, { ...params, ...body })),
});

const effectIt = route({
  id: 'outcomes.effect',
  method: 'POST',
  path: '/outcomes/{number}/effect',
  tag: 'cases',
  summary: { zh: '人事处理生效', en: 'Let an outcome take effect' },
  need: everywhere('change people'),
  params: caseInPath,
  body: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('seat'), seat: z.strictObject({ unit: id, post: id, from: day }) }),
    z.strictObject({ is: z.literal('leaving'), day }),
    z.strictObject({ is: z.literal('nothing') }),
  ]),
  answer: caseShape,
  handle: async ({ office, params, body }) => toldCase(await effectOutcome(office, { ...params, effect: body })),
});

const proposals = route({
  id: 'proposals.list',
  method: 'GET',
  path: '/runs/{run}/proposals',
  tag: 'cases',
  summary: { zh: '核算里的人事提议', en: 'What a run proposes for people' },
  need: everywhere('read runs'),
  params: z.object({ run: numberInPath }),
  answer: z.object({
    rows: z.array(z.object({ run: number, line: z.string(), person: z.string(), kind: z.string(), title: z.string(), state: z.string() })),
  }),
  handle: async ({ office, params }) => ({ rows: [...(await proposalsOfRun(office, params.run))] }),
});

/** The routes of applications and outcomes. */
export const DECISION_ROUTES: readonly Route[] = [apply, decide, withdraw, effect, put, hear, decideIt, effectIt, proposals];
