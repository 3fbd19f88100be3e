/** How tightly the words and signs of expressions bind, from loose to tight; the parser and the printer share it. */

import type { BinaryOperator } from '../../lib/expression.ts';

/** 若 … 则 … 否则 … */
export const LOWEST = 1;
/** 或 */
export const OR = 2;
/** 且 */
const AND = 3;
/** 非 */
export const NOT = 4;
/** = ≠ < ≤ > ≥, 属于, 已知: these do not follow one another. */
export const COMPARISON = 5;
/** + − */
export const SUM = 6;
/** × ÷ */
const PRODUCT = 7;
/** −x, 不同 x */
export const UNARY = 8;
/** Names, numbers, texts, calls and parentheses. */
export const WHOLE = 9;

/** The power of each operator with two operands. */
export const POWERS: Readonly<Record<BinaryOperator, number>> = {
  or: OR,
  and: AND,
  '=': COMPARISON,
  '!=': COMPARISON,
  '<': COMPARISON,
  '<=': COMPARISON,
  '>': COMPARISON,
  '>=': COMPARISON,
  '+': SUM,
  '-': SUM,
  '*': PRODUCT,
  '/': PRODUCT,
};

/** The power of the operator of that name, or null when it is none with two operands. */
export const operatorPower = (name: string): number | null => (Object.hasOwn(POWERS, name) ? POWERS[name as BinaryOperator] : null);
