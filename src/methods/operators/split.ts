/** The division of a pool among the members of a group: whole steps that always sum to the pool. */

import { type Column, NOT_APPLICABLE, type NumberColumn, numberColumnOf, stateAt, UNKNOWN, VALUE } from '../../lib/column.ts';
import { bigOf, magnitude } from '../../lib/exact.ts';
import type { Fraction } from '../../lib/fraction.ts';
import type { Operator, Task } from '../node.ts';
import { clean, groupsOf, scaled, sharedDenominator } from './people.ts';
import { numbers, spread } from './shape.ts';

/**
 * Settings: { step: Fraction, weighted, remainder: 'in order' | 'largest remainder' }; inputs: the pool (the same for all members of a
 * group), and perhaps a weight, and perhaps a group. Members to whom the pool or the weight does not apply are left out; one
 * unknown leaves the whole group unknown.
 */
export const SPLIT: Operator = { name: 'split', run: split };

function split(task: Task): Column {
  const weighted = task.node.settings['weighted'] === true;
  const pool = numbers(spread(task.inputs[0]!, task.size));
  const weight = weighted ? numbers(spread(task.inputs[1]!, task.size)) : null;
  const group = task.inputs[weighted ? 2 : 1];
  const step = task.node.settings['step'] as Fraction;
  const values = new Array<bigint>(task.size).fill(0n);
  const stateOf = (i: number): number => Math.max(stateAt(pool, i), weight === null ? VALUE : stateAt(weight, i));
  const state = Uint8Array.from(values, (_, i) => (stateOf(i) === NOT_APPLICABLE ? NOT_APPLICABLE : UNKNOWN));
  for (const everyone of groupsOf(group, task.size).values()) {
    const members = everyone.filter((i) => stateOf(i) !== NOT_APPLICABLE);
    if (members.length === 0 || members.some((i) => stateOf(i) === UNKNOWN) || !sound(task, pool, weight, members)) continue;
    const scale = weight === null ? 1n : weight.scale * sharedDenominator(weight, members);
    const weights = members.map((i) => (weight === null ? 1n : scaled(weight, i, scale)));
    parts(wholeSteps(task, pool, members[0]!, step), weights, task.node.settings['remainder'] === 'in order').forEach((part, k) => {
      values[members[k]!] = part * step.n;
      state[members[k]!] = VALUE;
    });
  }
  return numberColumnOf(values, step.d, clean(state));
}

/** Whether the pool is the same for all members and no weight is negative; else a finding that names who. */
function sound(task: Task, pool: NumberColumn, weight: NumberColumn | null, members: readonly number[]): boolean {
  const first = members[0]!;
  const other = members.find((i) => !sameCell(pool, first, i));
  const negative = weight === null ? undefined : members.find((i) => bigOf(weight.num[i]!) < 0n);
  const tell = (code: string, i: number): void =>
    task.report({ code, at: task.node.at, values: { subject: task.ids[i] ?? '', first: task.ids[first] ?? '' } });
  if (other !== undefined) tell('POOL_DIFFERS', other);
  if (negative !== undefined) tell('POOL_WEIGHT_NEGATIVE', negative);
  return other === undefined && negative === undefined;
}

function sameCell(column: NumberColumn, a: number, b: number): boolean {
  const [denA, denB] = column.den === null ? [1n, 1n] : [bigOf(column.den[a]!), bigOf(column.den[b]!)];
  return bigOf(column.num[a]!) * denB === bigOf(column.num[b]!) * denA;
}

function wholeSteps(task: Task, pool: NumberColumn, i: number, step: Fraction): bigint {
  const den = pool.scale * (pool.den === null ? 1n : bigOf(pool.den[i]!)) * step.n;
  const num = bigOf(pool.num[i]!) * step.d;
  if (num % den !== 0n) task.report({ code: 'POOL_NOT_WHOLE', at: task.node.at, values: { subject: task.ids[i] ?? '' } });
  return num / den;
}

/**
 * A pool of whole steps in parts by weight (all weights 0: equal parts), each first rounded toward zero; what is left over goes one
 * step each to those whose share is not whole, in the order of the list or by largest remainder (equal ones in the order of the list). A
 * negative pool is divided by magnitude.
 */
export function parts(pool: bigint, weights: readonly bigint[], inOrder: boolean): readonly bigint[] {
  if (weights.length === 0) return [];
  const total = weights.reduce((a, b) => a + b, 0n);
  if (total === 0n)
    return parts(
      pool,
      weights.map(() => 1n),
      inOrder,
    );
  const amount = magnitude(pool);
  const shares = weights.map((weight) => (amount * weight) / total);
  const rests = weights.map((weight, k) => amount * weight - shares[k]! * total);
  const left = Number(amount - shares.reduce((a, b) => a + b, 0n));
  const order = rests.map((_, k) => k).filter((k) => rests[k]! > 0n);
  if (!inOrder) order.sort((a, b) => (rests[a]! === rests[b]! ? a - b : rests[b]! > rests[a]! ? 1 : -1));
  for (const k of order.slice(0, left)) shares[k] = shares[k]! + 1n;
  return pool < 0n ? shares.map((share) => -share) : shares;
}
