/** Fractions: reading, arithmetic and printing, exact at any size. */

import { assert, bigInt, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compare,
  decimal,
  decimalText,
  fraction,
  greatestCommonDivisor,
  leastCommonMultiple,
  minus,
  over,
  plus,
  same,
  times,
  written,
} from './fraction.ts';

const some = record({ n: bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), d: bigInt({ min: 1n, max: 10n ** 12n }) });

test('a fraction is in lowest terms with a positive denominator', () => {
  expect(fraction(6n, -8n)).toEqual({ n: -3n, d: 4n });
  expect(fraction(-6n, -8n)).toEqual({ n: 3n, d: 4n });
  expect(fraction(0n, -5n)).toEqual({ n: 0n, d: 1n });
  expect(fraction(7n)).toEqual({ n: 7n, d: 1n });
  expect(() => fraction(1n, 0n)).toThrow('Bug');
  expect(() => over(fraction(1n), fraction(0n))).toThrow('Bug');
});

describe('plain decimals', () => {
  test.each([
    ['12.50', { n: 25n, d: 2n }],
    ['-0.005', { n: -1n, d: 200n }],
    ['+3', { n: 3n, d: 1n }],
    ['-0', { n: 0n, d: 1n }],
    ['0012', { n: 12n, d: 1n }],
    ['9007199254740993.01', { n: 900719925474099301n, d: 100n }],
  ])('%s is read', (text, value) => expect(decimal(text)).toEqual(value));

  test.each(['', '.5', '5.', '1e3', '1,000', '１', ' 1', '1 ', '--1', '1/2', 'NaN', '0x10'])('%j is none', (text) =>
    expect(decimal(text)).toBeNull(),
  );
});

describe('written', () => {
  test.each([
    [fraction(5n, 2n), '2.5'],
    [fraction(50000n), '50000'],
    [fraction(-1n, 200n), '-0.005'],
    [fraction(1n, 3n), '1/3'],
    [fraction(-1n, 3n), '-1/3'],
    [fraction(0n), '0'],
    [fraction(1n, 2n ** 18n), '0.000003814697265625'],
    [fraction(1n, 10n ** 18n), '0.000000000000000001'],
    [fraction(1n, 10n ** 19n), '1/10000000000000000000'],
  ])('%o is %s', (value, text) => expect(written(value)).toBe(text));

  test('not in lowest terms is the same number', () => {
    expect([written({ n: 100n, d: 40n }), written({ n: 200n, d: 5n }), written({ n: 2n, d: 6n })]).toEqual(['2.5', '40', '1/3']);
  });

  test('what is written as a decimal reads back as the same number', () => {
    assert(
      property(bigInt(), bigInt({ min: 0n, max: 17n }), (n, places) => {
        const value = fraction(n, 10n ** places);
        expect(decimal(written(value))).toEqual(value);
      }),
    );
  });
});

test('decimal text never shows a negative zero and fills up with zeros', () => {
  expect([
    decimalText(0n, 2),
    decimalText(-0n, 2),
    decimalText(-5n, 2),
    decimalText(5n, 0),
    decimalText(-12345n, 2),
    decimalText(5n, 3),
  ]).toEqual(['0.00', '0.00', '-0.05', '5', '-123.45', '0.005']);
});

describe('laws', () => {
  test('sums and products commute, differences and quotients undo them', () => {
    assert(
      property(some, some, (x, y) => {
        const [a, b] = [fraction(x.n, x.d), fraction(y.n, y.d)];
        expect(plus(a, b)).toEqual(plus(b, a));
        expect(times(a, b)).toEqual(times(b, a));
        expect(minus(plus(a, b), b)).toEqual(a);
        if (b.n !== 0n) expect(over(times(a, b), b)).toEqual(a);
      }),
    );
  });

  test('comparison is the sign of the difference, also between neighbours that float64 cannot tell apart', () => {
    assert(
      property(some, some, (x, y) => {
        const [a, b] = [fraction(x.n, x.d), fraction(y.n, y.d)];
        const difference = minus(a, b).n;
        expect(compare(a, b)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
        expect(same(a, b)).toBe(difference === 0n);
      }),
    );
    const third = fraction(1n, 3n);
    expect(compare(third, fraction(10n ** 30n, 3n * 10n ** 30n + 1n))).toBe(1);
    expect(compare(third, fraction(10n ** 30n, 3n * 10n ** 30n - 1n))).toBe(-1);
  });

  test('the divisor divides both, the multiple is divided by both', () => {
    expect([greatestCommonDivisor(0n, 0n), greatestCommonDivisor(0n, -5n), greatestCommonDivisor(-12n, 18n)]).toEqual([1n, 5n, 6n]);
    assert(
      property(bigInt({ min: 1n, max: 10n ** 15n }), bigInt({ min: 1n, max: 10n ** 15n }), (a, b) => {
        const [divisor, multiple] = [greatestCommonDivisor(a, b), leastCommonMultiple(a, b)];
        expect([a % divisor, b % divisor, multiple % a, multiple % b]).toEqual([0n, 0n, 0n, 0n]);
        expect(divisor * multiple).toBe(a * b);
      }),
    );
  });
});
