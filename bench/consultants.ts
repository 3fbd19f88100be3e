/** Online consultants in memory: the answers that the shipped scheme asks for, as columns made up by a seed. */

import { type Column, type NumberColumn, numberColumn } from '../src/lib/column.ts';
import type { Ints } from '../src/lib/exact.ts';
import type { Facts } from '../src/methods/facts.ts';
import type { Plan } from '../src/plan/plan.ts';
import { type Random, random } from './random.ts';

/** What a month of each consultant comes to; money in fen. */
export type Consultants = {
  readonly size: number;
  readonly sales: Float64Array;
  readonly dealt: Float64Array;
  readonly undealt: Float64Array;
  readonly absent: Float64Array;
  /** How many big orders reach each of the four steps, the lowest first. */
  readonly steps: readonly [Float64Array, Float64Array, Float64Array, Float64Array];
  readonly manager: Uint8Array;
};

/** Consultants with sales over all tiers, some of them negative. */
export function consultants(size: number, seed: number): Consultants {
  const next = random(seed);
  const column = (make: (next: Random) => number) => Float64Array.from({ length: size }, () => make(next));
  return {
    size,
    sales: column((below) => below(25_000_000) - 1_000_000),
    dealt: column((below) => below(60)),
    undealt: column((below) => below(60)),
    absent: column((below) => Math.max(0, below(6) - 3)),
    steps: [column((below) => below(12)), column((below) => below(8)), column((below) => below(4)), column((below) => below(2))],
    manager: Uint8Array.from({ length: size }, () => (next(20) === 0 ? 1 : 0)),
  };
}

/** The consultants as the facts that a plan of the scheme online-consultant asks for. */
export function factsOf(plan: Plan, given: Consultants): Facts {
  const columns = [given.sales, given.dealt, given.undealt, given.absent, ...given.steps];
  const asked = plan.questions.questions.filter((question) => question.keys.length === 0);
  if (asked.length !== columns.length) throw new Error('The scheme asks for something else than this bench was written for.');
  const answers = asked.map(({ id, scale }, index): [string, Column] => [id, numberColumn(columns[index] as Ints, scale)]);
  const manager: Column = { is: 'truth', size: given.size, bits: given.manager, state: null };
  const ids = Array.from({ length: given.size }, (_, index) => `E${String(index).padStart(7, '0')}`);
  return {
    subjects: { ids, labels: ids.map(() => null), attributes: new Map([['is_manager', manager]]) },
    answers: new Map(answers),
  };
}

/** The same facts as big integers with bounds beyond 2^53, so that every step takes the path of big integers. */
export function wideFacts(facts: Facts): Facts {
  const wide = (column: Column): Column => (column.is === 'number' ? widened(column) : column);
  return { ...facts, answers: new Map([...facts.answers].map(([id, column]) => [id, wide(column)])) };
}

const BEYOND_SAFE = 2n ** 60n;

function widened(column: NumberColumn): NumberColumn {
  const num = Array.from(column.num, (value) => BigInt(value)) as unknown as Ints;
  return { ...column, num, wide: true, low: -BEYOND_SAFE, high: BEYOND_SAFE };
}
