/** The rows behind an answer: those that count, or may count, for one subject, with what the question looks at. */

import type { Question, RowValue } from '../../methods/question.ts';
import type { ColumnType } from '../../methods/tables.ts';
import { type Answer, answerTo, storedTable } from '../rows/context.ts';
import { valuesOf } from '../rows/level.ts';
import { countedRows, notFalse, openRows, rowsClauses } from '../rows/rows.ts';
import { ROWS, type Rows } from '../rows/state.ts';
import { rowValue } from '../rows/value.ts';
import { column, NULL, type Order, operate, type Select, type Sql, type Statement, select } from '../sql/tree.ts';
import { type Compiled, statementOf } from './statement.ts';

/** Which rows are wanted: those of one subject or link value (null: of everybody), at these keys, the first so many. */
export type Wanted = {
  readonly number: Sql | null;
  readonly keys: readonly Sql[];
  readonly limit: number;
};

/** A shown column: its name, and how its values are to be read. */
export type Shown = {
  readonly name: string;
  readonly type: ColumnType | { readonly is: 'answer'; readonly question: Question };
};

/**
 * The statement for the rows, and its columns after "_source" and "_row" (NULL for groups and calendars), "total" and "at"
 * (the date by which the latest row is chosen).
 */
export type Behind = { readonly statement: Statement; readonly shown: readonly Shown[] };

/** The rows behind an answer. */
export function rowsBehind(compiled: Compiled, answer: Answer, wanted: Wanted): Behind {
  const { context } = compiled;
  const node = compiled.nodes.find((each) => each.node.name === answer.relation)?.node;
  if (node === undefined) throw new Error(`Bug: no node ${answer.relation}`);
  const rows = openRows(context, { ...node, late: false });
  const { question } = answer;
  const { aggregate } = question;
  const counted = countedRows(rows, question.where);
  const shown = shownValues(question, rows);
  const columns = shown.map(({ value }, index) => ({ as: `c${index}`, of: rowValue(value, rows).sql }));
  const order = orderOf(question, rows);
  const clauses = rowsClauses(rows);
  const owner = wanted.number === null ? [] : [operate(rows.level, '=', wanted.number)];
  const keys = wanted.keys.map((key, index) => operate(rows.keys[index]?.sql ?? key, '=', key));
  const where = [...clauses.where, ...(counted === null ? [] : [notFalse(counted)]), ...owner, ...keys];
  const at = aggregate.is === 'latest' ? rowValue(aggregate.by, rows).sql : NULL;
  const result = select(clauses.from, [...placeColumns(rows), { as: 'at', of: at }, ...columns], {
    joins: clauses.joins,
    where,
    orderBy: order,
    limit: wanted.limit,
  });
  const needs = compiled.nodes.find((each) => each.node.name === answer.relation)?.needs ?? [];
  return { statement: statementOf(compiled, result, needs), shown };
}

/** The columns "_source", "_row" and "total" (how many rows there are without the limit). */
export function placeColumns(rows: Rows): Select['columns'] {
  const stored = rows.request.source.is === 'table';
  const place = ['_source', '_row'].map((name) => ({
    as: name,
    of: stored ? column(ROWS, name) : ({ is: 'null' } as const),
  }));
  const total: Sql = { is: 'over', name: 'count', of: null, by: [], order: null };
  return [...place, { as: 'total', of: total }];
}

function orderOf({ aggregate }: Question, rows: Rows): Order[] {
  const latest = aggregate.is === 'latest' ? [{ by: rowValue(aggregate.by, rows).sql, falling: true }] : [];
  if (rows.request.source.is === 'table') {
    return [...latest, { by: column(ROWS, '_source') }, { by: column(ROWS, '_row') }];
  }
  const { source } = rows.request;
  const keys =
    source.is === 'groups'
      ? answerTo(rows.context, source.question).keys.map(({ name }) => ({ by: column(ROWS, name) }))
      : [{ by: column(ROWS, 'day') }];
  return [...latest, ...keys];
}

type ShownValue = Shown & { readonly value: RowValue };

/** What identifies a row and when it was, and all columns and finer answers that the question names. */
function shownValues(question: Question, rows: Rows): ShownValue[] {
  const own = ownColumns(rows);
  const named = valuesOf(question).filter((value) => value.is === 'column' || value.is === 'grain');
  const shown = new Map<string, ShownValue>();
  for (const value of [...own, ...named]) {
    const each = shownValue(value, rows);
    if (each !== null) shown.set(each.name, shown.get(each.name) ?? each);
  }
  return [...shown.values()];
}

function ownColumns({ context, request: { source } }: Rows): RowValue[] {
  const of = (name: string): RowValue => ({ is: 'column', path: [], table: '', column: name });
  if (source.is === 'calendar') return [of('day')];
  if (source.is === 'groups') {
    const keys = answerTo(context, source.question).keys.map(({ key }) => of(key));
    return [...keys, { is: 'grain', question: source.question, days: 0 }];
  }
  const { declaration, columns } = storedTable(context, source.table);
  const names = [...declaration.key, ...(declaration.when === null ? [] : [declaration.when])];
  return names.filter((name) => columns.has(name)).map(of);
}

function shownValue(value: RowValue, rows: Rows): ShownValue | null {
  if (value.is === 'grain') {
    const { question } = answerTo(rows.context, value.question);
    const moved = value.days === 0 ? '' : ` −${value.days}`;
    return { name: `${question.id}${moved}`, type: { is: 'answer', question }, value };
  }
  if (value.is !== 'column') return null;
  const { source } = rows.request;
  const table = value.path.at(-1)?.table ?? (source.is === 'table' ? source.table : null);
  const prefix = value.path.length === 0 ? '' : `${table}.`;
  return { name: `${prefix}${value.column}`, type: columnType(table, value.column, rows), value };
}

function columnType(table: string | null, name: string, rows: Rows): ColumnType {
  if (table === null) return keyType(name, rows);
  const { columns } = storedTable(rows.context, table).declaration;
  return columns.find((each) => each.name === name)?.type ?? { is: 'text' };
}

function keyType(name: string, { context, request: { source } }: Rows): ColumnType {
  if (source.is !== 'groups') return { is: 'date' };
  const key = answerTo(context, source.question).question.keys.find((each) => each.name === name);
  return { is: key?.is === 'value' ? key.type : 'date' };
}
