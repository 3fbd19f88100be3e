/** The division of a pool: parts always sum to the pool, and each is less than one step from its ideal share. */

import { array, assert, bigInt, boolean, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsOf, compute, numbersOf, read, textsOf } from '../../../test/columns.ts';
import type { Finding } from '../node.ts';
import { parts, SPLIT } from './split.ts';

const FEN = { step: { n: 1n, d: 100n }, remainder: 'largest remainder' };
const split = (
  pool: readonly string[],
  weights: readonly string[] | null,
  teams: readonly string[] | null = null,
  remainder = 'largest remainder',
): readonly string[] => {
  const inputs = [
    numbersOf(pool),
    ...(weights === null ? [] : [numbersOf(weights, { ratio: true })]),
    ...(teams === null ? [] : [textsOf(teams)]),
  ];
  return cellsOf(SPLIT, inputs, { ...FEN, remainder, weighted: weights !== null }, teams?.length ?? weights?.length ?? 3);
};

describe('a pool', () => {
  test('equally among three: the odd fen goes to the first by id', () => {
    expect(split(['1000'], null)).toEqual(['333.34', '333.33', '333.33']);
    expect(split(['0.02'], null)).toEqual(['0.01', '0.01', '0']);
    expect(split(['0'], null)).toEqual(['0', '0', '0']);
  });

  test('by weight: the odd fen goes to the largest remainder, equal ones by id', () => {
    expect(split(['1'], ['1', '1', '4'])).toEqual(['0.17', '0.17', '0.66']);
    expect(split(['100'], ['1/3', '1/6', '1/2'])).toEqual(['33.33', '16.67', '50']);
    expect(split(['100'], ['0', '0', '0'])).toEqual(['33.34', '33.33', '33.33']);
    expect(split(['100'], ['0', '5', '0'])).toEqual(['0', '100', '0']);
  });

  test('in order: the odd fen go by id, but to nobody whose share is whole or who has no weight', () => {
    expect(split(['0.02'], null, null, 'in order')).toEqual(['0.01', '0.01', '0']);
    expect(split(['1'], ['1', '1', '4'], null, 'in order')).toEqual(['0.17', '0.17', '0.66']);
    expect(split(['1'], ['4', '1', '1'], null, 'in order')).toEqual(['0.67', '0.17', '0.16']);
    expect(split(['0.01'], ['0', '1', '1'], null, 'in order')).toEqual(['0', '0.01', '0']);
    expect(split(['0.06'], ['4', '2', '3', '3'], null, 'in order')).toEqual(['0.02', '0.01', '0.02', '0.01']);
  });

  test('below zero is divided as above, with the sign turned', () => {
    expect(split(['-1000'], null)).toEqual(['-333.34', '-333.33', '-333.33']);
    expect(split(['-0.01'], ['1', '99', '900'])).toEqual(['0', '0', '-0.01']);
    expect(split(['-1'], ['1', '1', '4'])).toEqual(['-0.17', '-0.17', '-0.66']);
  });

  test('each team has its own; who has no team has no part', () => {
    expect(split(['10', '9', '10', '9', '5'], null, ['a', 'b', 'a', 'b', '?'])).toEqual(['5', '4.5', '5', '4.5', '?']);
  });

  test('of nobody known to be in a team is unknown, or does not apply where the pool or the weight does not', () => {
    expect(split(['10', '-', '5'], null, ['a', '?', '?'])).toEqual(['10', '-', '?']);
    expect(split(['10', '10', '10'], ['1', '-', '1'], ['a', '?', '?'])).toEqual(['10', '-', '?']);
  });

  test('waits for an unknown weight, but not for a member to whom it does not apply', () => {
    expect(split(['10'], ['1', '?', '1', '1'], ['a', 'a', 'b', 'b'])).toEqual(['?', '?', '5', '5']);
    expect(split(['10'], ['1', '-', '3', '1'], ['a', 'a', 'a', 'b'])).toEqual(['2.5', '-', '7.5', '10']);
    expect(split(['10'], ['-', '-'], ['a', 'a'])).toEqual(['-', '-']);
    expect(split(['?', '?', '10'], null, ['a', 'a', 'b'])).toEqual(['?', '?', '10']);
    expect(split(['-', '-', '10'], null, ['a', 'a', 'b'])).toEqual(['-', '-', '10']);
  });

  test('among many small teams with weights as ratios takes no long time', () => {
    const count = 20_000;
    const weights = Array.from({ length: count }, (_, k) => `${(k % 97) + 1}/${(k % 8999) + 1}`);
    const teams = Array.from({ length: count }, (_, k) => `T${Math.floor(k / 4)}`);
    const given = compute(
      SPLIT,
      [numbersOf(['100']), numbersOf(weights, { ratio: true }), textsOf(teams)],
      { ...FEN, weighted: true },
      count,
    );
    const sum = given.is === 'number' ? Array.from({ length: count }, (_, k) => Number(given.num[k])).reduce((a, b) => a + b, 0) : 0;
    expect(sum).toBe((count / 4) * 100 * 100);
  }, 5000);

  test('that is no whole number of steps is a problem', () => {
    const findings: Finding[] = [];
    compute(SPLIT, [numbersOf(['10.005'])], { ...FEN, weighted: false }, 2, findings);
    expect(findings).toMatchObject([{ code: 'POOL_NOT_WHOLE' }]);
  });

  test('that differs from member to member is a problem', () => {
    const findings: Finding[] = [];
    compute(SPLIT, [numbersOf(['10', '10', '11', '12']), textsOf(['a', 'a', 'b', 'b'])], { ...FEN, weighted: false }, 4, findings);
    expect(findings).toMatchObject([{ code: 'POOL_DIFFERS', values: { subject: 'E4' } }]);
  });

  test('divided with a negative weight is a problem', () => {
    const findings: Finding[] = [];
    compute(SPLIT, [numbersOf(['10']), numbersOf(['1', '-1', '2'])], { ...FEN, weighted: true }, 3, findings);
    expect(findings).toMatchObject([{ code: 'POOL_WEIGHT_NEGATIVE', values: { subject: 'E2' } }]);
  });

  test('in steps of whole places', () => {
    expect(cellsOf(SPLIT, [numbersOf(['7']), numbersOf(['1', '1', '1'])], { ...FEN, step: { n: 1n, d: 1n }, weighted: true })).toEqual([
      '3',
      '2',
      '2',
    ]);
  });
});

