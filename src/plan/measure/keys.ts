/** The keys of finer grains: what a measure is grouped by. */

import type { Expression } from '../../lib/expression.ts';
import type { Key } from '../../methods/question.ts';
import { columnOf } from '../../methods/tables.ts';
import { report } from '../compile/context.ts';
import { functionNames } from '../compile/values.ts';
import { domainName, type Rows } from './grain.ts';
import { rowValue } from './rows.ts';

/** The key that an item after 按 names. */
export function keyOf(rows: Rows, item: Expression): Key | null {
  if (item.is === 'call') return bucketOrSpan(rows, item);
  const value = rowValue(rows, item);
  if (value === null) return null;
  const name = item.is === 'name' ? keyName(rows, item) : '';
  if (value.type.is === 'number' || name === '') return keyColumn(rows, item);
  return { name, is: 'value', of: value.value, type: value.type.is };
}

/** What keys of different tables meet by: the identified thing, the day, or the column's own name. */
function keyName(rows: Rows, item: Expression & { is: 'name' }): string {
  const table = item.path.length === 2 ? rows.context.tables.get(item.path[0] ?? '') : (rows.table ?? undefined);
  const column = table === undefined ? null : columnOf(table, item.path.at(-1) ?? '');
  return column === null ? '' : domainName(column);
}

function bucketOrSpan(rows: Rows, item: Expression & { is: 'call' }): Key | null {
  const values = item.arguments.map((argument) => rowValue(rows, argument));
  const [first, second] = values;
  if (values.some((value) => value === null) || first === null || first === undefined) return null;
  if (values.some((value) => value?.type.is !== 'date')) return report(rows.context, 'KEY_DATE', item.at, functionNames(item.function));
  if ((item.function === 'week' || item.function === 'month') && values.length === 1)
    return { name: item.function, is: 'bucket', of: first.value, by: item.function };
  if (item.function === 'each_day' && second !== null && second !== undefined && values.length === 2)
    return { name: 'day', is: 'span', from: first.value, to: second.value };
  return keyColumn(rows, item);
}

/** Reports what cannot be grouped by. */
const keyColumn = (rows: Rows, item: Expression): null =>
  report(rows.context, 'KEY_COLUMN', item.at, { found: rows.context.text.slice(item.at.start, item.at.end) });
