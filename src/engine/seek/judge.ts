/** Judges a goal in a computed month: the difference of its two sides for one subject, or of a sum over all who have a value. */

import { fractionAt } from '../../lib/cell.ts';
import { UNKNOWN } from '../../lib/column.ts';
import { compare, type Fraction, fraction, plus } from '../../lib/fraction.ts';
import { hasErrors } from '../../lib/problem.ts';
import type { NodeId } from '../../methods/node.ts';
import type { Comparison, GoalLines } from '../../plan/parse/goal.ts';
import type { Plan } from '../../plan/plan.ts';
import { added, type Known, lacking, negated, OPEN, type Range } from './known.ts';
import { cellAt, type Probe, type Prover } from './proof.ts';
import type { Run, Sign } from './search.ts';

/** What is judged: the lines of the goal, and the subject's place; null: the sum over all subjects. */
export type Aim = { readonly lines: GoalLines; readonly subject: number | null };

/** The left side, and its difference to the right side as a sign; `unknown` counts subjects that a sum leaves out because they are unknown. */
export type Judged = { readonly value: Fraction | null; readonly sign: Sign; readonly unknown: number };

/** The node of a line that has a value for each subject. */
export function nodeOf(plan: Plan, name: string): NodeId {
  const built = plan.lines.find(({ line }) => line.name === name)?.built;
  if (built?.is !== 'value') throw new Error(`Bug: ${name} has no value for each subject`);
  return built.node;
}

/** The goal at a probe; no result where the facts break a rule of the scheme. */
export function judge({ evaluation, row }: Probe, { lines, subject }: Aim): Judged {
  const { plan, facts, problems } = evaluation;
  const cell = (name: string, of: number): Known => cellAt(evaluation.column(nodeOf(plan, name)), row(of));
  const number = (known: Known): Fraction | null => (known.is === 'number' ? known.low : null);
  if (hasErrors(problems)) return { value: null, sign: null, unknown: 0 };
  if (subject !== null) return judged(number(cell(lines.left, subject)), number(cell(lines.right, subject)), 0);
  const column = evaluation.column(nodeOf(plan, lines.left));
  let [sum, unknown]: [Fraction | null, number] = [null, 0];
  for (let of = 0; of < facts.subjects.ids.length; of += 1) {
    const value = column.is === 'number' ? fractionAt(column, row(of)) : null;
    if (value !== null) sum = plus(sum ?? fraction(0n), value);
    else if (isUnknown(cell(lines.left, of))) unknown += 1;
  }
  return judged(sum, number(cell(lines.right, 0)), unknown);
}

const isUnknown = (known: Known): boolean => known.is === 'none' && known.state === UNKNOWN;

const judged = (left: Fraction | null, right: Fraction | null, unknown: number): Judged => ({
  value: left,
  sign: left === null || right === null ? null : (compare(left, right) as Sign),
  unknown,
});

/** What is proven of the difference of both sides. */
export function difference(known: Prover, plan: Plan, { lines, subject }: Aim, subjects: number): Known {
  const [left, right] = [nodeOf(plan, lines.left), nodeOf(plan, lines.right)];
  if (subject !== null) return apart(known(left, subject), known(right, subject));
  const parts: Range[] = [];
  for (let of = 0; of < subjects; of += 1) {
    const part = known(left, of);
    if (part.is === 'number') parts.push(part);
    else if (part.is !== 'none') return OPEN;
  }
  if (parts.length === 0) return { is: 'none', state: UNKNOWN };
  return apart(parts.reduce(added), known(right, 0));
}

function apart(left: Known, right: Known): Known {
  const missing = lacking([left, right]);
  if (missing !== null) return missing;
  return left.is === 'number' && right.is === 'number' ? added(left, negated(right)) : OPEN;
}

const HOLDS: Readonly<Record<Comparison, (sign: number) => boolean>> = {
  '=': (sign) => sign === 0,
  '!=': (sign) => sign !== 0,
  '<': (sign) => sign < 0,
  '<=': (sign) => sign <= 0,
  '>': (sign) => sign > 0,
  '>=': (sign) => sign >= 0,
};

/** Neighbouring candidates for which a goal holds, does not hold, or has no result (null). */
export type Stretch = { readonly from: bigint; readonly to: bigint; readonly holds: boolean | null };

/** Whether a comparison holds where the difference of its sides has a sign. */
export const holdsAt = (sign: Sign, operator: Comparison): boolean | null => (sign === null ? null : HOLDS[operator](sign));

/** Runs of signs as stretches in which a comparison holds or not. */
export function stretches(runs: readonly Run[], operator: Comparison): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const { from, to, sign } of runs) {
    const holds = holdsAt(sign, operator);
    const before = found.at(-1);
    if (before?.holds === holds && before !== undefined) found[found.length - 1] = { ...before, to };
    else found.push({ from, to, holds });
  }
  return found;
}
