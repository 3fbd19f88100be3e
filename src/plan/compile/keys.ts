/** The keys of finer grains: what a measure is grouped by, and where the rows of another table have the same keys. */

import type { Expression } from '../../lib/expression.ts';
import type { Span } from '../../lib/problem.ts';
import type { Grain } from '../../methods/method.ts';
import type { Key, RowValue } from '../../methods/question.ts';
import { type ColumnDeclaration, columnOf, type TableDeclaration } from '../../methods/tables.ts';
import { need, report } from './context.ts';
import { type Rows, rowValue } from './rows.ts';

/** The key that an item after 按 names. */
export function keyOf(rows: Rows, item: Expression): Key | null {
  if (item.is === 'call') return bucketOrSpan(rows, item);
  const value = rowValue(rows, item);
  if (value === null) return null;
  const name = item.is === 'name' ? keyName(rows, item) : '';
  if (value.type.is === 'number' || name === '') return report(rows.context, 'KEY_COLUMN', item.at);
  return { name, is: 'value', of: value.value, type: value.type.is };
}

/** What keys of different tables meet by: the identified thing, the day, or the column's own name. */
function keyName(rows: Rows, item: Expression & { is: 'name' }): string {
  const table = item.path.length === 2 ? rows.context.tables.get(item.path[0] ?? '') : (rows.table ?? undefined);
  const column = table === undefined ? null : columnOf(table, item.path.at(-1) ?? '');
  return column === null ? '' : domainName(column);
}

function domainName(column: ColumnDeclaration): string {
  if (column.type.is === 'id') return column.type.of;
  return column.type.is === 'date' ? 'day' : column.name;
}

function bucketOrSpan(rows: Rows, item: Expression & { is: 'call' }): Key | null {
  const values = item.arguments.map((argument) => rowValue(rows, argument));
  const [first, second] = values;
  if (values.some((value) => value === null) || first === null || first === undefined) return null;
  if (values.some((value) => value?.type.is !== 'date')) return report(rows.context, 'KEY_DATE', item.at);
  if ((item.function === 'week' || item.function === 'month') && values.length === 1) return { name: item.function, is: 'bucket', of: first.value, by: item.function };
  if (item.function === 'each_day' && second !== null && second !== undefined && values.length === 2) return { name: 'day', is: 'span', from: first.value, to: second.value };
  return report(rows.context, 'KEY_COLUMN', item.at);
}

/** Where the rows at hand have the keys of a grain, or a problem that names the key they lack. */
export function grainKeys(rows: Rows, grain: Grain, at: Span): readonly Key[] | null {
  const { table, context } = rows;
  if (table === null) return report(context, 'GRAIN_KEYS', at, { keys: grain.keys.map((key) => key.name).join('、') });
  const keys = grain.keys.map((key): Key | null => {
    const column = columnFor(table, key);
    if (column === null) return report(context, 'GRAIN_KEY_MISSING', at, { key: key.name, table: table.name });
    need(context, table.name, column.name);
    const of: RowValue = { is: 'column', path: [], table: table.name, column: column.name };
    if (key.is === 'bucket') return { ...key, of };
    return { name: key.name, is: 'value', of, type: column.type.is === 'date' ? 'date' : column.type.is === 'truth' ? 'truth' : 'text' };
  });
  return keys.some((key) => key === null) ? null : (keys as Key[]);
}

/** The column by which a table has a key: the identifier of that thing, its date column, or the column of that name. */
function columnFor(table: TableDeclaration, key: Key): ColumnDeclaration | null {
  if (key.name === 'day' || key.is === 'bucket') {
    const when = table.when === null ? null : columnOf(table, table.when);
    return when?.type.is === 'date' ? when : (table.columns.find((column) => column.type.is === 'date') ?? null);
  }
  return table.columns.find((column) => domainName(column) === key.name) ?? null;
}
