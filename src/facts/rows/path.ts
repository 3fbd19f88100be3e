/** Columns of a row, also those of tables that it points to by many-to-one joins. */

import type { Join } from '../../methods/question.ts';
import { column, operate } from '../sql/tree.ts';
import { answerTo, storedTable } from './context.ts';
import { joined, ROWS, type Rows } from './state.ts';
import type { ColumnValue, Value } from './value.ts';

/** The column of a row; NULL where a table on the path has no such row. */
export function columnValue(value: Pick<ColumnValue, 'path' | 'column'>, rows: Rows): Value {
  if (value.path.length === 0) return ownColumn(value.column, rows);
  const alias = pathAlias(value.path, rows);
  return { sql: column(alias, value.column), nullable: true };
}

/** A column of the source's own rows; groups and calendars have their keys as columns. */
function ownColumn(name: string, { context, request: { source } }: Rows): Value {
  if (source.is === 'table') {
    const table = storedTable(context, source.table);
    return { sql: column(ROWS, name), nullable: table.nullable.has(name) };
  }
  if (source.is === 'calendar') {
    if (name !== 'day') throw new Error(`Bug: a calendar has no column ${name}`);
    return { sql: column(ROWS, 'day'), nullable: false };
  }
  const key = answerTo(context, source.question).keys.find((each) => each.key === name);
  if (key === undefined) throw new Error(`Bug: the groups of ${source.question} have no ${name}`);
  return { sql: column(ROWS, key.name), nullable: key.nullable };
}

function pathAlias(path: readonly Join[], rows: Rows): string {
  const step = path.at(-1);
  if (step === undefined) return ROWS;
  const from = columnValue({ path: path.slice(0, -1), column: step.from }, rows);
  return joined(rows, `path ${JSON.stringify(path)}`, (as) => ({
    kind: 'left',
    relation: { is: 'stored', name: storedTable(rows.context, step.table).relation, as },
    on: [operate(column(as, step.key), '=', from.sql)],
  }));
}
