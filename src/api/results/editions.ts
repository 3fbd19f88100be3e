/** Routes of results: the run that becomes the result, who moves by it, the data audit, and a result as its person has it. */

import { z } from 'zod';
import { dayOf } from '../../desk/office/day.ts';
import { read } from '../../desk/office/office.ts';
import { attachRun } from '../../desk/results/edition/attach.ts';
import { moversOf } from '../../desk/results/edition/movers.ts';
import { demandEdition, resultsIn } from '../../desk/results/edition/read.ts';
import { resultView } from '../../desk/results/publication/mine.ts';
import { markResult, marksOf } from '../../desk/results/review/marks.ts';
import { signingState } from '../../desk/results/signing/read.ts';
import { interviewsOf } from '../../desk/results/talks/interview.ts';
import { anywhere, everywhere, MEMBER, type Route, route } from '../house/route.ts';
import { id, number, numberInPath, text } from '../house/shapes.ts';
import { by, inCycle, made, ofPerson, result, resultShape, signingRole, standing } from './shapes.ts';
import { interview, interviewShape } from './talks.ts';

const attach = route({
  id: 'results.attach',
  method: 'POST',
  path: '/cycles/{cycle}/editions',
  tag: 'results',
  summary: { zh: '采用一次核算作为考核结果', en: 'Make a run the result of a cycle' },
  need: everywhere('run cycles'),
  status: 201,
  limit: 'heavy',
  params: inCycle,
  body: z.strictObject({ run: number, reason: text.nullable().default(null) }),
  answer: made,
  handle: async ({ office, params, body }) => ({ number: await attachRun(office, { ...params, ...body }) }),
});

const movers = route({
  id: 'results.movers',
  method: 'GET',
  path: '/cycles/{cycle}/movers',
  tag: 'results',
  summary: { zh: '采用另一次核算，谁的结果会变', en: 'Whose result another run would change' },
  need: everywhere('run cycles'),
  limit: 'heavy',
  params: inCycle,
  query: z.object({ run: numberInPath }),
  answer: z.object({
    rows: z.array(
      z.object({
        ...{ person: z.string(), name: z.string() },
        items: z.array(z.object({ name: z.string(), title: z.string(), old: z.string().nullable(), new: z.string().nullable() })),
      }),
    ),
  }),
  handle: async ({ office, params, query }) => ({
    rows: (await moversOf(office, { cycle: params.cycle, run: query.run })).map((each) => ({ ...each, items: [...each.items] })),
  }),
});

const list = route({
  id: 'results.list',
  method: 'GET',
  path: '/cycles/{cycle}/results',
  tag: 'results',
  summary: { zh: '我能看到的结果', en: 'The results that I may see' },
  need: anywhere('read scores'),
  params: inCycle,
  answer: z.object({ edition: number, run: number, rows: z.array(result.extend({ places: z.array(standing) })) }),
  handle: async ({ office, params }) =>
    await read(office, async (desk) => {
      const edition = await demandEdition(desk, params.cycle);
      const rows = await resultsIn(desk, edition.number);
      return {
        ...{ edition: edition.number, run: edition.run },
        rows: rows.map((each) => ({ ...resultShape(each), places: [...each.places] })),
      };
    }),
});

const signing = z.object({
  role: signingRole,
  state: z.enum(['open', 'signed', 'refused', 'changed']),
  signature: z.object({ ...by, step: z.enum(['signed', 'refused']), confirmed: z.boolean(), reason: z.string().nullable() }).nullable(),
});

const show = route({
  id: 'results.show',
  method: 'GET',
  path: '/cycles/{cycle}/results/{person}',
  tag: 'results',
  summary: { zh: '一个人公布后的结果、面谈和签字', en: 'A published result with its interview and signatures' },
  need: MEMBER,
  params: ofPerson,
  answer: z.object({
    state: z.enum(['not yet published', 'published']),
    newer: z.boolean(),
    result: result.nullable(),
    signing: z.array(signing),
    interview: interview.nullable(),
  }),
  handle: async ({ office, params }) =>
    await read(office, async (desk) => {
      const view = await resultView(desk, params);
      const nothing = { state: 'not yet published' as const, newer: false, result: null, signing: [], interview: null };
      if (view.is !== 'published') return nothing;
      const talks = await interviewsOf(desk, params.cycle, dayOf(office.now()));
      const talk = talks.find(({ person }) => person === params.person);
      return {
        ...{ state: 'published' as const, newer: view.newer, result: resultShape(view.result) },
        signing: [...((await signingState(desk, params.cycle, params.person)) ?? [])],
        interview: talk === undefined ? null : interviewShape(talk),
      };
    }),
});

const mark = z.object({
  ...{ number, person: z.string().nullable(), item: z.string().nullable(), mark: z.enum(['in order', 'in doubt']) },
  ...{ note: z.string().nullable(), ...by },
});

const marks = route({
  id: 'results.marks',
  method: 'GET',
  path: '/cycles/{cycle}/marks',
  tag: 'results',
  summary: { zh: '结果数据的审核意见', en: 'The marks of the data audit' },
  need: anywhere('review results', 'run cycles'),
  params: inCycle,
  answer: z.object({ rows: z.array(mark) }),
  handle: async ({ office, params }) => ({ rows: [...(await read(office, (desk) => marksOf(desk, params.cycle)))] }),
});

const makeMark = route({
  id: 'results.mark',
  method: 'POST',
  path: '/cycles/{cycle}/marks',
  tag: 'results',
  summary: { zh: '审核结果数据：无误或存疑', en: 'Mark a figure as in order or in doubt' },
  need: anywhere('review results'),
  status: 201,
  params: inCycle,
  body: z.strictObject({
    ...{ person: id.nullable().default(null), item: id.nullable().default(null) },
    ...{ mark: z.enum(['in order', 'in doubt']), note: text.nullable().default(null) },
  }),
  answer: made,
  handle: async ({ office, params, body }) => ({ number: await markResult(office, { ...params, ...body }) }),
});

/** The routes of editions. */
export const EDITION_ROUTES: readonly Route[] = [attach, movers, list, show, marks, makeMark];
