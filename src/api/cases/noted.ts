/** Routes of what is due by a day, of random checks, and of what keeps a month from being ready. */

import { z } from 'zod';
import { byPerson, mendingOf } from '../../desk/cases/mending.ts';
import { deliveriesOn } from '../../desk/cases/noted/deliveries.ts';
import { handIn, reportsOn } from '../../desk/cases/noted/reports.ts';
import { endRule, ruleNumbered, rulesOf, setRule } from '../../desk/cases/noted/rules.ts';
import { drawSample, samplesOf, scoreSample, scoresOf } from '../../desk/cases/noted/samples.ts';
import { readiness } from '../../desk/cases/readiness.ts';
import { dayOf } from '../../desk/office/day.ts';
import { read } from '../../desk/office/office.ts';
import { refused } from '../../desk/refused.ts';
import { periodOf } from '../../desk/schemes/pinned.ts';
import { everywhere, MEMBER, type Route, route } from '../house/route.ts';
import { DONE, day, done, id, moment, number, numberInPath, period, text } from '../house/shapes.ts';

const ruleShape = {
  ...{ name: z.string(), what: z.enum(['report', 'facts']), cadence: z.enum(['daily', 'weekly', 'monthly']), due: z.int() },
  ...{ people: z.array(z.string()), fact_table: z.string().nullable(), from_day: z.string(), to_day: z.string().nullable() },
};

const owed = { first: z.string(), last: z.string(), due: z.string(), rule: number, came: z.string().nullable(), standing: z.string() };

const rules = route({
  id: 'deadlines.list',
  method: 'GET',
  path: '/deadlines',
  tag: 'cases',
  summary: { zh: '报告和数据的期限', en: 'Deadlines of reports and facts' },
  need: MEMBER,
  answer: z.object({ rows: z.array(z.object({ number, ...ruleShape })) }),
  handle: async ({ office }) => ({ rows: (await read(office, rulesOf)).map((each) => ({ ...each, people: [...each.people] })) }),
});

const set = route({
  id: 'deadlines.set',
  method: 'POST',
  path: '/deadlines',
  tag: 'cases',
  summary: { zh: '设定期限', en: 'Set a deadline' },
  need: everywhere('run cycles'),
  status: 201,
  body: z.strictObject({
    ...{ name: id, what: ruleShape.what, cadence: ruleShape.cadence, due: z.int().min(0).max(60), people: z.array(id).max(10_000) },
    ...{ fact_table: id.nullable().default(null), from_day: day, to_day: day.nullable().default(null) },
  }),
  answer: z.object({ number }),
  handle: async ({ office, body }) => ({ number: await setRule(office, body) }),
});

const end = route({
  id: 'deadlines.end',
  method: 'POST',
  path: '/deadlines/{number}/end',
  tag: 'cases',
  summary: { zh: '结束期限', en: 'End a deadline' },
  need: everywhere('run cycles'),
  params: z.object({ number: numberInPath }),
  body: z.strictObject({ to: day }),
  answer: done,
  handle: async ({ office, params, body }) => {
    await endRule(office, { ...params, ...body });
    return DONE;
  },
});

const report = route({
  id: 'reports.hand-in',
  method: 'POST',
  path: '/deadlines/{number}/reports',
  tag: 'cases',
  summary: { zh: '提交报告', en: 'Hand a report in' },
  need: MEMBER,
  status: 201,
  params: z.object({ number: numberInPath }),
  body: z.strictObject({
    day,
    text,
    evidence: z
      .array(z.string().regex(/^[0-9a-f]{64}$/))
      .max(20)
      .default([]),
  }),
  answer: z.object({ came: z.string(), number }),
  handle: async ({ office, params, body }) => await handIn(office, { rule: params.number, ...body }),
});

const reports = route({
  id: 'reports.list',
  method: 'GET',
  path: '/deadlines/{number}/reports',
  tag: 'cases',
  summary: { zh: '谁按时交了报告', en: 'Who handed reports in by when' },
  need: MEMBER,
  params: z.object({ number: numberInPath }),
  query: z.object({ from: day }),
  answer: z.object({ rows: z.array(z.object({ ...owed, person: z.string() })) }),
  handle: async ({ office, params, query }) => {
    const today = dayOf(office.now());
    return {
      rows: await read(office, async (desk) => [
        ...(await reportsOn(desk, await ruleNumbered(desk, params.number), { from: query.from, day: today })),
      ]),
    };
  },
});

