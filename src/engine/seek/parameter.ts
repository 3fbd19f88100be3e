/** Varies one written number of a scheme: each candidate is a plan of its own over the same facts. */

import { type Fraction, leastCommonMultiple } from '../../lib/fraction.ts';
import type { Facts } from '../../methods/facts.ts';
import type { NodeId } from '../../methods/node.ts';
import { compile, type Source } from '../../plan/compile/compile.ts';
import { type NumberLiteral, withNumber } from '../../plan/parse/vary.ts';
import type { Plan } from '../../plan/plan.ts';
import { evaluate } from '../evaluate.ts';
import { movingConstants } from './constants.ts';
import { candidateAt, type Grid } from './grid.ts';
import { type Aim, difference, type Judged, judge, nodeOf } from './judge.ts';
import { type Known, OPEN } from './known.ts';
import type { Sought } from './measure.ts';
import { findsBetween, movingNodes, type Probe, prover } from './proof.ts';

/** A scheme with a number of one of its parameters to be varied. */
export type ParameterOrder = {
  /** The scheme with the lines of the goal, its plan, and the facts that answer the plan's questions. */
  readonly source: Source;
  readonly plan: Plan;
  readonly facts: Facts;
  readonly aim: Aim;
  readonly parameter: string;
  readonly literal: NumberLiteral;
  readonly grid: Grid;
};

const MOST = 12_000;
const KEPT = 16;
const NOTHING: Judged = { value: null, sign: null, unknown: 0 };

/** The landscape of an order; `asks` tells afterwards whether some candidate asks the facts something else, so that nothing holds. */
export function parameterLandscape(order: ParameterOrder): Sought & { readonly asks: () => boolean } {
  const { plan, facts, aim, literal, grid } = order;
  const own = questionsOf(plan);
  const kept = new Map<bigint, Probe | null>();
  let asksOther = false;
  const probe = (candidate: bigint): Probe | null => {
    const before = kept.get(candidate);
    if (before !== undefined) return before;
    const made = planAt(order, candidateAt(grid, candidate));
    if (made !== null && questionsOf(made) !== own) asksOther = true;
    const found = made === null || asksOther ? null : { evaluation: evaluate(made, facts), row: (subject: number) => subject };
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value as bigint);
    kept.set(candidate, found);
    return found;
  };
  const at = (candidate: bigint): Judged => {
    const found = probe(candidate);
    return found === null ? NOTHING : judge(found, aim);
  };
  const between = (from: bigint, to: bigint): Known => {
    const [a, b] = [probe(from), probe(to)];
    const [low, high] = [candidateAt(grid, from), candidateAt(grid, to)];
    // What is divided by the number does not compile at 0.
    if (a === null || b === null || (low.n < 0n && high.n > 0n)) return OPEN;
    const moving = movingConstants(a.evaluation.plan, b.evaluation.plan, literal, low, high);
    if (moving === null) return OPEN;
    const depending = movingNodes(a, b, moving);
    if (findsBetween(a.evaluation.plan, depending) || !staysWhole(order, a.evaluation.plan, depending, from)) return OPEN;
    return difference(prover(a, b, moving, depending), a.evaluation.plan, aim, facts.subjects.ids.length);
  };
  const signs = (candidates: readonly bigint[]) => candidates.map((candidate) => at(candidate).sign);
  return {
    moves: movesAt(probe(0n), probe(grid.last), order),
    at,
    asks: () => asksOther,
    land: { last: grid.last, signs, between, leaf: 2n, most: MOST },
  };
}

/** Whether a goal may depend on the number at all, from the plans at both ends. */
function movesAt(a: Probe | null, b: Probe | null, { aim, literal, grid }: ParameterOrder): boolean {
  if (a === null || b === null) return true;
  const [x, y] = [candidateAt(grid, 0n), candidateAt(grid, grid.last)];
  const moving = movingConstants(a.evaluation.plan, b.evaluation.plan, literal, x, y);
  if (moving === null) return true;
  const depending = movingNodes(a, b, moving);
  return [aim.lines.left, aim.lines.right].some((name) => depending.has(nodeOf(a.evaluation.plan, name)));
}

/** The plan of the scheme with another number; null where the scheme is wrong with it. */
export const planAt = ({ source, plan, parameter, literal }: ParameterOrder, value: Fraction): Plan | null =>
  compile({ ...source, scheme: withNumber(source.scheme, parameter, literal, value) }, plan.period, plan.tables).plan;

/** All that a plan asks the facts, as one text. */
export const questionsOf = (plan: Plan): string =>
  JSON.stringify(plan.questions, (_, part: unknown) => (typeof part === 'bigint' ? `${part}n` : part));

/**
 * Whether every candidate from one on compiles as far as whole fen go. A line of pay that rests on the number without a rounding between is
 * whole for some candidates only: then one with all decimals of the grid must compile, and nothing may be folded from the number.
 */
function staysWhole(order: ParameterOrder, plan: Plan, depending: ReadonlySet<NodeId>, from: bigint): boolean {
  const { grid, literal } = order;
  const constants = new Set<string>();
  if (!plan.lines.some((each) => isPaid(each) && restsUnrounded(plan, each, depending, constants))) return true;
  if ([...constants].some((at) => at !== `${literal.at.start} ${literal.at.end}`)) return false;
  const finest = leastCommonMultiple(grid.from.d, grid.step.d);
  const near = Array.from({ length: 64 }, (_, k) => candidateAt(grid, from + BigInt(k)));
  const worst = near.find(({ d }) => d === finest);
  return worst !== undefined && planAt(order, worst) !== null;
}

const isPaid = ({ line }: Plan['lines'][number]): boolean => !line.internal && (line.section === 'pay' || line.section === 'total');

/** Whether a line rests on what moves without a rounding between; `constants` collects the places of what it rests on. */
function restsUnrounded(plan: Plan, { built }: Plan['lines'][number], depending: ReadonlySet<NodeId>, constants: Set<string>): boolean {
  const open = built.is === 'value' ? [built.node] : [];
  const seen = new Set<NodeId>();
  let rests = false;
  while (open.length > 0) {
    const id = open.pop() as NodeId;
    const node = plan.nodes[id];
    if (node === undefined || seen.has(id) || !depending.has(id) || node.type.is !== 'number' || node.operator === 'round') continue;
    seen.add(id);
    rests = true;
    if (node.operator === 'constant') constants.add(`${node.at?.start} ${node.at?.end}`);
    // A rate or a point has a scale of its own; a boundary or a block has none.
    else if (node.operator === 'progressive' || node.operator === 'interpolate') constants.add('settings');
    open.push(...node.inputs);
  }
  return rests;
}
