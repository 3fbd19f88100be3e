// Scheme 13, service-form: ability, attitude and performance by the supervisor, the same from the self ratings.

import { mark } from '../coverage.ts';
import { type Fraction, sumKnown, twoDecimals } from '../fraction.ts';
import type { Random } from '../random.ts';
import { decimal, finish, otherMonth, someIds, someMonth, someName, sometimesEmpty } from '../sample.ts';
import { type Case, matching, type Oracle, type Results, type Row, rows, single, type Tables, text } from '../tables.ts';

const parts: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  ability: {
    documents: 2,
    communication: 8,
    planning: 2,
    cooperation_leads: 5,
    business_knowledge: 3,
  },
  attitude: {
    attendance: 5,
    obedience: 5,
    responsibility: 5,
    cooperation: 5,
    initiative: 5,
    reports: 5,
  },
  performance: { follow_up: 10, tools: 10, promotion: 10, files: 10, overall: 10 },
};

/** The parts by one role's ratings; null while one rating of a part is missing. */
function partsBy(ratings: readonly Row[], role: string): Record<string, Fraction | null> {
  const sums = Object.entries(parts).map(([part, items]) => {
    const scores = Object.keys(items).map((item) => single(matching(ratings, { rater_role: role, item }), 'score'));
    const missing = scores.filter((score) => score === null).length;
    if (missing > 0) mark(`${role} misses ${missing === scores.length ? 'all' : missing === 1 ? 'one' : 'some'} of ${part}`);
    return [part, sumKnown(scores)] as const;
  });
  return Object.fromEntries(sums);
}

/** The items of each employee. */
function calculate(facts: Tables, period: string): Results {
  const results: Results = {};
  for (const employee of rows(facts, 'employees')) {
    const id = text(employee, 'employee_id');
    const ratings = matching(rows(facts, 'ratings'), { employee_id: id, period });
    const own = partsBy(ratings, 'supervisor');
    const score = sumKnown(Object.values(own));
    const selfScore = sumKnown(Object.values(partsBy(ratings, 'self')));
    if (score === null && selfScore !== null) mark('only the self score is known');
    if (score !== null && selfScore === null) mark('only the score is known');
    const shown = Object.entries({ ...own, score, self_score: selfScore });
    results[id] = Object.fromEntries(shown.map(([item, value]) => [item, twoDecimals(value)]));
  }
  return results;
}

/** One person's ratings by both roles, each with nothing, one rating or a whole part missing now and then. */
function addRatings(random: Random, facts: Tables, month: string, id: string): void {
  const rate = (period: string, role: string, item: string, score: string) =>
    rows(facts, 'ratings').push({ period, employee_id: id, rater_role: role, item, score });
  for (const role of ['supervisor', 'self']) {
    const missingPart = random.chance(6) ? random.pick(Object.keys(parts)) : '';
    const missingItem = random.chance(20) ? random.pick(Object.values(parts).flatMap((items) => Object.keys(items))) : '';
    const full = random.chance(10);
    for (const [part, items] of Object.entries(parts)) {
      for (const [item, most] of Object.entries(items)) {
        if (part === missingPart) continue;
        const value = full ? most * 100 : random.pick([0, most * 100, random.int(0, most * 2) * 50, random.int(0, most * 100)]);
        if (item !== missingItem) rate(month, role, item, decimal(value));
        else if (random.chance(40)) rate(month, role, item, '');
      }
    }
  }
  if (random.chance(25)) rate(otherMonth(random, month), 'supervisor', random.pick(['documents', 'tools']), random.pick(['1', '']));
  if (random.chance(15)) rate(month, 'peer', 'documents', '2');
  if (random.chance(15)) rate(month, 'supervisor', 'singing', '10');
}

/** A month of service forms. */
function generate(random: Random): Case {
  const month = someMonth(random);
  const facts: Tables = { employees: [], ratings: [] };
  for (const id of [...someIds(random, random.int(3, 10)), 'X900']) {
    if (id !== 'X900')
      rows(facts, 'employees').push({
        employee_id: id,
        name: someName(random),
        position: random.pick(['客服专员', '客服专员', '']),
      });
    if (random.chance(96)) addRatings(random, facts, month, id);
  }
  sometimesEmpty(random, facts, 'ratings');
  return finish(random, 'service-form', month, facts);
}

/** Scheme 13. */
export const serviceForm: Oracle = {
  name: 'service-form',
  columns: {
    employees: ['employee_id', 'name', 'position'],
    ratings: ['period', 'employee_id', 'rater_role', 'item', 'score'],
  },
  branches: [
    ...['supervisor', 'self'].flatMap((role) =>
      Object.keys(parts).flatMap((part) => [`${role} misses one of ${part}`, `${role} misses all of ${part}`]),
    ),
    ...['only the self score is known', 'only the score is known'],
    ...[...Object.keys(parts), 'score', 'self_score'].flatMap((item) => [`null: ${item}`, `known: ${item}`]),
  ],
  calculate,
  generate,
};
