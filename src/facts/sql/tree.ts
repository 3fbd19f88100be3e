/** SQL as a typed tree: the few expressions and the one shape of SELECT that questions need. */

import type { Day } from '../../lib/day.ts';

/** Operators between two expressions. */
export type SqlOperator = '=' | '<>' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '%';

/** Functions that look at the rows of a group. */
export type SqlAggregate = 'count' | 'sum' | 'min' | 'max' | 'bool_or' | 'bool_and';

/** An expression; three-valued logic throughout. */
export type Sql =
  | { readonly is: 'column'; readonly of: string; readonly name: string }
  | { readonly is: 'integer'; readonly value: bigint }
  | { readonly is: 'text'; readonly value: string }
  | { readonly is: 'date'; readonly value: Day }
  | { readonly is: 'truth'; readonly value: boolean }
  | { readonly is: 'null' }
  | {
      readonly is: 'operator';
      readonly operator: SqlOperator;
      readonly left: Sql;
      readonly right: Sql;
    }
  | { readonly is: 'and' | 'or'; readonly of: readonly Sql[] }
  | { readonly is: 'not'; readonly of: Sql }
  | { readonly is: 'is null'; readonly of: Sql }
  | { readonly is: 'in'; readonly of: Sql; readonly list: readonly string[] }
  | { readonly is: 'case'; readonly whens: readonly When[]; readonly otherwise: Sql }
  | { readonly is: 'coalesce'; readonly of: Sql; readonly otherwise: Sql }
  /** An aggregate over the rows of the group that pass `filter`; `of` null counts rows. */
  | {
      readonly is: 'aggregate';
      readonly name: SqlAggregate;
      readonly distinct: boolean;
      readonly of: Sql | null;
      readonly filter: Sql | null;
    }
  /** A window function over the rows that share `by`, in rising order of `order` (nulls last). */
  | {
      readonly is: 'over';
      readonly name: 'row_number' | 'dense_rank' | 'count' | 'max' | 'bool_or';
      readonly of: Sql | null;
      readonly by: readonly Sql[];
      readonly order: Sql | null;
    }
  /** An integer as the wider of the dialect's integers where those are asked for. */
  | { readonly is: 'widen'; readonly of: Sql }
  /** A sum brought back to the integers in which columns are kept. */
  | { readonly is: 'fit'; readonly of: Sql }
  /** An integer as it leaves the engine without a loss. */
  | { readonly is: 'result'; readonly of: Sql }
  /** Complete months between two dates, 0 where they stand the other way round. */
  | { readonly is: 'months'; readonly from: Sql; readonly to: Sql }
  /** The Monday of the week, or the first of the month, of a date. */
  | { readonly is: 'bucket'; readonly by: 'week' | 'month'; readonly of: Sql }
  /** A date so many days later (integer expression, may be negative). */
  | { readonly is: 'plus days'; readonly of: Sql; readonly days: Sql };

/** A branch of a CASE. */
export type When = { readonly when: Sql; readonly then: Sql };

/** Something with rows, and the alias by which columns name it. */
export type Relation = { readonly as: string } & (
  | { readonly is: 'stored' /** SQL text, quoted by who made it */; readonly name: string }
  | { readonly is: 'named'; readonly name: string }
  | { readonly is: 'select'; readonly select: Select }
  /** The calendar days of a range as column "day", and a row without one where `blank`. */
  | {
      readonly is: 'days';
      readonly first: Day;
      readonly last: Day;
      readonly blank: boolean;
    }
  | { readonly is: 'one row' }
);

/** One more relation beside the first. */
export type SqlJoin = {
  readonly kind: 'inner' | 'left' | 'cross';
  readonly relation: Relation;
  readonly on: readonly Sql[];
};

/** A SELECT; conditions of `where` are all demanded, `groupBy` counts columns from 1. */
export type Select = {
  readonly columns: readonly { readonly as: string; readonly of: Sql }[];
  readonly from: Relation;
  readonly joins: readonly SqlJoin[];
  readonly where: readonly Sql[];
  readonly groupBy: readonly number[];
  readonly orderBy: readonly Order[];
  readonly limit: number | null;
};

/** What rows are sorted by; NULLs come last either way. */
export type Order = { readonly by: Sql; readonly falling?: boolean };

/** A whole statement: named SELECTs, each may use those before it, and the one that answers. */
export type Statement = {
  readonly with: readonly { readonly name: string; readonly select: Select }[];
  readonly select: Select;
};

/** A SELECT from a relation; everything else is empty unless given. */
export const select = (from: Relation, columns: Select['columns'], more: Partial<Omit<Select, 'from' | 'columns'>> = {}): Select => ({
  joins: [],
  where: [],
  groupBy: [],
  orderBy: [],
  limit: null,
  ...more,
  from,
  columns,
});

/** A column of an alias. */
export const column = (of: string, name: string): Sql => ({ is: 'column', of, name });

/** A whole number. */
export const integer = (value: bigint | number): Sql => ({ is: 'integer', value: BigInt(value) });

/** NULL. */
export const NULL: Sql = { is: 'null' };

/** TRUE or FALSE. */
export const truth = (value: boolean): Sql => ({ is: 'truth', value });

/** left operator right. */
export const operate = (left: Sql, operator: SqlOperator, right: Sql): Sql => ({
  is: 'operator',
  operator,
  left,
  right,
});

/** Whether an expression is NULL. */
export const isNull = (of: Sql): Sql => ({ is: 'is null', of });

/** All of the conditions; the nulls among them are left out; null when none is left. */
export function allOf(conditions: readonly (Sql | null)[]): Sql | null {
  const given = conditions.filter((condition) => condition !== null);
  return given.length <= 1 ? (given[0] ?? null) : { is: 'and', of: given };
}

/** Any of the conditions; the nulls among them are left out; null when none is left. */
export function anyOf(conditions: readonly (Sql | null)[]): Sql | null {
  const given = conditions.filter((condition) => condition !== null);
  return given.length <= 1 ? (given[0] ?? null) : { is: 'or', of: given };
}

/** How many rows of the group pass the filter. */
export const countRows = (filter: Sql | null): Sql => ({
  is: 'aggregate',
  name: 'count',
  distinct: false,
  of: null,
  filter,
});

/** An aggregate of a value over the rows of the group that pass the filter. */
export const aggregate = (name: SqlAggregate, of: Sql, filter: Sql | null): Sql => ({
  is: 'aggregate',
  name,
  distinct: false,
  of,
  filter,
});

/** The value of the first branch that holds, else the other; just the other where there is no branch. */
export const caseOf = (whens: readonly When[], otherwise: Sql): Sql => (whens.length === 0 ? otherwise : { is: 'case', whens, otherwise });