const deliveries = route({
  id: 'deliveries.list',
  method: 'GET',
  path: '/deliveries',
  tag: 'cases',
  summary: { zh: '数据是否按期提交', en: 'Whether facts were delivered by their day' },
  need: everywhere('read facts'),
  query: z.object({ from: day, to: day }),
  answer: z.object({
    rows: z.array(z.object({ ...owed, name: z.string(), fact_table: z.string(), people: z.array(z.string()), batches: z.array(number) })),
  }),
  handle: async ({ office, query }) => {
    const found = await read(office, (desk) => deliveriesOn(desk, { ...query, day: dayOf(office.now()) }));
    return { rows: found.map((each) => ({ ...each, people: [...each.people], batches: [...each.batches] })) };
  },
});

const sample = z.object({
  ...{ number, person: z.string(), week_end: z.string(), seed: z.string(), customers: z.int(), population: z.string() },
  ...{ picked: z.array(z.string()), checker: z.string(), most: z.string() },
});

const draw = route({
  id: 'samples.draw',
  method: 'POST',
  path: '/samples',
  tag: 'cases',
  summary: { zh: '抽取要检查的顾客', en: 'Draw customers to be checked' },
  need: everywhere('run cycles'),
  status: 201,
  body: z.strictObject({
    ...{ person: id, week_end: day, seed: text, count: z.int().min(1).max(1000), checker: id },
    most: z.string().max(12).default('100'),
    served: z.strictObject({ table: id, employee: id, customer: id }),
  }),
  answer: sample,
  handle: async ({ office, body, doors }) => {
    const table = (await doors.tables(office)).find(({ name }) => name === body.served.table);
    if (table === undefined) throw refused('SAMPLE_TABLE', body.served);
    const drawn = await drawSample(office, { ...body, served: { ...body.served, table } });
    return { ...drawn, picked: [...drawn.picked] };
  },
});

const samples = route({
  id: 'samples.list',
  method: 'GET',
  path: '/samples',
  tag: 'cases',
  summary: { zh: '抽查名单', en: 'Samples' },
  need: MEMBER,
  answer: z.object({
    rows: z.array(
      sample.extend({ scores: z.array(z.object({ customer: z.string(), score: z.string(), note: z.string().nullable(), at: moment })) }),
    ),
  }),
  handle: async ({ office }) =>
    await read(office, async (desk) => {
      const scores = await scoresOf(desk);
      const rows = (await samplesOf(desk)).map((each) => ({
        ...each,
        picked: [...each.picked],
        scores: [...(scores.get(each.number) ?? [])],
      }));
      return { rows };
    }),
});

const score = route({
  id: 'samples.score',
  method: 'POST',
  path: '/samples/{number}/score',
  tag: 'cases',
  summary: { zh: '给抽中的顾客打分', en: 'Score a customer who was picked' },
  need: MEMBER,
  params: z.object({ number: numberInPath }),
  body: z.strictObject({ customer: id, score: z.string().max(12), note: text.nullable().default(null) }),
  answer: done,
  handle: async ({ office, params, body }) => {
    await scoreSample(office, { sample: params.number, ...body });
    return DONE;
  },
});

const said = z.object({ zh: z.string(), en: z.string() });
const mended = { what: said, mend: said };
const personBlocking = z.object({ person: id, blocks: z.array(z.object({ is: z.string(), ...mended })) });

const ready = route({
  id: 'readiness.show',
  method: 'GET',
  path: '/readiness',
  tag: 'cases',
  summary: { zh: '月结前还差什么', en: 'What keeps a month from being ready' },
  need: everywhere('read runs'),
  query: z.object({ scheme: id, period }),
  answer: z.object({ rows: z.array(z.looseObject({ is: z.string(), ...mended })), people: z.array(personBlocking) }),
  handle: async ({ office, query }) => {
    const all = await readiness(office, { scheme: query.scheme, period: periodOf(query.period) });
    const people = byPerson(all).map(({ person, blocks }) => ({ person, blocks: [...blocks] }));
    return { rows: all.map((each) => ({ ...each, ...mendingOf(each) })), people };
  },
});

/** The routes of deadlines, reports, random checks, and of readiness. */
export const NOTED_ROUTES: readonly Route[] = [rules, set, end, report, reports, deliveries, draw, samples, score, ready];
