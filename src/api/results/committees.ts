/** Routes of committees: naming one, its board, the silent vote, decisions, exceptions, the close, and decisions as facts. */

import { z } from 'zod';
import { addJob } from '../../desk/jobs/record.ts';
import { read } from '../../desk/office/office.ts';
import { type Board, boardOf, maySee } from '../../desk/results/calibration/board.ts';
import { type Committee, committeesOf, nameCommittee } from '../../desk/results/calibration/committee.ts';
import { allowException, closeCommittee, decideResult } from '../../desk/results/calibration/decide.ts';
import { castVote, closeVote, finishVoting } from '../../desk/results/calibration/vote.ts';
import { everywhere, MEMBER, type Route, route } from '../house/route.ts';
import { DONE, done, id, number, text } from '../house/shapes.ts';
import { by, change, inCycle, made, numbered, result, resultShape, standing } from './shapes.ts';

const rule = z.object({ grade: z.string().nullable(), quota: z.string() });

const state = z.enum(['voting', 'deciding', 'closed', 'kept as facts']);

const committee = z.object({
  ...{ number, cycle: number, edition: number, chair: z.string(), item: z.string(), state },
  ...{ rules: z.array(rule), members: z.array(z.string()) },
  steps: z.array(z.object({ step: z.string(), note: z.string().nullable(), covers: z.number().nullable(), ...by })),
});

const committeeShape = ({ rules, members, steps, ...rest }: Committee): z.input<typeof committee> => ({
  ...rest,
  ...{ rules: [...rules], members: [...members], steps: [...steps] },
});

const list = route({
  id: 'committees.list',
  method: 'GET',
  path: '/cycles/{cycle}/committees',
  tag: 'results',
  summary: { zh: '我能看到的委员会', en: 'The committees that I sit in or may see' },
  need: MEMBER,
  params: inCycle,
  answer: z.object({ rows: z.array(committee) }),
  handle: async ({ office, params }) => ({
    rows: (await read(office, (desk) => committeesOf(desk, params.cycle))).filter((each) => maySee(office, each)).map(committeeShape),
  }),
});

const name = route({
  id: 'committees.name',
  method: 'POST',
  path: '/cycles/{cycle}/committees',
  tag: 'results',
  summary: { zh: '成立校准委员会', en: 'Name the committee that calibrates' },
  need: everywhere('run cycles'),
  status: 201,
  params: inCycle,
  body: z.strictObject({
    ...{ chair: id, members: z.array(id).max(100), item: id },
    rules: z.array(z.strictObject({ grade: id.nullable(), quota: id })).max(100),
  }),
  answer: made,
  handle: async ({ office, params, body }) => ({ number: await nameCommittee(office, { ...params, ...body }) }),
});

const breach = z.object({
  ...{ is: z.enum(['too many', 'not eligible']), title: z.string(), grade: z.string() },
  ...{ group: z.string().optional(), people: z.number().optional(), most: z.number().optional(), person: z.string().optional() },
});

const limit = z.object({ title: z.string(), grade: z.string(), group: z.string(), most: z.number(), andBetter: z.boolean() });

const board = z.object({
  committee,
  /** The grades that the line can give, the best first, and how many may have one. */
  grades: z.array(z.string()),
  limits: z.array(limit),
  rows: z.array(
    z.object({
      result,
      places: z.array(standing),
      votes: z.array(z.object({ actor: z.string(), ...change, reason: z.string() })),
      decision: z.object({ number, ...change, tied: z.boolean(), reason: z.string() }).nullable(),
    }),
  ),
  breaches: z.array(breach),
});

const boardShape = ({ committee: of, grades, limits, rows, breaches }: Board): z.input<typeof board> => ({
  committee: committeeShape(of),
  ...{ grades: [...grades], limits: [...limits] },
  rows: rows.map(({ content, hash, places, votes, decision }) => ({
    ...{ result: resultShape({ content, hash }), places: [...places], votes: [...votes], decision },
  })),
  breaches: [...breaches],
});

