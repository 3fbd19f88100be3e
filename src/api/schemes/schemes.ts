/** Released schemes: their versions, what changed, their life; reviews and retirement. */

import { z } from 'zod';
import { dayOf } from '../../desk/office/day.ts';
import { LATEST } from '../../desk/office/latest.ts';
import { read } from '../../desk/office/office.ts';
import { versionsCost } from '../../desk/schemes/lives/cost.ts';
import { documentOf, versionDifferences, versionNumbered } from '../../desk/schemes/lives/differences.ts';
import { lifeOf } from '../../desk/schemes/lives/history.ts';
import { continueScheme, retireScheme } from '../../desk/schemes/lives/retire.ts';
import { retirements } from '../../desk/schemes/lives/retired.ts';
import { noteReview, reviewsDue } from '../../desk/schemes/lives/reviews.ts';
import { periodOf } from '../../desk/schemes/pinned.ts';
import { versionsOf } from '../../desk/schemes/release.ts';
import { headOf } from '../../desk/schemes/titles.ts';
import { documentHtml } from '../../paper/html.ts';
import { everywhere, MEMBER, type Route, route } from '../house/route.ts';
import { DONE, day, done, moment, number, numberInPath, period, text } from '../house/shapes.ts';
import { differences, language, libraries, librariesIn, schemeInPath, toldDifferences } from './shapes.ts';

const inPath = z.object({ scheme: schemeInPath });
const ofVersion = z.object({ scheme: schemeInPath, version: numberInPath });
const LOOKING = everywhere('write schemes', 'review schemes', 'release schemes', 'read log');

const list = route({
  id: 'schemes.list',
  method: 'GET',
  path: '/schemes',
  tag: 'schemes',
  summary: { zh: '已发布的方案和版本', en: 'Released schemes and their versions' },
  need: MEMBER,
  answer: z.object({
    rows: z.array(
      z.object({
        ...{ scheme: z.string(), version: number, hash: z.string(), effective: day, retroactive: z.boolean() },
        ...{ note: z.string().nullable(), actor: z.string(), at: moment, retiredFrom: day.nullable() },
        ...{ title: z.string(), cycle: z.string(), about: z.string().nullable(), whom: z.array(z.string()) },
      }),
    ),
  }),
  handle: ({ office }) =>
    read(office, async (desk) => {
      const ended = await retirements(desk);
      const versions = await versionsOf(desk, LATEST);
      return {
        rows: versions.map(({ texts, ...row }) => {
          const { whom, ...head } = headOf(texts);
          return { ...row, ...head, whom: [...whom], retiredFrom: ended.get(row.scheme) ?? null };
        }),
      };
    }),
});

const show = route({
  id: 'schemes.show',
  method: 'GET',
  path: '/schemes/{scheme}/versions/{version}',
  tag: 'schemes',
  summary: { zh: '一个版本的文字', en: 'The text of a version' },
  need: MEMBER,
  params: ofVersion,
  answer: z.object({ scheme: z.string(), version: number, effective: day, text: z.string(), hash: z.string(), ...libraries }),
  handle: async ({ office, params }) => {
    const { scheme, version, effective, texts, hash } = await read(office, (desk) => versionNumbered(desk, params.scheme, params.version));
    return { scheme, version, effective, text: texts.scheme, hash, ...librariesIn(texts) };
  },
});

const document = route({
  id: 'schemes.document',
  method: 'GET',
  path: '/schemes/{scheme}/versions/{version}/document',
  tag: 'schemes',
  summary: { zh: '一个版本的方案文件（文字），网页或 PDF', en: 'A version in words, as a page or a PDF' },
  need: MEMBER,
  params: ofVersion,
  query: z.object({ language, as: z.enum(['html', 'pdf']).default('html') }),
  answer: 'file',
  handle: async ({ office, params, query }) => {
    const { scheme, version, texts } = await read(office, (desk) => versionNumbered(desk, params.scheme, params.version));
    const words = documentOf(texts, query.language);
    const name = `${scheme}-v${version}.${query.as}`;
    if (query.as === 'html') return { name, type: 'text/html; charset=utf-8', bytes: new TextEncoder().encode(documentHtml(words)) };
    const { documentPdf } = await import('../../paper/pdf/pdf.ts');
    return { name, type: 'application/pdf', bytes: await documentPdf(words) };
  },
});

