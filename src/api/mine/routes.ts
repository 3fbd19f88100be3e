/** Figures of a month, one's own and those of people in reach: items, explanation, records, the month before, account, payslips. */

import { z } from 'zod';
import { accountFor, payslipOf } from '../../desk/months/account.ts';
import { monthBefore, monthsOf, personMonth } from '../../desk/months/month.ts';
import { ownPlan } from '../../desk/months/own-plan.ts';
import { ranksOf } from '../../desk/months/ranks.ts';
import { recordsBehind } from '../../desk/months/records.ts';
import { tableOfPeriod } from '../../desk/months/table.ts';
import { unitNameOf } from '../../desk/months/unit.ts';
import { type Office, read } from '../../desk/office/office.ts';
import { titlesOf } from '../../desk/schemes/titles.ts';
import { differenceReport } from '../../engine/differences/report.ts';
import { differenceText } from '../../engine/differences/words.ts';
import { shownItem } from '../../engine/results.ts';
import { written } from '../../lib/fraction.ts';
import type { Language } from '../../lib/problem.ts';
import { anywhere, MEMBER, type Route, route } from '../house/route.ts';
import { day, fen, id, language, moment, number, numberInPath, page, period } from '../house/shapes.ts';
import { behind, behindTold } from './behind.ts';
import { rowsAsked, table, tableTold } from './table.ts';
import { month, monthTold, standing } from './told.ts';

const months = z.object({
  rows: z.array(z.object({ scheme: z.string(), period: z.string(), last: day, run: number, standing })),
});

const monthsTold = async (office: Office, person: string): Promise<z.input<typeof months>> => ({
  rows: (await monthsOf(office, person)).map(({ run, standing }) => ({
    scheme: run.scheme,
    period: run.period,
    last: run.last_day,
    run: run.number,
    standing,
  })),
});

const which = z.object({ scheme: id, period, language });

async function told(office: Office, person: string, { language: tongue, ...asked }: z.output<typeof which>) {
  const order = { person, ...asked };
  const found = await personMonth(office, order);
  return monthTold({ ...found, unit: await unitNameOf(office, order), language: tongue });
}

const itemAsked = z.object({ scheme: id, period, item: id, limit: page.limit });

const recordsTold = async (office: Office, person: string, asked: z.output<typeof itemAsked>) =>
  behindTold(await recordsBehind(office, { person, ...asked }));

const change = z.object({
  ...{ name: z.string(), title: z.string(), old: z.string().nullable(), new: z.string().nullable() },
  ...{ difference: z.string().nullable(), text: z.string() },
});

const compared = z.object({ period: z.string(), before: z.string().nullable(), changes: z.array(change) });

/** What moved against the month before; only the person is in both evaluations, so nobody else is named. */
async function comparedTold(office: Office, person: string, asked: z.output<typeof which>): Promise<z.input<typeof compared>> {
  const order = { person, scheme: asked.scheme, period: asked.period };
  const now = await personMonth(office, order);
  const before = await monthBefore(office, order);
  if (before === null) return { period: now.run.period, before: null, changes: [] };
  const report = differenceReport({ old: before.evaluation, new: now.evaluation }, { subject: person, item: null });
  const items = report.people.flatMap((each) => each.items).filter(({ name }) => !now.hidden.has(name) && !before.hidden.has(name));
  return { period: now.run.period, before: before.run.period, changes: items.map((each) => changeTold(each, asked.language)) };
}

const changeTold = (item: Parameters<typeof differenceText>[0], tongue: Language): z.input<typeof change> => ({
  ...{ name: item.name, title: item.title, text: differenceText(item, tongue) },
  old: item.old === null ? null : shownItem(item.old),
  new: item.new === null ? null : shownItem(item.new),
  difference: item.difference === null ? null : written(item.difference),
});

const texts = z.record(z.string(), z.string());

const taken = z.object({
  ...{ scheme: z.string(), version: number, period: z.string(), run: number, person: z.string() },
  /** The text of the scheme without its examples, and what it needs of the libraries, by file. */
  texts: z.object({ file: z.string(), scheme: z.string(), indicators: texts, tables: texts }),
  /** The own figures that the month began with: answers of the facts, attributes, and steps that look at several people. */
  figures: z.array(
    z.object({
      ...{ of: z.enum(['answer', 'attribute', 'people']), name: z.string() },
      ...{ state: z.enum(['value', 'unknown', 'not applicable']), value: z.string().nullable() },
    }),
  ),
});

