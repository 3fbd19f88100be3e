/** The grid of candidates for a varied number: where it begins, its step, and how many steps there are. */

import { compare, type Fraction, fraction, minus, over, plus, times } from '../../lib/fraction.ts';
import type { Type } from '../../methods/node.ts';

/** Candidates from + k × step for k from 0 to last. */
export type Grid = { readonly from: Fraction; readonly step: Fraction; readonly last: bigint };

/** What the user says of the grid; null where nothing is said. */
export type Wanted = { readonly from: Fraction | null; readonly to: Fraction | null; readonly step: Fraction | null };

/** Values that candidates must stay between, themselves excluded: a boundary of a table has neighbours. */
export type Neighbours = { readonly below: Fraction | null; readonly above: Fraction | null };

/** A candidate's value. */
export const candidateAt = ({ from, step }: Grid, k: bigint): Fraction => plus(from, times(step, fraction(k)));

type NumberType = Type & { readonly is: 'number' };

/** The usual step: the fen, a hundredth of a percent, one thing; for what has a scale of its own, that. */
export function usualStep({ unit, percent, scale }: NumberType, measured: boolean): Fraction {
  if (measured && scale !== null) return fraction(1n, scale);
  if (percent) return fraction(1n, 10_000n);
  const [base, ...others] = Object.keys(unit);
  const counted = base !== undefined && others.length === 0 && base !== '元' && base !== '分';
  return counted ? fraction(1n) : fraction(1n, 100n);
}

/** How far one usually looks: ten times what it is now, and at least an amount that is large for its kind. */
function usualTop({ unit, percent }: NumberType, now: Fraction | null, measured: boolean): Fraction {
  const tenfold = now === null ? fraction(0n) : times({ n: now.n < 0n ? -now.n : now.n, d: now.d }, fraction(10n));
  if (percent) return measured ? larger(fraction(2n), tenfold) : larger(fraction(1n), now ?? fraction(1n));
  if (!measured && now !== null && now.n !== 0n) return tenfold;
  const money = unit['元'] === 1 && Object.keys(unit).length === 1;
  return larger(fraction(money ? 10_000_000n : unit['分'] === 1 ? 1_000n : 10_000n), tenfold);
}

const larger = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b);

/** The grid for a number of a type that is `now` so much; null where it would hold nothing. */
export function gridOf(
  type: NumberType,
  now: Fraction | null,
  measured: boolean,
  wanted: Wanted,
  between: Neighbours = { below: null, above: null },
): Grid | null {
  const step = wanted.step ?? usualStep(type, measured);
  if (step.n <= 0n) return null;
  const usualFrom = between.below === null ? fraction(0n) : plus(between.below, step);
  const from = wanted.from ?? usualFrom;
  const usualTo = between.above === null ? larger(usualTop(type, now, measured), from) : minus(between.above, step);
  return inside({ from, to: wanted.to ?? usualTo, step }, between);
}

/** The points of a range that lie between the neighbours. */
function inside({ from, to, step }: { from: Fraction; to: Fraction; step: Fraction }, { below, above }: Neighbours): Grid | null {
  const first = below === null || compare(from, below) > 0 ? 0n : floor(over(minus(below, from), step)) + 1n;
  const end = above === null || compare(to, above) < 0 ? floor(over(minus(to, from), step)) : ceiling(over(minus(above, from), step)) - 1n;
  return end < first ? null : { from: plus(from, times(step, fraction(first))), step, last: end - first };
}

const floor = ({ n, d }: Fraction): bigint => (n >= 0n ? n / d : -((-n + d - 1n) / d));

const ceiling = (value: Fraction): bigint => -floor({ n: -value.n, d: value.d });
