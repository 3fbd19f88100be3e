/** Sums of columns, each times a number: sums and differences, and whole chains of them with fixed factors, in one pass. */

import type { Column, NumberColumn } from '../../lib/column.ts';
import { arithmeticFor, largest, magnitude, smallest } from '../../lib/exact.ts';
import { type Fraction, greatestCommonDivisor, leastCommonMultiple } from '../../lib/fraction.ts';
import { clear, densOf, loopsOf, mergeStates, numbers, reach, sizeOf, termOf } from './shape.ts';

/** Σ factor × column over the denominators that all columns share; null where each has its own, for which sums are made step by step. */
export function linear(inputs: readonly Column[], factors: readonly Fraction[], subjects: number): NumberColumn | null {
  const columns = inputs.map(numbers);
  const first = columns[0]!;
  if (columns.some((column) => column.den !== first.den)) return null;
  const size = sizeOf(columns, subjects);
  const { scale, whole } = onOneScale(columns, factors);
  const limit = columns.reduce((sum, column, k) => sum + reach(column) * largest(1n, magnitude(whole[k]!)), first.denHigh);
  const by = arithmeticFor(limit);
  const terms = columns.map((column, k) => termOf(column, by, whole[k]));
  const varying = terms.filter(({ xs }) => xs.length === size);
  const fixed = terms.filter(({ xs }) => xs.length !== size).reduce((sum, { xs, factor }) => sum + xs[0]! * factor, by.zero);
  const num = loopsOf(by).sum(varying, fixed, size);
  const state = mergeStates(columns, size);
  clear(num, state, by);
  const ends = columns.map((column, k) => [column.low * whole[k]!, column.high * whole[k]!] as const);
  const low = ends.reduce((sum, [a, b]) => sum + smallest(a, b), 0n);
  const high = ends.reduce((sum, [a, b]) => sum + largest(a, b), 0n);
  return { is: 'number', size, num, den: densOf(first, by), scale, wide: by.wide, low, high, denHigh: first.denHigh, state };
}

/** The whole numbers that columns are multiplied by to stand at one scale, the smallest that does. */
function onOneScale(columns: readonly NumberColumn[], factors: readonly Fraction[]): { scale: bigint; whole: readonly bigint[] } {
  const scale = columns.map((column, k) => column.scale * factors[k]!.d).reduce(leastCommonMultiple);
  const whole = columns.map((column, k) => factors[k]!.n * (scale / (column.scale * factors[k]!.d)));
  const shared = whole.reduce(greatestCommonDivisor, scale);
  return { scale: scale / shared, whole: whole.map((factor) => factor / shared) };
}
