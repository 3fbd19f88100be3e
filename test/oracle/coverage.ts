// Counts which bands, boundaries and branches the calculators have gone through, and the bands themselves.

import { compare, type Exact, exact, type Fraction, minus, plus, rounded, times } from './fraction.ts';

const counts = new Map<string, number>();

/** Notes that the calculation came through here. */
export function mark(name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** Hands over what was counted since the last time and starts again. */
export function takeCounts(): Map<string, number> {
  const taken = new Map(counts);
  counts.clear();
  return taken;
}

/** Passes a condition on and notes which way it went. */
export function branch(name: string, condition: boolean): boolean {
  mark(`${name}: ${condition ? 'yes' : 'no'}`);
  return condition;
}

/** Both ways of each named branch. */
export function bothWays(...names: readonly string[]): string[] {
  return names.flatMap((name) => [`${name}: yes`, `${name}: no`]);
}

/** Limits of one value, with the unit below and above which a case must also stand (null: equality only). */
export type Edges = {
  readonly name: string;
  readonly limits: readonly string[];
  readonly unit: string | null;
};

/** Notes whether the value stands on a limit, or one unit beside it. */
export function noteEdges(edges: Edges, value: Exact): void {
  for (const limit of edges.limits) {
    if (compare(value, limit) === 0) mark(`${edges.name} at ${limit}`);
    if (edges.unit === null) continue;
    if (compare(plus(value, edges.unit), limit) === 0) mark(`${edges.name} at ${limit} less one`);
    if (compare(minus(value, edges.unit), limit) === 0) mark(`${edges.name} at ${limit} and one`);
  }
}

/** Every place that `noteEdges` can note. */
export function edgeNames(edges: Edges): string[] {
  return edges.limits.flatMap((limit) => {
    const at = `${edges.name} at ${limit}`;
    return edges.unit === null ? [at] : [at, `${at} less one`, `${at} and one`];
  });
}

/** A step table: the award of the highest limit that the value has reached (or gone above). */
export type Bands = Edges & {
  readonly rule: 'reached' | 'above';
  readonly awards: readonly string[];
};

/** Makes a step table from pairs of limit and award, lowest first. */
export function bands(name: string, rule: Bands['rule'], steps: readonly (readonly [string, string])[], unit: string | null): Bands {
  return {
    name,
    rule,
    unit,
    limits: steps.map(([limit]) => limit),
    awards: steps.map(([, award]) => award),
  };
}

/** What a value earns from a step table: 0 below the first limit, then the highest step, never their sum. */
export function award(table: Bands, value: Exact): Fraction {
  noteEdges(table, value);
  let earned: string | null = null;
  table.limits.forEach((limit, index) => {
    const side = compare(value, limit);
    if (side > 0 || (side === 0 && table.rule === 'reached')) earned = table.awards[index] ?? null;
  });
  mark(`${table.name} earns ${earned ?? 'nothing'}`);
  return exact(earned ?? 0);
}

/** Every band and boundary of a step table. */
export function bandNames(table: Bands): string[] {
  return [`${table.name} earns nothing`, ...table.awards.map((earned) => `${table.name} earns ${earned}`), ...edgeNames(table)];
}

/** A pay item at its end: rounded half up to the fen; notes where exactly half a fen was rounded. */
export function payItem(name: string, value: Fraction): Fraction {
  if (times(value, 200).bottom === 1n && times(value, 100).bottom === 2n) mark(`${name}: half a fen`);
  return rounded(value);
}
