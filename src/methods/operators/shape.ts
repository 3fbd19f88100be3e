/** What the arithmetic operators share: sizes, states, and columns brought to one kind of integers. */

import { type Column, intsAs, NOT_APPLICABLE, type NumberColumn, type States, stateAt, UNKNOWN, VALUE } from '../../lib/column.ts';
import type { Arithmetic, Ints } from '../../lib/exact.ts';
import { largest, magnitude, SAFE, WIDE } from '../../lib/exact.ts';
import { greatestCommonDivisor, leastCommonMultiple } from '../../lib/fraction.ts';

/** The size of a column made of others: 1 only where all inputs are the same for every subject. */
export const sizeOf = (inputs: readonly Column[], size: number): number => (inputs.every((input) => input.size === 1) ? 1 : size);

/** The states of a cell made of others: not applicable goes before unknown, unknown before a value. */
export function mergeStates(inputs: readonly Column[], size: number): Uint8Array | null {
  const clouded = inputs.filter((input) => input.state !== null);
  if (clouded.length === 0) return null;
  const merged = new Uint8Array(size);
  for (const input of clouded) {
    for (let i = 0; i < size; i += 1) {
      const state = stateAt(input, i);
      if (state > (merged[i] ?? VALUE)) merged[i] = state;
    }
  }
  return merged;
}

/** The input as a number column; anything else is a bug of the checker. */
export function numbers(column: Column | undefined): NumberColumn {
  if (column === undefined || column.is !== 'number') throw new Error(`Bug: a number was expected, found ${column?.is}`);
  return column;
}

/** The largest magnitude among a column's numerators. */
export const reach = (column: NumberColumn): bigint => largest(1n, magnitude(column.low), magnitude(column.high));

/** A column's numerators in the given arithmetic, and its index step (0 when it is the same for all). */
export const view = (column: NumberColumn, by: Arithmetic): { readonly num: Ints; readonly den: Ints | null; readonly step: 0 | 1 } => ({
  num: intsAs(column.num, column.wide, by),
  den: column.den === null ? null : intsAs(column.den, column.wide, by),
  step: column.size === 1 ? 0 : 1,
});

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

/** Sets the numerators of cells without a value to 0 and their denominators to 1, so that no kernel divides by leftovers. */
export function clear(num: Ints, den: Ints | null, state: States, by: Arithmetic): void {
  if (state === null) return;
  for (let i = 0; i < num.length; i += 1) {
    if (state[i] !== VALUE) {
      num[i] = by.zero;
      if (den !== null) den[i] = by.one;
    }
  }
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