const account = z.object({
  rows: z.array(
    z.object({
      ...{ scheme: z.string(), period: z.string(), run: number, lockedAt: moment, fen, held: z.array(z.string()) },
      lines: z.array(
        z.object({
          ...{ item: z.string(), title: z.string(), pay: z.string(), fen, adjustment: number.nullable() },
          state: z.enum(['locked', 'proposed', 'approved']),
        }),
      ),
    }),
  ),
});

async function accountTold(office: Office, person: string): Promise<z.input<typeof account>> {
  const periods = await accountFor(office, person);
  const titleOf = await read(office, titlesOf);
  return {
    rows: periods.map(({ lines, held, fen: sum, ...rest }) => ({
      ...rest,
      ...{ fen: String(sum), held: [...held] },
      lines: lines.map(({ item, pay, fen: own, adjustment, state }) => ({
        ...{ item, title: titleOf(rest.scheme, item), pay, fen: String(own), adjustment, state },
      })),
    })),
  };
}

const payslip = async (office: Office, asked: { readonly person: string; readonly run: number; readonly language: Language }) => ({
  ...{ name: `payslip-R${asked.run}-${asked.person}.pdf`, type: 'application/pdf' },
  bytes: await payslipOf(office, asked),
});

const runParam = z.object({ run: numberInPath });
const personParam = z.object({ person: id });
const OTHERS = anywhere('read scores');
const PAY = anywhere('read pay');

const MINE: readonly Route[] = [
  route({
    ...{ id: 'mine.months', method: 'GET', remembered: true, path: '/mine/months', tag: 'results', need: MEMBER },
    summary: { zh: '我有结果的周期', en: 'The periods that have results of mine' },
    answer: months,
    handle: ({ office }) => monthsTold(office, office.actor),
  }),
  route({
    ...{ id: 'mine.month', method: 'GET', remembered: true, path: '/mine/month', tag: 'results', need: MEMBER },
    summary: {
      zh: '我的一个月：各项、怎么算的、离下一档多远',
      en: 'A month of mine: items, how they came about, how far the next step is',
    },
    query: which,
    answer: month,
    handle: ({ office, query }) => told(office, office.actor, query),
  }),
  route({
    ...{ id: 'mine.records', method: 'GET', path: '/mine/month/records', tag: 'results', need: MEMBER, limit: 'heavy' },
    summary: { zh: '我的一项背后的记录', en: 'The records behind an item of mine' },
    query: itemAsked,
    answer: behind,
    handle: ({ office, query }) => recordsTold(office, office.actor, query),
  }),
  route({
    ...{ id: 'mine.comparison', method: 'GET', remembered: true, path: '/mine/month/comparison', tag: 'results', need: MEMBER },
    summary: { zh: '我的这个月和上个月比', en: 'A month of mine against the one before' },
    query: which,
    answer: compared,
    handle: ({ office, query }) => comparedTold(office, office.actor, query),
  }),
  route({
    ...{ id: 'mine.ranks', method: 'GET', path: '/mine/month/ranks', tag: 'results', need: MEMBER },
    summary: { zh: '同事的名次，单位设为公开时才有', en: 'The ranks of colleagues, where the organisation shows them' },
    query: z.object({ scheme: id, period }),
    answer: z.object({
      shown: z.boolean(),
      lines: z.array(
        z.object({
          ...{ name: z.string(), title: z.string() },
          places: z.array(z.object({ person: z.string(), name: z.string(), rank: z.string(), group: z.string().nullable() })),
        }),
      ),
    }),
    handle: async ({ office, query }) => {
      const { shown, lines } = await ranksOf(office, query);
      return { shown, lines: lines.map((line) => ({ ...line, places: [...line.places] })) };
    },
  }),
  route({
    ...{ id: 'mine.plan', method: 'GET', path: '/mine/month/plan', tag: 'results', need: MEMBER },
    summary: {
      zh: '我的一个月的规则和自己的数，用来在本机试算',
      en: 'The rules of a month of mine and the own figures it began with, to try others on this machine',
    },
    query: z.object({ scheme: id, period }),
    answer: taken,
    handle: async ({ office, query }) => {
      const { figures, ...rest } = await ownPlan(office, query);
      return { ...rest, figures: figures.map((figure) => ({ ...figure })) };
    },
  }),
  route({
    ...{ id: 'mine.statement', method: 'GET', path: '/mine/statement', tag: 'pay', need: MEMBER },
    summary: { zh: '我的账：每期封账和调整', en: 'My account: what each closed period paid, with its adjustments' },
    answer: account,
    handle: ({ office }) => accountTold(office, office.actor),
  }),
  route({
    ...{ id: 'mine.payslip', method: 'GET', path: '/mine/payslips/{run}', tag: 'pay', need: MEMBER, limit: 'heavy' },
    summary: { zh: '我的一张工资条', en: 'A payslip of mine' },
    params: runParam,
    query: z.object({ language }),
    answer: 'file',
    handle: ({ office, params, query }) => payslip(office, { person: office.actor, ...params, ...query }),
  }),
];

