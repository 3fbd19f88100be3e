/**
 * The loops over whole columns that operators are made of. They exist twice, for safe numbers and for big integers: V8 compiles a loop
 * for the kinds of values that it has seen, and one that has seen a bigint stays several times slower on numbers as long as the process
 * lives. An operator says once what is multiplied, added and compared, and works on either. loops.test.ts holds the two to each other,
 * laws.test.ts both to fractions.
 */

import type { Int, Ints } from '../../lib/exact.ts';

/** A column times a number: cell i is xs[i × step] × factor, with step 0 for a column that is the same for all. */
export type Term = { readonly xs: Ints; readonly step: 0 | 1; readonly factor: Int };

/** The number of the branch that each subject takes. */
export type Branch = Uint8Array | Uint16Array;

/** A truth value for x < y, one for x = y and one for x > y. */
export type Verdict = readonly [below: number, same: number, above: number];

/** Marks on a number line; a value has passed one where value > mark × den − upper. */
export type Marks = { readonly marks: Ints; readonly uppers: Ints };

/** Straight lines value × slope + den × start, one more than there are marks between them. */
export type Lines = Marks & { readonly slopes: Ints; readonly starts: Ints };

/** Rounds n/d as (times × n + shift) / (times × d) rounded down, times `back`; shifts for n ≥ 0 and for n < 0 are part × d − less. */
export type Rounding = { readonly times: Int; readonly above: Shift; readonly below: Shift; readonly divisor: Int; readonly back: Int };

/** What is added to a numerator before it is divided: part × denominator − less. */
export type Shift = { readonly part: Int; readonly less: Int };

/**
 * Loops over one kind of integers. New columns come out. Denominators that are null are 1 everywhere. Of two terms only the second may
 * be the same for all where the first is not.
 */
export type Loops = {
  /** Σ terms + fixed; each term has a cell for each subject. */
  readonly sum: (terms: readonly Term[], fixed: Int, size: number) => Ints;
  /** xs × ys, of one length. */
  readonly product: (xs: Ints, ys: Ints) => Ints;
  /** The larger of two terms, cell by cell. */
  readonly larger: (x: Term, y: Term, size: number) => Ints;
  /** The smaller of two terms, cell by cell. */
  readonly smaller: (x: Term, y: Term, size: number) => Ints;
  /** The verdict on two terms, cell by cell. */
  readonly judge: (x: Term, y: Term, verdict: Verdict, size: number) => Uint8Array;
  /** The cell of the term that `branch` names. */
  readonly pick: (terms: readonly Term[], branch: Branch) => Ints;
  /** How many marks each cell of a column has passed. */
  readonly passed: (x: Term, dens: Ints | null, marks: Marks) => Uint16Array;
  /** The line for the number of marks that were passed, at each cell of a column. */
  readonly along: (x: Term, dens: Ints | null, lines: Lines) => Ints;
  /** A column over its denominators times the divisor, rounded. */
  readonly round: (x: Term, dens: Ints | null, how: Rounding) => Ints;
  /** 1 where a cell is 0; null where none is. */
  readonly zeros: (xs: Ints) => Uint8Array | null;
  /** Makes denominators positive, in place; what stands over 0 becomes 0/1. */
  readonly upright: (num: Ints, den: Ints) => void;
  /** Makes cells without a value 0, in place. */
  readonly clear: (num: Ints, state: Uint8Array) => void;
};
