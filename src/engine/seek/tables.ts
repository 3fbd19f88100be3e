/** What follows for tables over a number line: bands, progressive tiers, straight lines and whole blocks, also where a table itself moves. */

import { compare, type Fraction, fraction, minus, over, times } from '../../lib/fraction.ts';
import type { Setting } from '../../methods/node.ts';
import type { Cut } from '../../methods/operators/cuts.ts';
import { anyOf, bySign, type Known, least, most, OPEN, type Range, range, together, turned, type Way } from './known.ts';
import type { Step } from './step.ts';

const ZERO = fraction(0n);

type MovingCut = { readonly at: Range; readonly upper: boolean };

/** A list among the settings, each entry as it stands at both ends. */
function paired<T extends Setting>({ settings, later }: Step, name: string): readonly (readonly [T, T])[] {
  const [a, b] = [settings[name] as unknown as readonly T[], later[name] as unknown as readonly T[]];
  return a.map((entry, k) => [entry, b[k] ?? entry]);
}

/** The cuts of a table as they move, one of them at most; null where that is not known. */
function movingCuts(step: Step): readonly MovingCut[] | null {
  const cuts = paired<Cut>(step, 'cuts').map(([a, b]) => ({ at: step.setting(a.value, b.value), upper: a.upper }));
  if (cuts.some(({ at }) => at === null) || cuts.filter(({ at }) => at?.way !== 'level').length > 1) return null;
  return cuts as MovingCut[];
}

/** The result of the band that is reached: one where the band is sure, else any of those between. */
export function bandRule(step: Step): Known {
  const [x, ...results] = step.inputs;
  const cuts = movingCuts(step);
  if (x === undefined || x.is !== 'number') return x?.is === 'none' ? x : OPEN;
  if (cuts === null) return OPEN;
  const passed = (value: Fraction, mark: Fraction, upper: boolean): boolean => compare(value, mark) >= (upper ? 0 : 1);
  const first = cuts.filter(({ at, upper }) => passed(x.low, at.high, upper)).length;
  const last = cuts.filter(({ at, upper }) => passed(x.high, at.low, upper)).length;
  const possible = results.slice(first, last + 1);
  if (possible.length === 1) return possible[0] ?? OPEN;
  const hull = anyOf(possible);
  if (hull.is !== 'number') return hull;
  const reaching = cuts.reduce<Way>((way, { at }) => together(way, turned(at.way)), x.way);
  return range(hull.low, hull.high, stairs(possible as readonly Range[], reaching));
}

/** The way of results whose bands are reached one after the other: each must begin where the one before has ended, or beyond. */
function stairs(results: readonly Range[], reaching: Way): Way {
  const own = results.reduce<Way>((way, result) => together(way, result.way), 'level');
  const each = (test: (a: Range, b: Range) => boolean): boolean =>
    results.every((result, k) => k === 0 || test(results[k - 1] as Range, result));
  if (each((a, b) => compare(a.high, b.low) <= 0)) return together(own, reaching);
  return each((a, b) => compare(a.low, b.high) >= 0) ? together(own, turned(reaching)) : 'any';
}

/** Σ rate × the part in each tier. The value, the rates and a cut each move it in their own way. */
export function progressiveRule([x]: readonly Range[], step: Step): Known {
  const cuts = movingCuts(step)?.map(({ at }) => at) ?? null;
  const rates = paired<Fraction>(step, 'rates').map(([a, b]) => step.setting(a, b));
  if (x === undefined || cuts === null || rates.some((rate) => rate === null)) return OPEN;
  const known = rates as readonly Range[];
  const span = { low: known.map(({ low }) => low).reduce(least), high: known.map(({ high }) => high).reduce(most) };
  const below = cuts[0] === undefined ? x : { low: least(x.low, cuts[0].low), high: least(x.high, cuts[0].high) };
  const byRates = known.reduce<Way>((way, rate, k) => together(way, k === 0 ? bySign(rate.way, below) : rate.way), 'level');
  const way = together(together(bySign(x.way, span), byRates), byCuts(cuts, known));
  const size = (value: Fraction): Fraction => (value.n < 0n ? minus(ZERO, value) : value);
  const farthest = [x.low, x.high, ...cuts.flatMap(({ low, high }) => [low, high])].map(size).reduce(most);
  const bound = times(times(most(size(span.low), size(span.high)), farthest), fraction(3n));
  if (below.low.n < 0n) return range(minus(ZERO, bound), bound, way);
  const corners = [times(span.low, x.low), times(span.low, x.high), times(span.high, x.low), times(span.high, x.high)];
  return range(corners.reduce(least), corners.reduce(most), way);
}

/** A cut that moves up leaves more to the tier below it, which is more where that has the higher rate. */
const byCuts = (cuts: readonly Range[], rates: readonly Range[]): Way =>
  cuts.reduce<Way>((way, cut, k) => {
    const [below, above] = [rates[k] as Range, rates[k + 1] as Range];
    return together(way, bySign(cut.way, { low: minus(below.low, above.high), high: minus(below.high, above.low) }));
  }, 'level');

type Point = { readonly x: Fraction; readonly y: Fraction };

/** Straight lines between points: what lies between the points beside the value. */
export function interpolateRule([x]: readonly Range[], step: Step): Known {
  const points = paired<Point>(step, 'points');
  if (x === undefined || points.some(([a, b]) => step.setting(a.x, b.x)?.way !== 'level' || step.setting(a.y, b.y)?.way !== 'level'))
    return OPEN;
  const all = points.map(([point]) => point);
  const near = all.filter((_, k) => {
    const [before, after] = [all[k - 1], all[k + 1]];
    return (after === undefined || compare(after.x, x.low) > 0) && (before === undefined || compare(before.x, x.high) < 0);
  });
  const ys = near.map(({ y }) => y);
  const each = (test: (order: number) => boolean): boolean => ys.every((y, k) => k === 0 || test(compare(ys[k - 1] as Fraction, y)));
  const way = each((order) => order <= 0) ? x.way : each((order) => order >= 0) ? turned(x.way) : 'any';
  return range(ys.reduce(least), ys.reduce(most), way);
}

/** Whole blocks: more with the value, fewer with the size of a block; none of a negative value. */
export function blocksRule([x]: readonly Range[], step: Step): Known {
  const block = step.setting(step.settings['block'] as Fraction, step.later['block'] as Fraction);
  if (x === undefined || block === null || block.low.n <= 0n) return OPEN;
  const high = x.high.n <= 0n ? ZERO : over(x.high, block.low);
  const low = x.low.n <= 0n ? ZERO : minus(over(x.low, block.high), fraction(1n));
  return range(most(ZERO, low), high, together(x.way, turned(block.way)));
}
