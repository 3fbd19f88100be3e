/** Sums of columns, each times a number: what a chain of additions, differences and fixed factors comes to, in one pass. */

import type { Column, NumberColumn } from '../../lib/column.ts';
import { arithmeticFor, type Int, type Ints, largest, magnitude, smallest } from '../../lib/exact.ts';
import { type Fraction, leastCommonMultiple } from '../../lib/fraction.ts';
import { clear, mergeStates, numbers, reach, sizeOf, view } from './shape.ts';

/** Σ factor × column; null where a column has denominators of its own, for which chains are made step by step. */
export function linear(inputs: readonly Column[], factors: readonly Fraction[], subjects: number): NumberColumn | null {
  const columns = inputs.map(numbers);
  if (columns.some((column) => column.den !== null)) return null;
  const size = sizeOf(columns, subjects);
  const scale = columns.map((column, k) => column.scale * factors[k]!.d).reduce(leastCommonMultiple);
  const whole = columns.map((column, k) => factors[k]!.n * (scale / (column.scale * factors[k]!.d)));
  const limit = columns.reduce((sum, column, k) => sum + reach(column) * largest(1n, magnitude(whole[k]!)), 0n);
  const by = arithmeticFor(limit);
  const num = by.make(size);
  let fixed = by.zero;
  columns.forEach((column, k) => {
    const { num: xs, step } = view(column, by);
    const factor = by.of(whole[k]!);
    if (step === 0) fixed += xs[0]! * factor;
    else addTo(num, xs, factor);
  });
  if (fixed !== by.zero) addFixed(num, fixed);
  const state = mergeStates(columns, size);
  clear(num, null, state, by);
  const ends = columns.map((column, k) => [column.low * whole[k]!, column.high * whole[k]!] as const);
  const low = ends.reduce((sum, [a, b]) => sum + smallest(a, b), 0n);
  const high = ends.reduce((sum, [a, b]) => sum + largest(a, b), 0n);
  return { is: 'number', size, num, den: null, scale, wide: by.wide, low, high, denHigh: 1n, state };
}

function addTo(num: Ints, xs: Ints, factor: Int): void {
  for (let i = 0; i < num.length; i += 1) num[i] = num[i]! + xs[i]! * factor;
}

function addFixed(num: Ints, fixed: Int): void {
  for (let i = 0; i < num.length; i += 1) num[i] = num[i]! + fixed;
}
