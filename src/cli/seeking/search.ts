/** Searches for the values that reach a goal; where the varied number decides which records count, the facts are asked for each value. */

import { evaluate } from '../../engine/evaluate.ts';
import { candidateAt } from '../../engine/seek/grid.ts';
import { type Aim, type Judged, judge, type Stretch, stretches } from '../../engine/seek/judge.ts';
import { OPEN } from '../../engine/seek/known.ts';
import { measureLandscape } from '../../engine/seek/measure.ts';
import { parameterLandscape, planAt, questionsOf } from '../../engine/seek/parameter.ts';
import { type Searched, search } from '../../engine/seek/search.ts';
import { gather } from '../../facts/gather.ts';
import type { Facts } from '../../methods/facts.ts';
import type { Order } from './order.ts';

/** The stretches in which the goal holds or not; null where there are too many values to compute. */
export type Answer = {
  readonly moves: boolean;
  readonly stretches: readonly Stretch[] | null;
  readonly computed: number;
  readonly proven: number;
  readonly at: (candidate: bigint) => Judged;
};

/** How many values may each ask the facts anew. */
const MOST_ASKED = 1_000n;

/** The answer to an order. */
export async function answerOf(order: Order): Promise<Answer> {
  const { prepared, now, target, grid, subject } = order;
  const aim: Aim = { lines: prepared.lines, subject };
  const { plan, source, goal } = prepared;
  const answered = (searched: Searched, at: (candidate: bigint) => Judged, moves: boolean): Answer => ({
    moves,
    at,
    computed: searched.computed,
    proven: searched.proven,
    stretches: searched.runs === null ? null : stretches(searched.runs, goal.operator),
  });
  if (target.is === 'measure') {
    const { land, at, moves } = measureLandscape({ plan, facts: now.facts, aim, varied: { to: target.to, subject: target.subject }, grid });
    return answered(moves ? search(land) : NOT_SEARCHED, at, moves);
  }
  const parameter = { source, plan, facts: now.facts, aim, parameter: target.name, literal: target.literal, grid };
  const { land, at, moves, asks } = parameterLandscape(parameter);
  const searched = asks() || !moves ? NOT_SEARCHED : search(land);
  if (!asks()) return answered(searched, at, moves);
  if (grid.last >= MOST_ASKED) return { moves: true, stretches: null, computed: 0, proven: 0, at };
  const judged = await judgeEach(order, aim);
  const each = (candidate: bigint): Judged => judged[Number(candidate)] as Judged;
  const signs = (candidates: readonly bigint[]) => candidates.map((candidate) => each(candidate).sign);
  return answered(search({ last: grid.last, signs, between: () => OPEN, leaf: grid.last + 1n, most: judged.length }), each, true);
}

const NOT_SEARCHED: Searched = { runs: null, computed: 0, proven: 0 };

/** The goal at every candidate; facts that were asked the same before are not asked again. */
async function judgeEach({ prepared, now, store, target, grid }: Order, aim: Aim): Promise<readonly Judged[]> {
  if (target.is !== 'parameter') return [];
  const order = {
    source: prepared.source,
    plan: prepared.plan,
    facts: now.facts,
    aim,
    parameter: target.name,
    literal: target.literal,
    grid,
  };
  const known = new Map<string, Facts | null>([[questionsOf(prepared.plan), now.facts]]);
  const judged: Judged[] = [];
  for (let candidate = 0n; candidate <= grid.last; candidate += 1n) {
    const plan = planAt(order, candidateAt(grid, candidate));
    const questions = plan === null ? '' : questionsOf(plan);
    if (plan !== null && !known.has(questions)) known.set(questions, (await gather(store, plan.questions)).facts);
    const facts = plan === null ? null : (known.get(questions) ?? null);
    judged.push(
      plan === null || facts === null
        ? { value: null, sign: null, unknown: 0 }
        : judge({ evaluation: evaluate(plan, facts), row: (subject) => subject }, aim),
    );
  }
  return judged;
}