const changes = route({
  id: 'schemes.differences',
  method: 'GET',
  path: '/schemes/{scheme}/differences',
  tag: 'schemes',
  summary: { zh: '两个版本的差别（文字）', en: 'What changed from one version to another, in words' },
  need: MEMBER,
  params: inPath,
  query: z.object({ from: numberInPath, to: numberInPath, language }),
  answer: differences,
  handle: async ({ office, params, query }) =>
    toldDifferences(await read(office, (desk) => versionDifferences(desk, { ...params, ...query }))),
});

const cost = route({
  id: 'schemes.cost',
  method: 'GET',
  path: '/schemes/{scheme}/cost',
  tag: 'schemes',
  summary: {
    zh: '两个版本在一个周期里差多少元：都重算一遍；看得到薪酬的人还有每个人的数',
    en: 'What one version pays against another in a period, both computed anew; person by person for those who see pay',
  },
  need: everywhere('write schemes', 'review schemes'),
  limit: 'heavy',
  params: inPath,
  query: z.object({ from: numberInPath, to: numberInPath, period }),
  answer: z.object({ figures: z.json(), people: z.array(z.json()).nullable() }),
  handle: async ({ office, params, query }) => {
    const { figures, people } = await versionsCost(office, { ...params, ...query, period: periodOf(query.period) });
    type Json = z.input<ReturnType<typeof z.json>>;
    return { figures: figures as Json, people: people === null ? null : ([...people] as Json[]) };
  },
});

const life = route({
  id: 'schemes.life',
  method: 'GET',
  path: '/schemes/{scheme}/life',
  tag: 'schemes',
  summary: { zh: '方案的一生：谁在何时做了什么，为什么', en: 'The life of a scheme: who did what, when and why' },
  need: MEMBER,
  params: inPath,
  answer: z.object({
    rows: z.array(
      z.object({
        ...{ at: moment, actor: z.string(), what: z.string(), draft: number.nullable(), version: number.nullable() },
        ...{ day: day.nullable(), note: z.string().nullable() },
      }),
    ),
  }),
  handle: async ({ office, params }) => ({ rows: [...(await read(office, (desk) => lifeOf(desk, params.scheme)))] }),
});

const retire = route({
  id: 'schemes.retire',
  method: 'POST',
  path: '/schemes/{scheme}/retire',
  tag: 'schemes',
  summary: { zh: '自某个周期起停用方案', en: 'End a scheme from a period on' },
  need: everywhere('release schemes'),
  params: inPath,
  body: z.strictObject({ from: period, reason: text }),
  answer: done,
  handle: async ({ office, params, body }) => {
    await retireScheme(office, { scheme: params.scheme, from: periodOf(body.from), reason: body.reason });
    return DONE;
  },
});

const goOn = route({
  id: 'schemes.continue',
  method: 'POST',
  path: '/schemes/{scheme}/continue',
  tag: 'schemes',
  summary: { zh: '恢复停用的方案', en: 'Let a retired scheme go on' },
  need: everywhere('release schemes'),
  params: inPath,
  body: z.strictObject({ reason: text }),
  answer: done,
  handle: async ({ office, params, body }) => {
    await continueScheme(office, { scheme: params.scheme, reason: body.reason });
    return DONE;
  },
});

const reviews = route({
  id: 'reviews.due',
  method: 'GET',
  path: '/scheme-reviews',
  tag: 'schemes',
  summary: { zh: '哪些方案什么时候该复审', en: 'When schemes are to be looked at again' },
  need: LOOKING,
  answer: z.object({
    rows: z.array(z.object({ scheme: z.string(), version: number, due: day, said: z.enum(['scheme', 'review', 'usual']), days: z.int() })),
  }),
  handle: async ({ office }) => ({ rows: [...(await read(office, (desk) => reviewsDue(desk, dayOf(office.now()))))] }),
});

const review = route({
  id: 'reviews.note',
  method: 'POST',
  path: '/schemes/{scheme}/versions/{version}/review',
  tag: 'schemes',
  summary: { zh: '登记复审的结果和下次的日子', en: 'Keep what came of a review, and the day of the next' },
  need: everywhere('review schemes'),
  params: ofVersion,
  body: z.strictObject({ next: day.nullable(), note: text }),
  answer: done,
  handle: async ({ office, params, body }) => {
    await noteReview(office, { ...params, ...body });
    return DONE;
  },
});

/** The routes of released schemes. */
export const SCHEME_ROUTES: readonly Route[] = [list, show, document, changes, cost, life, retire, goOn, reviews, review];
