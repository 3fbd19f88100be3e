/** The dashboard of whoever leads the business: what a month comes to, for whom, against the months before; only for those who see all pay. */

import { z } from 'zod';
import { boardsOf, promotersIn, spreadOf } from '../../desk/dashboard/boards.ts';
import { paidPeople } from '../../desk/dashboard/people.ts';
import { staffOf } from '../../desk/dashboard/staff.ts';
import { groupsOf, type Headline, overviewOf, trendOf } from '../../desk/dashboard/sums.ts';
import { progressIn } from '../../desk/dashboard/targets.ts';
import type { Cell } from '../../engine/reports/report.ts';
import type { Shown } from '../../methods/method.ts';
import { everywhere, type Route, route } from '../house/route.ts';
import { fen, id, number, shownFrom } from '../house/shapes.ts';
import { standing } from '../mine/told.ts';
import { fenTold, figure, figureTold, monthAsked, said, shareTold, sums, sumsTold } from './shapes.ts';

/** Who may see everybody's pay; the desk demands besides that runs and scores may be seen. */
const NEED = everywhere('read pay');

const count = z.coerce.number().int().min(1).max(36).default(12);

const headline = sums.extend({
  ...{ month: z.string(), standing: standing.nullable() },
  /** What adjustments of closed months pay, or take back, in the month; it is not in its pay. */
  adjusted: z.object({ fen, people: z.number() }),
});

const headlineTold = ({ month, standing: sure, adjusted, ...own }: Headline): z.input<typeof headline> => ({
  ...{ ...sumsTold(own), month, standing: sure },
  adjusted: { fen: String(adjusted.fen), people: adjusted.people },
});

const promoters = z.object({ scheme: z.string(), title: z.string(), item: said, now: figure, last: figure });

const show = route({
  ...{ id: 'dashboard.show', method: 'GET', path: '/dashboard', tag: 'reports', need: NEED },
  summary: {
    zh: '看板：一个月的薪酬、人数、销售额，和上月、去年同月比；各方案到了哪一步',
    en: 'The dashboard: pay, people and sales of a month beside the month before and a year before, and how sure its schemes are',
  },
  query: z.object(monthAsked),
  answer: z.object({
    /** The months that have figures, the newest first. */
    months: z.array(z.string()),
    /** The newest of them that lacks nothing: it is told where no month is asked for. */
    whole: z.string().nullable(),
    ...{ now: headline, last: headline, year: headline },
    schemes: z.array(
      sums.extend({
        ...{ scheme: z.string(), title: z.string(), period: z.string(), run: number, standing },
        /** Whether the scheme pays; one that only scores, or is in trial, has no pay. */
        pays: z.boolean(),
        /** The lines that were taken for sales; none where the scheme has no such line. */
        salesLines: z.array(z.string()),
      }),
    ),
    /** Schemes that are due in the month and have no run that stands. */
    missing: z.array(z.object({ scheme: z.string(), title: z.string() })),
    /** Schemes that were computed before their period had ended, and on which day. */
    early: z.array(z.object({ scheme: z.string(), title: z.string(), day: z.string() })),
    /** Lines that say how likely customers are to recommend. */
    promoters: z.array(promoters),
  }),
  handle: async ({ office, query }) => {
    const { months, whole, now, last, year, schemes, gaps } = await overviewOf(office, query.month);
    return {
      ...{ months: [...months], whole, now: headlineTold(now), last: headlineTold(last), year: headlineTold(year) },
      schemes: schemes.map(({ scheme, title, period, run, standing: sure, pays, salesLines, ...own }) => ({
        ...{ ...sumsTold(own), scheme, title, period, run, standing: sure, pays, salesLines: [...salesLines] },
      })),
      ...{ missing: [...gaps.missing], early: [...gaps.early] },
      promoters: (await promotersIn(office, now.month)).map(({ scheme, title, item, now: at, last: before }) => ({
        ...{ scheme, title, item, now: figureTold(at), last: figureTold(before) },
      })),
    };
  },
});

