/** Bands, progressive tiers, interpolation, blocks and lookups: at −1, 0 and +1 of every boundary, and against fractions. */

import { array, assert, bigInt, boolean, property, tuple, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsOf, compute, exactOf, numbersOf, read, textsOf } from '../../../test/columns.ts';
import { compare, exact, fraction, greater, lesser, minus, type Fraction as Oracle, plus, times } from '../../../test/oracle/fraction.ts';
import { decimal, type Fraction } from '../../lib/fraction.ts';
import type { Finding } from '../node.ts';
import { BAND, BLOCKS, INTERPOLATE, LOOKUP, PROGRESSIVE } from './cuts.ts';

const at = (text: string): Fraction => decimal(text) ?? { n: 0n, d: 1n };
const cut = (value: string, upper: boolean) => ({ value: at(value), upper });
const KINDS = [{}, { wide: true }, { ratio: true }, { ratio: true, wide: true }];

describe('bands', () => {
  const results = [numbersOf(['0']), numbersOf(['50']), numbersOf(['100'])];
  const cells = ['4999.99', '5000', '5000.01', '9999.99', '10000', '10000.01', '-1', '?', '-'];

  test('a cut belongs to the side that is written', () => {
    for (const stored of KINDS) {
      const x = numbersOf(cells, stored);
      const from = { cuts: [cut('5000', true), cut('10000', true)] };
      expect(cellsOf(BAND, [x, ...results], from)).toEqual(['0', '50', '50', '50', '100', '100', '0', '?', '-']);
      const upTo = { cuts: [cut('5000', false), cut('10000', false)] };
      expect(cellsOf(BAND, [x, ...results], upTo)).toEqual(['0', '0', '50', '50', '50', '100', '0', '?', '-']);
      const point = { cuts: [cut('5000', true), cut('5000', false)] };
      expect(cellsOf(BAND, [x, ...results], point)).toEqual(['0', '50', '100', '100', '100', '100', '0', '?', '-']);
    }
  });

  test('a boundary that no decimal can write', () => {
    const third = { value: { n: 1n, d: 3n }, upper: true };
    const x = numbersOf(['1/3', '333333333/1000000000', '333333334/1000000000'], { ratio: true });
    expect(cellsOf(BAND, [x, numbersOf(['0']), numbersOf(['1'])], { cuts: [third] })).toEqual(['1', '0', '1']);
  });

  test('results may be formulas, unknown, texts; one value for all takes each subject’s own result', () => {
    const x = numbersOf(['1', '6000']);
    expect(cellsOf(BAND, [x, numbersOf(['?', '?']), numbersOf(['7', '8'])], { cuts: [cut('5000', true)] })).toEqual(['?', '8']);
    expect(cellsOf(BAND, [x, textsOf(['低']), textsOf(['高'])], { cuts: [cut('5000', true)] })).toEqual(['低', '高']);
    expect(cellsOf(BAND, [numbersOf(['6000']), numbersOf(['1', '2']), numbersOf(['7', '8'])], { cuts: [cut('5000', true)] })).toEqual([
      '7',
      '8',
    ]);
    expect(cellsOf(BAND, [numbersOf(['?']), numbersOf(['1', '2'])], { cuts: [] })).toEqual(['?', '?']);
  });
});

describe('progressive tiers', () => {
  const tiers = {
    cuts: [cut('50000', false), cut('100000', false), cut('150000', false)],
    rates: [at('0.02'), at('0.025'), at('0.03'), at('0.035')],
  };

  test('by hand, a fen below, on and above each boundary', () => {
    for (const stored of KINDS) {
      const x = numbersOf(
        ['49999.99', '50000', '50000.01', '100000', '100000.01', '120000', '150000', '150000.01', '0', '-1000', '?', '-'],
        stored,
      );
      const wanted = ['999.9998', '1000', '1000.00025', '2250', '2250.0003', '2850', '3750', '3750.00035', '0', '-20', '?', '-'];
      expect(cellsOf(PROGRESSIVE, [x], tiers)).toEqual(wanted);
    }
  });

  test('the side of a boundary makes no difference, for tiers are continuous', () => {
    const x = numbersOf(['50000', '100000']);
    const upper = { ...tiers, cuts: tiers.cuts.map((each) => ({ ...each, upper: true })) };
    expect(cellsOf(PROGRESSIVE, [x], upper)).toEqual(cellsOf(PROGRESSIVE, [x], tiers));
  });

  test('a tier below zero and falling rates', () => {
    const table = { cuts: [cut('-100', false)], rates: [at('-1'), at('1')] };
    const column = compute(PROGRESSIVE, [numbersOf(['-101', '-100', '-99', '100'])], table);
    expect(read(column)).toEqual(['101', '100', '101', '300']);
    expect(column.is === 'number' && column.high >= 300n).toBe(true);
  });

  const value = tuple(bigInt({ min: -(2n ** 60n), max: 2n ** 60n }), bigInt({ min: 1n, max: 1000n })).map(([n, d]) => fraction(n, d));
  const marks = uniqueArray(bigInt({ min: -1000000n, max: 10n ** 9n }), { minLength: 1, maxLength: 5 }).map((list) =>
    list.toSorted((a, b) => (a < b ? -1 : 1)),
  );

  test('are the sum of their portions, each at its own rate', () => {
    assert(
      property(
        array(value, { minLength: 1, maxLength: 4 }),
        marks,
        array(bigInt({ min: -500n, max: 500n }), { minLength: 6, maxLength: 6 }),
        (values, cuts, per) => {
          const rates = per.slice(0, cuts.length + 1).map((n) => fraction(n, 1000n));
          const wanted = values.map((each) =>
            rates.reduce<Oracle>((sum, rate, k) => plus(sum, times(rate, portionOf(each, cuts, k))), exact(0)),
          );
          const settings = {
            cuts: cuts.map((n) => ({ value: { n, d: 1n }, upper: false })),
            rates: rates.map(({ top, bottom }) => ({ n: top, d: bottom })),
          };
          const x = numbersOf(
            values.map(({ top, bottom }) => `${top}/${bottom}`),
            { ratio: true, wide: true },
          );
          expect(cellsOf(PROGRESSIVE, [x], settings).map(exactOf)).toEqual(wanted);
        },
      ),
    );
  });

  /** The part of a value inside tier k: open below in the lowest and above in the highest. */
  function portionOf(whole: Oracle, cuts: readonly bigint[], k: number): Oracle {
    const top = cuts[k] === undefined ? whole : lesser(whole, cuts[k]);
    const lower = cuts[k - 1];
    return lower === undefined ? top : greater(minus(top, lower), 0);
  }
});

