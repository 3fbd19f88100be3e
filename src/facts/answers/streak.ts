/** Runs of consecutive days: gaps and islands over the different days of each group. */

import type { Question } from '../../methods/question.ts';
import type { BuiltNode, Context, Node } from '../rows/context.ts';
import { countedRows, notFalse, openRows, rowsClauses } from '../rows/rows.ts';
import type { Rows } from '../rows/state.ts';
import { rowValue } from '../rows/value.ts';
import {
  aggregate,
  allOf,
  column,
  countRows,
  integer,
  isNull,
  NULL,
  operate,
  type Select,
  type Sql,
  select,
  truth,
} from '../sql/tree.ts';
import { answersOf, groupColumns, withUnknownKeys } from './node.ts';

/** What is asked of runs of days. */
type Streak = Question['aggregate'] & { readonly is: 'streak' };

/** The SELECT of a node with one question about runs of days. */
export function streakNode(node: Node, question: Question, context: Context): BuiltNode {
  const asked = question.aggregate as Streak;
  const rows = openRows(context, node);
  const days = daysOf(node, question, asked, rows);
  const names = ['l', ...rows.keys.map((_, index) => `k${index}`)];
  const known = { is: 'not', of: isNull(column('d', 'day')) } as const;
  const exists: Sql = {
    is: 'case',
    whens: [{ when: operate(countRows(known), '>', integer(0)), then: truth(true) }],
    otherwise: NULL,
  };
  const keyed = node.keys.length > 0;
  const grouped = select(
    { is: 'select', select: placedDays(days.select, names), as: 'd' },
    [
      ...names.map((as) => ({ as, of: column('d', as) })),
      { as: 'v0', of: days.nullable ? unlessUnknown(runsIn(asked)) : runsIn(asked) },
      ...(keyed ? [{ as: 'e0', of: exists }] : []),
    ],
    { groupBy: names.map((_, index) => index + 1) },
  );
  const part = { nullable: days.nullable, exists: keyed ? exists : null, several: null };
  return { select: withUnknownKeys(grouped, rows.keys), answers: answersOf(node, rows, [part]) };
}

/** The different days of each group; a day that is not known, or not known to count, is NULL. */
function daysOf(
  node: Node,
  question: Question,
  asked: Streak,
  rows: Rows,
): { readonly select: Select; readonly nullable: boolean } {
  const counted = countedRows(rows, question.where);
  const day = rowValue(asked.day, rows);
  const of: Sql =
    counted?.nullable === true
      ? { is: 'case', whens: [{ when: counted.sql, then: day.sql }], otherwise: NULL }
      : day.sql;
  const { columns } = groupColumns(node, rows);
  const { from, joins, where } = rowsClauses(rows);
  return {
    nullable: day.nullable || counted?.nullable === true,
    select: select(from, [...columns, { as: 'day', of }], {
      joins,
      where: counted === null ? where : [...where, notFalse(counted)],
      groupBy: columns.map((_, index) => index + 1).concat(columns.length + 1),
    }),
  };
}

/** Gives each day its place in its run ("place", from 1): days minus their number are the same within a run. */
function placedDays(days: Select, names: readonly string[]): Select {
  const own = (as: string) => names.map((name) => ({ as: name, of: column(as, name) }));
  const day = (as: string) => ({ as: 'day', of: column(as, 'day') });
  const number = (as: string, by: readonly string[]): Sql => ({
    is: 'over',
    name: 'row_number',
    of: null,
    by: by.map((name) => column(as, name)),
    order: column(as, 'day'),
  });
  const numbered = select({ is: 'select', select: days, as: 'a' }, [
    ...own('a'),
    day('a'),
    { as: 'n', of: number('a', names) },
  ]);
  const back = operate(integer(0), '-', column('b', 'n'));
  const started = select({ is: 'select', select: numbered, as: 'b' }, [
    ...own('b'),
    day('b'),
    { as: 'start', of: { is: 'plus days', of: column('b', 'day'), days: back } },
  ]);
  return select({ is: 'select', select: started, as: 'c' }, [
    ...own('c'),
    day('c'),
    { as: 'place', of: number('c', [...names, 'start']) },
  ]);
}

function runsIn(asked: Streak): Sql {
  const [day, place] = [column('d', 'day'), column('d', 'place')];
  const inside = allOf([
    operate(day, '>=', { is: 'date', value: asked.range.first }),
    operate(day, '<=', { is: 'date', value: asked.range.last }),
  ]);
  if (asked.of === 'longest') {
    return { is: 'coalesce', of: aggregate('max', place, inside), otherwise: integer(0) };
  }
  const complete = operate(operate(place, '%', integer(asked.length)), '=', integer(0));
  return countRows(allOf([inside, complete]));
}

const unlessUnknown = (value: Sql): Sql => ({
  is: 'case',
  whens: [
    { when: operate(countRows(isNull(column('d', 'day'))), '>', integer(0)), then: NULL },
  ],
  otherwise: value,
});
