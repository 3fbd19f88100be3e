/** The tree of an expression such as `若 is_manager 则 200元 否则 0元`, as the parser gives it. */

import type { Fraction } from './fraction.ts';
import type { Span } from './problem.ts';
import type { Unit } from './unit.ts';

/** Operators with two operands; names are the English keywords or the mathematical signs. */
export type BinaryOperator = '+' | '-' | '*' | '/' | '=' | '!=' | '<' | '<=' | '>' | '>=' | 'and' | 'or';

/** An expression; `at` is its stretch of the scheme text. */
export type Expression =
  /** 5万元, 2.5%, 20元/人, 9.75分: the exact value (2.5 % is 1/40) and its unit; `percent` where a % was written. */
  | { readonly is: 'number'; readonly value: Fraction; readonly unit: Unit; readonly percent: boolean; readonly at: Span }
  /** '网络咨询' */
  | { readonly is: 'text'; readonly value: string; readonly at: Span }
  /** 2026-10-01, as text in ISO form */
  | { readonly is: 'date'; readonly value: string; readonly at: Span }
  /** 是 / 否 */
  | { readonly is: 'truth'; readonly value: boolean; readonly at: Span }
  /** sales, orders.amount, 「满 意 度」 */
  | { readonly is: 'name'; readonly path: readonly string[]; readonly at: Span }
  /** −x, 非 x, 不同 x */
  | { readonly is: 'unary'; readonly operator: '-' | 'not' | 'distinct'; readonly of: Expression; readonly at: Span }
  | { readonly is: 'binary'; readonly operator: BinaryOperator; readonly left: Expression; readonly right: Expression; readonly at: Span }
  /** 若 condition 则 then 否则 otherwise */
  | { readonly is: 'if'; readonly condition: Expression; readonly then: Expression; readonly otherwise: Expression; readonly at: Span }
  /** status 属于 late, early; bare words in the list are texts */
  | { readonly is: 'in'; readonly of: Expression; readonly list: readonly Expression[]; readonly negated: boolean; readonly at: Span }
  /** x 已知 / x 未知 */
  | { readonly is: 'known'; readonly of: Expression; readonly negated: boolean; readonly at: Span }
  /** 最大(a, b): `function` is the English keyword, `as` the word that stood there */
  | { readonly is: 'call'; readonly function: string; readonly arguments: readonly Expression[]; readonly at: Span };

/** The expressions that an expression is made of. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.is) {
    case 'unary':
    case 'known':
      return [expression.of];
    case 'in':
      return [expression.of, ...expression.list];
    case 'binary':
      return [expression.left, expression.right];
    case 'if':
      return [expression.condition, expression.then, expression.otherwise];
    case 'call':
      return expression.arguments;
    default:
      return [];
  }
}

/** The names in an expression, in the order written. */
export const namesIn = (expression: Expression): readonly (Expression & { readonly is: 'name' })[] =>
  expression.is === 'name' ? [expression] : partsOf(expression).flatMap(namesIn);
