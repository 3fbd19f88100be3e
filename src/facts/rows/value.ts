/** Values of a row (and conditions on it) as SQL, with the knowledge whether they can be NULL. */

import type { RowValue } from '../../methods/question.ts';
import { integer, NULL, operate, type Sql, truth } from '../sql/tree.ts';

/** An expression, and whether it can be NULL on the facts at hand. */
export type Value = { readonly sql: Sql; readonly nullable: boolean };

/** A value that names a column of the row. */
export type ColumnValue = RowValue & { readonly is: 'column' };

/** A value that names a finer-grained answer. */
export type GrainValue = RowValue & { readonly is: 'grain' };

/** What a row offers to its values: columns, attributes of its subject, and answers at its keys. */
export type Scope = {
  readonly column: (value: ColumnValue) => Value;
  readonly subject: (column: string) => Value;
  readonly grain: (value: GrainValue) => Value;
};

/** The value as SQL. */
export function rowValue(value: RowValue, scope: Scope): Value {
  switch (value.is) {
    case 'column':
      return scope.column(value);
    case 'subject':
      return scope.subject(value.column);
    case 'grain':
      return scope.grain(value);
    case 'number':
      return known(integer(value.value));
    case 'text':
    case 'date':
    case 'truth':
      return known(value);
    case 'sum':
      return sumOf(value, scope);
    case 'compare':
      return comparison(value, scope);
    case 'and':
    case 'or':
      return listOf(value, scope);
    case 'not':
      return over(rowValue(value.of, scope), (of) => ({ is: 'not', of }));
    case 'in':
      return over(rowValue(value.of, scope), (of) => (value.list.length === 0 ? truth(false) : { is: 'in', of, list: value.list }));
    case 'known':
      return known({ is: 'not', of: { is: 'is null', of: rowValue(value.of, scope).sql } });
    case 'map':
      return mapped(value, scope);
    case 'months':
      return months(value, scope);
  }
}

/** An expression that is never NULL. */
const known = (sql: Sql): Value => ({ sql, nullable: false });

const over = (value: Value, make: (of: Sql) => Sql): Value => ({
  sql: make(value.sql),
  nullable: value.nullable,
});

function sumOf(value: RowValue & { readonly is: 'sum' }, scope: Scope): Value {
  let total: Sql | null = null;
  let nullable = false;
  for (const term of value.terms) {
    const of = rowValue(term.of, scope);
    nullable ||= of.nullable;
    const wide: Sql = { is: 'widen', of: of.sql };
    const size: bigint = term.factor < 0n && total !== null ? -term.factor : term.factor;
    const scaled: Sql = size === 1n ? wide : operate(wide, '*', integer(size));
    total = total === null ? scaled : operate(total, size === term.factor ? '+' : '-', scaled);
  }
  return { sql: total ?? integer(0), nullable };
}

const SIGNS = { '=': '=', '!=': '<>', '<': '<', '<=': '<=', '>': '>', '>=': '>=' } as const;

function comparison(value: RowValue & { readonly is: 'compare' }, scope: Scope): Value {
  const [left, right] = [rowValue(value.left, scope), rowValue(value.right, scope)];
  return {
    sql: operate(left.sql, SIGNS[value.operator], right.sql),
    nullable: left.nullable || right.nullable,
  };
}

function listOf(value: RowValue & { readonly is: 'and' | 'or' }, scope: Scope): Value {
  const parts = value.of.map((of) => rowValue(of, scope));
  return {
    sql: { is: value.is, of: parts.map((part) => part.sql) },
    nullable: parts.some((part) => part.nullable),
  };
}

function mapped(value: RowValue & { readonly is: 'map' }, scope: Scope): Value {
  const of = rowValue(value.of, scope).sql;
  const whens = value.cases.map(({ code, value: result }) => ({
    when: operate(of, '=', { is: 'text', value: code }),
    then: integer(result),
  }));
  return { sql: whens.length === 0 ? NULL : { is: 'case', whens, otherwise: NULL }, nullable: true };
}

function months(value: RowValue & { readonly is: 'months' }, scope: Scope): Value {
  const [from, to] = [rowValue(value.from, scope), rowValue(value.to, scope)];
  return {
    sql: { is: 'months', from: from.sql, to: to.sql },
    nullable: from.nullable || to.nullable,
  };
}
