/** Routes of awards: opened, nominated, voted, selected. */

import { z } from 'zod';
import { awardStandings, cancelAward, nominate, openAward, openVote, selectWinners, vote } from '../../desk/cases/awards/awards.ts';
import { read } from '../../desk/office/office.ts';
import { everywhere, MEMBER, type Route, route } from '../house/route.ts';
import { DONE, done, id, period, text } from '../house/shapes.ts';
import { caseInPath, caseShape, note, toldCase } from './shapes.ts';

const open = route({
  id: 'awards.open',
  method: 'POST',
  path: '/awards',
  tag: 'cases',
  summary: { zh: '开始评奖', en: 'Open an award' },
  need: everywhere('run awards'),
  status: 201,
  body: z.strictObject({
    ...{ kind: id, period, platform: id.nullable().default(null), winners: z.int().min(1).max(1000) },
    ...{ jury: z.array(id).min(1).max(100), ownTeam: z.boolean().default(false), text },
  }),
  answer: caseShape,
  handle: async ({ office, body }) => toldCase(await openAward(office, body)),
});

const nomination = route({
  id: 'awards.nominate',
  method: 'POST',
  path: '/awards/{number}/nominate',
  tag: 'cases',
  summary: { zh: '提名同事', en: 'Nominate a colleague' },
  need: MEMBER,
  params: caseInPath,
  body: z.strictObject({ candidate: id, text }),
  answer: done,
  handle: async ({ office, params, body }) => {
    await nominate(office, { award: params.number, ...body });
    return DONE;
  },
});

const begin = route({
  id: 'awards.begin',
  method: 'POST',
  path: '/awards/{number}/open-vote',
  tag: 'cases',
  summary: { zh: '开始投票', en: 'Open the vote' },
  need: everywhere('run awards'),
  params: caseInPath,
  answer: caseShape,
  handle: async ({ office, params }) => toldCase(await openVote(office, params.number)),
});

const voting = route({
  id: 'awards.vote',
  method: 'POST',
  path: '/awards/{number}/vote',
  tag: 'cases',
  summary: { zh: '评委投票', en: 'Vote as a member of the jury' },
  need: MEMBER,
  params: caseInPath,
  body: z.strictObject({ candidate: id, stars: z.int().min(1).max(5) }),
  answer: done,
  handle: async ({ office, params, body }) => {
    await vote(office, { award: params.number, ...body });
    return DONE;
  },
});

const standing = route({
  id: 'awards.standings',
  method: 'GET',
  path: '/awards/{number}/standings',
  tag: 'cases',
  summary: { zh: '候选人的星数和名次', en: 'How the candidates stand' },
  need: everywhere('run awards', 'read log'),
  params: caseInPath,
  answer: z.object({ rows: z.array(z.object({ candidate: z.string(), stars: z.int(), votes: z.int(), rank: z.int() })) }),
  handle: async ({ office, params }) => ({ rows: [...(await read(office, (desk) => awardStandings(desk, params.number)))] }),
});

const select = route({
  id: 'awards.select',
  method: 'POST',
  path: '/awards/{number}/select',
  tag: 'cases',
  summary: { zh: '评出获奖人', en: 'Select the winners' },
  need: everywhere('run awards'),
  params: caseInPath,
  body: z.strictObject({ winners: z.array(id).max(1000), note }),
  answer: caseShape,
  handle: async ({ office, params, body }) => toldCase(await selectWinners(office, { award: params.number, ...body })),
});

const cancel = route({
  id: 'awards.cancel',
  method: 'POST',
  path: '/awards/{number}/cancel',
  tag: 'cases',
  summary: { zh: '取消评奖', en: 'Call an award off' },
  need: everywhere('run awards'),
  params: caseInPath,
  body: z.strictObject({ note: text }),
  answer: caseShape,
  handle: async ({ office, params, body }) => toldCase(await cancelAward(office, params.number, body.note)),
});

/** The routes of awards. */
export const AWARD_ROUTES: readonly Route[] = [open, nomination, begin, voting, standing, select, cancel];