const groups = route({
  ...{ id: 'dashboard.groups', method: 'GET', path: '/dashboard/groups', tag: 'reports', need: NEED },
  summary: {
    zh: '看板：按部门、岗位或方案分开，和上月比；可以钻进一个部门',
    en: 'The dashboard by unit, post or scheme beside the month before; a unit leads to its parts',
  },
  query: z.object({ ...monthAsked, by: z.enum(['unit', 'post', 'scheme']).default('unit'), unit: id.optional() }),
  answer: z.object({
    rows: z.array(
      z.object({
        /** A unit, a post or a scheme; null for those who have none. The unit that was asked for stands for those who sit in it itself. */
        id: z.string().nullable(),
        ...{ now: sums, last: sums },
        /** Whether there are units in it. */
        below: z.boolean(),
      }),
    ),
  }),
  handle: async ({ office, query: { month, by, unit = null } }) => ({
    rows: (await groupsOf(office, { month, by, unit })).map(({ id: own, now, last, below }) => ({
      ...{ id: own, now: sumsTold(now), last: sumsTold(last), below },
    })),
  }),
});

const trend = route({
  ...{ id: 'dashboard.trend', method: 'GET', path: '/dashboard/trend', tag: 'reports', need: NEED, limit: 'heavy' },
  summary: { zh: '看板：逐月的薪酬、人数和销售额', en: 'The dashboard month by month' },
  query: z.object({ ...monthAsked, count }),
  answer: z.object({ rows: z.array(headline) }),
  handle: async ({ office, query: { month, count: months } }) => ({
    rows: (await trendOf(office, { month, count: months })).map(headlineTold),
  }),
});

const boards = route({
  ...{ id: 'dashboard.boards', method: 'GET', path: '/dashboard/boards', tag: 'reports', need: NEED },
  summary: { zh: '看板：榜单', en: 'The dashboard: who leads' },
  query: z.object({ ...monthAsked, top: z.coerce.number().int().min(1).max(50).default(5) }),
  answer: z.object({
    rows: z.array(
      z.object({
        of: z.enum(['pay', 'sales', 'score']),
        ...{ scheme: z.string().nullable(), title: z.string().nullable(), item: said },
        places: z.array(z.object({ place: z.string(), person: z.string(), name: z.string(), figure })),
        notes: z.array(said),
      }),
    ),
  }),
  handle: async ({ office, query: { month, top } }) => ({
    rows: (await boardsOf(office, { month, top })).map(({ of, scheme, title, item, table: { rows, notes } }) => ({
      ...{ of, scheme, title, item, places: rows.map(placeTold), notes: [...notes] },
    })),
  }),
});

function placeTold([place = null, person = null, name = null, value = null]: readonly Cell[]) {
  const { value: at } = figureTold(place as Shown);
  return { place: at ?? '', person: String(person), name: String(name), figure: figureTold(value as Shown) };
}

const spread = route({
  ...{ id: 'dashboard.spread', method: 'GET', path: '/dashboard/spread', tag: 'reports', need: NEED },
  summary: { zh: '看板：薪酬和等级的分布', en: 'The dashboard: how pay spreads, and which grades were given' },
  query: z.object(monthAsked),
  answer: z.object({
    /** Bands of pay in fen, the first amount included and the last one not. */
    bands: z.array(z.object({ from: fen, to: fen, people: z.number() })),
    grades: z.array(
      z.object({
        ...{ scheme: z.string(), title: z.string(), item: said, open: z.number() },
        grades: z.array(z.object({ word: z.string(), people: z.number() })),
      }),
    ),
  }),
  handle: async ({ office, query }) => {
    const { bands, grades } = await spreadOf(office, query.month);
    return {
      bands: bands.map(({ from, to, people }) => ({ from: String(from * 100n), to: String(to * 100n), people })),
      grades: grades.map(({ scheme, title, words, open, grades: own }) => ({
        ...{ scheme, title, item: words, open, grades: own.map((each) => ({ ...each })) },
      })),
    };
  },
});

const MARKS = ['strength', 'weakness', 'opportunity', 'threat', 'unknown'] as const;

