/** Compiles expressions whose value stands for each subject. */

import { parseDay } from '../../lib/day.ts';
import type { Expression } from '../../lib/expression.ts';
import { unitText } from '../../lib/unit.ts';
import type { Value } from '../../methods/method.ts';
import type { Type } from '../../methods/node.ts';
import { functionWord } from '../word-lists.ts';
import { type Context, report } from './context.ts';
import { addNode, binary, literal, unify } from './graph.ts';
import {
  allTexts,
  asUnquoted,
  attribute,
  builtIn,
  isAmbiguous,
  lineOf,
  MONTHS,
  type Name,
  parameterOf,
  parameterValue,
  textsOf,
  unknownName,
} from './names.ts';
import { kindText } from './types.ts';

/** The value of an expression for each subject, or null after a problem. */
export function valueFor(context: Context, expression: Expression): Value | null {
  switch (expression.is) {
    case 'number':
      return literal(
        context,
        expression.value,
        { is: 'number', unit: expression.unit, percent: expression.percent, scale: expression.value.d },
        expression.at,
      );
    case 'text':
      return literal(context, expression.value, { is: 'text' }, expression.at);
    case 'truth':
      return literal(context, expression.value, { is: 'truth' }, expression.at);
    case 'date':
      return literal(context, { day: parseDay(expression.value) ?? 0 }, { is: 'date' }, expression.at);
    case 'name':
      return nameValue(context, expression);
    case 'unary':
      return unaryValue(context, expression);
    case 'binary':
      return binaryValue(context, expression);
    case 'if':
      return ifValue(context, expression);
    case 'in':
      return inValue(context, expression);
    case 'known':
      return knownValue(context, expression);
    case 'call':
      return callValue(context, expression);
  }
}

/** The value of an expression that must be a number. */
export function numericOf(context: Context, expression: Expression): Value | null {
  const value = valueFor(context, expression);
  if (value === null || value.type.is === 'number') return value;
  return expected(context, 'NUMBER_EXPECTED', expression, value.type);
}

/** The value of an expression that must be true or false. */
export function truthOf(context: Context, expression: Expression): Value | null {
  const value = valueFor(context, expression);
  if (value === null || value.type.is === 'truth') return value;
  return expected(context, 'TRUTH_EXPECTED', expression, value.type);
}

/** Reports a value of the wrong kind in the scheme's own words, with its kind. */
export function expected(context: Context, code: string, expression: Expression, type: Type): null {
  return report(context, code, expression.at, {
    text: context.text.slice(expression.at.start, expression.at.end),
    found: kindText(type, 'zh'),
    foundEn: kindText(type, 'en'),
    zero: type.is === 'number' ? `0${unitText(type.unit, 'zh')}` : '0',
    zeroEn: type.is === 'number' ? `0${unitText(type.unit, 'en')}` : '0',
  });
}

function nameValue(context: Context, name: Name): Value | null {
  const alone = name.path.length === 1 ? (name.path[0] ?? '') : '';
  if (isAmbiguous(context, alone, context.subject))
    return report(context, 'NAME_TWICE', name.at, { name: alone, table: context.subject.name });
  const line = lineOf(context, alone);
  if (line !== null) {
    const built = context.build(line, name.at);
    if (built === null) return null;
    return built.is === 'value'
      ? { is: 'value', node: built.node, type: built.type, constant: built.constant }
      : report(context, built.is === 'row' ? 'LINE_ROW' : 'LINE_FINER', name.at, { name: alone });
  }
  const parameter = parameterOf(context, alone);
  if (parameter !== null) {
    const value = parameterValue(context, parameter, name.at);
    if (value === null) return null;
    return value.kind === 'expression' ? valueFor(context, value.expression) : report(context, 'PARAMETER_TABLE', name.at, { name: alone });
  }
  return attribute(context, name) ?? builtIn(context, name) ?? unknownName(context, name);
}

