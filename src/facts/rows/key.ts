/** Keys of rows: what puts rows together on a finer grain. */

import type { Key } from '../../methods/question.ts';
import { allOf, anyOf, column, isNull, operate, truth } from '../sql/tree.ts';
import { joined, type Rows } from './state.ts';
import { rowValue, type Value } from './value.ts';

/** A key of a row. */
export function keyValue(key: Key, rows: Rows): Value {
  if (key.is === 'value') return rowValue(key.of, rows);
  if (key.is === 'span') return spanValue(key, rows);
  const of = rowValue(key.of, rows);
  return { sql: { is: 'bucket', by: key.by, of: of.sql }, nullable: of.nullable };
}

/** The days of a span; a row whose span is not known stands at a day that is not known. */
function spanValue(key: Key & { readonly is: 'span' }, rows: Rows): Value {
  const [from, to] = [rowValue(key.from, rows), rowValue(key.to, rows)];
  const blank = from.nullable || to.nullable;
  const { first, last } = rows.context.horizon;
  const alias = joined(rows, `span ${rows.aliases.size}`, (as) => {
    const day = column(as, 'day');
    const within = allOf([operate(from.sql, '<=', day), operate(day, '<=', to.sql)]) ?? truth(true);
    const unknown = allOf([anyOf([isNull(from.sql), isNull(to.sql)]), isNull(day)]);
    return {
      kind: 'inner',
      relation: { is: 'days', first, last, blank, as },
      on: [(blank ? anyOf([within, unknown]) : within) ?? within],
    };
  });
  return { sql: column(alias, 'day'), nullable: blank };
}
