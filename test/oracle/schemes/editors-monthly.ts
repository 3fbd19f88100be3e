// Scheme 8, editors-monthly: error deductions, wechat hits, the leader's allotment of team points, awards as fund points.

import { bothWays, branch, type Edges, edgeNames, mark, noteEdges } from '../coverage.ts';
import { compare, exact, type Fraction, greater, minus, plus, sum, twoDecimals } from '../fraction.ts';
import type { Random } from '../random.ts';
import { dayIn, dayOutside, decimal, finish, otherMonth, someIds, someMonth, someName, sometimesEmpty, sometimesTwice } from '../sample.ts';
import {
  type Case,
  inPeriod,
  matching,
  number,
  numberOrNull,
  type Oracle,
  type Results,
  type Row,
  rows,
  type Tables,
  text,
} from '../tables.ts';

const costs: Record<string, string> = {
  typo: '0.5',
  picture: '0.5',
  duplicate: '1',
  title: '1',
  execution: '1',
};
const topPoints: Record<string, number> = { 1: 8, 2: 6, 3: 3 };
const ownRank: Edges = { name: 'own rank', limits: ['1', '3'], unit: '1' };
const lead: Edges = { name: 'own rank less competitor', limits: ['0'], unit: '1' };

function cost(error: Row): Fraction {
  const type = text(error, 'type');
  mark(`error ${type}`);
  const known = costs[type];
  if (known !== undefined) return exact(known);
  if (type !== 'major') throw new Error(`unknown error type ${type}`);
  const points = number(error, 'points');
  if (compare(points, 1) < 0 || compare(points, 5) > 0) throw new Error(`major: ${text(error, 'points')} is not within 1 to 5`);
  return points;
}

/** What the allotments of team weibo must add up to. */
function wantedPoints(facts: Tables, period: string): number {
  const rankOf = (entity: string): Fraction | null => {
    const [row] = matching(rows(facts, 'external_ranks'), {
      list: 'sina_power',
      period,
      scope: 'national',
      entity,
    });
    return row ? numberOrNull(row, 'rank') : null;
  };
  const [own, competitor] = [rankOf('own'), rankOf('competitor')];
  branch('own rank known', own !== null);
  branch('competitor known', competitor !== null);
  if (own === null) return 0;
  noteEdges(ownRank, own);
  if (competitor) noteEdges(lead, minus(own, competitor));
  if (compare(own, 1) === 0) return 3;
  const behind = competitor !== null && compare(own, competitor) > 0;
  return compare(own, 3) > 0 && behind ? -3 : 0;
}

function checkAllotments(facts: Tables, period: string): void {
  const wanted = wantedPoints(facts, period);
  mark(`team points ${wanted}`);
  const found = sum(matching(rows(facts, 'allotments'), { period, team_id: 'weibo' }).map((row) => number(row, 'points')));
  if (compare(found, wanted) !== 0) throw new Error(`weibo: wanted ${wanted}, found ${twoDecimals(found)}`);
}

function fundPoints(award: Row): number {
  const kind = text(award, 'kind');
  mark(kind === 'top' ? `top ${text(award, 'rank')}` : `award ${kind}`);
  if (kind === 'best_hit') return 20;
  if (kind === 'star') return 5;
  const points = kind === 'top' ? topPoints[text(award, 'rank')] : undefined;
  if (points === undefined) throw new Error(`unknown award ${kind} ${text(award, 'rank')}`);
  return points;
}

/** The items of each employee; throws where the allotments do not add up. */
function calculate(facts: Tables, period: string): Results {
  checkAllotments(facts, period);
  const results: Results = {};
  for (const employee of rows(facts, 'employees')) {
    const id = text(employee, 'employee_id');
    const mine = (table: string) => matching(rows(facts, table), { employee_id: id });
    const deductions = sum(inPeriod(mine('errors'), 'happened_on', period).map(cost));
    const hits = inPeriod(matching(mine('articles'), { platform: 'wechat' }), 'over_100k_on', period);
    branch('a wechat hit', hits.length > 0);
    const hitPoints = exact(2 * hits.length);
    const team = sum(matching(mine('allotments'), { period }).map((row) => number(row, 'points')));
    const month = plus(plus(minus(100, deductions), hitPoints), team);
    branch('month points stopped at zero', month.top < 0n);
    const fund = sum(matching(mine('awards'), { period }).map(fundPoints));
    results[id] = {
      deductions: twoDecimals(deductions),
      hit_points: twoDecimals(hitPoints),
      team_points: twoDecimals(team),
      month_points: twoDecimals(greater(0, month)),
      fund_points: twoDecimals(fund),
    };
  }
  return results;
}

type Making = { readonly random: Random; readonly month: string; readonly facts: Tables };

/** National ranks around first, third and the competitor's; other lists, scopes and months beside them. */
function addRanks({ random, month, facts }: Making): void {
  const rank = (list: string, period: string, scope: string, entity: string, value: string) =>
    rows(facts, 'external_ranks').push({ list, period, scope, entity, rank: value });
  const own = random.pick([1, 1, 2, 3, 4, 4, 4, 9]);
  if (random.chance(90)) rank('sina_power', month, 'national', 'own', random.chance(6) ? '' : String(own));
  if (random.chance(85))
    rank(
      'sina_power',
      month,
      'national',
      'competitor',
      random.chance(6) ? '' : String(random.pick([own - 1 || 2, own - 1 || 2, own, own + 1, 1])),
    );
  if (random.chance(30)) rank('sina_power', otherMonth(random, month), 'national', 'own', '1');
  if (random.chance(30)) rank('sina_power', month, 'province', 'own', '1');
  if (random.chance(30)) rank('people_power', month, 'national', random.pick(['own', 'competitor']), '1');
}

