/** Integer division at the edges of the safe range, the same on safe numbers and on big integers. */

import { assert, bigInt, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Arithmetic, arithmeticFor, bigOf, floorQuotient, largest, magnitude, SAFE, SAFE_LIMIT, smallest, WIDE } from './exact.ts';

const EDGES = [SAFE_LIMIT, SAFE_LIMIT - 1n, SAFE_LIMIT - 2n, 2n ** 52n, 2n ** 52n + 1n, 7n, 2n, 1n, 0n].flatMap((value) => [value, -value]);
const DIVISORS = [1n, 2n, 3n, 7n, 100n, 2n ** 26n + 1n, 2n ** 52n, SAFE_LIMIT - 1n, SAFE_LIMIT];

/** Rounded down, worked out without remainders: the only whole q with q × b ≤ a < (q + 1) × b. */
function holdsDown(a: bigint, b: bigint, q: bigint): boolean {
  return q * b <= a && a < (q + 1n) * b;
}

describe.each([
  ['safe', SAFE],
  ['wide', WIDE],
] as const)('%s integers', (_, by: Arithmetic) => {
  test('divide exactly at the edges of 2^53', () => {
    for (const a of EDGES)
      for (const b of DIVISORS) {
        expect(bigOf(by.quotient(by.of(a), by.of(b)))).toBe(a / b);
        expect(holdsDown(a, b, bigOf(floorQuotient(by.of(a), by.of(b), by)))).toBe(true);
      }
  });

  test('divide exactly everywhere in the safe range', () => {
    const any = bigInt({ min: -SAFE_LIMIT, max: SAFE_LIMIT });
    assert(
      property(any, bigInt({ min: 1n, max: SAFE_LIMIT }), (a, b) => {
        expect(bigOf(by.quotient(by.of(a), by.of(b)))).toBe(a / b);
        expect(holdsDown(a, b, bigOf(floorQuotient(by.of(a), by.of(b), by)))).toBe(true);
      }),
    );
  });

  test('divide exactly one below and at a whole quotient, where a rounded quotient is most likely to be rounded up', () => {
    assert(
      property(bigInt({ min: 1n, max: SAFE_LIMIT }), bigInt({ min: 1n, max: SAFE_LIMIT }), (b, k) => {
        const whole = (k % (SAFE_LIMIT / b)) + 1n;
        if (whole * b > SAFE_LIMIT) return;
        for (const a of [whole * b, whole * b - 1n, -whole * b, 1n - whole * b]) {
          expect(bigOf(by.quotient(by.of(a), by.of(b)))).toBe(a / b);
          expect(holdsDown(a, b, bigOf(floorQuotient(by.of(a), by.of(b), by)))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('make columns of zeros of their own kind', () => {
    const column = by.make(3);
    expect(Array.from({ length: 3 }, (_, k) => column[k])).toEqual([by.zero, by.zero, by.zero]);
    expect([bigOf(by.zero), bigOf(by.one), by.wide]).toEqual([0n, 1n, by === WIDE]);
  });
});

test('wide integers divide beyond the safe range', () => {
  const huge = 10n ** 40n + 7n;
  expect(bigOf(WIDE.quotient(WIDE.of(-huge), WIDE.of(10n)))).toBe(-(10n ** 39n));
  expect(bigOf(floorQuotient(WIDE.of(-huge), WIDE.of(10n), WIDE))).toBe(-(10n ** 39n) - 1n);
});

test('the two kinds never mix', () => {
  expect(() => WIDE.of(1n) + SAFE.of(1n)).toThrow(TypeError);
});

test('safe up to the largest safe integer, wide from one above', () => {
  expect(arithmeticFor(SAFE_LIMIT - 1n)).toBe(SAFE);
  expect(arithmeticFor(SAFE_LIMIT)).toBe(SAFE);
  expect(arithmeticFor(SAFE_LIMIT + 1n)).toBe(WIDE);
});

test('magnitude, largest, smallest', () => {
  expect([magnitude(-3n), magnitude(3n), magnitude(0n)]).toEqual([3n, 3n, 0n]);
  expect([largest(1n), largest(-1n, 5n, 2n), smallest(1n), smallest(4n, -5n, 2n)]).toEqual([1n, 5n, 1n, -5n]);
});
