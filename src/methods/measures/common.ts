/** What all measures share: the fields that choose rows, and the types of their answers. */

import type { Expression } from '../../lib/expression.ts';
import type { Unit } from '../../lib/unit.ts';
import { expressionOf, type Field, type Form } from '../form.ts';
import type { Type } from '../node.ts';

/** Which rows count (其中), on which grain (按), in which window (窗口), and whose they are (归). */
export const ROW_FIELDS: readonly Field[] = [
  { id: 'where', kind: 'expression' },
  { id: 'per', kind: 'list' },
  { id: 'window', kind: 'word' },
  { id: 'credit', kind: 'expression' },
];

/** The type of a whole number of things. */
export const countOf = (unit: Unit): Type => ({ is: 'number', unit, percent: false, scale: 1n });

/** The type of truth values. */
export const TRUTH: Type = { is: 'truth' };

/** The main expression of a measure. */
export function mainOf(form: Form): Expression {
  const main = expressionOf(form, form.method);
  if (main === null) throw new Error(`Bug: ${form.method} without its main field`);
  return main;
}

/** Whether an expression is a bare name such as a table: 计数: visits. */
export const isBareName = (expression: Expression): boolean => expression.is === 'name' && expression.path.length === 1;
