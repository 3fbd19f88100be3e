/** Prints SQL trees in the words of a dialect. */

import type { Dialect } from './dialect.ts';
import type { Relation, Select, Sql, SqlJoin, Statement } from './tree.ts';

/** The statement as text. */
export function printStatement(statement: Statement, dialect: Dialect): string {
  const named = statement.with.map(({ name, select }) => `${dialect.identifier(name)} AS (\n${printSelect(select, dialect)}\n)`);
  const head = named.length === 0 ? '' : `WITH ${named.join(',\n')}\n`;
  return `${head}${printSelect(statement.select, dialect)}`;
}

/** The SELECT as text. */
function printSelect(select: Select, dialect: Dialect): string {
  const columns = select.columns.map(({ as, of }) => `${printSql(of, dialect)} AS ${dialect.identifier(as)}`);
  const lines = [`SELECT ${columns.join(', ')}`, `FROM ${printRelation(select.from, dialect)}`];
  for (const join of select.joins) lines.push(printJoin(join, dialect));
  const conditions = select.where.map((condition) => printSql(condition, dialect));
  if (conditions.length > 0) lines.push(`WHERE ${conditions.join(' AND ')}`);
  if (select.groupBy.length > 0) lines.push(`GROUP BY ${select.groupBy.join(', ')}`);
  const order = select.orderBy
    .filter(({ by }) => !CONSTANTS.has(by.is))
    .map(({ by, falling }) => `${printSql(by, dialect)}${falling === true ? ' DESC' : ''} NULLS LAST`);
  if (order.length > 0) lines.push(`ORDER BY ${order.join(', ')}`);
  if (select.limit !== null) lines.push(`LIMIT ${select.limit}`);
  return lines.join('\n');
}

/** Engines refuse to sort by what is the same in every row. */
const CONSTANTS: ReadonlySet<Sql['is']> = new Set(['integer', 'text', 'date', 'truth', 'null']);

function printJoin(join: SqlJoin, dialect: Dialect): string {
  const relation = printRelation(join.relation, dialect);
  if (join.kind === 'cross') return `CROSS JOIN ${relation}`;
  const on = join.on.map((condition) => printSql(condition, dialect));
  const kind = join.kind === 'left' ? 'LEFT JOIN' : 'INNER JOIN';
  return `${kind} ${relation} ON ${on.length === 0 ? 'TRUE' : on.join(' AND ')}`;
}

function printRelation(relation: Relation, dialect: Dialect): string {
  return `${relationText(relation, dialect)} AS ${dialect.identifier(relation.as)}`;
}

function relationText(relation: Relation, dialect: Dialect): string {
  switch (relation.is) {
    case 'stored':
      return relation.name;
    case 'named':
      return dialect.identifier(relation.name);
    case 'select':
      return `(${printSelect(relation.select, dialect)})`;
    case 'days':
      return `(${dialect.days(relation.first, relation.last, relation.blank)})`;
    case 'one row':
      return '(SELECT 1)';
  }
}

/** The expression as text, in brackets where it could be torn apart. */
function printSql(sql: Sql, dialect: Dialect): string {
  const print = (of: Sql): string => printSql(of, dialect);
  switch (sql.is) {
    case 'column':
      return `${dialect.identifier(sql.of)}.${dialect.identifier(sql.name)}`;
    case 'integer':
      return dialect.integer(sql.value);
    case 'text':
      return dialect.text(sql.value);
    case 'date':
      return dialect.date(sql.value);
    case 'truth':
      return sql.value ? 'TRUE' : 'FALSE';
    case 'null':
      return 'NULL';
    case 'operator':
      return `(${print(sql.left)} ${sql.operator} ${print(sql.right)})`;
    case 'and':
    case 'or':
      return printAll(sql, dialect);
    case 'not':
      return `(NOT ${print(sql.of)})`;
    case 'is null':
      return `(${print(sql.of)} IS NULL)`;
    case 'in':
      return `(${print(sql.of)} IN (${sql.list.map(dialect.text).join(', ')}))`;
    case 'case':
      return printCase(sql, dialect);
    case 'coalesce':
      return `coalesce(${print(sql.of)}, ${print(sql.otherwise)})`;
    case 'aggregate':
    case 'over':
      return printFunction(sql, dialect);
    case 'widen':
      return dialect.widen(print(sql.of));
    case 'fit':
      return dialect.fit(print(sql.of));
    case 'result':
      return dialect.result(print(sql.of));
    case 'months':
      return dialect.months(print(sql.from), print(sql.to));
    case 'bucket':
      return dialect.bucket(sql.by, print(sql.of));
    case 'plus days':
      return dialect.plusDays(print(sql.of), print(sql.days));
  }
}

function printAll(sql: Sql & { readonly is: 'and' | 'or' }, dialect: Dialect): string {
  if (sql.of.length === 0) return sql.is === 'and' ? 'TRUE' : 'FALSE';
  const word = sql.is === 'and' ? ' AND ' : ' OR ';
  return `(${sql.of.map((of) => printSql(of, dialect)).join(word)})`;
}

function printCase(sql: Sql & { readonly is: 'case' }, dialect: Dialect): string {
  const whens = sql.whens.map(({ when, then }) => `WHEN ${printSql(when, dialect)} THEN ${printSql(then, dialect)}`);
  return `CASE ${whens.join(' ')} ELSE ${printSql(sql.otherwise, dialect)} END`;
}

function printFunction(sql: Sql & { readonly is: 'aggregate' | 'over' }, dialect: Dialect): string {
  const nothing = sql.name === 'count' ? '*' : '';
  const of = sql.of === null ? nothing : printSql(sql.of, dialect);
  if (sql.is === 'aggregate') {
    const inside = `${sql.distinct ? 'DISTINCT ' : ''}${of}`;
    const filter = sql.filter === null ? '' : ` FILTER (WHERE ${printSql(sql.filter, dialect)})`;
    return `${sql.name}(${inside})${filter}`;
  }
  const by = sql.by.map((part) => printSql(part, dialect));
  const order = sql.order === null ? '' : `ORDER BY ${printSql(sql.order, dialect)} NULLS LAST`;
  const partition = by.length === 0 ? '' : `PARTITION BY ${by.join(', ')}`;
  return `${sql.name}(${of}) OVER (${[partition, order].filter((part) => part !== '').join(' ')})`;
}
