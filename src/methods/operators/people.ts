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
import { leastCommonMultiple } from '../../lib/fraction.ts';
import type { Operator } from '../node.ts';
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

/** The states, or null where every cell has a value. */
export const clean = (state: Uint8Array): Uint8Array | null => (state.every((cell) => cell === VALUE) ? null : state);

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
    const group = task.inputs[3];
    const state = new Uint8Array(task.size);
    for (let i = 0; i < task.size; i += 1)
      state[i] = Math.max(quotaState(among, x, places, i), group === undefined ? VALUE : candidateGroup(among, group, i));
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

/** A candidate whose group is unknown may or may not have a place; who does not take part has none anyway. */
const candidateGroup = (among: TruthColumn, group: Column, i: number): number =>
  stateAt(among, i) === VALUE && among.bits[i] === 0 ? VALUE : stateAt(group, i);

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

/** The least denominator that makes every cell of a ratio column whole, or every one of some rows. */
export function sharedDenominator(x: NumberColumn, rows: readonly number[] | null = null): bigint {
  if (x.den === null) return 1n;
  let least = 1n;
  const count = rows?.length ?? x.size;
  for (let k = 0; k < count; k += 1) least = leastCommonMultiple(least, bigOf(x.den[rows?.[k] ?? k]!));
  return least;
}

/** A cell as an integer at a scale that it divides into evenly. */
export const scaled = (x: NumberColumn, i: number, scale: bigint): bigint =>
  (bigOf(x.num[i]!) * (scale / x.scale)) / (x.den === null ? 1n : bigOf(x.den[i]!));
