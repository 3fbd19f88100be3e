/** The value of the row with the latest date. */

import type { Question } from '../../methods/question.ts';
import type { BuiltNode, Context, Node } from '../rows/context.ts';
import { countedRows, notFalse, openRows, rowsClauses } from '../rows/rows.ts';
import type { Rows } from '../rows/state.ts';
import { rowValue } from '../rows/value.ts';
import {
  aggregate,
  anyOf,
  column,
  countRows,
  isNull,
  NULL,
  operate,
  type Select,
  type Sql,
  select,
  truth,
  type When,
} from '../sql/tree.ts';
import { answersOf, groupColumns, withUnknownKeys } from './node.ts';

/** What is asked of the latest row. */
type Latest = Question['aggregate'] & { readonly is: 'latest' };

/** The SELECT of a node with one question about the latest row. */
export function latestNode(node: Node, question: Question, context: Context): BuiltNode {
  const rows = openRows(context, node);
  const dates = datesOf(node, question, rows);
  const names = ['l', ...rows.keys.map((_, index) => `k${index}`)];
  const last = column('d', 'last');
  const newest = operate(column('d', 'by'), '=', last);
  const differ = operate(column('d', 'low'), '<>', column('d', 'high'));
  const several: Sql = { is: 'and', of: [newest, differ] };
  const exists: Sql = {
    is: 'case',
    whens: [{ when: isNull(last), then: NULL }],
    otherwise: truth(true),
  };
  const keyed = node.keys.length > 0;
  const chosen = select(
    { is: 'select', select: withLast(dates, names), as: 'd' },
    [
      ...names.map((as) => ({ as, of: column('d', as) })),
      { as: 'v0', of: latestValue(several) },
      ...(keyed ? [{ as: 'e0', of: exists }] : []),
      { as: 'p0', of: several },
    ],
    { where: [anyOf([newest, isNull(last)]) ?? newest] },
  );
  const part = { nullable: true, exists: keyed ? exists : null, several };
  return { select: withUnknownKeys(chosen, rows.keys), answers: answersOf(node, rows, [part]) };
}

/** The dates of each group with what their rows say; a date that is not known, or not known to count, is NULL. */
function datesOf(node: Node, question: Question, rows: Rows): Select {
  const asked = question.aggregate as Latest;
  const counted = countedRows(rows, question.where);
  const by = rowValue(asked.by, rows).sql;
  const of = rowValue(asked.of, rows).sql;
  const { columns } = groupColumns(node, rows);
  const date: Sql =
    counted?.nullable === true
      ? { is: 'case', whens: [{ when: counted.sql, then: by }], otherwise: NULL }
      : by;
  const { from, joins, where } = rowsClauses(rows);
  const facts = [
    { as: 'by', of: date },
    { as: 'low', of: aggregate('min', of, null) },
    { as: 'high', of: aggregate('max', of, null) },
    { as: 'blank', of: operate(aggregate('count', of, null), '<', countRows(null)) },
  ];
  return select(from, [...columns, ...facts], {
    joins,
    where: counted === null ? where : [...where, notFalse(counted)],
    groupBy: columns.map((_, index) => index + 1).concat(columns.length + 1),
  });
}

/** Each date beside the last of its group, and whether a row of the group has none. */
function withLast(dates: Select, names: readonly string[]): Select {
  const own = dates.columns.map(({ as }) => ({ as, of: column('a', as) }));
  const by = names.map((name) => column('a', name));
  const date = column('a', 'by');
  return select({ is: 'select', select: dates, as: 'a' }, [
    ...own,
    { as: 'last', of: { is: 'over', name: 'max', of: date, by, order: null } },
    { as: 'undated', of: { is: 'over', name: 'bool_or', of: isNull(date), by, order: null } },
  ]);
}

function latestValue(several: Sql): Sql {
  const unknown = [column('d', 'undated'), column('d', 'blank'), several];
  const whens: When[] = unknown.map((when) => ({ when, then: NULL }));
  return { is: 'case', whens, otherwise: column('d', 'low') };
}
