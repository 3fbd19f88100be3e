/** Answers that come of one pass over the rows: counts, sums, extremes, any, all, the only row. */

import type { Question } from '../../methods/question.ts';
import type { BuiltNode, Context, Node } from '../rows/context.ts';
import { emptyValue } from '../rows/grain.ts';
import { countedRows, notFalse, openRows, rowsClauses } from '../rows/rows.ts';
import type { Rows } from '../rows/state.ts';
import { rowValue, type Value } from '../rows/value.ts';
import {
  aggregate,
  allOf,
  anyOf,
  countRows,
  integer,
  isNull,
  NULL,
  operate,
  type Select,
  type Sql,
  select,
  truth,
  type When,
} from '../sql/tree.ts';
import { answersOf, groupColumns, withOwners, withUnknownKeys } from './node.ts';
import { plainData } from './nodes.ts';

/** Which rows of a group a question counts; the parts are null where they are not needed. */
export type Counted = {
  /** The filter of rows that count; null: every row of the group. */
  readonly filter: Sql | null;
  /** The rows of which it is unknown whether they count. */
  readonly unknown: Sql | null;
};

/** The SELECT of a node of one-pass questions. */
export function plainNode(node: Node, context: Context): BuiltNode {
  const rows = openRows(context, node);
  const { where, counted } = conditions(node, rows);
  const parts = node.questions.map((question, index) => partOf(question, counted[index] ?? { filter: null, unknown: null }, rows, node));
  const groups = groupColumns(node, rows);
  const columns = [...groups.columns, ...parts.flatMap(partColumns)];
  const { from, joins, where: own } = rowsClauses(rows);
  const grouped = select(from, columns, { joins, where: [...own, ...where], groupBy: groups.groupBy });
  const keyed = withUnknownKeys(grouped, rows.keys);
  return {
    select: node.late ? withOwners(keyed, node) : keyed,
    answers: answersOf(node, rows, parts),
  };
}

/** The columns of one answer, and what is known about them. */
type Part = {
  readonly value: Sql;
  readonly nullable: boolean;
  readonly exists: Sql | null;
  readonly several: Sql | null;
};

function partColumns(part: Part, index: number): Select['columns'] {
  const columns = [{ as: `v${index}`, of: part.value }];
  if (part.exists !== null) columns.push({ as: `e${index}`, of: part.exists });
  if (part.several !== null) columns.push({ as: `p${index}`, of: part.several });
  return columns;
}

/** One condition shared by all questions goes to WHERE; different ones become filters of the aggregates. */
export function conditions(node: Node, rows: Rows): { where: Sql[]; counted: Counted[] } {
  const different = new Set(node.questions.map(({ where }) => JSON.stringify(where, plainData)));
  const values = node.questions.map(({ where }) => countedRows(rows, where));
  const shared = different.size === 1 ? values[0] : undefined;
  const counted = values.map((value) => filterOf(value, shared !== undefined));
  if (shared !== undefined) return { where: shared === null ? [] : [notFalse(shared)], counted };
  const some = values.every((value) => value !== null) ? anyOf(values.map(notFalse)) : null;
  return { where: some === null ? [] : [some], counted };
}

const filterOf = (value: Value | null, selected: boolean): Counted => ({
  filter: value === null || (selected && !value.nullable) ? null : value.sql,
  unknown: value?.nullable === true ? isNull(value.sql) : null,
});

/** What an aggregate alone says, before rows that are missing or unknown are thought of. */
type Core = {
  readonly value: Sql;
  /** What it gives over no rows: NULL, 0, or the same as over a row without a value, so that rows must be counted. */
  readonly empty: 'null' | 'zero' | 'unseen';
  /** Counted rows whose value is unknown, where there can be any. */
  readonly unknown: Sql | null;
  /** What decides although some values are unknown. */
  readonly decided: When | null;
  readonly several: Sql | null;
};

function partOf(question: Question, counted: Counted, rows: Rows, node: Node): Part {
  const core = coreOf(question, counted, rows);
  const count = countRows(counted.filter);
  const alone = node.level.is === 'all' && node.keys.length === 0;
  const mayBeEmpty = counted.filter !== null || alone;
  const nothing = emptyValue({ question });
  const filled = mayBeEmpty ? withEmpty(core, count, nothing) : core.value;
  const whens: When[] = [];
  if (counted.unknown !== null) whens.push(whenRows(counted.unknown, NULL));
  if (core.decided !== null) whens.push(core.decided);
  if (core.unknown !== null) whens.push(whenRows(core.unknown, NULL));
  if (core.several !== null) whens.push({ when: core.several, then: NULL });
  return {
    value: whens.length === 0 ? filled : { is: 'case', whens, otherwise: filled },
    nullable: whens.length > 0 || (nothing === null && mayBeEmpty),
    exists: node.keys.length === 0 ? null : existsOf(count, counted, rows),
    several: core.several,
  };
}

function withEmpty(core: Core, count: Sql, nothing: Sql | null): Sql {
  if (core.empty === 'null') {
    return nothing === null ? core.value : { is: 'coalesce', of: core.value, otherwise: nothing };
  }
  if (core.empty === 'zero' && nothing !== null) return core.value;
  const when = operate(count, '=', integer(0));
  return { is: 'case', whens: [{ when, then: nothing ?? NULL }], otherwise: core.value };
}

/** Whether the group is there for this question; null: it always is. */
function existsOf(count: Sql, counted: Counted, rows: Rows): Sql | null {
  if (counted.filter === null) return rows.keys.some((key) => key.nullable) ? truth(true) : null;
  const whens: When[] = [{ when: operate(count, '>', integer(0)), then: truth(true) }];
  if (counted.unknown !== null) whens.push(whenRows(counted.unknown, NULL));
  return { is: 'case', whens, otherwise: truth(false) };
}

const whenRows = (condition: Sql, then: Sql): When => ({
  when: operate(countRows(condition), '>', integer(0)),
  then,
});

const AGGREGATES = { sum: 'sum', min: 'min', max: 'max', any: 'bool_or', all: 'bool_and' } as const;

function coreOf({ aggregate: asked }: Question, { filter }: Counted, rows: Rows): Core {
  const plain = { empty: 'null', unknown: null, decided: null, several: null } as const;
  if (asked.is === 'count') return { ...plain, value: countRows(filter), empty: 'zero' };
  if (asked.is === 'streak' || asked.is === 'latest') throw new Error(`Bug: ${asked.is} here`);
  const of = rowValue(asked.of, rows);
  const unknown = of.nullable ? allOf([filter, isNull(of.sql)]) : null;
  if (asked.is === 'distinct') {
    const value: Sql = { is: 'aggregate', name: 'count', distinct: true, of: of.sql, filter };
    return { ...plain, value, empty: 'zero', unknown };
  }
  if (asked.is === 'pick') {
    const several = operate(countRows(filter), '>', integer(1));
    return { ...plain, value: aggregate('min', of.sql, filter), empty: 'unseen', several };
  }
  const value = aggregate(AGGREGATES[asked.is], of.sql, filter);
  if (asked.is === 'sum') return { ...plain, value: { is: 'fit', of: value }, unknown };
  if (asked.is === 'min' || asked.is === 'max') return { ...plain, value, unknown };
  const verdict = asked.is === 'any';
  const when: Sql = verdict ? value : { is: 'not', of: value };
  const decided = unknown === null ? null : { when, then: truth(verdict) };
  return { ...plain, value, unknown, decided };
}
