/** The two kinds of integers: which one is chosen, and that they never mix. */

import { describe, expect, test } from 'vitest';
import { type Arithmetic, arithmeticFor, bigOf, largest, magnitude, SAFE, SAFE_LIMIT, smallest, WIDE } from './exact.ts';

describe.each([
  ['safe', SAFE],
  ['wide', WIDE],
] as const)('%s integers', (_, by: Arithmetic) => {
  test('make columns of zeros of their own kind', () => {
    const column = by.make(3);
    expect(Array.from({ length: 3 }, (_, k) => column[k])).toEqual([by.zero, by.zero, by.zero]);
    expect([bigOf(by.zero), bigOf(by.one), by.wide]).toEqual([0n, 1n, by === WIDE]);
  });
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
