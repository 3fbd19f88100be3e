/** Counts of different values: rows are put together by value first, so that each value is looked at once for all questions. */

import type { RowValue } from '../../methods/question.ts';
import type { BuiltNode, Context, Node } from '../rows/context.ts';
import { openRows, rowsClauses } from '../rows/rows.ts';
import { rowValue } from '../rows/value.ts';
import { aggregate, column, select } from '../sql/tree.ts';
import { answersOf, groupColumns } from './node.ts';
import { plainData } from './nodes.ts';
import { conditions } from './plain.ts';

/** The SELECT of a node that counts different values of one thing per subject; null for other nodes, and where rows can be unknown. */
export function distinctNode(node: Node, context: Context): BuiltNode | null {
  const of = countedValue(node);
  if (of === null || node.keys.length > 0) return null;
  const rows = openRows(context, node);
  const { where, counted } = conditions(node, rows);
  const value = rowValue(of, rows);
  if (value.nullable || counted.some(({ unknown }) => unknown !== null)) return null;
  const groups = groupColumns(node, rows);
  const hits = counted.flatMap(({ filter }, index) =>
    filter === null ? [] : [{ as: `h${index}`, of: aggregate('bool_or', filter, null) }],
  );
  const { from, joins, where: own } = rowsClauses(rows);
  const different = select(from, [...groups.columns, { as: 'value', of: value.sql }, ...hits], {
    joins,
    where: [...own, ...where],
    groupBy: [...groups.groupBy, groups.columns.length + 1],
  });
  const counts = counted.map(({ filter }, index) => ({
    as: `v${index}`,
    of: aggregate('count', column('d', 'value'), filter === null ? null : column('d', `h${index}`)),
  }));
  const levels = groups.columns.map(({ as, of: level }) => ({ as, of: groups.groupBy.length === 0 ? level : column('d', as) }));
  const part = { nullable: false, exists: null, several: null };
  return {
    select: select({ is: 'select', select: different, as: 'd' }, [...levels, ...counts], { groupBy: groups.groupBy }),
    answers: answersOf(
      node,
      rows,
      node.questions.map(() => part),
    ),
  };
}

/** What all questions of the node count; null where they ask anything else. */
function countedValue({ questions }: Node): RowValue | null {
  const values = questions.map(({ aggregate: asked, empty }) => (asked.is === 'distinct' && empty === 'zero' ? asked.of : null));
  const [first = null] = values;
  return values.every((value) => JSON.stringify(value, plainData) === JSON.stringify(first, plainData)) ? first : null;
}
