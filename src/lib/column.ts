/** Columns: one value of a plan for all subjects; they are what the evaluator computes and what the trace is made of. */

import { type Arithmetic, bigOf, type Ints, largest, SAFE, smallest, WIDE } from './exact.ts';

/** The states of a cell. */
export const VALUE = 0;
/** Something is missing: the cell is unknown, which is never zero. */
export const UNKNOWN = 1;
/** A gate is closed: the line does not apply to this subject. */
export const NOT_APPLICABLE = 2;

/** States by subject; null where every cell has a value. Length 1 for a column that is the same for all. */
export type States = Uint8Array | null;

/** What all columns share. `size` is 1 for a value that is the same for every subject. */
type Common = { readonly size: number; readonly state: States };

/** Numbers: cell i is num[i] / (den[i] × scale); den is positive, null means 1 everywhere; low ≤ num ≤ high, low ≤ 0 ≤ high, den ≤ denHigh. */
export type NumberColumn = Common & {
  readonly is: 'number';
  readonly num: Ints;
  readonly den: Ints | null;
  readonly scale: bigint;
  readonly wide: boolean;
  readonly low: bigint;
  readonly high: bigint;
  readonly denHigh: bigint;
};

/** Truth values, 0 or 1. */
export type TruthColumn = Common & { readonly is: 'truth'; readonly bits: Uint8Array };

/** Texts by code: cell i is words[codes[i]]. */
export type TextColumn = Common & { readonly is: 'text'; readonly codes: Int32Array; readonly words: readonly string[] };

/** Days since 1970-01-01. */
export type DateColumn = Common & { readonly is: 'date'; readonly days: Int32Array };

/** A column of any type. */
export type Column = NumberColumn | TruthColumn | TextColumn | DateColumn;

/** The state of a cell, also of a column that is the same for all. */
export const stateAt = (column: Column, index: number): number =>
  column.state === null ? VALUE : (column.state[column.state.length === 1 ? 0 : index] ?? VALUE);

/** A number column from integers at a scale; bounds are read off the integers and hold 0, which cells without a value become. */
export function numberColumn(num: Ints, scale: bigint, state: States = null, den: Ints | null = null, wide = false): NumberColumn {
  const [least, most] = boundsOf(num, wide);
  const [low, high] = [smallest(0n, least), largest(0n, most)];
  const denHigh = den === null ? 1n : boundsOf(den, wide)[1];
  return { is: 'number', size: num.length, num, den, scale, wide, low, high, denHigh, state };
}

/** A number column from bigints: safe numbers where all fit, else big integers. */
export function numberColumnOf(values: readonly bigint[], scale: bigint, state: States = null): NumberColumn {
  const low = values.reduce((a, b) => (b < a ? b : a), 0n);
  const high = values.reduce((a, b) => (b > a ? b : a), 0n);
  const by: Arithmetic = low < -MAX || high > MAX ? WIDE : SAFE;
  const num = by.make(values.length);
  for (let i = 0; i < values.length; i += 1) num[i] = by.of(values[i] ?? 0n);
  return { is: 'number', size: values.length, num, den: null, scale, wide: by.wide, low, high, denHigh: 1n, state };
}

const MAX = BigInt(Number.MAX_SAFE_INTEGER);

function boundsOf(values: Ints, wide: boolean): readonly [bigint, bigint] {
  if (values.length === 0) return [0n, 0n];
  let low = values[0] ?? 0;
  let high = low;
  for (let i = 1; i < values.length; i += 1) {
    const value = values[i] ?? 0;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return wide ? [low as unknown as bigint, high as unknown as bigint] : [bigOf(low), bigOf(high)];
}

/** The integers of a column as the given arithmetic wants them; a copy only where the kind differs. */
export function intsAs(values: Ints, wide: boolean, by: Arithmetic): Ints {
  if (wide === by.wide) return values;
  const copy = by.make(values.length);
  for (let i = 0; i < values.length; i += 1) copy[i] = by.of(bigOf(values[i] ?? 0));
  return copy;
}
