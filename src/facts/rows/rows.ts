/** The rows that questions look at: their source, the subjects they belong to, their keys, and all that their values need. */

import type { RowWindow } from '../../methods/question.ts';
import { column, operate, type Relation, type Select, type Sql, truth } from '../sql/tree.ts';
import { answerTo, type Context, namedRelation, storedTable } from './context.ts';
import { grainValue } from './grain.ts';
import { keyValue } from './key.ts';
import { ownerNumber, subjectValue } from './owner.ts';
import { columnValue } from './path.ts';
import { ROWS, type Rows, type RowsRequest } from './state.ts';
import { rowValue, type Value } from './value.ts';

/** Opens the rows of a source. */
export function openRows(context: Context, request: RowsRequest): Rows {
  const rows: Rows = {
    context,
    request,
    joins: [],
    aliases: new Map(),
    keys: [],
    level: { is: 'null' },
    column: (value) => columnValue(value, rows),
    subject: (name) => subjectValue(name, rows),
    grain: (value) => grainValue(value, rows),
  };
  rows.level = ownerNumber(rows);
  for (const key of request.keys) rows.keys.push(keyValue(key, rows));
  return rows;
}

/** A condition on rows for SELECT: TRUE and NULL rows stay, FALSE rows go. */
export const notFalse = (value: Value): Sql => (value.nullable ? { is: 'coalesce', of: value.sql, otherwise: truth(true) } : value.sql);

/** Which rows count: the question's `where`, and for groups, whether the group is there at all; null: every row. */
export function countedRows(rows: Rows, where: Parameters<typeof rowValue>[0] | null): Value | null {
  const condition = where === null ? null : rowValue(where, rows);
  const exists = groupExists(rows);
  if (exists === null || condition === null) return exists ?? condition;
  return { sql: { is: 'and', of: [exists.sql, condition.sql] }, nullable: true };
}

function groupExists({ context, request }: Rows): Value | null {
  if (request.source.is !== 'groups') return null;
  const { exists } = answerTo(context, request.source.question);
  return exists === null ? null : { sql: column(ROWS, exists), nullable: true };
}

/** The FROM, JOIN and WHERE of the rows as far as values have asked for them. */
export function rowsClauses(rows: Rows): Pick<Select, 'from' | 'joins' | 'where'> {
  return { from: sourceRelation(rows), joins: rows.joins, where: sourceConditions(rows) };
}

function sourceRelation({ context, request: { source } }: Rows): Relation {
  if (source.is === 'table') return { is: 'stored', name: storedTable(context, source.table).relation, as: ROWS };
  if (source.is === 'groups') return namedRelation(answerTo(context, source.question).relation, ROWS);
  return { is: 'days', first: source.first, last: source.last, blank: false, as: ROWS };
}

function sourceConditions(rows: Rows): Sql[] {
  const { source } = rows.request;
  if (source.is === 'table' && source.window !== null) return windowConditions(source.window);
  const exists = groupExists(rows);
  return exists === null ? [] : [notFalse(exists)];
}

/** The conditions of a window; a row without a day or period is in no window. */
export function windowConditions(window: RowWindow): Sql[] {
  const of = column(ROWS, window.column);
  if (window.by === 'period') {
    return window.periods.length === 0 ? [truth(false)] : [{ is: 'in', of, list: window.periods }];
  }
  const { first, last } = window.range;
  const conditions: Sql[] = [];
  if (first !== null) conditions.push(operate(of, '>=', { is: 'date', value: first }));
  if (last !== null) conditions.push(operate(of, '<=', { is: 'date', value: last }));
  return conditions;
}
