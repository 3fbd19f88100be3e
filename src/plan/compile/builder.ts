/** The builder that methods work with: each of its offers is one of this room's pieces. */

import type { Builder } from '../../methods/method.ts';
import type { Type } from '../../methods/node.ts';
import { expectation, measure } from '../measure/measures.ts';
import { type Context, report } from './context.ts';
import { casesOf, cutTable } from './cuts.ts';
import { addNode, binary, literal, unify } from './graph.ts';
import { numericOf, truthOf, valueFor } from './values.ts';

/** The builder of a compilation. */
export const builderFor = (context: Context): Builder => ({
  period: context.period,
  problem: (code, at, values) => report(context, code, at, values),
  warning: (code, at, values) => report(context, code, at, values, 'warning'),
  value: (expression) => valueFor(context, expression),
  numeric: (expression) => numericOf(context, expression),
  truth: (expression) => truthOf(context, expression),
  constant: (expression) => {
    const value = numericOf(context, expression);
    if (value === null) return null;
    if (value.constant === null)
      return report(context, 'CONSTANT_EXPECTED', expression.at, { text: context.text.slice(expression.at.start, expression.at.end) });
    return { value: value.constant, type: value.type as Type & { is: 'number' } };
  },
  literal: (value, type, at) => literal(context, value, type, at),
  node: (operator, inputs, settings, type, at) => addNode(context, operator, inputs, settings, type, at),
  binary: (operator, left, right, at) => binary(context, operator, left, right, at),
  unify: (values, at) => unify(context, values, at),
  cases: (value, at) => casesOf(context, value, at),
  cutTable: (rows, over, below, at) => cutTable(context, rows, over, below, at),
  measure: (request) => measure(context, request),
  expect: (request) => expectation(context, request),
  called: (coded, code) => context.called(coded, code) ?? code,
  textOf: (at) => context.text.slice(at.start, at.end),
});