describe('interpolation', () => {
  const points = [
    { x: at('0.6'), y: at('60') },
    { x: at('1'), y: at('100') },
    { x: at('1.2'), y: at('130') },
  ];

  test('level outside the points, straight between them', () => {
    for (const stored of KINDS) {
      const x = numbersOf(['-5', '0.59', '0.6', '0.61', '0.9', '1', '1.1', '1.2', '1.21', '?', '-'], stored);
      expect(cellsOf(INTERPOLATE, [x], { points })).toEqual(['60', '60', '60', '61', '90', '100', '115', '130', '130', '?', '-']);
    }
  });

  test('a third of the way', () => {
    const x = numbersOf(['1/3'], { ratio: true });
    expect(
      cellsOf(INTERPOLATE, [x], {
        points: [
          { x: at('0'), y: at('0') },
          { x: at('1'), y: at('100') },
        ],
      }),
    ).toEqual(['100/3']);
  });

  test('between falling points, as fractions say', () => {
    const scales = tuple(bigInt({ min: -1000n, max: 1000n }), bigInt({ min: 1n, max: 300n }), bigInt({ min: 1n, max: 300n }), boolean());
    assert(
      property(scales, bigInt({ min: -5000n, max: 5000n }), bigInt({ min: 1n, max: 7n }), ([x0, dx, y0, falling], n, d) => {
        const [a, b] = [fraction(x0, 100n), fraction(x0 + dx, 100n)];
        const [low, high] = falling ? [fraction(y0, 3n), fraction(-y0, 7n)] : [fraction(-y0, 7n), fraction(y0, 3n)];
        const x = fraction(n, 100n * d);
        const inside =
          compare(x, a) < 0 ? low : compare(x, b) > 0 ? high : plus(low, times(minus(high, low), fraction((n - x0 * d) * 1n, d * dx)));
        const to = (f: Oracle): Fraction => ({ n: f.top, d: f.bottom });
        const column = numbersOf([`${x.top}/${x.bottom}`], { ratio: true });
        const [cell = ''] = cellsOf(INTERPOLATE, [column], {
          points: [
            { x: to(a), y: to(low) },
            { x: to(b), y: to(high) },
          ],
        });
        expect(exactOf(cell)).toEqual(inside);
      }),
    );
  });
});

test('whole blocks', () => {
  for (const stored of KINDS) {
    const x = numbersOf(['9999.99', '10000', '10000.01', '19999.99', '20000', '0', '-10000', '?', '-'], stored);
    expect(cellsOf(BLOCKS, [x], { block: at('10000') })).toEqual(['0', '1', '1', '1', '2', '0', '0', '?', '-']);
  }
  expect(cellsOf(BLOCKS, [numbersOf(['1', '0.99'])], { block: { n: 1n, d: 3n } })).toEqual(['3', '2']);
});

describe('a lookup', () => {
  const results = [numbersOf(['1']), numbersOf(['2']), numbersOf(['9'])];

  test('finds the result of a code, or of all others', () => {
    const text = textsOf(['甲', '乙', '丙', '?', '-', '甲']);
    expect(cellsOf(LOOKUP, [text, ...results], { codes: ['甲', '乙'], otherwise: true })).toEqual(['1', '2', '9', '?', '-', '1']);
    expect(
      cellsOf(LOOKUP, [textsOf(['乙']), numbersOf(['1', '2']), numbersOf(['3', '4'])], { codes: ['甲', '乙'], otherwise: false }),
    ).toEqual(['3', '4']);
  });

  test('reports a code that no row names, once for each subject that has it', () => {
    const findings: Finding[] = [];
    compute(LOOKUP, [textsOf(['甲', '丁', '?', '丁']), ...results.slice(0, 2)], { codes: ['甲', '乙'], otherwise: false }, 4, findings);
    expect(findings).toMatchObject([
      { code: 'LOOKUP_CODE', values: { found: '丁', codes: '甲、乙', subject: 'E2' } },
      { code: 'LOOKUP_CODE', values: { found: '丁', subject: 'E4' } },
    ]);
  });
});
