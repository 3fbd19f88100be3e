// Scheme 10, new-media-card: a card of 100 points with deductions per event, additions and pay by score.

import { bothWays, branch, type Edges, edgeNames, mark, noteEdges, payItem } from '../coverage.ts';
import { exact, type Fraction, greater, minus, over, reaches, sumKnown, times, twoDecimals } from '../fraction.ts';
import type { Random } from '../random.ts';
import {
  dayIn,
  dayOutside,
  decimal,
  finish,
  otherMonth,
  times as repeat,
  someIds,
  someMonth,
  someName,
  sometimesEmpty,
  sometimesTwice,
  unneeded,
  yuan,
} from '../sample.ts';
import { type Case, inPeriod, matching, number, type Oracle, type Results, rows, single, type Tables, text } from '../tables.ts';

const costs = { brand_culture: '1', teamwork: '1.5', plan: '1', attitude: '1' };
const rated = ['work', 'overall', 'attendance'];
const scoreEdges: Edges = { name: 'score', limits: ['70', '90'], unit: '0.01' };

function performancePay(wage: Fraction, score: Fraction | null): Fraction | null {
  if (score === null) return null;
  noteEdges(scoreEdges, score);
  if (branch('score reaches 90', reaches(score, 90))) return payItem('performance pay in full', wage);
  if (branch('score reaches 70', reaches(score, 70))) return payItem('performance pay', over(times(wage, score), 100));
  return exact(0);
}

/** The items of each employee. */
function calculate(facts: Tables, period: string): Results {
  const results: Results = {};
  for (const employee of rows(facts, 'employees')) {
    const id = text(employee, 'employee_id');
    const events = inPeriod(matching(rows(facts, 'events'), { employee_id: id }), 'happened_on', period);
    const count = (type: string) => matching(events, { type }).length;
    const items: Record<string, Fraction | null> = {};
    for (const [item, cost] of Object.entries(costs)) {
      const left = minus(8, times(cost, count(item)));
      if (left.top < 0n) mark(`${item} stopped at zero`);
      items[item] = greater(0, left);
    }
    for (const item of rated) items[item] = single(matching(rows(facts, 'ratings'), { employee_id: id, period, item }), 'score');
    items['praise'] = exact(branch('praised', count('praise') > 0) ? 5 : 0);
    mark(`customers developed: ${Math.min(4, count('customer_development'))}`);
    items['customer_development'] = exact(Math.min(10, 3 * count('customer_development')));
    const score = sumKnown(Object.values(items));
    if (score && reaches(score, '100.01')) mark('score above 100');
    const shown = {
      ...items,
      score,
      performance_pay: performancePay(number(employee, 'performance_wage'), score),
    };
    results[id] = Object.fromEntries(Object.entries(shown).map(([item, value]) => [item, twoDecimals(value)]));
  }
  return results;
}

type Making = { readonly random: Random; readonly month: string; readonly facts: Tables };

/** Events and ratings of one person; the work rating brings the score onto or beside 70 or 90 where it can. */
function addPerson({ random, month, facts }: Making, id: string): void {
  const event = (day: string, type: string) =>
    rows(facts, 'events').push(...sometimesTwice(random, { employee_id: id, happened_on: day, type }));
  const spotless = random.chance(10);
  let hundredths = 0;
  for (const [item, cost] of Object.entries(costs)) {
    repeat(spotless ? 0 : random.pick([0, 0, 1, 3, 5, 6, 8, 9]), () => event(dayIn(random, month), item));
    const made = inPeriod(matching(rows(facts, 'events'), { employee_id: id, type: item }), 'happened_on', month).length;
    hundredths += Math.max(0, 800 - made * Number(cost) * 100);
  }
  repeat(random.pick([0, 0, 1, 2]), () => event(dayIn(random, month), 'praise'));
  repeat(random.pick([0, 1, 2, 3, 4, 5]), () => event(dayIn(random, month), 'customer_development'));
  const mine = inPeriod(matching(rows(facts, 'events'), { employee_id: id }), 'happened_on', month);
  hundredths +=
    (matching(mine, { type: 'praise' }).length > 0 ? 500 : 0) +
    Math.min(1000, 300 * matching(mine, { type: 'customer_development' }).length);
  repeat(random.int(0, 2), () => event(dayOutside(random, month), random.pick([...Object.keys(costs), 'praise', 'customer_development'])));

  const rate = (period: string, item: string, value: string) =>
    rows(facts, 'ratings').push({ period, employee_id: id, item, score: value });
  const [overall, attendance] = spotless ? [800, 1000] : [random.pick([300, 600, 750, 800]), random.pick([0, 500, 900, 1000])];
  const missing = random.chance(10) ? random.pick(rated) : '';
  const wanted = random.pick([7000, 9000]) + random.pick([-1, 0, 0, 1]) - hundredths - overall - attendance;
  const work = !spotless && wanted >= 0 && wanted <= 5000 ? wanted : random.pick([3000, 3800, 4450, 5000, 4999, 2301]);
  const values = { work, overall, attendance };
  for (const [item, value] of Object.entries(values)) {
    if (item !== missing) rate(month, item, decimal(value));
    else if (random.chance(40)) rate(month, item, '');
  }
  if (random.chance(30)) rate(otherMonth(random, month), random.pick(rated), '1');
}

/** A month of new-media cards with scores on 70 and 90. */
function generate(random: Random): Case {
  const month = someMonth(random);
  const facts: Tables = { employees: [], events: [], ratings: [] };
  for (const id of [...someIds(random, random.int(3, 12)), 'X900']) {
    const wage = random.pick([333333, 188855, 200000, 250050, random.int(100000, 900000)]);
    const person = {
      employee_id: id,
      name: someName(random),
      position: '新媒体运营',
      performance_wage: yuan(wage),
    };
    if (id !== 'X900') rows(facts, 'employees').push(unneeded(random, person, 'position'));
    addPerson({ random, month, facts }, id);
  }
  sometimesEmpty(random, facts, 'events', 'ratings');
  return finish(random, 'new-media-card', month, facts);
}

/** Scheme 10. */
export const newMediaCard: Oracle = {
  name: 'new-media-card',
  columns: {
    employees: ['employee_id', 'name', 'position', 'performance_wage'],
    events: ['employee_id', 'happened_on', 'type'],
    ratings: ['period', 'employee_id', 'item', 'score'],
  },
  branches: [
    ...bothWays('score reaches 90', 'score reaches 70', 'praised'),
    ...edgeNames(scoreEdges),
    ...Object.keys(costs).map((item) => `${item} stopped at zero`),
    ...[0, 1, 2, 3, 4].map((developed) => `customers developed: ${developed}`),
    ...['score above 100', 'performance pay: half a fen'],
    ...[...rated, 'score', 'performance_pay'].map((item) => `null: ${item}`),
  ],
  calculate,
  generate,
};
