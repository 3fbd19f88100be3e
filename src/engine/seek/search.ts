/**
 * Searches a grid of candidates for the runs in which a difference is below, at or above zero. Nothing is sampled: a stretch is either
 * proven (it cannot change its sign, or it moves in one way and is bisected), or every point of it is computed.
 */

import type { Known } from './known.ts';

/** Below, at or above zero; null where there is no result. */
export type Sign = -1 | 0 | 1 | null;

/** Neighbouring candidates, both ends included, with one sign. */
export type Run = { readonly from: bigint; readonly to: bigint; readonly sign: Sign };

/** What is searched: candidates 0 … last. */
export type Landscape = {
  readonly last: bigint;
  /** The signs at some candidates. */
  readonly signs: (candidates: readonly bigint[]) => readonly Sign[];
  /** What is proven of the difference from one candidate to another. */
  readonly between: (from: bigint, to: bigint) => Known;
  /** How many neighbouring points are rather computed than divided further. */
  readonly leaf: bigint;
  /** How many points may be computed at most. */
  readonly most: number;
};

/** All runs in order; how many points were computed and how many stretches proven. Null runs: too many points would have to be computed. */
export type Searched = { readonly runs: readonly Run[] | null; readonly computed: number; readonly proven: number };

/** The runs of a landscape. */
export function search(land: Landscape): Searched {
  const known = new Map<bigint, Sign>();
  let proven = 0;
  const runs: Run[] = [];
  const add = (run: Run): void => {
    const before = runs.at(-1);
    if (before !== undefined && before.sign === run.sign) runs[runs.length - 1] = { ...before, to: run.to };
    else runs.push(run);
  };
  const compute = (candidates: readonly bigint[]): void => {
    const missing = candidates.filter((candidate) => !known.has(candidate));
    land.signs(missing).forEach((sign, k) => {
      known.set(missing[k] as bigint, sign);
    });
  };
  const at = (candidate: bigint): Sign => {
    compute([candidate]);
    return known.get(candidate) ?? null;
  };
  const open: (readonly [bigint, bigint])[] = [[0n, land.last]];
  while (open.length > 0) {
    if (known.size > land.most) return { runs: null, computed: known.size, proven };
    const [from, to] = open.pop() as readonly [bigint, bigint];
    if (to - from < land.leaf) {
      const all = Array.from({ length: Number(to - from) + 1 }, (_, k) => from + BigInt(k));
      compute(all);
      for (const point of all) add({ from: point, to: point, sign: known.get(point) ?? null });
      continue;
    }
    compute([from, to]);
    const stretch = land.between(from, to);
    const sign = signOf(stretch);
    if (sign !== undefined) add({ from, to, sign });
    else if (stretch.is === 'number' && stretch.way !== 'any') for (const run of bisected(from, to, at)) add(run);
    else {
      const middle = (from + to) / 2n;
      open.push([middle + 1n, to], [from, middle]);
      continue;
    }
    proven += 1;
  }
  return { runs, computed: known.size, proven };
}

/** The one sign of a stretch, or undefined where it may have several. */
function signOf(stretch: Known): Sign | undefined {
  if (stretch.is === 'none') return null;
  if (stretch.is !== 'number') return undefined;
  if (stretch.low.n > 0n) return 1;
  if (stretch.high.n < 0n) return -1;
  return stretch.low.n === 0n && stretch.high.n === 0n ? 0 : undefined;
}

/** The runs of what moves in one way: each sign is one run at most. */
function bisected(from: bigint, to: bigint, at: (candidate: bigint) => Sign): readonly Run[] {
  const runs: Run[] = [];
  for (let start = from; start <= to; ) {
    const sign = at(start);
    let [same, other] = [start, to + 1n];
    while (other - same > 1n) {
      const middle = (same + other) / 2n;
      if (at(middle) === sign) same = middle;
      else other = middle;
    }
    runs.push({ from: start, to: same, sign });
    start = same + 1n;
  }
  return runs;
}
