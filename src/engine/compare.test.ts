/** Comparison of two sets of rules: differences of what is printed, sums that fit together, unknown apart, people by how they come out. */

import { array, assert, constantFrom, integer, option, property, tuple, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numbersOf } from '../../test/columns.ts';
import { planOf, schemeText } from '../../test/scheme-text.ts';
import { rounded } from '../lib/cell.ts';
import type { Column } from '../lib/column.ts';
import { decimal, type Fraction, fraction, minus, plus, same } from '../lib/fraction.ts';
import { byGroup, byPeriod, commonType, compareMonths, type Pair, peopleOf, wholeOf } from './compare.ts';
import { type Evaluation, evaluate } from './evaluate.ts';
import { results } from './results.ts';

const scheme = (rate: string): string =>
  schemeText(`指标:
  sales: { 合计: orders.amount }
评分:
  share: { 值: sales × ${rate} }
`);

/** A month of the given people with their sales ("?" is unknown) and teams. */
function month(people: Readonly<Record<string, string>>, rate = '1%', period = '2026-10', teams: readonly string[] = []): Evaluation {
  const plan = planOf(scheme(rate), period);
  const ids = Object.keys(people).toSorted();
  const sales = numbersOf(ids.map((id) => people[id] ?? '?'));
  const words = [...teams, ''];
  const state = Uint8Array.from(ids, (_, k) => (teams[k] === undefined ? 1 : 0));
  const group = { is: 'text', size: ids.length, state, codes: Int32Array.from(ids, (_, k) => Math.min(k, teams.length)), words } as const;
  const answers = new Map<string, Column>([
    ...plan.questions.questions.map(({ id }) => [id, sales] as const),
    ['grouping', group] as const,
  ]);
  return evaluate(plan, { subjects: { ids, labels: ids.map((id) => `名${id}`), attributes: new Map() }, answers });
}

const pair = (old: Evaluation, now: Evaluation): Pair<Evaluation> => ({ old, new: now, grouping: 'grouping' });

describe('one month', () => {
  test('differences are those of the printed fen, not of the exact values', () => {
    // 0.4 × 1% = 0.004 and 0.4 × 2% = 0.008: printed 0.00 and 0.01
    const [cell] = compareMonths([pair(month({ a: '0.4' }), month({ a: '0.4' }, '2%'))], 'share');
    expect(cell).toMatchObject({ old: { text: '0.00' }, new: { text: '0.01' }, outcome: 'gain' });
    expect(cell?.difference).toEqual(fraction(1n, 100n));
  });

  test('where nothing was before, everybody is on one side, and the sum stands apart', () => {
    const cells = compareMonths([{ old: null, new: month({ a: '100', b: '?' }), grouping: null }], 'share');
    expect(cells.map(({ subject, old, new: now, outcome }) => [subject, old.state, now.text, outcome])).toEqual([
      ['a', 'absent', '1.00', 'one side'],
      ['b', 'absent', null, 'one side'],
    ]);
    const { totals } = wholeOf(cells);
    expect([totals.count, rounded(totals.alone.old, 2), rounded(totals.alone.new, 2)]).toEqual([0, '0.00', '1.00']);
  });

  test('unknown is no zero, and who is a subject on one side only is told apart', () => {
    const cells = compareMonths(
      [pair(month({ a: '100', b: '?', c: '100', d: '100' }), month({ a: '100', b: '1', d: '?', e: '300' }, '2%'))],
      'share',
    );
    expect(cells.map(({ subject, old, new: now, outcome }) => [subject, old.text ?? old.state, now.text ?? now.state, outcome])).toEqual([
      ['a', '1.00', '2.00', 'gain'],
      ['b', 'unknown', '0.02', 'undecided'],
      ['c', '1.00', 'absent', 'one side'],
      ['d', '1.00', 'unknown', 'undecided'],
      ['e', 'absent', '6.00', 'one side'],
    ]);
    const { totals, crowds } = wholeOf(cells);
    expect([totals.old, totals.new, totals.alone.old, totals.alone.new].map((sum) => rounded(sum, 2))).toEqual([
      '1.00',
      '2.00',
      '2.00',
      '6.02',
    ]);
    expect([crowds.gain.count, crowds.undecided.count, crowds['one side'].count]).toEqual([1, 2, 2]);
  });

  test('groups are sorted, people without one stand last', () => {
    const month3 = month({ a: '100', b: '200', c: '300' }, '1%', '2026-10', ['乙', '甲']);
    const parts = byGroup(compareMonths([pair(month3, month3)], 'share'));
    expect(parts.map(({ name, totals }) => [name, rounded(totals.old, 2)])).toEqual([
      ['乙', '1.00'],
      ['甲', '2.00'],
      [null, '3.00'],
    ]);
  });

  test('an item of another unit has no difference', () => {
    const points = planOf(schemeText('评分:\n  share: 3分\n'));
    const other = evaluate(points, { subjects: { ids: [], labels: [], attributes: new Map() }, answers: new Map() });
    const own = month({ a: '1' });
    expect(commonType(pair(own, other), 'share')).toBeNull();
    expect(commonType(pair(own, own), 'share')).toMatchObject({ is: 'number' });
    expect(commonType(pair(own, own), 'nobody')).toBeNull();
  });
});

