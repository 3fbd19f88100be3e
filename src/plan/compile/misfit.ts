/** Says why operands do not go together: their own words, their units, and what to write instead. */

import type { Expression } from '../../lib/expression.ts';
import type { Span, Values } from '../../lib/problem.ts';
import type { Value } from '../../methods/method.ts';
import { type Context, report } from './context.ts';
import type { Misfit } from './types.ts';

/** Where the two sides of an operator stand in the scheme. */
export type Operands = { readonly left: Expression; readonly right: Expression };

/** Reports why two operands do not go together; gives null. */
export function reportMisfit(context: Context, misfit: Misfit, operator: string, at: Span, operands: Operands | null): null {
  const sides = operands === null ? NOBODY : { left: sideOf(context, operands.left), right: sideOf(context, operands.right) };
  const bare = misfit.values['bare'] === 'left' ? operands?.left : operands?.right;
  const own = misfit.misfit === 'UNIT_MISSING' && bare !== undefined ? bare.at : at;
  return report(context, misfit.misfit, own, { ...misfit.values, ...namesOf(sides), ...proposals(misfit.values, sides, operator) });
}

/** Reports the result that does not fit the others, where it stands; gives null. */
export function reportResult(context: Context, misfit: Misfit, values: readonly Value[], at: Span): null {
  const node = context.nodes[values[misfit.index ?? -1]?.node ?? -1];
  const own = node?.at ?? null;
  const inside = own !== null && (node?.operator === 'constant' || (at.start <= own.start && own.end <= at.end)) ? own : null;
  const right =
    inside === null ? NOBODY.right : { text: context.text.slice(inside.start, inside.end), literal: node?.operator === 'constant' };
  const sides = { left: NOBODY.left, right };
  return report(context, misfit.misfit, inside ?? at, { ...misfit.values, ...namesOf(sides), ...proposals(misfit.values, sides, '=') });
}

/** One side: its own words, or none where it has no place of its own. */
type Side = { readonly text: string; readonly literal: boolean };

type Sides = { readonly left: Side; readonly right: Side };

const NOBODY: Sides = { left: { text: '', literal: false }, right: { text: '', literal: false } };

const sideOf = (context: Context, expression: Expression): Side => ({
  text: context.text.slice(expression.at.start, expression.at.end),
  literal: expression.is === 'number',
});

/** The sides as sentences name them: in the words of the scheme, or as "the left side". */
function namesOf({ left, right }: Sides): Values {
  return {
    a: left.text === '' ? '左边' : `「${left.text}」`,
    b: right.text === '' ? '右边' : `「${right.text}」`,
    aEn: left.text === '' ? 'the left side' : `"${left.text}"`,
    bEn: right.text === '' ? 'the right side' : `"${right.text}"`,
  };
}

const SIGNS: Readonly<Record<string, string>> = { '-': '−', '*': '×', '/': '÷', '!=': '≠', '<=': '≤', '>=': '≥' };

/** A side as an operand: in parentheses where it is more than one word. */
const operand = ({ text }: Side, otherwise: string): string => (text === '' ? otherwise : /\s/.test(text) ? `(${text})` : text);

/** What to write instead: a conversion, a number with its unit, a share of an amount. */
function proposals(values: Values, sides: Sides, operator: string): Values {
  const bareLeft = values['bare'] === 'left';
  const [bare, other] = bareLeft ? [sides.left, sides.right] : [sides.right, sides.left];
  const unit = (en: string) => String(values[`unit${en}`]);
  const sign = SIGNS[operator] ?? operator;
  const share = (en: boolean) => `${operand(other, en ? 'sales' : '业绩')} ${en ? '/ target' : '÷ 目标'}`;
  return {
    converted: `${operand(sides.right, '右边')} × 10${values['factor']}`,
    convertedEn: `${operand(sides.right, 'right')} * 10${values['factorEn']}`,
    united: bare.literal ? `${bare.text}${unit('')}` : `${operand(bare, '这个数')} × 1${unit('')}`,
    unitedEn: bare.literal ? `${bare.text}${unit('En')}` : `${operand(bare, 'number')} * 1${unit('En')}`,
    raised: `${operand(other, '底数')} × (1 ${sign} ${operand(bare, '10%')})`,
    raisedEn: `${operand(other, 'base')} * (1 ${operator} ${operand(bare, '10%')})`,
    shared: bareLeft ? `${operand(bare, '90%')} ${sign} ${share(false)}` : `${share(false)} ${sign} ${operand(bare, '90%')}`,
    sharedEn: bareLeft ? `${operand(bare, '90%')} ${operator} ${share(true)}` : `${share(true)} ${operator} ${operand(bare, '90%')}`,
    bareText: bare.text === '' ? '这里' : `「${bare.text}」`,
    bareTextEn: bare.text === '' ? 'this' : `"${bare.text}"`,
    otherText: other.text === '' ? '旁边的数' : `「${other.text}」`,
    otherTextEn: other.text === '' ? 'what stands beside it' : `"${other.text}"`,
  };
}