describe('laws of division', () => {
  const weights = array(bigInt({ min: 0n, max: 10n ** 6n }), { minLength: 1, maxLength: 12 });
  const pool = bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
  const sum = (list: readonly bigint[]) => list.reduce((a, b) => a + b, 0n);

  test('the parts sum to the pool, and each is less than a step from its ideal share', () => {
    assert(
      property(pool, weights, boolean(), (whole, shares, inOrder) => {
        const given = parts(whole, shares, inOrder);
        expect(sum(given)).toBe(whole);
        const ideal = sum(shares) === 0n ? shares.map(() => 1n) : shares;
        for (const [k, part] of given.entries()) {
          const off = part * sum(ideal) - whole * ideal[k]!;
          expect((off < 0n ? -off : off) < sum(ideal)).toBe(true);
        }
      }),
    );
  });

  test('by largest remainder more weight never gets less', () => {
    assert(
      property(bigInt({ min: 0n, max: 10n ** 6n }), weights, (whole, shares) => {
        const given = parts(whole, shares, false);
        for (const [a, more] of shares.entries())
          for (const [b, less] of shares.entries()) if (more > less) expect(given[a]! >= given[b]!).toBe(true);
      }),
    );
  });

  test('no weight gets nothing, and the sign only turns', () => {
    assert(
      property(bigInt({ min: 0n, max: 10n ** 6n }), weights, boolean(), (whole, shares, inOrder) => {
        const given = parts(whole, shares, inOrder);
        if (sum(shares) > 0n) for (const [k, part] of given.entries()) if (shares[k] === 0n) expect(part).toBe(0n);
        expect(parts(-whole, shares, inOrder)).toEqual(given.map((part) => -part));
      }),
    );
  });

  test('the same parts whether weights stand at one scale, as ratios or wide', () => {
    assert(
      property(
        bigInt({ min: 0n, max: 10n ** 6n }),
        array(bigInt({ min: 0n, max: 50n }), { minLength: 1, maxLength: 6 }),
        boolean(),
        (whole, tops, wide) => {
          const cells = tops.map((top, k) => `${top}/${k + 1}`);
          const plain = cellsOf(SPLIT, [numbersOf([`${whole}/100`]), numbersOf(cells)], { ...FEN, weighted: true }, tops.length);
          const ratios = compute(
            SPLIT,
            [numbersOf([`${whole}/100`], { wide }), numbersOf(cells, { ratio: true, wide })],
            { ...FEN, weighted: true },
            tops.length,
          );
          expect(read(ratios)).toEqual(plain);
        },
      ),
    );
  });
});
