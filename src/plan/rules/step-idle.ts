/** What stands under 后 and does nothing: a cap below the floor, a second bound that never acts, a rounding finer than the one before. */

import { compare, type Fraction, over } from '../../lib/fraction.ts';
import type { Line, Step } from '../../methods/form.ts';
import type { Context } from '../compile/context.ts';
import { constantOf } from './nodes.ts';
import type { Lint, Rule } from './rule.ts';

/** Remarks inverted bounds and steps without effect. */
export const stepIdle: Rule = (context) => context.scheme.lines.flatMap((line) => idle(context, line));

function idle(context: Context, line: Line): readonly Lint[] {
  const values = line.then.map((step) => numberOf(context, step));
  return line.then.flatMap((step, k): readonly Lint[] => {
    const value = values[k] ?? null;
    for (const [j, before] of line.then.slice(0, k).entries()) {
      const earlier = values[j] ?? null;
      const code = value === null || earlier === null ? null : remark(before, earlier, step, value);
      if (code !== null)
        return [{ code, at: step.at, values: { name: line.name, step: textAt(context, step), before: textAt(context, before) } }];
    }
    return [];
  });
}

const textAt = (context: Context, step: Step): string => context.text.slice(step.at.start, step.at.end);

/** The number of a step where it is the same for all. */
function numberOf({ nodes }: Context, step: Step): Fraction | null {
  const own = nodes.find((node) => node.at?.start === step.at.start && node.at.end === step.at.end && OPERATORS.has(node.operator));
  const rounding = own?.settings['step'];
  return own?.operator === 'round' ? (rounding as unknown as Fraction) : constantOf(nodes, own?.inputs[1]);
}

const OPERATORS = new Set(['smallest', 'largest', 'round']);

const BOUNDS = new Set(['cap', 'floor']);

/** What is the matter with a step after an earlier one, or null. */
function remark(before: Step, earlier: Fraction, step: Step, value: Fraction): string | null {
  const order = compare(value, earlier);
  if (!BOUNDS.has(step.word)) return BOUNDS.has(before.word) || over(earlier, value).d !== 1n ? null : 'STEP_IDLE';
  if (!BOUNDS.has(before.word)) return null;
  if (step.word === before.word) return (step.word === 'cap' ? order >= 0 : order <= 0) ? 'STEP_IDLE' : null;
  return (step.word === 'cap' ? order <= 0 : order >= 0) ? 'BOUNDS_TURNED' : null;
}
