/** Steps across subjects: rank, places under a quota, sums of a group, and the division of a pool. */

import {
  type Column,
  type NumberColumn,
  numberColumnOf,
  stateAt,
  type TextColumn,
  type TruthColumn,
  UNKNOWN,
  VALUE,
} from '../../lib/column.ts';
import { bigOf } from '../../lib/exact.ts';
import { type Fraction, leastCommonMultiple } from '../../lib/fraction.ts';
import type { Operator, Task } from '../node.ts';
import { numbers, spread } from './shape.ts';

/** The subjects of each group, in order of their ids; one group of all where there is no group column. Groups unknown are left out. */
export function groupsOf(group: Column | undefined, size: number): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  const text = group as TextColumn | undefined;
  for (let i = 0; i < size; i += 1) {
    if (text !== undefined && stateAt(text, i) !== VALUE) continue;
    const name = text === undefined ? '' : (text.words[text.codes[text.size === 1 ? 0 : i]!] ?? '');
    const members = groups.get(name);
    if (members === undefined) groups.set(name, [i]);
    else members.push(i);
  }
  return groups;
}

/** Settings: { best: 'highest' | 'lowest', ties: 'better' | 'worse' | 'order' }; inputs: the value, and perhaps a group. */
export const RANK: Operator = {
  name: 'rank',
  run: (task) => {
    const x = spread(task.inputs[0]!, task.size);
    const compare = pairs(x, task.node.settings['best'] === 'lowest' ? 1 : -1);
    const ranks = new Array<bigint>(task.size).fill(0n);
    const state = new Uint8Array(task.size).fill(UNKNOWN);
    for (const members of groupsOf(task.inputs[1], task.size).values()) {
      const known = members.filter((i) => stateAt(x, i) === VALUE).sort((a, b) => compare(a, b) || a - b);
      for (let start = 0; start < known.length; ) {
        let end = start + 1;
        while (end < known.length && compare(known[start]!, known[end]!) === 0) end += 1;
        for (let p = start; p < end; p += 1) {
          const rank = task.node.settings['ties'] === 'worse' ? end : task.node.settings['ties'] === 'order' ? p + 1 : start + 1;
          ranks[known[p]!] = BigInt(rank);
          state[known[p]!] = VALUE;
        }
        start = end;
      }
    }
    for (let i = 0; i < task.size; i += 1) if (state[i] !== VALUE) state[i] = Math.max(stateAt(x, i), UNKNOWN);
    return numberColumnOf(ranks, 1n, clean(state));
  },
};

/** A comparison of two subjects by a column: negative where the first goes before the second. */
export function pairs(x: Column, direction: 1 | -1): (a: number, b: number) => number {
  const column = numbers(x);
  return (a, b) => {
    const [dA, dB] = column.den === null ? [1n, 1n] : [bigOf(column.den[a]!), bigOf(column.den[b]!)];
    const difference = bigOf(column.num[a]!) * dB - bigOf(column.num[b]!) * dA;
    return difference === 0n ? 0 : difference < 0n ? -direction : direction;
  };
}

const clean = (state: Uint8Array): Uint8Array | null => (state.every((cell) => cell === VALUE) ? null : state);

/**
 * Settings: { best: 'highest' | 'lowest', ties: 'none' | 'all' | 'order' }; inputs: whether a subject takes part, the value that
 * decides, how many places there are, and perhaps a group. True for those with a place; `ties` says what happens to equals on the edge.
 */
export const QUOTA: Operator = {
  name: 'quota',
  run: (task) => {
    const among = spread(task.inputs[0]!, task.size) as TruthColumn;
    const x = spread(task.inputs[1]!, task.size);
    const places = spread(task.inputs[2]!, task.size) as NumberColumn;
    const compare = pairs(x, task.node.settings['best'] === 'lowest' ? 1 : -1);
    const bits = new Uint8Array(task.size);
    const state = new Uint8Array(task.size);
    for (let i = 0; i < task.size; i += 1) state[i] = quotaState(among, x, places, i);
    for (const members of groupsOf(task.inputs[3], task.size).values()) {
      const running = members.filter((i) => state[i] === VALUE && among.bits[i] === 1).sort((a, b) => compare(a, b) || a - b);
      const first = running[0];
      if (first === undefined) continue;
      const free = Number(bigOf(places.num[first]!) / (places.scale * (places.den === null ? 1n : bigOf(places.den[first]!))));
      for (const winner of winners(running, free, compare, String(task.node.settings['ties']))) bits[winner] = 1;
    }
    return { is: 'truth', size: task.size, bits, state: clean(state) };
  },
};

function quotaState(among: TruthColumn, x: Column, places: Column, i: number): number {
  const candidate = stateAt(among, i);
  if (candidate !== VALUE) return candidate;
  return among.bits[i] === 0 ? VALUE : Math.max(stateAt(x, i), stateAt(places, i));
}

function winners(running: readonly number[], free: number, compare: (a: number, b: number) => number, ties: string): readonly number[] {
  if (free >= running.length) return running;
  if (free <= 0) return [];
  const edge = running[free - 1]!;
  if (compare(edge, running[free]!) !== 0 || ties === 'order') return running.slice(0, free);
  return ties === 'all' ? running.filter((i) => compare(i, edge) <= 0) : running.filter((i) => compare(i, edge) < 0);
}

