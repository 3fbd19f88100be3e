/** The rows of a measure, and where they have the keys of a finer grain. */

import type { Span } from '../../lib/problem.ts';
import type { Grain } from '../../methods/method.ts';
import type { Key, RowValue } from '../../methods/question.ts';
import { type ColumnDeclaration, columnOf, type TableDeclaration } from '../../methods/tables.ts';
import { type Context, need, report } from '../compile/context.ts';

/** The rows over which an expression is compiled: those of a table, the calendar days, or the groups of a grain. */
export type Rows = {
  readonly context: Context;
  readonly table: TableDeclaration | null;
  readonly grain: Grain | null;
  readonly calendar: boolean;
  /** Within a comparison whole factors may bring both sides to one scale; outside, rates are the evaluator's. */
  readonly comparing: boolean;
};

/** What keys of different tables meet by: the identified thing, the day, or the column's own name. */
export function domainName(column: ColumnDeclaration): string {
  if (column.type.is === 'id') return column.type.of;
  return column.type.is === 'date' ? 'day' : column.name;
}

/** Where the rows at hand have the keys of a grain, or a problem that names the key they lack. */
export function grainKeys(rows: Rows, grain: Grain, at: Span): readonly Key[] | null {
  const { table, context } = rows;
  if (table === null) return report(context, 'GRAIN_KEYS', at, { name: context.text.slice(at.start, at.end) });
  const keys = grain.keys.map((key): Key | null => {
    const column = columnFor(table, key);
    if (column === null)
      return report(context, 'GRAIN_KEY_MISSING', at, {
        name: context.text.slice(at.start, at.end),
        key: key.name,
        table: table.name,
        title: table.title,
      });
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
