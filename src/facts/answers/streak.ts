/** Runs of consecutive days: gaps and islands over the different days of each group. */

import type { Question } from '../../methods/question.ts';
import type { BuiltNode, Context, Node } from '../rows/context.ts';
import { countedRows, notFalse, openRows, rowsClauses } from '../rows/rows.ts';
import type { Rows } from '../rows/state.ts';
import { rowValue } from '../rows/value.ts';
import { aggregate, allOf, column, countRows, integer, isNull, NULL, operate, type Select, type Sql, select, truth } from '../sql/tree.ts';
import { answersOf, existsAmong, groupColumns, onlySure, withUnknownKeys } from './node.ts';

/** What is asked of runs of days. */
type Streak = Question['aggregate'] & { readonly is: 'streak' };

/** The SELECT of a node with one question about runs of days. */
export function streakNode(node: Node, question: Question, context: Context): BuiltNode {
  const asked = question.aggregate as Streak;
  const rows = openRows(context, node);
  const days = daysOf(node, question, asked, rows);
  const names = ['l', ...rows.keys.map((_, index) => `k${index}`)];
  const exists = existsAmong(node, rows, days.doubtful, aggregate('bool_or', column('d', 'sure'), null));
  const grouped = select(
    { is: 'select', select: placedDays(days.select, names), as: 'd' },
    [
      ...names.map((as) => ({ as, of: column('d', as) })),
      { as: 'v0', of: days.nullable ? unlessUnknown(runsIn(asked)) : runsIn(asked) },
      ...(exists === null ? [] : [{ as: 'e0', of: exists }]),
    ],
    { groupBy: names.map((_, index) => index + 1) },
  );
  const part = { nullable: days.nullable, exists, several: null };
  return { select: withUnknownKeys(grouped, rows.keys), answers: answersOf(node, rows, [part]) };
}

/** The different days of each group, and whether it can be unknown which rows count (`doubtful`) or what they say. */
type Days = { readonly select: Select; readonly doubtful: boolean; readonly nullable: boolean };

/** A day that is not known, or not known to count, is NULL; "sure" where some row of the day is known to count. */
function daysOf(node: Node, question: Question, asked: Streak, rows: Rows): Days {
  const counted = countedRows(rows, question.where);
  const day = rowValue(asked.day, rows);
  const { columns } = groupColumns(node, rows);
  const found = [
    { as: 'day', of: onlySure(counted, day.sql) },
    { as: 'sure', of: aggregate('bool_or', counted?.sql ?? truth(true), null) },
  ];
  const { from, joins, where } = rowsClauses(rows);
  const doubtful = counted?.nullable === true;
  return {
    doubtful,
    nullable: day.nullable || doubtful,
    select: select(from, [...columns, ...found], {
      joins,
      where: counted === null ? where : [...where, notFalse(counted)],
      groupBy: columns.map((_, index) => index + 1).concat(columns.length + 1),
    }),
  };
}

/** Gives each day its place in its run ("place", from 1): days minus their number are the same within a run. */
function placedDays(days: Select, names: readonly string[]): Select {
  const own = (as: string) => names.map((name) => ({ as: name, of: column(as, name) }));
  const day = (as: string) => ['day', 'sure'].map((name) => ({ as: name, of: column(as, name) }));
  const number = (as: string, by: readonly string[]): Sql => ({
    is: 'over',
    name: 'row_number',
    of: null,
    by: by.map((name) => column(as, name)),
    order: column(as, 'day'),
  });
  const numbered = select({ is: 'select', select: days, as: 'a' }, [...own('a'), ...day('a'), { as: 'n', of: number('a', names) }]);
  const back = operate(integer(0), '-', column('b', 'n'));
  const started = select({ is: 'select', select: numbered, as: 'b' }, [
    ...own('b'),
    ...day('b'),
    { as: 'start', of: { is: 'plus days', of: column('b', 'day'), days: back } },
  ]);
  return select({ is: 'select', select: started, as: 'c' }, [
    ...own('c'),
    ...day('c'),
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
  whens: [{ when: operate(countRows(isNull(column('d', 'day'))), '>', integer(0)), then: NULL }],
  otherwise: value,
});
