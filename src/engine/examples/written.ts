/** Values written in examples: constants with their units, and columns made of them. */

import { type Column, NOT_APPLICABLE, numberColumnOf, type TextColumn, UNKNOWN, VALUE } from '../../lib/column.ts';
import { parseDay } from '../../lib/day.ts';
import type { Expression } from '../../lib/expression.ts';
import { type Fraction, leastCommonMultiple, minus, over, plus, times } from '../../lib/fraction.ts';
import type { Problem, Problems, Span, Values } from '../../lib/problem.ts';
import { isPlain, sameUnit } from '../../lib/unit.ts';
import type { Type } from '../../methods/node.ts';
import { arithmeticType } from '../../plan/compile/types.ts';
import type { Plan } from '../../plan/plan.ts';

/** A value written in an example: a number with its unit, a text, yes or no, a day, or null for unknown. */
export type Written =
  | { readonly is: 'number'; readonly value: Fraction; readonly type: Type & { readonly is: 'number' } }
  | { readonly is: 'text'; readonly value: string }
  | { readonly is: 'truth'; readonly value: boolean }
  | { readonly is: 'date'; readonly value: number };

/** Reports an error at a stretch of the scheme's text; gives null. */
export type Tell = (code: string, at: Span, values: Values) => null;

/** A {@link Tell} that adds to a list. */
export const telling =
  (plan: Plan, problems: Problems): Tell =>
  (code, at, values) => {
    const problem: Problem = { code, severity: 'error', place: { in: 'text', file: plan.file, span: at }, values };
    problems.push(problem);
    return null;
  };

/** The constant that an expression of an example writes, in the type of its line; a problem where it is none. */
export function writtenOf(expression: Expression, type: Type, tell: Tell, name: string): Written | null {
  const value = constantOf(expression);
  if (value === null || value.is !== type.is) return tell('EXAMPLE_VALUE', expression.at, { name });
  if (value.is === 'number' && type.is === 'number' && !isZero(value) && !sameUnit(value.type.unit, type.unit))
    return tell('EXAMPLE_VALUE', expression.at, { name });
  return value;
}

/** Whether a number is a written plain 0, which takes any unit. */
export const isZero = (value: Written & { readonly is: 'number' }): boolean => value.value.n === 0n && isPlain(value.type.unit);

/** The constant that an expression writes, or null where it is none. */
export function constantOf(expression: Expression): Written | null {
  switch (expression.is) {
    case 'number':
      return {
        is: 'number',
        value: expression.value,
        type: { is: 'number', unit: expression.unit, percent: expression.percent, scale: null },
      };
    case 'text':
      return { is: 'text', value: expression.value };
    case 'truth':
      return { is: 'truth', value: expression.value };
    case 'date':
      return { is: 'date', value: parseDay(expression.value) ?? 0 };
    case 'unary': {
      const of = constantOf(expression.of);
      return expression.operator === '-' && of?.is === 'number' ? { ...of, value: { n: -of.value.n, d: of.value.d } } : null;
    }
    case 'binary':
      return arithmeticOf(expression);
    default:
      return null;
  }
}

const ARITHMETIC: Readonly<Record<string, (a: Fraction, b: Fraction) => Fraction>> = { '+': plus, '-': minus, '*': times, '/': over };

/** 245分 ÷ 3: exact results that no decimal can write. */
function arithmeticOf(expression: Expression & { is: 'binary' }): Written | null {
  const [left, right] = [constantOf(expression.left), constantOf(expression.right)];
  const how = ARITHMETIC[expression.operator];
  if (left?.is !== 'number' || right?.is !== 'number' || how === undefined) return null;
  const operator = expression.operator as '+' | '-' | '*' | '/';
  if (operator === '/' && right.value.n === 0n) return null;
  const type = arithmeticType(operator, { type: left.type, constant: left.value }, { type: right.type, constant: right.value });
  return 'misfit' in type ? null : { is: 'number', type, value: how(left.value, right.value) };
}

/** A cell of a column: what is written there, null for unknown, or that it does not apply. */
export type WrittenCell = Written | null | 'not applicable';

/** A column of the given cells. */
export function columnFrom(given: readonly WrittenCell[], type: Type): Column {
  const states = given.map((cell) => (cell === null ? UNKNOWN : cell === 'not applicable' ? NOT_APPLICABLE : VALUE));
  const state = states.some((each) => each !== VALUE) ? Uint8Array.from(states) : null;
  const cells = given.map((cell) => (cell === 'not applicable' ? null : cell));
  if (type.is === 'number') {
    const values = cells.map((cell) => (cell?.is === 'number' ? cell.value : { n: 0n, d: 1n }));
    const scale = values.map((value) => value.d).reduce(leastCommonMultiple, 1n);
    return numberColumnOf(
      values.map((value) => value.n * (scale / value.d)),
      scale,
      state,
    );
  }
  const size = cells.length;
  if (type.is === 'truth')
    return { is: 'truth', size, state, bits: Uint8Array.from(cells, (cell) => (cell?.is === 'truth' && cell.value ? 1 : 0)) };
  if (type.is === 'date')
    return { is: 'date', size, state, days: Int32Array.from(cells, (cell) => (cell?.is === 'date' ? cell.value : 0)) };
  return {
    is: 'text',
    size,
    state,
    codes: Int32Array.from(cells, (_, k) => k),
    words: cells.map((cell) => (cell?.is === 'text' ? cell.value : '')),
  } satisfies TextColumn;
}

/** A column of which nothing is known. */
export const unknownColumn = (type: Type, size: number): Column => columnFrom(new Array<null>(size).fill(null), type);