function unaryValue(context: Context, expression: Expression & { is: 'unary' }): Value | null {
  if (expression.operator === 'distinct') return report(context, 'DISTINCT_ONLY_COUNT', expression.at);
  if (expression.operator === 'not') {
    const of = truthOf(context, expression.of);
    return of === null ? null : addNode(context, 'not', [of], {}, { is: 'truth' }, expression.at);
  }
  const of = numericOf(context, expression.of);
  if (of === null) return null;
  if (of.constant !== null) return literal(context, { n: -of.constant.n, d: of.constant.d }, of.type, expression.at);
  return addNode(context, 'negate', [of], {}, of.type, expression.at);
}

function binaryValue(context: Context, expression: Expression & { is: 'binary' }): Value | null {
  const { operator, at } = expression;
  if (operator === 'and' || operator === 'or') {
    const [left, right] = [truthOf(context, expression.left), truthOf(context, expression.right)];
    return left === null || right === null ? null : addNode(context, operator, [left, right], {}, { is: 'truth' }, at);
  }
  const [left, right] = [valueFor(context, expression.left), valueFor(context, expression.right)];
  if (left?.type.is === 'text' && right === null) return asUnquoted(context, expression.right, expression.left);
  return left === null || right === null ? null : binary(context, operator, left, right, at, expression);
}

function ifValue(context: Context, expression: Expression & { is: 'if' }): Value | null {
  const condition = truthOf(context, expression.condition);
  const [then, otherwise] = [valueFor(context, expression.then), valueFor(context, expression.otherwise)];
  if (condition === null || then === null || otherwise === null) return null;
  const type = unify(context, [then, otherwise], expression.at);
  return type === null ? null : addNode(context, 'choose', [condition, then, otherwise], {}, type, expression.at);
}

function inValue(context: Context, expression: Expression & { is: 'in' }): Value | null {
  const of = valueFor(context, expression.of);
  if (of === null) return null;
  if (of.type.is !== 'text' || !allTexts(expression)) return expected(context, 'IN_TEXT', expression.of, of.type);
  const list = textsOf(expression);
  const found = addNode(context, 'in', [of], { list }, { is: 'truth' }, expression.at);
  return expression.negated ? addNode(context, 'not', [found], {}, { is: 'truth' }, expression.at) : found;
}

function knownValue(context: Context, expression: Expression & { is: 'known' }): Value | null {
  const of = valueFor(context, expression.of);
  if (of === null) return null;
  const known = addNode(context, 'known', [of], {}, { is: 'truth' }, expression.at);
  return expression.negated ? addNode(context, 'not', [known], {}, { is: 'truth' }, expression.at) : known;
}

const NUMBER_FUNCTIONS: Readonly<Record<string, string>> = { max: 'largest', min: 'smallest', abs: 'absolute' };

function callValue(context: Context, expression: Expression & { is: 'call' }): Value | null {
  const operator = NUMBER_FUNCTIONS[expression.function];
  if (operator === undefined && expression.function !== 'months_between')
    return report(context, 'FUNCTION_ROWS_ONLY', expression.at, functionNames(expression.function));
  const values = expression.arguments.map((argument) => valueFor(context, argument));
  if (values.some((value) => value === null)) return null;
  const known = values as Value[];
  if (operator === undefined) return monthsValue(context, expression, known);
  if (known.length < (operator === 'absolute' ? 1 : 2) || (operator === 'absolute' && known.length > 1))
    return report(context, operator === 'absolute' ? 'ARGUMENT_ONE' : 'ARGUMENTS', expression.at, functionNames(expression.function));
  const type = unify(context, known, expression.at);
  if (type === null) return null;
  return type.is === 'number'
    ? addNode(context, operator, known, {}, type, expression.at)
    : expected(context, 'NUMBER_EXPECTED', expression, type);
}

/** A function's name in both languages, for messages. */
export const functionNames = (id: string): { readonly name: string; readonly nameEn: string } => ({
  name: functionWord(id, 'zh'),
  nameEn: id,
});

function monthsValue(context: Context, expression: Expression & { is: 'call' }, values: readonly Value[]): Value | null {
  if (values.length !== 2 || values.some((value) => value.type.is !== 'date')) return report(context, 'MONTHS_DATES', expression.at);
  return addNode(context, 'months', values, {}, MONTHS, expression.at);
}
