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
import { answersOf, existsAmong, groupColumns, onlySure, withUnknownKeys } from './node.ts';

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
  const exists = existsAmong(node, rows, dates.doubtful, column('d', 'certain'));
  const chosen = select(
    { is: 'select', select: withLast(dates.select, names), as: 'd' },
    [
      ...names.map((as) => ({ as, of: column('d', as) })),
      { as: 'v0', of: latestValue(several) },
      ...(exists === null ? [] : [{ as: 'e0', of: exists }]),
      { as: 'p0', of: several },
    ],
    { where: [anyOf([newest, isNull(last)]) ?? newest] },
  );
  const part = { nullable: true, exists, several };
  return { select: withUnknownKeys(chosen, rows.keys), answers: answersOf(node, rows, [part]) };
}

/** The dates of each group with what their rows say; a date that is not known, or not known to count, is NULL. */
function datesOf(node: Node, question: Question, rows: Rows): { readonly select: Select; readonly doubtful: boolean } {
  const asked = question.aggregate as Latest;
  const counted = countedRows(rows, question.where);
  const of = rowValue(asked.of, rows).sql;
  const { columns } = groupColumns(node, rows);
  const facts = [
    { as: 'by', of: onlySure(counted, rowValue(asked.by, rows).sql) },
    { as: 'sure', of: aggregate('bool_or', counted?.sql ?? truth(true), null) },
    { as: 'low', of: aggregate('min', of, null) },
    { as: 'high', of: aggregate('max', of, null) },
    { as: 'blank', of: operate(aggregate('count', of, null), '<', countRows(null)) },
  ];
  const { from, joins, where } = rowsClauses(rows);
  return {
    doubtful: counted?.nullable === true,
    select: select(from, [...columns, ...facts], {
      joins,
      where: counted === null ? where : [...where, notFalse(counted)],
      groupBy: columns.map((_, index) => index + 1).concat(columns.length + 1),
    }),
  };
}

/** Each date beside the last of its group, whether a row of the group has none, and whether one is known to count. */
function withLast(dates: Select, names: readonly string[]): Select {
  const own = dates.columns.map(({ as }) => ({ as, of: column('a', as) }));
  const by = names.map((name) => column('a', name));
  const date = column('a', 'by');
  const any = (of: Sql): Sql => ({ is: 'over', name: 'bool_or', of, by, order: null });
  return select({ is: 'select', select: dates, as: 'a' }, [
    ...own,
    { as: 'last', of: { is: 'over', name: 'max', of: date, by, order: null } },
    { as: 'undated', of: any(isNull(date)) },
    { as: 'certain', of: any(column('a', 'sure')) },
  ]);
}

function latestValue(several: Sql): Sql {
  const unknown = [column('d', 'undated'), column('d', 'blank'), several];
  const whens: When[] = unknown.map((when) => ({ when, then: NULL }));
  return { is: 'case', whens, otherwise: column('d', 'low') };
}
