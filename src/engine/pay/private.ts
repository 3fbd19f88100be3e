/** Which lines of a plan tell what somebody earns: those are only for whoever may see pay. */

import { YUAN } from '../../lib/unit.ts';
import type { NodeId, Type } from '../../methods/node.ts';
import type { Plan, PlanLine } from '../../plan/plan.ts';

/**
 * The names of the lines that tell what somebody earns: lines of pay, totals in yuan, and all that is computed from one of them or from an
 * amount of yuan in the list of people, such as the base pay. A score that pay is computed from is none; a score computed from pay is one.
 */
export function payLines(plan: Plan): ReadonlySet<string> {
  const telling = new Set<NodeId>();
  for (const planned of plan.lines) if (planned.built.is === 'value' && isPay(planned)) telling.add(planned.built.node);
  // Steps stand in order: what one is made of comes before it.
  for (const { id, inputs, operator, type } of plan.nodes)
    if ((operator === 'attribute' && isMoney(type)) || inputs.some((input) => telling.has(input))) telling.add(id);
  const told = plan.lines.filter(({ built }) => built.is === 'value' && telling.has(built.node));
  return new Set(told.map(({ line }) => line.name));
}

const isPay = ({ line, built }: PlanLine): boolean =>
  line.section === 'pay' || (line.section === 'total' && built.is === 'value' && isMoney(built.type));

/** Yuan, or yuan by something. */
const isMoney = (type: Type): boolean => type.is === 'number' && Object.keys(type.unit).some((base) => Object.hasOwn(YUAN, base));