const showBoard = route({
  id: 'committees.board',
  method: 'GET',
  path: '/committees/{number}/board',
  tag: 'results',
  summary: { zh: '委员会看板：结果、投票、决定、名额', en: 'The board: results, votes, decisions, limits' },
  need: MEMBER,
  params: numbered,
  answer: board,
  handle: async ({ office, params }) => boardShape(await boardOf(office, params.number)),
});

const aboutPerson = z.strictObject({
  ...{ person: id, grade: id.nullable().default(null), points: z.string().max(20).nullable().default(null) },
  reason: text,
});

const vote = route({
  id: 'committees.vote',
  method: 'POST',
  path: '/committees/{number}/votes',
  tag: 'results',
  summary: { zh: '投票（保密，投出不改）', en: 'Cast a vote; it is silent and stays' },
  need: MEMBER,
  status: 201,
  params: numbered,
  body: aboutPerson,
  answer: done,
  handle: async ({ office, params, body }) => {
    await castVote(office, { committee: params.number, ...body });
    return DONE;
  },
});

const finish = route({
  id: 'committees.finish',
  method: 'POST',
  path: '/committees/{number}/votes/finished',
  tag: 'results',
  summary: { zh: '我投完了', en: 'Say that I am done voting' },
  need: MEMBER,
  params: numbered,
  answer: z.object({ state }),
  handle: async ({ office, params }) => ({ state: await finishVoting(office, params.number) }),
});

const endVote = route({
  id: 'committees.close-vote',
  method: 'POST',
  path: '/committees/{number}/votes/closed',
  tag: 'results',
  summary: { zh: '主任截止投票', en: 'Close the vote, by the chair' },
  need: MEMBER,
  params: numbered,
  body: z.strictObject({ reason: text }),
  answer: done,
  handle: async ({ office, params, body }) => {
    await closeVote(office, params.number, body.reason);
    return DONE;
  },
});

const decide = route({
  id: 'committees.decide',
  method: 'POST',
  path: '/committees/{number}/decisions',
  tag: 'results',
  summary: { zh: '主任记录决定', en: 'Record a decision, by the chair' },
  need: MEMBER,
  status: 201,
  params: numbered,
  body: aboutPerson,
  answer: made,
  handle: async ({ office, params, body }) => ({ number: await decideResult(office, { committee: params.number, ...body }) }),
});

const except = route({
  id: 'committees.except',
  method: 'POST',
  path: '/committees/{number}/exceptions',
  tag: 'results',
  summary: { zh: '书面批准超额', en: 'Allow an exception from quotas in writing' },
  need: everywhere('grant exceptions'),
  params: numbered,
  body: z.strictObject({ reason: text }),
  answer: done,
  handle: async ({ office, params, body }) => {
    await allowException(office, params.number, body.reason);
    return DONE;
  },
});

const close = route({
  id: 'committees.close',
  method: 'POST',
  path: '/committees/{number}/close',
  tag: 'results',
  summary: { zh: '主任结束委员会', en: 'Close the committee, by the chair' },
  need: MEMBER,
  params: numbered,
  answer: done,
  handle: async ({ office, params }) => {
    await closeCommittee(office, params.number);
    return DONE;
  },
});

const keep = route({
  id: 'committees.keep',
  method: 'POST',
  path: '/committees/{number}/facts',
  tag: 'results',
  summary: { zh: '把决定转为事实', en: 'Keep the decisions as facts' },
  need: everywhere('run cycles'),
  status: 202,
  params: numbered,
  answer: z.object({ job: number }),
  handle: async ({ office, params }) => ({
    job: await addJob(office, { kind: 'keep decisions', input: { committee: params.number } }),
  }),
});

/** The routes of committees. */
export const COMMITTEE_ROUTES: readonly Route[] = [list, name, showBoard, vote, finish, endVote, decide, except, close, keep];
