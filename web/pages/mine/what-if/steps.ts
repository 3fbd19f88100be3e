/** How far a slider goes: steps of 1, 2 or 5 times a power of ten that fit the figure, exact as everything that is moved. */

import { type Fraction, fraction, over, plus, times } from '../../../../src/lib/fraction.ts';
import { sameUnit, YUAN } from '../../../../src/lib/unit.ts';
import type { Type } from '../../../../src/methods/node.ts';

/** Steps to either side. */
export const STEPS = 40;

type NumberType = Type & { readonly is: 'number' };

/** The least reach of a slider by unit: ten thousand yuan, ten of anything else, ten percent. */
const reachOf = ({ unit, percent }: NumberType): Fraction => {
  if (percent) return fraction(1n, 10n);
  return fraction(sameUnit(unit, YUAN) ? 10_000n : 10n);
};

/** The step of a figure: some forty to either side double it, or take all of it away. */
export function stepOf(now: Fraction | null, type: NumberType): Fraction {
  const least = reachOf(type);
  const reach = now === null || over(abs(now), least).n < over(abs(now), least).d ? least : abs(now);
  const finest = type.percent ? fraction(1n, 100n) : type.scale === 1n ? fraction(1n) : fraction(1n, 2n);
  const rough = times(reach, fraction(1n, BigInt(STEPS)));
  return isBelow(rough, finest) ? finest : nice(rough);
}

const abs = ({ n, d }: Fraction): Fraction => ({ n: n < 0n ? -n : n, d });

const isBelow = (a: Fraction, b: Fraction): boolean => a.n * b.d < b.n * a.d;

/** The next of 1, 2, 5, 10 … (or a tenth, a hundredth of them) that is not below. */
function nice(rough: Fraction): Fraction {
  let unit = fraction(1n, 100n);
  for (;;) {
    for (const times of [1n, 2n, 5n]) {
      const step = fraction(unit.n * times, unit.d);
      if (!isBelow(step, rough)) return step;
    }
    unit = fraction(unit.n * 10n, unit.d);
  }
}

/** The figure so many steps away from now; what is not below 0 never gets there. */
export function stepped(now: Fraction | null, step: Fraction, count: number): Fraction {
  const from = now ?? fraction(0n);
  const to = plus(from, times(step, fraction(BigInt(count))));
  return to.n < 0n && from.n >= 0n ? fraction(0n) : to;
}

/** How many steps a figure is away from now, for the place of the slider alone. */
export function stepsTo(now: Fraction | null, step: Fraction, value: Fraction): number {
  const from = now ?? fraction(0n);
  const away = over(plus(value, fraction(-from.n, from.d)), step);
  return Math.round(Number(away.n) / Number(away.d));
}

/** How many steps down a slider goes: until nothing is left. */
export function stepsDown(now: Fraction | null, step: Fraction): number {
  if (now === null || now.n <= 0n) return 0;
  const { n, d } = over(now, step);
  return Math.min(STEPS, Number((n + d - 1n) / d));
}