test('texts are compared as texts, also where they look like numbers', () => {
  const graded = (grade: string): Evaluation => {
    const plan = planOf(schemeText(`结果:\n  grade: { 条件: [[否则, "'${grade}'"]] }\n`));
    return evaluate(plan, { subjects: { ids: ['a'], labels: [null], attributes: new Map() }, answers: new Map() });
  };
  const [changed] = compareMonths([pair(graded('007'), graded('7'))], 'grade');
  expect([changed?.difference, changed?.outcome]).toEqual([null, 'changed']);
  expect(compareMonths([pair(graded('A'), graded('A'))], 'grade')[0]?.outcome).toBe('same');
});

const sales = option(integer({ min: -500_000, max: 500_000 }), { nil: null, freq: 4 });
const people = uniqueArray(tuple(constantFrom('a', 'b', 'c', 'd', 'e', 'f'), sales), { selector: ([id]) => id });
const written = (list: readonly (readonly [string, number | null])[]): Readonly<Record<string, string>> =>
  Object.fromEntries(list.map(([id, fen]) => [id, fen === null ? '?' : rounded(fraction(BigInt(fen), 100n), 2)]));

describe('laws', () => {
  const sum = (list: readonly Fraction[]): Fraction => list.reduce(plus, fraction(0n));

  test('every difference and every sum is that of the printed values; parts, groups, people and crowds sum to the whole', () => {
    assert(
      property(array(tuple(people, people), { minLength: 1, maxLength: 3 }), constantFrom('0%', '1.5%', '33.3%'), (months, rate) => {
        const periods = ['2026-08', '2026-09', '2026-10'].slice(0, months.length);
        const pairs = months.map(([old, now], k) =>
          pair(month(written(old), '1%', periods[k], ['甲', '乙', '甲']), month(written(now), rate, periods[k], ['甲', '乙', '甲'])),
        );
        const cells = compareMonths(pairs, 'share');
        for (const [k, { old, new: now }] of pairs.entries()) {
          const [before, after] = [results(old), results(now)];
          for (const cell of cells.filter(({ period }) => period === periods[k])) {
            const [a, b] = [before[cell.subject]?.['share'] ?? null, after[cell.subject]?.['share'] ?? null];
            expect([cell.old.text, cell.new.text]).toEqual([a, b]);
            const wanted = a === null || b === null ? null : minus(decimal(b) as Fraction, decimal(a) as Fraction);
            expect(cell.difference).toEqual(wanted);
          }
        }
        const whole = wholeOf(cells);
        const total = whole.totals.difference;
        expect(same(total, sum(cells.flatMap(({ difference }) => difference ?? [])))).toBe(true);
        for (const parts of [byPeriod(cells, periods), byGroup(cells)])
          expect(sum(parts.map(({ totals }) => totals.difference))).toEqual(total);
        const everybody = peopleOf(cells);
        expect(sum(everybody.map(({ totals }) => totals.difference))).toEqual(total);
        const crowds = Object.values(whole.crowds);
        expect(sum(crowds.map(({ difference }) => difference))).toEqual(total);
        expect(crowds.reduce((count, crowd) => count + crowd.count, 0)).toBe(everybody.length);
      }),
      { numRuns: 200 },
    );
  });
});
