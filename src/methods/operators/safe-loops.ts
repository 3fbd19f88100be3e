/**
 * The loops over columns of safe numbers, which are most of the time of a run: each reads its cells once and in order, and counts truth
 * values where the processor would often guess a branch wrong.
 */

import { VALUE } from '../../lib/column.ts';
import { type Ints, SAFE } from '../../lib/exact.ts';
import { apart } from './apart.ts';
import type { Branch, Lines, Loops, Marks, Rounding, Term, Verdict } from './loops.ts';

function sum([first, ...others]: readonly Term[], fixed: number, size: number): Ints {
  const to = SAFE.make(size);
  if (first !== undefined) begin(to, first, fixed);
  for (const term of others) add(to, term);
  return to;
}

const begin = apart((to: Ints, { xs, factor }: Term, fixed: number): void => {
  for (let i = 0; i < to.length; i += 1) to[i] = xs[i]! * factor + fixed;
});

const add = apart((to: Ints, { xs, factor }: Term): void => {
  for (let i = 0; i < to.length; i += 1) to[i] = to[i]! + xs[i]! * factor;
});

const product = apart((xs: Ints, ys: Ints): Ints => {
  const to = SAFE.make(xs.length);
  for (let i = 0; i < to.length; i += 1) to[i] = xs[i]! * ys[i]!;
  return to;
});

const larger = apart((x: Term, y: Term, size: number): Ints => {
  const to = SAFE.make(size);
  const [xs, fx, ys, fy, fixed] = [x.xs, x.factor, y.xs, y.factor, fixedOf(y)];
  if (y.step === 0) for (let i = 0; i < to.length; i += 1) to[i] = Math.max(xs[i]! * fx, fixed);
  else for (let i = 0; i < to.length; i += 1) to[i] = Math.max(xs[i]! * fx, ys[i]! * fy);
  return to;
});

const smaller = apart((x: Term, y: Term, size: number): Ints => {
  const to = SAFE.make(size);
  const [xs, fx, ys, fy, fixed] = [x.xs, x.factor, y.xs, y.factor, fixedOf(y)];
  if (y.step === 0) for (let i = 0; i < to.length; i += 1) to[i] = Math.min(xs[i]! * fx, fixed);
  else for (let i = 0; i < to.length; i += 1) to[i] = Math.min(xs[i]! * fx, ys[i]! * fy);
  return to;
});

const fixedOf = ({ xs, factor }: Term): number => (xs[0] ?? 0) * factor;

const judge = apart((x: Term, y: Term, [below, same, above]: Verdict, size: number): Uint8Array => {
  const bits = new Uint8Array(size);
  const [xs, fx, ys, fy, fixed] = [x.xs, x.factor, y.xs, y.factor, fixedOf(y)];
  const bit = (a: number, b: number): number => Number(a < b) * below + Number(a === b) * same + Number(a > b) * above;
  if (y.step === 0) for (let i = 0; i < size; i += 1) bits[i] = bit(xs[i]! * fx, fixed);
  else for (let i = 0; i < size; i += 1) bits[i] = bit(xs[i]! * fx, ys[i]! * fy);
  return bits;
});

function pick(terms: readonly Term[], branch: Branch): Ints {
  const to = SAFE.make(branch.length);
  if (terms.every(({ step }) => step === 0)) pickFixed(to, Float64Array.from(terms, fixedOf), branch);
  else pickVarying(to, terms, branch);
  return to;
}

const pickFixed = apart((to: Ints, values: Ints, branch: Branch): void => {
  for (let i = 0; i < to.length; i += 1) to[i] = values[branch[i]!]!;
});

const pickVarying = apart((to: Ints, terms: readonly Term[], branch: Branch): void => {
  for (let i = 0; i < to.length; i += 1) {
    const { xs, step, factor } = terms[branch[i]!]!;
    to[i] = xs[i * step]! * factor;
  }
});

