/** Reads what is to be varied (`sales`, `比例`, `提成档[2]`, `提成档[2].边界`), and finds and replaces the number that it means in a scheme. */

import type { Expression } from '../../lib/expression.ts';
import { type Fraction, same } from '../../lib/fraction.ts';
import type { CaseRow, FieldValue, Side } from '../../methods/form.ts';
import { entryInForce } from '../compile/names.ts';
import type { Parameter, Scheme } from '../scheme.ts';

/** A name alone, or a row (from 1) of a table with the part that is meant. */
export type Vary = { readonly name: string; readonly row: number | null; readonly part: 'result' | 'boundary' | 'lower' | 'upper' };

/** A written number. */
export type NumberLiteral = Expression & { readonly is: 'number' };

const PARTS: Readonly<Record<string, Vary['part']>> = {
  边界: 'boundary',
  下界: 'lower',
  上界: 'upper',
  boundary: 'boundary',
  lower: 'lower',
  upper: 'upper',
};

/** What a text says is to be varied, or null. */
export function parseVary(text: string): Vary | null {
  const match = /^\s*「?([^「」[\]［］]+?)」?\s*(?:[[［]\s*(\d{1,4})\s*[\]］]\s*(?:\.\s*(\S+))?)?\s*$/u.exec(text);
  if (match === null) return null;
  const [, name = '', row, word] = match;
  const part = word === undefined ? 'result' : Object.hasOwn(PARTS, word) ? PARTS[word] : undefined;
  return part === undefined ? null : { name, row: row === undefined ? null : Number(row), part };
}

/** The value of a parameter that counts on a day: the entry in force, else its proposal. */
export const valueOn = (parameter: Parameter, day: number): FieldValue | null =>
  entryInForce(parameter, day)?.value ?? parameter.open?.proposal ?? null;

/** The number that a part of a parameter's value is; null where that is no single written number. */
export function literalIn(value: FieldValue, { row, part }: Vary): NumberLiteral | null {
  if (row === null) return value.kind === 'expression' ? asNumber(value.expression) : null;
  const found = value.kind === 'cases' ? value.rows[row - 1] : undefined;
  return found === undefined ? null : asNumber(partOf(found, part));
}

function partOf({ boundary, result }: CaseRow, part: Vary['part']): Expression | null {
  if (part === 'result') return result;
  const { lower, upper } = boundary;
  if (part === 'boundary') return lower !== null && upper !== null ? null : ((lower ?? upper)?.value ?? null);
  return (part === 'lower' ? lower : upper)?.value ?? null;
}

/** A written number, also with a minus before it. */
export function asNumber(expression: Expression | null): NumberLiteral | null {
  if (expression?.is === 'number') return expression;
  const of = expression?.is === 'unary' && expression.operator === '-' ? expression.of : null;
  return expression !== null && of?.is === 'number' ? { ...of, value: { n: -of.value.n, d: of.value.d }, at: expression.at } : null;
}

/**
 * The scheme in which the number at a place of a parameter is another one; places stay as they are. A boundary moves with those of
 * its table at the same value: where one row ends the next begins.
 */
export function withNumber(scheme: Scheme, name: string, literal: NumberLiteral, value: Fraction): Scheme {
  const changed = (parameter: Parameter): Parameter => ({
    ...parameter,
    history: parameter.history.map((entry) => ({ ...entry, value: fieldWith(entry.value, literal, value) })),
    open:
      parameter.open === null || parameter.open.proposal === null
        ? parameter.open
        : { ...parameter.open, proposal: fieldWith(parameter.open.proposal, literal, value) },
  });
  return { ...scheme, parameters: scheme.parameters.map((parameter) => (parameter.name === name ? changed(parameter) : parameter)) };
}

function fieldWith(field: FieldValue, literal: NumberLiteral, value: Fraction): FieldValue {
  const own = (each: Expression): boolean => each.at.start === literal.at.start && each.at.end === literal.at.end;
  const cell = (each: Expression): Expression => (own(each) ? { ...literal, value } : each);
  if (field.kind === 'expression') return { ...field, expression: cell(field.expression) };
  if (field.kind !== 'cases') return field;
  const sides = field.rows.flatMap(({ boundary }) => [boundary.lower, boundary.upper]);
  const moves = sides.some((side) => side !== null && own(side.value));
  const side = (each: Side | null): Side | null => {
    const number = moves && each !== null ? asNumber(each.value) : null;
    return each !== null && number !== null && same(number.value, literal.value) ? { ...each, value: { ...number, value } } : each;
  };
  const rows = field.rows.map((row) => ({
    ...row,
    result: cell(row.result),
    boundary: { ...row.boundary, lower: side(row.boundary.lower), upper: side(row.boundary.upper) },
  }));
  return { ...field, rows };
}