/** Settings: { of: 'sum' | 'count' | 'highest' | 'lowest' }; inputs: the value and perhaps a group: the same for all its members. */
export const GROUP: Operator = {
  name: 'group',
  run: (task) => {
    const x = spread(task.inputs[0]!, task.size) as NumberColumn;
    const state = new Uint8Array(task.size).fill(UNKNOWN);
    const values = new Array<bigint>(task.size).fill(0n);
    const scale = task.node.settings['of'] === 'count' ? 1n : x.scale * sharedDenominator(x);
    for (const members of groupsOf(task.inputs[1], task.size).values()) {
      const taking = members.filter((i) => stateAt(x, i) === VALUE || stateAt(x, i) === UNKNOWN);
      if (task.node.settings['of'] !== 'count' && taking.some((i) => stateAt(x, i) === UNKNOWN)) continue;
      const parts = taking.map((i) => scaled(x, i, scale));
      const value = task.node.settings['of'] === 'count' ? BigInt(taking.length) : fold(parts, String(task.node.settings['of']));
      if (value === null) continue;
      for (const i of members) {
        values[i] = value;
        state[i] = VALUE;
      }
    }
    return numberColumnOf(values, scale, clean(state));
  },
};

function fold(parts: readonly bigint[], how: string): bigint | null {
  if (how === 'sum') return parts.reduce((a, b) => a + b, 0n);
  if (parts.length === 0) return null;
  return parts.reduce((a, b) => ((how === 'highest' ? b > a : b < a) ? b : a));
}

/** The least denominator that makes every cell of a ratio column whole. */
function sharedDenominator(x: NumberColumn): bigint {
  if (x.den === null) return 1n;
  let least = 1n;
  for (let i = 0; i < x.size; i += 1) least = leastCommonMultiple(least, bigOf(x.den[i]!));
  return least;
}

/** A cell as an integer at a scale that it divides into evenly. */
const scaled = (x: NumberColumn, i: number, scale: bigint): bigint =>
  (bigOf(x.num[i]!) * (scale / x.scale)) / (x.den === null ? 1n : bigOf(x.den[i]!));

/**
 * Settings: { step: Fraction }; inputs: the pool (the same for all members), and perhaps a weight, and perhaps a group. Parts are
 * whole steps and always sum to the pool: what is left over goes by largest remainder, equal ones one step each by id.
 */
export const SPLIT: Operator = { name: 'split', run: split };

function split(task: Task): Column {
  const pool = spread(task.inputs[0]!, task.size) as NumberColumn;
  const weighted = task.node.settings['weighted'] === true;
  const weight = weighted ? (spread(task.inputs[1]!, task.size) as NumberColumn) : null;
  const step = task.node.settings['step'] as Fraction;
  const values = new Array<bigint>(task.size).fill(0n);
  const state = new Uint8Array(task.size).fill(UNKNOWN);
  for (const members of groupsOf(task.inputs[weighted ? 2 : 1], task.size).values()) {
    const clouded = members
      .map((i) => Math.max(stateAt(pool, i), weight === null ? VALUE : stateAt(weight, i)))
      .reduce((a, b) => Math.max(a, b), VALUE);
    if (clouded !== VALUE) {
      for (const i of members) state[i] = clouded;
      continue;
    }
    const steps = wholeSteps(task, pool, members[0]!, step);
    const scale = weight === null ? 1n : weight.scale * sharedDenominator(weight);
    const weights = members.map((i) => (weight === null ? 1n : scaled(weight, i, scale)));
    parts(steps, weights).forEach((part, k) => {
      values[members[k]!] = part * step.n;
      state[members[k]!] = VALUE;
    });
  }
  return numberColumnOf(values, step.d, clean(state));
}

function wholeSteps(task: Task, pool: NumberColumn, i: number, step: Fraction): bigint {
  const den = pool.scale * (pool.den === null ? 1n : bigOf(pool.den[i]!)) * step.n;
  const num = bigOf(pool.num[i]!) * step.d;
  if (num % den !== 0n) task.report({ code: 'POOL_NOT_WHOLE', at: task.node.at, values: { subject: task.ids[i] ?? '' } });
  return num / den;
}

/** The pool in parts by weight, with the left-over steps by largest remainder; all weights 0 gives equal parts. */
export function parts(pool: bigint, weights: readonly bigint[]): readonly bigint[] {
  const total = weights.reduce((a, b) => a + b, 0n);
  if (total === 0n)
    return weights.length === 0
      ? []
      : parts(
          pool,
          weights.map(() => 1n),
        );
  const shares = weights.map((weight) => (pool * weight) / total);
  const rests = weights.map((weight, k) => pool * weight - shares[k]! * total);
  let left = pool - shares.reduce((a, b) => a + b, 0n);
  const order = rests.map((_, k) => k).sort((a, b) => (rests[a]! === rests[b]! ? a - b : rests[b]! > rests[a]! ? 1 : -1));
  for (const k of order) {
    if (left === 0n) break;
    const one = left > 0n ? 1n : -1n;
    shares[k] = shares[k]! + one;
    left -= one;
  }
  return shares;
}