/** Marks are counted four at a time, and all of them. */
function passed(x: Term, dens: Ints | null, { marks, uppers }: Marks): Uint16Array {
  const counts = new Uint16Array(x.xs.length);
  const mark = (k: number): number => marks[k] ?? Number.POSITIVE_INFINITY;
  const upper = (k: number): number => uppers[k] ?? 0;
  for (let k = 0; k < marks.length; k += 4) {
    if (dens === null)
      countPassed(
        counts,
        x,
        fourFrom(k, (at) => mark(at) - upper(at)),
      );
    else countPassedOver(counts, x, dens, fourFrom(k, mark), fourFrom(k, upper));
  }
  return counts;
}

const fourFrom = (k: number, of: (k: number) => number): Four => [of(k), of(k + 1), of(k + 2), of(k + 3)];

type Four = readonly [number, number, number, number];

const countPassed = apart((counts: Uint16Array, { xs, factor }: Term, [a, b, c, d]: Four): void => {
  for (let i = 0; i < counts.length; i += 1) {
    const value = xs[i]! * factor;
    counts[i] = counts[i]! + Number(value > a) + Number(value > b) + Number(value > c) + Number(value > d);
  }
});

const countPassedOver = apart((counts: Uint16Array, { xs, factor }: Term, dens: Ints, [a, b, c, d]: Four, [p, q, r, s]: Four): void => {
  for (let i = 0; i < counts.length; i += 1) {
    const value = xs[i]! * factor;
    const den = dens[i]!;
    counts[i] =
      counts[i]! + Number(value > a * den - p) + Number(value > b * den - q) + Number(value > c * den - r) + Number(value > d * den - s);
  }
});

const along = apart((x: Term, dens: Ints | null, lines: Lines): Ints => {
  const to = SAFE.make(x.xs.length);
  const counts = passed(x, dens, lines);
  const [{ xs, factor }, { slopes, starts }] = [x, lines];
  if (dens === null) for (let i = 0; i < to.length; i += 1) to[i] = xs[i]! * factor * slopes[counts[i]!]! + starts[counts[i]!]!;
  else for (let i = 0; i < to.length; i += 1) to[i] = xs[i]! * factor * slopes[counts[i]!]! + starts[counts[i]!]! * dens[i]!;
  return to;
});

/**
 * To round a rounded quotient down is exact: a quotient that is not whole lies at least 1/d away from the next whole number k, so it
 * could only be rounded to k where k × d ≥ 2^53, which is beyond every numerator.
 */
function round(x: Term, dens: Ints | null, how: Rounding): Ints {
  const to = SAFE.make(x.xs.length);
  const { times, above, below, divisor, back } = how;
  const scaled = { ...x, factor: x.factor * times };
  if (dens !== null) roundOver(to, scaled, dens, how);
  else roundBy(to, scaled, [above.part * divisor - above.less, below.part * divisor - below.less, divisor * times, back]);
  return to;
}

const roundBy = apart((to: Ints, { xs, factor }: Term, [above, below, divisor, back]: Four): void => {
  for (let i = 0; i < to.length; i += 1) {
    const n = xs[i]! * factor;
    to[i] = Math.floor((n + (n < 0 ? below : above)) / divisor) * back;
  }
});

const roundOver = apart((to: Ints, { xs, factor }: Term, dens: Ints, { times, above, below, divisor, back }: Rounding): void => {
  for (let i = 0; i < to.length; i += 1) {
    const n = xs[i]! * factor;
    const d = dens[i]! * divisor;
    const { part, less } = n < 0 ? below : above;
    to[i] = Math.floor((n + d * part - less) / (d * times)) * back;
  }
});

const zeros = apart((xs: Ints): Uint8Array | null => {
  const found = new Uint8Array(xs.length);
  for (let i = 0; i < found.length; i += 1) found[i] = Number(xs[i] === 0);
  return found.includes(1) ? found : null;
});

const upright = apart((num: Ints, den: Ints): void => {
  for (let i = 0; i < num.length; i += 1) {
    if (den[i]! > 0) continue;
    const over = den[i] === 0;
    num[i] = over ? 0 : -num[i]!;
    den[i] = over ? 1 : -den[i]!;
  }
});

const clear = apart((num: Ints, state: Uint8Array): void => {
  for (let i = 0; i < num.length; i += 1) if (state[i] !== VALUE) num[i] = 0;
});

/** The loops for safe numbers. */
export const SAFE_LOOPS: Loops = { sum, product, larger, smaller, judge, pick, passed, along, round, zeros, upright, clear };
