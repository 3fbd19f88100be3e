/** Counts of different values: rows are put together by value first, so that each value is looked at once for all questions. */

import type { RowValue } from '../../methods/question.ts';
import { answerTo, type BuiltNode, type Context, type Node } from '../rows/context.ts';
import { grainValue } from '../rows/grain.ts';
import { partsOf } from '../rows/level.ts';
import { subjectValue } from '../rows/owner.ts';
import { openRows, rowsClauses } from '../rows/rows.ts';
import type { Rows } from '../rows/state.ts';
import { rowValue } from '../rows/value.ts';
import { aggregate, column, integer, type Select, type Sql, select } from '../sql/tree.ts';
import { answersOf, groupColumns } from './node.ts';
import { plainData } from './nodes.ts';
import { conditions } from './plain.ts';

/** The SELECT of a node that counts different values of one thing per subject; null for other nodes, and where rows can be unknown. */
export function distinctNode(node: Node, context: Context): BuiltNode | null {
  const of = countedValue(node);
  if (of === null || node.keys.length > 0) return null;
  const rows = openRows(context, node);
  const value = rowValue(of, rows);
  if (value.nullable) return null;
  const values = { node, rows, value: value.sql };
  return lookAtValueOnly(values, of) ? filteredByValue(values) : filteredByRow(values);
}

/** A node that counts, its rows, and what it counts. */
type Values = { readonly node: Node; readonly rows: Rows; readonly value: Sql };

/** Each row is looked at, and a value counts where one of its rows does. */
function filteredByRow({ node, rows, value }: Values): BuiltNode | null {
  const { where, counted } = conditions(node, rows);
  if (counted.some(({ unknown }) => unknown !== null)) return null;
  const hits = counted.flatMap(({ filter }, index) =>
    filter === null ? [] : [{ as: `h${index}`, of: aggregate('bool_or', filter, null) }],
  );
  const filters = counted.map(({ filter }, index) => (filter === null ? null : column('d', `h${index}`)));
  return counts({ node, rows, value }, { of: differentValues({ node, rows, value }, hits, where), filters, joins: [], where: [] });
}

/** Each different value is looked at, once for all its rows. */
function filteredByValue(values: Values): BuiltNode | null {
  const looked = valueRows(values);
  const { where, counted } = conditions(values.node, looked);
  if (counted.some(({ unknown }) => unknown !== null)) return null;
  const filters = counted.map(({ filter }) => filter);
  return counts(values, { of: differentValues(values, [], []), filters, joins: looked.joins, where });
}

/** One row for each subject ("l") and value ("value"). */
function differentValues({ node, rows, value }: Values, hits: Select['columns'], where: readonly Sql[]): Select {
  const groups = groupColumns(node, rows);
  const { from, joins, where: own } = rowsClauses(rows);
  return select(from, [...groups.columns, { as: 'value', of: value }, ...hits], {
    joins,
    where: [...own, ...where],
    groupBy: [...groups.groupBy, groups.columns.length + 1],
  });
}

/** The different values, what of them counts for each question, and the joins and conditions that stand beside them. */
type Different = Pick<Select, 'joins' | 'where'> & { readonly of: Select; readonly filters: readonly (Sql | null)[] };

function counts({ node, rows }: Values, { of, filters, joins, where }: Different): BuiltNode {
  const groups = groupColumns(node, rows);
  const columns = filters.map((filter, index) => ({ as: `v${index}`, of: aggregate('count', column('d', 'value'), filter) }));
  const levels = groups.columns.map(({ as, of: level }) => ({ as, of: groups.groupBy.length === 0 ? level : column('d', as) }));
  const part = { nullable: false, exists: null, several: null };
  return {
    select: select({ is: 'select', select: of, as: 'd' }, [...levels, ...columns], { joins, where, groupBy: groups.groupBy }),
    answers: answersOf(
      node,
      rows,
      node.questions.map(() => part),
    ),
  };
}

/** Whether the conditions look at nothing of a row but the counted value, and at answers that are looked up at it. */
function lookAtValueOnly({ node, rows }: Values, of: RowValue): boolean {
  if (node.source.is !== 'table' || node.questions.every(({ where }) => where === null)) return false;
  const parts = node.questions.flatMap(({ where }) => (where === null ? [] : [...partsOf(where)]));
  return parts.every((part) => {
    if (part.is === 'column') return same(part, of);
    if (part.is !== 'grain') return true;
    const given = (part.keys ?? []).filter((key) => key.is !== 'span').map(({ name }) => name);
    return answerTo(rows.context, part.question).keys.every(({ key }) => given.includes(key));
  });
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a, plainData) === JSON.stringify(b, plainData);

/** The different values as rows, each of which stands for its subject. */
function valueRows({ node, rows }: Values): Rows {
  const looked: Rows = {
    context: rows.context,
    request: node,
    joins: [],
    aliases: new Map(),
    keys: [],
    level: groupColumns(node, rows).groupBy.length === 0 ? integer(0) : column('d', 'l'),
    column: () => ({ sql: column('d', 'value'), nullable: false }),
    subject: (name) => subjectValue(name, looked),
    grain: (value) => grainValue(value, looked),
  };
  return looked;
}

/** What all questions of the node count; null where they ask anything else. */
function countedValue({ questions }: Node): RowValue | null {
  const values = questions.map(({ aggregate: asked, empty }) => (asked.is === 'distinct' && empty === 'zero' ? asked.of : null));
  const [first = null] = values;
  return values.every((value) => same(value, first)) ? first : null;
}
