/** Exact integer arithmetic that is written once and runs on safe numbers or on big integers. */

/**
 * An exact integer. At run time it is a safe number (|x| ≤ 2^53 − 1) or a bigint; a kernel never mixes the two
 * (mixing throws, it never rounds). The checker of bounds chooses which, before a column is computed.
 */
export type Int = number;

/** A column of exact integers of one kind. */
export type Ints = { readonly length: number; [index: number]: Int };

/** The two kinds of integers behind {@link Int}. */
export type Arithmetic = {
  readonly wide: boolean;
  readonly zero: Int;
  readonly one: Int;
  of(value: bigint): Int;
  make(size: number): Ints;
};

/** The largest magnitude that the safe kernels may reach. */
export const SAFE_LIMIT = BigInt(Number.MAX_SAFE_INTEGER);

/** Integers as float64 numbers below 2^53. */
export const SAFE: Arithmetic = {
  wide: false,
  zero: 0,
  one: 1,
  of: (value) => Number(value),
  make: (size) => new Float64Array(size),
};

/** Integers as bigints of any size. */
export const WIDE: Arithmetic = {
  wide: true,
  zero: 0n as unknown as Int,
  one: 1n as unknown as Int,
  of: (value) => value as unknown as Int,
  make: (size) => new Array<bigint>(size).fill(0n) as unknown as Ints,
};

/** The arithmetic in which nothing overflows when no intermediate value passes `limit` in magnitude. */
export const arithmeticFor = (limit: bigint): Arithmetic => (limit <= SAFE_LIMIT ? SAFE : WIDE);

/** The integers as the arithmetic wants them. */
export function intsOf(values: readonly bigint[], by: Arithmetic): Ints {
  const ints = by.make(values.length);
  values.forEach((value, index) => {
    ints[index] = by.of(value);
  });
  return ints;
}

/** The integer as a bigint, whichever kind it is. */
export const bigOf = (value: Int): bigint => BigInt(value);

/** The magnitude of a bigint. */
export const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/** The largest of some bigints. */
export const largest = (first: bigint, ...others: bigint[]): bigint => others.reduce((best, value) => (value > best ? value : best), first);

/** The smallest of some bigints. */
export const smallest = (first: bigint, ...others: bigint[]): bigint =>
  others.reduce((best, value) => (value < best ? value : best), first);
