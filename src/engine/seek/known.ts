/** What is surely known of a cell while one number of a month runs from one value to another: its bounds and its direction. */

import { NOT_APPLICABLE, UNKNOWN } from '../../lib/column.ts';
import { compare, type Fraction, fraction, plus, times } from '../../lib/fraction.ts';

/** How a cell moves while the varied number rises: not at all, never down, never up, or as it likes. */
export type Way = 'level' | 'up' | 'down' | 'any';

/** A number that has a value everywhere, between its bounds. */
export type Range = { readonly is: 'number'; readonly low: Fraction; readonly high: Fraction; readonly way: Way };

/**
 * What is known of a cell over a whole interval: a number; yes, no or either; a text or day; no value anywhere, with the state;
 * or nothing at all (open). Everything but the last is proven, never sampled.
 */
export type Known =
  | Range
  | { readonly is: 'truth'; readonly value: boolean | null }
  | { readonly is: 'text'; readonly value: string }
  | { readonly is: 'none'; readonly state: number }
  | { readonly is: 'open' };

/** Nothing is known. */
export const OPEN: Known = { is: 'open' };

/** Yes or no, as the case may be. */
export const EITHER: Known = { is: 'truth', value: null };

/** A number that does not move. */
export const level = (value: Fraction): Range => ({ is: 'number', low: value, high: value, way: 'level' });

/** Yes or no everywhere. */
export const truth = (value: boolean): Known => ({ is: 'truth', value });

/** A range; one of a single value is level, however it came about. */
export const range = (low: Fraction, high: Fraction, way: Way): Range => ({
  is: 'number',
  low,
  high,
  way: compare(low, high) === 0 ? 'level' : way,
});

/** The way of a sum of two parts. */
export function together(a: Way, b: Way): Way {
  if (a === 'level') return b;
  return b === 'level' || a === b ? a : 'any';
}

/** The way of the opposite. */
export const turned = (way: Way): Way => (way === 'up' ? 'down' : way === 'down' ? 'up' : way);

/** The smaller, the larger of two fractions. */
export const least = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b);

/** See {@link least}. */
export const most = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b);

const minus = (a: Fraction): Fraction => ({ n: -a.n, d: a.d });

/** a + b. */
export const added = (a: Range, b: Range): Range => range(plus(a.low, b.low), plus(a.high, b.high), together(a.way, b.way));

/** −a. */
export const negated = (a: Range): Range => range(minus(a.high), minus(a.low), turned(a.way));

/** a × b: (ab)' moves as a's way by b's sign, and b's way by a's sign. */
export function product(a: Range, b: Range): Range {
  const corners = [times(a.low, b.low), times(a.low, b.high), times(a.high, b.low), times(a.high, b.high)];
  return range(corners.reduce(least), corners.reduce(most), together(bySign(a.way, b), bySign(b.way, a)));
}

/** A way times something of one sign; any where the sign may change. */
export function bySign(way: Way, { low, high }: Pick<Range, 'low' | 'high'>): Way {
  if (way === 'level' || (low.n === 0n && high.n === 0n)) return 'level';
  if (low.n >= 0n) return way;
  return high.n <= 0n ? turned(way) : 'any';
}

/** 1 ÷ a; null where a may be 0. */
export function reciprocal({ low, high, way }: Range): Range | null {
  if (low.n <= 0n && high.n >= 0n) return null;
  return range(fraction(high.d, high.n), fraction(low.d, low.n), turned(way));
}

/** What holds of every one of some cells that may stand in for each other; open where they are of several kinds. */
export function anyOf(cells: readonly Known[]): Known {
  const [first, ...others] = cells;
  if (first === undefined) return OPEN;
  return others.reduce(either, first);
}

function either(a: Known, b: Known): Known {
  if (a.is === 'number' && b.is === 'number') return range(least(a.low, b.low), most(a.high, b.high), 'any');
  if (a.is === 'truth' && b.is === 'truth') return a.value === b.value ? a : EITHER;
  if (a.is === 'text' && b.is === 'text') return a.value === b.value ? a : OPEN;
  return a.is === 'none' && b.is === 'none' && a.state === b.state ? a : OPEN;
}

/** Why cells together have no value: open where one is open, else their worst state; null where all have values. */
export function lacking(cells: readonly Known[]): Known | null {
  if (cells.some((cell) => cell.is === 'open')) return OPEN;
  const states = cells.flatMap((cell) => (cell.is === 'none' ? [cell.state] : []));
  if (states.length === 0) return null;
  return { is: 'none', state: states.includes(NOT_APPLICABLE) ? NOT_APPLICABLE : UNKNOWN };
}
