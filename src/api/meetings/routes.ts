/** Routes of meetings about the work, and of surveys of what people think of their scheme. */

import { z } from 'zod';
import { callMeeting, closeDecision, draftSwot, meetingsOf, writeDown } from '../../desk/meetings/meetings.ts';
import { openSurvey, replyTo, surveyResult, surveysOf } from '../../desk/meetings/surveys.ts';
import { read } from '../../desk/office/office.ts';
import { anywhere, everywhere, MEMBER, type Route, route } from '../house/route.ts';
import { DONE, day, done, id, number, numberInPath, text } from '../house/shapes.ts';

const numbered = z.object({ number: numberInPath });
const made = z.object({ number });
const kind = z.enum(['monthly', 'quarterly', 'plan review']);
const entry = z.enum(['strength', 'weakness', 'opportunity', 'threat', 'note', 'decision']);
const outcome = z.enum(['done', 'not done']);

const meetings = route({
  id: 'meetings.list',
  method: 'GET',
  path: '/meetings',
  tag: 'cycles',
  summary: { zh: '我能看到的会议', en: 'The meetings that I may see' },
  need: anywhere('read dashboards', 'run cycles', 'read log'),
  answer: z.object({
    rows: z.array(
      z.object({
        ...{ number, kind, unit: z.string().nullable(), day, title: z.string(), agenda: z.string() },
        entries: z.array(
          z.object({
            ...{ number, entry, text: z.string(), owner: z.string().nullable(), due: day.nullable() },
            ...{ actor: z.string(), outcome: outcome.nullable() },
          }),
        ),
      }),
    ),
  }),
  handle: async ({ office }) => ({ rows: (await read(office, meetingsOf)).map((each) => ({ ...each, entries: [...each.entries] })) }),
});

const call = route({
  id: 'meetings.call',
  method: 'POST',
  path: '/meetings',
  tag: 'cycles',
  summary: { zh: '召集会议', en: 'Call a meeting' },
  need: anywhere('read dashboards', 'run cycles'),
  status: 201,
  body: z.strictObject({ kind, unit: id.nullable().default(null), day, title: id, agenda: text }),
  answer: made,
  handle: async ({ office, body }) => ({ number: await callMeeting(office, body) }),
});

const write = route({
  id: 'meetings.write',
  method: 'POST',
  path: '/meetings/{number}/entries',
  tag: 'cycles',
  summary: { zh: '会议记录：SWOT、决定', en: 'Write down a note, a SWOT entry or a decision' },
  need: anywhere('read dashboards', 'run cycles'),
  status: 201,
  params: numbered,
  body: z.strictObject({ entry, text, owner: id.nullable().default(null), due: day.nullable().default(null) }),
  answer: made,
  handle: async ({ office, params, body }) => ({ number: await writeDown(office, { meeting: params.number, ...body }) }),
});

const close = route({
  id: 'decisions.close',
  method: 'POST',
  path: '/meeting-decisions/{number}/outcome',
  tag: 'cycles',
  summary: { zh: '会议决定的结论', en: 'Say what became of a decision' },
  need: MEMBER,
  params: numbered,
  body: z.strictObject({ outcome, remark: text.nullable().default(null) }),
  answer: done,
  handle: async ({ office, params, body }) => {
    await closeDecision(office, { decision: params.number, ...body });
    return DONE;
  },
});

const swot = route({
  id: 'meetings.swot',
  method: 'GET',
  path: '/swot',
  tag: 'cycles',
  summary: { zh: 'SWOT 起点', en: 'What a SWOT sheet starts from' },
  need: everywhere('read runs'),
  limit: 'heavy',
  query: z.object({ run: numberInPath, last: numberInPath.optional() }),
  answer: z.object({ rows: z.array(z.object({ title: z.string(), entry })) }),
  handle: async ({ office, query }) => ({ rows: [...(await draftSwot(office, { run: query.run, last: query.last ?? null }))] }),
});

const question = z.strictObject({ text, choices: z.array(id).min(2).max(20) });

const surveys = route({
  id: 'surveys.list',
  method: 'GET',
  path: '/surveys',
  tag: 'cycles',
  summary: { zh: '问卷', en: 'Surveys' },
  need: MEMBER,
  answer: z.object({
    rows: z.array(z.object({ number, title: z.string(), scheme: z.string().nullable(), questions: z.array(question), from: day, to: day })),
  }),
  handle: async ({ office }) => ({
    rows: (await read(office, surveysOf)).map((each) => ({
      ...each,
      questions: each.questions.map(({ text: said, choices }) => ({ text: said, choices: [...choices] })),
    })),
  }),
});

const open = route({
  id: 'surveys.open',
  method: 'POST',
  path: '/surveys',
  tag: 'cycles',
  summary: { zh: '发起问卷', en: 'Open a survey' },
  need: everywhere('run cycles'),
  status: 201,
  body: z.strictObject({ title: id, scheme: id.nullable().default(null), questions: z.array(question).min(1).max(50), from: day, to: day }),
  answer: made,
  handle: async ({ office, body }) => ({ number: await openSurvey(office, body) }),
});

const reply = route({
  id: 'surveys.reply',
  method: 'POST',
  path: '/surveys/{number}/replies',
  tag: 'cycles',
  summary: { zh: '匿名填写问卷', en: 'Reply to a survey; nobody can tell who replied what' },
  need: MEMBER,
  status: 201,
  params: numbered,
  // The kept answer of a change holds a hash of what was asked: without noise the few choices could be guessed from it.
  body: z.strictObject({ choices: z.array(z.int().min(0).max(19)).max(50), noise: z.string().min(16).max(200) }),
  answer: done,
  handle: async ({ office, params, body }) => {
    await replyTo(office, { survey: params.number, choices: body.choices });
    return DONE;
  },
});

const result = route({
  id: 'surveys.result',
  method: 'GET',
  path: '/surveys/{number}/result',
  tag: 'cycles',
  summary: { zh: '问卷结果（不少于五人）', en: 'The result of a survey, from five replies on' },
  need: everywhere('run cycles'),
  params: numbered,
  answer: z.object({
    replies: z.number(),
    questions: z.array(z.object({ text: z.string(), choices: z.array(z.string()), counts: z.array(z.number()) })),
  }),
  handle: async ({ office, params }) => {
    const { replies, questions } = await surveyResult(office, params.number);
    const rows = questions.map(({ text: said, choices, counts }) => ({ text: said, choices: [...choices], counts: [...counts] }));
    return { replies, questions: rows };
  },
});

/** The routes of meetings and surveys. */
export const MEETING_ROUTES: readonly Route[] = [meetings, call, write, close, swot, surveys, open, reply, result];
