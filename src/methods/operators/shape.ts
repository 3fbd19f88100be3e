/** What the arithmetic operators share: sizes, states, and columns brought to one kind of integers. */

import { type Column, intsAs, NOT_APPLICABLE, type NumberColumn, type States, UNKNOWN, VALUE } from '../../lib/column.ts';
import type { Arithmetic, Ints } from '../../lib/exact.ts';
import { largest, magnitude, SAFE, WIDE } from '../../lib/exact.ts';
import { greatestCommonDivisor, leastCommonMultiple } from '../../lib/fraction.ts';
import { apart } from './apart.ts';
import type { Loops, Term } from './loops.ts';
import { SAFE_LOOPS } from './safe-loops.ts';
import { WIDE_LOOPS } from './wide-loops.ts';

/** The size of a column made of others: 1 only where all inputs are the same for every subject. */
export const sizeOf = (inputs: readonly Column[], size: number): number => (inputs.every((input) => input.size === 1) ? 1 : size);

/** The states of a cell made of others: not applicable goes before unknown, unknown before a value. */
export const mergeStates = apart((inputs: readonly Column[], size: number): Uint8Array | null => {
  const clouded = inputs.filter((input) => input.state !== null);
  if (clouded.length === 0) return null;
  const merged = new Uint8Array(size);
  for (const input of clouded) {
    const [cells, step] = [input.state ?? merged, input.state?.length === 1 ? 0 : 1];
    for (let i = 0; i < size; i += 1) if (cells[i * step]! > merged[i]!) merged[i] = cells[i * step]!;
  }
  return merged;
});

/** The input as a number column; anything else is a bug of the checker. */
export function numbers(column: Column | undefined): NumberColumn {
  if (column === undefined || column.is !== 'number') throw new Error(`Bug: a number was expected, found ${column?.is}`);
  return column;
}

/** The largest magnitude among a column's numerators. */
export const reach = (column: NumberColumn): bigint => largest(1n, magnitude(column.low), magnitude(column.high));

/** The loops of an arithmetic. */
export const loopsOf = (by: Arithmetic): Loops => (by.wide ? WIDE_LOOPS : SAFE_LOOPS);

/** A column's numerators times a factor, in the given arithmetic. */
export const termOf = (column: NumberColumn, by: Arithmetic, factor = 1n): Term => ({
  xs: intsAs(column.num, column.wide, by),
  step: column.size === 1 ? 0 : 1,
  factor: by.of(factor),
});

/** A column's denominators in the given arithmetic. */
export const densOf = (column: NumberColumn, by: Arithmetic): Ints | null =>
  column.den === null ? null : intsAs(column.den, column.wide, by);

/** The products of two lists, cell by cell; a list that is null is 1 everywhere, and what it leaves as it is is not copied. */
export function productOf(xs: Ints, ys: Ints | null, by: Arithmetic): Ints;
export function productOf(xs: Ints | null, ys: Ints | null, by: Arithmetic): Ints | null;
export function productOf(xs: Ints | null, ys: Ints | null, by: Arithmetic): Ints | null {
  return xs === null || ys === null ? (xs ?? ys) : loopsOf(by).product(xs, ys);
}

/** Columns with a cell for each subject where one of them has denominators, so that all lists of a ratio are equally long. */
export function spreadRatios<T extends readonly NumberColumn[]>(columns: T, size: number): T {
  if (columns.every(({ den }) => den === null)) return columns;
  return columns.map((column) => spread(column, size)) as unknown as T;
}

/** The numerators of two columns over the product of their denominators, with a cell for each subject; their scales stay apart. */
export function crossed(a: NumberColumn, b: NumberColumn, by: Arithmetic, size: number): { left: Ints; right: Ints; den: Ints | null } {
  const [x, y] = [numbers(spread(a, size)), numbers(spread(b, size))];
  const [denX, denY] = [densOf(x, by), densOf(y, by)];
  const [left, right] = [productOf(termOf(x, by).xs, denY, by), productOf(termOf(y, by).xs, denX, by)];
  return { left, right, den: productOf(denX, denY, by) };
}

/** The factors that bring two scales to their least common multiple, and that multiple. */
export function common(a: bigint, b: bigint): { readonly scale: bigint; readonly a: bigint; readonly b: bigint } {
  const scale = leastCommonMultiple(a, b);
  return { scale, a: scale / a, b: scale / b };
}

/** Two scales with their common divisor taken out. */
export function reduced(a: bigint, b: bigint): readonly [bigint, bigint] {
  const divisor = greatestCommonDivisor(a, b);
  return [a / divisor, b / divisor];
}

/** Marks a cell unknown, making the list of states where there was none. */
export function markUnknown(state: Uint8Array | null, index: number, size: number): Uint8Array {
  const states = state ?? new Uint8Array(size);
  if (states[index] !== NOT_APPLICABLE) states[index] = UNKNOWN;
  return states;
}

/** Makes cells without a value 0, so that no kernel works on leftovers. */
export function clear(num: Ints, state: States, by: Arithmetic): void {
  if (state !== null) loopsOf(by).clear(num, state);
}

/** The column with one cell per subject, also where it was one cell for all. */
export function spread(column: Column, size: number): Column {
  if (column.size === size) return column;
  const state = column.state === null ? null : new Uint8Array(size).fill(column.state[0] ?? VALUE);
  const fillInts = (values: Ints): Ints => {
    const by = typeof values[0] === 'bigint' ? WIDE : SAFE;
    const copy = by.make(size);
    for (let i = 0; i < size; i += 1) copy[i] = values[0]!;
    return copy;
  };
  if (column.is === 'number')
    return { ...column, size, state, num: fillInts(column.num), den: column.den === null ? null : fillInts(column.den) };
  if (column.is === 'truth') return { ...column, size, state, bits: new Uint8Array(size).fill(column.bits[0]!) };
  if (column.is === 'date') return { ...column, size, state, days: new Int32Array(size).fill(column.days[0]!) };
  return { ...column, size, state, codes: new Int32Array(size).fill(column.codes[0]!) };
}
