/** Routes of public notices, objections, publications, and of how far a publication has come. */

import { z } from 'zod';
import { read } from '../../desk/office/office.ts';
import { noticesOf, putUpNotice } from '../../desk/results/notice/notice.ts';
import { answerObjection, objectionsOf, objectTo } from '../../desk/results/notice/objections.ts';
import { namePublisher, publishResults } from '../../desk/results/publication/publish.ts';
import { publicationOf } from '../../desk/results/publication/standing.ts';
import { everywhere, MEMBER, type Route, route } from '../house/route.ts';
import { DONE, day, done, id, moment, number, text } from '../house/shapes.ts';
import { toldProblem } from '../receive/problem-document.ts';
import { by, inCycle, made, numbered, signingRole } from './shapes.ts';

const notices = route({
  id: 'public-notices.list',
  method: 'GET',
  path: '/cycles/{cycle}/public-notices',
  tag: 'results',
  summary: { zh: '公示', en: 'The public notices of a cycle' },
  need: MEMBER,
  params: inCycle,
  answer: z.object({
    rows: z.array(
      z.object({
        ...{ number, title: z.string(), from: day, to: day },
        entries: z.array(z.object({ person: z.string(), name: z.string(), unit: z.string().nullable(), grade: z.string().nullable() })),
      }),
    ),
  }),
  handle: async ({ office, params }) => ({
    rows: (await read(office, (desk) => noticesOf(desk, params.cycle))).map((each) => ({ ...each, entries: [...each.entries] })),
  }),
});

const putUp = route({
  id: 'public-notices.put-up',
  method: 'POST',
  path: '/cycles/{cycle}/public-notices',
  tag: 'results',
  summary: { zh: '公示等次', en: 'Put up a public notice of grades' },
  need: everywhere('run cycles'),
  status: 201,
  params: inCycle,
  body: z.strictObject({ title: id, item: id, grades: z.array(id).max(100).nullable().default(null), to: day }),
  answer: made,
  handle: async ({ office, params, body }) => ({ number: await putUpNotice(office, { ...params, ...body }) }),
});

const raise = route({
  id: 'objections.raise',
  method: 'POST',
  path: '/public-notices/{number}/objections',
  tag: 'results',
  summary: { zh: '对公示提出异议', en: 'Object to a public notice' },
  need: MEMBER,
  status: 201,
  params: numbered,
  body: z.strictObject({ person: id.nullable().default(null), text }),
  answer: made,
  handle: async ({ office, params, body }) => ({ number: await objectTo(office, { notice: params.number, ...body }) }),
});

const outcome = z.enum(['upheld', 'dismissed']);

const objections = route({
  id: 'objections.list',
  method: 'GET',
  path: '/cycles/{cycle}/objections',
  tag: 'results',
  summary: { zh: '我提出的或由我处理的异议', en: 'The objections that are mine, or mine to answer' },
  need: MEMBER,
  params: inCycle,
  answer: z.object({
    rows: z.array(
      z.object({
        ...{ number, notice: number, person: z.string().nullable(), text: z.string(), ...by },
        answer: z.object({ outcome, reason: z.string(), ...by }).nullable(),
      }),
    ),
  }),
  handle: async ({ office, params }) => ({ rows: [...(await read(office, (desk) => objectionsOf(desk, params.cycle)))] }),
});

const answer = route({
  id: 'objections.answer',
  method: 'POST',
  path: '/objections/{number}/answer',
  tag: 'results',
  summary: { zh: '答复异议', en: 'Answer an objection' },
  need: everywhere('handle disputes'),
  params: numbered,
  body: z.strictObject({ outcome, reason: text }),
  answer: done,
  handle: async ({ office, params, body }) => {
    await answerObjection(office, { objection: params.number, ...body });
    return DONE;
  },
});

const publisher = route({
  id: 'publishers.name',
  method: 'POST',
  path: '/cycles/{cycle}/publishers',
  tag: 'results',
  summary: { zh: '指定公布人', en: 'Name who publishes the results' },
  need: everywhere('run cycles'),
  status: 201,
  params: inCycle,
  body: z.strictObject({ person: id, unit: id.nullable().default(null) }),
  answer: made,
  handle: async ({ office, params, body }) => ({ number: await namePublisher(office, { ...params, ...body }) }),
});

const publish = route({
  id: 'results.publish',
  method: 'POST',
  path: '/cycles/{cycle}/publications',
  tag: 'results',
  summary: { zh: '公布结果', en: 'Publish results' },
  // Who publishes is named for the cycle, whatever role they have.
  need: MEMBER,
  status: 201,
  params: inCycle,
  body: z.strictObject({ unit: id.nullable().default(null), talkDays: z.int().min(0).max(366) }),
  answer: z.object({ number, people: z.number(), leftOut: z.array(z.string()) }),
  handle: async ({ office, params, body }) => {
    const { leftOut, ...rest } = await publishResults(office, { ...params, ...body });
    return { ...rest, leftOut: [...leftOut] };
  },
});

const said = z.object({ what: z.string(), mend: z.string() });

const standing = route({
  id: 'results.publication',
  method: 'GET',
  path: '/cycles/{cycle}/publication',
  tag: 'results',
  summary: {
    zh: '公布进展：采用的核算、公布人、谁还没公布、还差什么',
    en: 'How far a publication is: the run, publishers, who waits, what blocks',
  },
  need: everywhere('run cycles'),
  params: inCycle,
  answer: z.object({
    edition: z.object({ number, run: number, at: moment, people: z.int() }).nullable(),
    grades: z.array(z.object({ item: z.string(), title: z.string(), grades: z.array(z.string()) })),
    quotas: z.array(z.object({ line: z.string(), title: z.string(), places: z.int() })),
    publishers: z.array(z.object({ person: z.string(), unit: z.string().nullable() })),
    publications: z.array(z.object({ ...{ number, edition: number, unit: z.string().nullable(), people: z.int(), talkBy: day }, ...by })),
    waiting: z.int(),
    signing: z.array(z.object({ ...{ role: signingRole, open: z.int(), signed: z.int(), refused: z.int() } })),
    obstacles: z.array(z.object({ code: z.string(), zh: said, en: said })),
  }),
  handle: async ({ office, params, doors }) => {
    const { edition, grades, quotas, publishers, publications, waiting, signing, obstacles } = await publicationOf(office, params.cycle);
    const told = obstacles.map((each) => toldProblem(each, doors.messages));
    return {
      ...{ edition, waiting, quotas: [...quotas], publishers: [...publishers], publications: [...publications], signing: [...signing] },
      grades: grades.map(({ grades: own, ...rest }) => ({ ...rest, grades: [...own] })),
      obstacles: told.map(({ code, zh, en }) => ({ code, zh, en })),
    };
  },
});

/** The routes of publication. */
export const PUBLICATION_ROUTES: readonly Route[] = [notices, putUp, raise, objections, answer, publisher, publish, standing];
