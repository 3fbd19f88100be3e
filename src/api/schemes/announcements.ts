/** Announcements of schemes: what is announced to whom, signatures, questions and objections. */

import { z } from 'zod';
import { dayOf } from '../../desk/office/day.ts';
import { read } from '../../desk/office/office.ts';
import { acknowledge, remind } from '../../desk/schemes/announcements/acknowledge.ts';
import { announce, announcementsOf, announcementText } from '../../desk/schemes/announcements/announce.ts';
import { announcementsFor, signaturesOf } from '../../desk/schemes/announcements/concerned.ts';
import { answer, ask, questionsOf } from '../../desk/schemes/announcements/questions.ts';
import { documentHtml } from '../../paper/html.ts';
import { everywhere, MEMBER, type Route, route } from '../house/route.ts';
import { DONE, day, done, id, moment, number, numberInPath, text } from '../house/shapes.ts';
import { language, trial } from './shapes.ts';

const inPath = z.object({ announcement: numberInPath });

const announcement = z.object({
  ...{ number, scheme: z.string(), version: number, effective: day, trial, training_on: day.nullable() },
  ...{ note: z.string().nullable(), actor: z.string(), at: moment },
});

const list = route({
  id: 'announcements.list',
  method: 'GET',
  path: '/announcements',
  tag: 'schemes',
  summary: { zh: '方案公告', en: 'Announcements of schemes' },
  need: MEMBER,
  answer: z.object({ rows: z.array(announcement) }),
  handle: async ({ office }) => ({ rows: [...(await read(office, (desk) => announcementsOf(desk)))] }),
});

const mine = route({
  id: 'announcements.mine',
  method: 'GET',
  path: '/me/announcements',
  tag: 'schemes',
  summary: { zh: '与我有关的公告，签收了没有', en: 'The announcements that concern me, and whether I signed' },
  need: MEMBER,
  answer: z.object({ rows: z.array(announcement.extend({ signed: moment.nullable() })) }),
  handle: async ({ office }) => ({ rows: [...(await read(office, (desk) => announcementsFor(desk, office.actor, dayOf(office.now()))))] }),
});

const make = route({
  id: 'announcements.make',
  method: 'POST',
  path: '/announcements',
  tag: 'schemes',
  summary: { zh: '公告一个已发布的版本', en: 'Announce a released version' },
  need: everywhere('release schemes'),
  status: 201,
  body: z.strictObject({ scheme: id, version: number, trainingOn: day.nullable().default(null), note: text.nullable().default(null) }),
  answer: z.object({ number }),
  handle: async ({ office, body }) => ({ number: await announce(office, body) }),
});

const words = route({
  id: 'announcements.text',
  method: 'GET',
  path: '/announcements/{announcement}/text',
  tag: 'schemes',
  summary: { zh: '公告全文和要签收的哈希', en: 'The text of an announcement, and the hash that is signed' },
  need: MEMBER,
  params: inPath,
  query: z.object({ language }),
  answer: z.object({ hash: z.string(), html: z.string() }),
  handle: async ({ office, params, query }) => {
    const { document, hash } = await read(office, (desk) => announcementText(desk, params.announcement, query.language));
    return { hash, html: documentHtml(document) };
  },
});

const pdf = route({
  id: 'announcements.pdf',
  method: 'GET',
  path: '/announcements/{announcement}/pdf',
  tag: 'schemes',
  summary: { zh: '公告 PDF', en: 'An announcement as a PDF' },
  need: MEMBER,
  params: inPath,
  query: z.object({ language }),
  answer: 'file',
  handle: async ({ office, params, query }) => {
    const { document } = await read(office, (desk) => announcementText(desk, params.announcement, query.language));
    const { documentPdf } = await import('../../paper/pdf/pdf.ts');
    return { name: `announcement-${params.announcement}.pdf`, type: 'application/pdf', bytes: await documentPdf(document) };
  },
});

const sign = route({
  id: 'announcements.sign',
  method: 'POST',
  path: '/announcements/{announcement}/sign',
  tag: 'schemes',
  summary: { zh: '签收', en: 'Sign that one has read it' },
  need: MEMBER,
  proved: true,
  params: inPath,
  body: z.strictObject({ language: z.enum(['zh', 'en']), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  answer: z.object({ signed: moment }),
  handle: async ({ office, params, body }) => ({ signed: await acknowledge(office, { ...params, ...body }) }),
});

const signed = route({
  id: 'announcements.signatures',
  method: 'GET',
  path: '/announcements/{announcement}/signatures',
  tag: 'schemes',
  summary: { zh: '谁签收了，谁没有', en: 'Who has signed and who has not' },
  need: everywhere('write schemes', 'release schemes', 'read log'),
  params: inPath,
  answer: z.object({ rows: z.array(z.object({ person: z.string(), signed: moment.nullable() })) }),
  handle: async ({ office, params }) => ({ rows: [...(await signaturesOf(office, params.announcement))] }),
});

const reminding = route({
  id: 'announcements.remind',
  method: 'POST',
  path: '/announcements/{announcement}/remind',
  tag: 'schemes',
  summary: { zh: '提醒没有签收的人', en: 'Remind those who have not signed' },
  need: everywhere('write schemes', 'release schemes'),
  params: inPath,
  answer: z.object({ people: z.array(z.string()) }),
  handle: async ({ office, params }) => ({ people: [...(await remind(office, params.announcement))] }),
});

const questions = route({
  id: 'questions.list',
  method: 'GET',
  path: '/announcements/{announcement}/questions',
  tag: 'schemes',
  summary: { zh: '对公告的询问和异议', en: 'Questions and objections to an announcement' },
  need: MEMBER,
  params: inPath,
  answer: z.object({
    rows: z.array(
      z.object({
        ...{ number, announcement: number, person: z.string(), kind: z.enum(['question', 'objection']), words: z.string(), at: moment },
        answer: z.object({ words: z.string(), actor: z.string(), at: moment }).nullable(),
      }),
    ),
  }),
  handle: async ({ office, params }) => ({ rows: [...(await read(office, (desk) => questionsOf(desk, params.announcement)))] }),
});

const asking = route({
  id: 'questions.ask',
  method: 'POST',
  path: '/announcements/{announcement}/questions',
  tag: 'schemes',
  summary: { zh: '询问或提出异议', en: 'Ask or object' },
  need: MEMBER,
  status: 201,
  params: inPath,
  body: z.strictObject({ kind: z.enum(['question', 'objection']), words: text }),
  answer: z.object({ number }),
  handle: async ({ office, params, body }) => ({ number: await ask(office, { ...params, ...body }) }),
});

const answering = route({
  id: 'questions.answer',
  method: 'POST',
  path: '/announcement-questions/{question}/answer',
  tag: 'schemes',
  summary: { zh: '答复', en: 'Answer' },
  need: everywhere('write schemes', 'release schemes'),
  params: z.object({ question: numberInPath }),
  body: z.strictObject({ words: text }),
  answer: done,
  handle: async ({ office, params, body }) => {
    await answer(office, { question: params.question, words: body.words });
    return DONE;
  },
});

/** The routes of announcements. */
export const ANNOUNCEMENT_ROUTES: readonly Route[] = [list, mine, make, words, pdf, sign, signed, reminding, questions, asking, answering];