const TEAM: readonly Route[] = [
  route({
    ...{ id: 'months.table', method: 'GET', path: '/months', tag: 'results', need: OTHERS },
    summary: { zh: '我能看的人的一个月', en: 'A month of the people whom I may see' },
    query: z.object({ ...rowsAsked, scheme: id, period }),
    answer: table.extend({ standing }),
    handle: async ({ office, query: { scheme, period: of, ...rows } }) => {
      const found = await tableOfPeriod(office, { scheme, period: of }, { ...rows, search: rows.search ?? null });
      return { ...tableTold(found), standing: found.standing };
    },
  }),
  route({
    ...{ id: 'people.months', method: 'GET', path: '/people/{person}/months', tag: 'results', need: OTHERS },
    summary: { zh: '一个人有结果的周期', en: 'The periods that have results of a person' },
    params: personParam,
    answer: months,
    handle: ({ office, params }) => monthsTold(office, params.person),
  }),
  route({
    ...{ id: 'people.month', method: 'GET', path: '/people/{person}/month', tag: 'results', need: OTHERS },
    summary: { zh: '一个人的一个月', en: 'A month of a person' },
    params: personParam,
    query: which,
    answer: month,
    handle: ({ office, params, query }) => told(office, params.person, query),
  }),
  route({
    ...{ id: 'people.records', method: 'GET', path: '/people/{person}/month/records', tag: 'results', need: OTHERS, limit: 'heavy' },
    summary: { zh: '一个人的一项背后的记录', en: 'The records behind an item of a person' },
    params: personParam,
    query: itemAsked,
    answer: behind,
    handle: ({ office, params, query }) => recordsTold(office, params.person, query),
  }),
  route({
    ...{ id: 'people.comparison', method: 'GET', path: '/people/{person}/month/comparison', tag: 'results', need: OTHERS },
    summary: { zh: '一个人的这个月和上个月比', en: 'A month of a person against the one before' },
    params: personParam,
    query: which,
    answer: compared,
    handle: ({ office, params, query }) => comparedTold(office, params.person, query),
  }),
  route({
    ...{ id: 'people.statement', method: 'GET', path: '/people/{person}/statement', tag: 'pay', need: PAY },
    summary: { zh: '一个人的账', en: 'The account of a person' },
    params: personParam,
    answer: account,
    handle: ({ office, params }) => accountTold(office, params.person),
  }),
  route({
    ...{ id: 'people.payslip', method: 'GET', path: '/people/{person}/payslips/{run}', tag: 'pay', need: PAY, limit: 'heavy' },
    summary: { zh: '一个人的一张工资条', en: 'A payslip of a person' },
    params: z.object({ person: id, run: numberInPath }),
    query: z.object({ language }),
    answer: 'file',
    handle: ({ office, params, query }) => payslip(office, { ...params, ...query }),
  }),
];

/** The routes of figures of a month. */
export const MONTH_ROUTES: readonly Route[] = [...MINE, ...TEAM];