const targets = route({
  ...{ id: 'dashboard.targets', method: 'GET', path: '/dashboard/targets', tag: 'reports', need: NEED, limit: 'heavy' },
  summary: { zh: '看板：目标完成进度', en: 'The dashboard: how far targets are reached' },
  query: z.object(monthAsked),
  answer: z.object({
    rows: z.array(
      z.object({
        ...{ scheme: z.string(), run: number, last: number.nullable(), title: z.string(), item: said },
        ...{ people: z.number(), met: z.number(), open: z.number(), target: figure, actual: figure },
        /** The mean completion of its people: now, in the month before, a year before. */
        ...{ now: figure, before: figure, year: figure },
        /** Where the rule of SWOT puts it. */
        mark: z.enum(MARKS),
      }),
    ),
  }),
  handle: async ({ office, query }) => ({
    rows: (await progressIn(office, query.month)).map(({ target, actual, now, before, year, mark, ...own }) => ({
      ...{ ...own, target: figureTold(target), actual: figureTold(actual) },
      ...{ now: figureTold(now), before: figureTold(before), year: figureTold(year) },
      mark: MARKS.find((each) => each === mark.en) ?? 'unknown',
    })),
  }),
});

const staff = route({
  ...{ id: 'dashboard.staff', method: 'GET', path: '/dashboard/staff', tag: 'reports', need: NEED },
  summary: { zh: '看板：入离职和熟手流失，只有人数', en: 'The dashboard: who came and left, and how many of the experienced, as counts' },
  query: z.object({ ...monthAsked, count }),
  answer: z.object({
    rows: z.array(
      z.object({
        ...{ month: z.string(), people: z.number(), joined: z.number(), left: z.number() },
        ...{ experienced: z.number(), experiencedLeft: z.number() },
      }),
    ),
    /** Those with a year of service who left in these months, in percent of how many began a month, in the mean. */
    rate: z.string().nullable(),
  }),
  handle: async ({ office, query: { month, count: months } }) => {
    const { rows, rate } = await staffOf(office, { month, count: months });
    return { rows: rows.map((each) => ({ ...each })), rate: shareTold(rate) };
  },
});

const people = route({
  ...{ id: 'dashboard.people', method: 'GET', path: '/dashboard/people', tag: 'reports', need: NEED },
  summary: { zh: '看板：一个部门、岗位或方案里的人', en: 'The dashboard: the people of a unit, a post or a scheme' },
  query: z.object({
    ...monthAsked,
    ...{ unit: id.optional(), post: id.optional(), scheme: id.optional() },
    limit: z.coerce.number().int().min(1).max(1000).default(100),
    after: z.coerce.number().int().min(0).max(2_000_000_000).default(0),
  }),
  answer: z.object({
    ...{ month: z.string(), count: z.number() },
    rows: z.array(
      z.object({
        ...{ person: z.string(), name: z.string(), unit: z.string().nullable(), post: z.string().nullable() },
        ...{ scheme: z.string(), period: z.string(), pay: fen.nullable(), last: fen.nullable(), sales: fen.nullable() },
        score: figure.nullable(),
      }),
    ),
    next: z.number().nullable(),
  }),
  handle: async ({ office, query: { month, unit = null, post = null, scheme = null, after, limit } }) => {
    const { month: of, rows: all } = await paidPeople(office, month, { unit, post, scheme });
    const { rows, next } = shownFrom(all, { after, limit });
    return {
      ...{ month: of, count: all.length, next },
      rows: rows.map(({ pay, last, sales, score, ...own }) => ({
        ...{ ...own, pay: amountTold(pay), last: fenTold(last), sales: amountTold(sales) },
        score: score === null ? null : figureTold(score),
      })),
    };
  },
});

const amountTold = ({ value }: Shown): string | null => fenTold(value !== null && typeof value === 'object' ? value : null);

/** The routes of the dashboard. */
export const DASHBOARD_ROUTES: readonly Route[] = [show, groups, trend, boards, spread, targets, staff, people];
