/** Makes nodes: constants are folded, arithmetic and comparison follow the rules of units. */

import { type Fraction, fraction, minus, over, plus, times } from '../../lib/fraction.ts';
import type { Span } from '../../lib/problem.ts';
import { sameUnit } from '../../lib/unit.ts';
import type { Value } from '../../methods/method.ts';
import type { Settings, Type } from '../../methods/node.ts';
import { type Context, report } from './context.ts';
import { type Operands, reportMisfit, reportResult } from './misfit.ts';
import { arithmeticType, comparisonMisfit, isPointDifference, unifyTypes } from './types.ts';

/** A new node over earlier ones. */
export function addNode(context: Context, operator: string, inputs: readonly Value[], settings: Settings, type: Type, at: Span): Value {
  const id = context.nodes.length;
  context.nodes.push({ id, operator, inputs: inputs.map((input) => input.node), settings, type, at });
  return { is: 'value', node: id, type, constant: null };
}

/** A constant as a node. */
export function literal(context: Context, value: Fraction | string | boolean | { readonly day: number }, type: Type, at: Span): Value {
  const constant = typeof value === 'object' && 'n' in value ? value : null;
  const own: Type = constant !== null && type.is === 'number' ? { ...type, scale: constant.d } : type;
  return { ...addNode(context, 'constant', [], { value }, own, at), constant };
}

const OPERATORS = { '+': 'add', '-': 'subtract', '*': 'multiply', '/': 'divide' } as const;

/** a + b, a − b, a × b, a ÷ b or a comparison, with units checked. */
export function binary(
  context: Context,
  operator: '+' | '-' | '*' | '/' | '=' | '!=' | '<' | '<=' | '>' | '>=',
  a: Value,
  b: Value,
  at: Span,
  operands: Operands | null = null,
): Value | null {
  if (operator !== '+' && operator !== '-' && operator !== '*' && operator !== '/')
    return comparison(context, operator, a, b, at, operands);
  const type = arithmeticType(operator, a, b);
  if ('misfit' in type) return reportMisfit(context, type, operator, at, operands);
  const folded = fold(context, operator, a, b, at);
  if (folded === undefined) return null;
  if (folded !== null) return literal(context, folded, type, at);
  const value = addNode(context, OPERATORS[operator], [a, b], {}, type, at);
  if (!isPointDifference(operator, type, a)) return value;
  const hundred = literal(context, fraction(100n), { is: 'number', unit: {}, percent: false, scale: 1n }, at);
  return addNode(context, 'multiply', [value, hundred], {}, type, at);
}

/** The value of arithmetic between constants; null where one is not constant, undefined after a problem. */
function fold(context: Context, operator: '+' | '-' | '*' | '/', a: Value, b: Value, at: Span): Fraction | null | undefined {
  if (operator === '/' && b.constant !== null && b.constant.n === 0n) {
    report(context, 'DIVIDE_BY_ZERO', at);
    return undefined;
  }
  if (a.constant === null || b.constant === null) return null;
  const how = { '+': plus, '-': minus, '*': times, '/': over }[operator];
  return how(a.constant, b.constant);
}

function comparison(context: Context, test: string, a: Value, b: Value, at: Span, operands: Operands | null): Value | null {
  const misfit = comparisonMisfit(test, a, b);
  if (misfit !== null) return reportMisfit(context, misfit, test, at, operands);
  return addNode(context, 'compare', [a, b], { test }, { is: 'truth' }, at);
}

/** The common type of several results; one that does not fit is reported where it stands. */
export function unify(context: Context, values: readonly Value[], at: Span): Type | null {
  const type = unifyTypes(values);
  return 'misfit' in type ? reportResult(context, type, values, at) : type;
}

/** Whether a value is in yuan. */
export const isMoney = (type: Type): boolean => type.is === 'number' && sameUnit(type.unit, { 元: 1 });