/** The leader's allotments with the wanted sum, in whole and broken points, over some of the team. */
function addAllotments({ random, month, facts }: Making, off: number): void {
  const team = matching(rows(facts, 'employees'), { team_id: 'weibo' }).map((row) => text(row, 'employee_id'));
  const allot = (period: string, id: string, hundredths: number) =>
    rows(facts, 'allotments').push({
      period,
      team_id: 'weibo',
      employee_id: id,
      points: decimal(hundredths),
    });
  let left = wantedPoints(facts, month) * 100 + off;
  const [last = 'X900', ...others] = random.shuffle(team);
  for (const id of others) {
    if (random.chance(30)) continue;
    const part = random.pick([-200, -100, -50, 0, 0, 100, 150, 300]);
    allot(month, id, part);
    left -= part;
  }
  if (left !== 0 || random.chance(50)) allot(month, last, left);
  if (random.chance(40)) allot(otherMonth(random, month), last, 300);
  // Other teams' leaders allot too; only the sum of team weibo is bound to its rank.
  for (const person of rows(facts, 'employees').filter(() => random.chance(15)))
    rows(facts, 'allotments').push({
      period: month,
      team_id: 'wechat',
      employee_id: text(person, 'employee_id'),
      points: decimal(random.pick([-150, 100, 250])),
    });
}

function addPerson({ random, month, facts }: Making, id: string): void {
  const error = (day: string, type: string, points: string) =>
    rows(facts, 'errors').push(...sometimesTwice(random, { employee_id: id, happened_on: day, type, points }));
  const reckless = random.chance(6);
  for (let count = reckless ? 30 : random.pick([0, 0, 1, 2, 5]); count > 0; count -= 1) {
    const type = reckless || random.chance(20) ? 'major' : random.pick(Object.keys(costs));
    error(dayIn(random, month), type, type === 'major' ? decimal(random.pick([100, 500, reckless ? 500 : 250, 300])) : '');
  }
  if (random.chance(30)) error(dayOutside(random, month), 'major', random.pick(['9', '', '5']));
  for (let count = random.int(0, 4); count > 0; count -= 1) {
    const list = rows(facts, 'articles');
    const day = random.pick([dayIn(random, month), dayIn(random, month), dayOutside(random, month), '']);
    list.push({
      content_id: `A${list.length + 1}`,
      employee_id: id,
      platform: random.pick(['wechat', 'wechat', 'weibo', 'app']),
      over_100k_on: day,
    });
  }
  const award = (period: string, kind: string, platform: string, rank: string) =>
    rows(facts, 'awards').push({ period, kind, platform, employee_id: id, rank });
  if (random.chance(40)) award(month, 'top', random.pick(['weibo', 'wechat', 'app']), random.pick(['1', '2', '3']));
  if (random.chance(15)) award(month, 'top', 'video', random.pick(['1', '2', '3']));
  if (random.chance(15)) award(month, 'best_hit', '', '');
  if (random.chance(15)) award(month, 'star', '', '');
  if (random.chance(25)) award(otherMonth(random, month), random.pick(['star', 'best_hit']), '', '');
}

function make(random: Random, off: number): Making {
  const making: Making = {
    random,
    month: someMonth(random),
    facts: {
      employees: [],
      errors: [],
      articles: [],
      external_ranks: [],
      allotments: [],
      awards: [],
    },
  };
  const { facts } = making;
  for (const [index, id] of someIds(random, random.int(3, 12)).entries()) {
    const team = index === 0 ? 'weibo' : random.pick(['weibo', 'wechat', 'app', '']);
    rows(facts, 'employees').push({
      employee_id: id,
      name: someName(random),
      position: random.pick(['编辑', '编辑', '']),
      team_id: team,
    });
    addPerson(making, id);
  }
  addPerson(making, 'X900');
  sometimesEmpty(random, facts, 'errors', 'articles', 'awards');
  addRanks(making);
  addAllotments(making, off);
  return making;
}

/** A month of editors whose allotments add up. */
function generate(random: Random): Case {
  const { month, facts } = make(random, 0);
  return finish(random, 'editors-monthly', month, facts);
}

/** The same with allotments that miss the wanted sum; the run must fail. */
function generateBroken(random: Random): Case {
  const { month, facts } = make(random, random.pick([-100, 100, 50, -1, 300]));
  return finish(random, 'editors-monthly', month, facts);
}

/** Scheme 8. */
export const editorsMonthly: Oracle = {
  name: 'editors-monthly',
  columns: {
    employees: ['employee_id', 'name', 'position', 'team_id'],
    errors: ['employee_id', 'happened_on', 'type', 'points'],
    articles: ['content_id', 'employee_id', 'platform', 'over_100k_on'],
    external_ranks: ['list', 'period', 'scope', 'entity', 'rank'],
    allotments: ['period', 'team_id', 'employee_id', 'points'],
    awards: ['period', 'kind', 'platform', 'employee_id', 'rank'],
  },
  branches: [
    ...bothWays('own rank known', 'competitor known', 'a wechat hit', 'month points stopped at zero'),
    ...[...Object.keys(costs), 'major'].map((type) => `error ${type}`),
    ...['team points 3', 'team points 0', 'team points -3', 'top 1', 'top 2', 'top 3', 'award best_hit', 'award star'],
    ...edgeNames(lead),
    ...['own rank at 1', 'own rank at 1 and one', 'own rank at 3', 'own rank at 3 less one', 'own rank at 3 and one'],
  ],
  calculate,
  generate,
  generateBroken,
};
