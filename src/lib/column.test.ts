/** Columns of numbers: their bounds, their kind of integers, their states. */

import { describe, expect, test } from 'vitest';
import { intsAs, numberColumn, numberColumnOf, stateAt, UNKNOWN, VALUE } from './column.ts';
import { bigOf, SAFE, SAFE_LIMIT, WIDE } from './exact.ts';

describe('bounds', () => {
  test('hold every integer and zero, for cells without a value become zero', () => {
    const column = numberColumn(Float64Array.of(5, 9, 7), 100n);
    expect([column.low, column.high, column.denHigh]).toEqual([0n, 9n, 1n]);
    const negative = numberColumn(Float64Array.of(-5, -9), 100n);
    expect([negative.low, negative.high]).toEqual([-9n, 0n]);
    const mixed = numberColumn(Float64Array.of(-5, 9), 100n, null, Float64Array.of(3, 8));
    expect([mixed.low, mixed.high, mixed.denHigh]).toEqual([-5n, 9n, 8n]);
  });

  test('of no integers at all are zero', () => {
    const none = numberColumn(new Float64Array(0), 1n);
    expect([none.size, none.low, none.high, none.denHigh]).toEqual([0, 0n, 0n, 1n]);
    expect(numberColumnOf([], 1n)).toMatchObject({ size: 0, low: 0n, high: 0n, wide: false });
  });

  test('of wide integers are read as they are', () => {
    const column = numberColumn([2n ** 60n, -3n] as unknown as number[], 1n, null, null, true);
    expect([column.low, column.high, column.wide]).toEqual([-3n, 2n ** 60n, true]);
  });
});

describe('a column of bigints', () => {
  test.each([
    [[SAFE_LIMIT, -SAFE_LIMIT], false],
    [[SAFE_LIMIT + 1n], true],
    [[-SAFE_LIMIT - 1n], true],
    [[0n], false],
  ])('%o is wide: %s', (values, wide) => {
    const column = numberColumnOf(values, 1n);
    expect(column.wide).toBe(wide);
    expect(values.map((_, k) => bigOf(column.num[k]!))).toEqual(values);
    expect(typeof column.num[0]).toBe(wide ? 'bigint' : 'number');
  });
});

test('states: null means a value everywhere, one state stands for all rows', () => {
  expect(stateAt(numberColumnOf([1n, 2n], 1n), 1)).toBe(VALUE);
  expect(stateAt(numberColumnOf([1n, 2n], 1n, Uint8Array.of(VALUE, UNKNOWN)), 1)).toBe(UNKNOWN);
  expect(stateAt(numberColumnOf([1n], 1n, Uint8Array.of(UNKNOWN)), 41)).toBe(UNKNOWN);
});

test('integers change their kind only where they must', () => {
  const safe = Float64Array.of(1, -SAFE.of(SAFE_LIMIT));
  expect(intsAs(safe, false, SAFE)).toBe(safe);
  const wide = intsAs(safe, false, WIDE);
  expect([wide[0], wide[1]]).toEqual([1n, -SAFE_LIMIT]);
  expect(intsAs(wide, true, SAFE)).toEqual(safe);
});
