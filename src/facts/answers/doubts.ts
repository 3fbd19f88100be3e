/** Questions that the facts themselves must pass before they are asked: rows of nobody, joins that would double rows. */

import type { Join, Link, Questions, RowValue, RowWindow, Source } from '../../methods/question.ts';
import { amountOf, sumOf } from '../doubts/statements.ts';
import { type Context, storedTable } from '../rows/context.ts';
import { ALL, partsOf, valuesOf } from '../rows/level.ts';
import { openRows, rowsClauses, windowConditions } from '../rows/rows.ts';
import { allOf, anyOf, column, countRows, integer, isNull, operate, type Select, type Sql, select } from '../sql/tree.ts';
import { placeColumns } from './behind.ts';

/** The rows of one table that belong to nobody: the first of them with "total", the "sum" of their main amount, and the column that is blank. */
export type Ownerless = { readonly table: string; readonly column: string; readonly rows: Select; readonly sum: Select };

type Linked = { readonly source: Source & { readonly is: 'table' }; readonly link: Link & { readonly is: 'column' } };

/** For each table whose link columns can be blank: the rows inside the windows where one is. */
export function ownerlessRows(context: Context, questions: Questions): Ownerless[] {
  const doubted = questions.questions.filter(({ where, link }) => !wantsKnown(where, link));
  const linked = [...doubted, ...questions.expectations].flatMap(({ source, link }): Linked[] =>
    source.is === 'table' && link.is === 'column' ? [{ source, link }] : [],
  );
  const tables = new Set(linked.map(({ source }) => source.table));
  return [...tables].flatMap((table) => {
    const found = blankRows(
      context,
      table,
      linked.filter(({ source }) => source.table === table),
    );
    return found === null ? [] : [found];
  });
}

/** The columns of a table by which the questions find whose its rows are, as far as a blank one is worth a word. */
export const ownerColumns = ({ subjects, questions }: Questions, table: string): ReadonlySet<string> =>
  new Set(
    questions.flatMap(({ source, link, where }) =>
      source.is === 'table' && source.table === table && table !== subjects.table && link.is === 'column' && !wantsKnown(where, link)
        ? [firstColumn(link)]
        : [],
    ),
  );

const firstColumn = ({ path, column: own }: Link & { readonly is: 'column' }): string => path[0]?.from ?? own;

/**
 * Through which windows the questions look at the rows of a table; null where they may look at any of them: subjects, rows that others
 * lead to, and rows of any day.
 */
export function windowsOn(questions: Questions, table: string): readonly RowWindow[] | null {
  const isJoined = allPaths(questions).some(({ path }) => path.some((join) => join.table === table));
  const sources = [...questions.questions, ...questions.expectations].map(({ source }) => source);
  const own = sources.flatMap((source) => (source.is === 'table' && source.table === table ? [source.window] : []));
  const windows = own.filter((window) => window !== null);
  return isJoined || table === questions.subjects.table || own.length === 0 || windows.length < own.length ? null : windows;
}

/** Whether a condition leaves out the rows whose link is blank in so many words, so that nobody need be told of them. */
function wantsKnown(where: RowValue | null, link: Link): boolean {
  if (where?.is === 'and') return where.of.some((each) => wantsKnown(each, link));
  if (where?.is !== 'known' || where.of.is !== 'column' || link.is !== 'column') return false;
  return where.of.column === link.column && where.of.path.length === link.path.length;
}

function blankRows(context: Context, table: string, linked: readonly Linked[]): Ownerless | null {
  const source = { is: 'table', table, window: null } as const;
  const rows = openRows(context, { source, link: { is: 'all' }, keys: [], level: ALL, late: false });
  const conditions = new Map<string, Sql>();
  let blank: string | null = null;
  for (const each of linked) {
    const value = rows.column({ is: 'column', table, path: each.link.path, column: each.link.column });
    const window = each.source.window === null ? [] : windowConditions(each.source.window);
    const condition = value.nullable ? allOf([isNull(value.sql), ...window]) : null;
    if (condition === null) continue;
    blank ??= firstColumn(each.link);
    conditions.set(JSON.stringify([each.link, each.source.window]), condition);
  }
  const some = anyOf([...conditions.values()]);
  if (some === null || blank === null) return null;
  const { from, joins } = rowsClauses(rows);
  const orderBy = ['_source', '_row'].map((name) => ({ by: column('r', name) }));
  const sum = select(from, [{ as: 'sum', of: sumOf(amountOf(context, table)) }], { joins, where: [some] });
  return { table, column: blank, rows: select(from, placeColumns(rows), { joins, where: [some], orderBy, limit: 1 }), sum };
}

/** A join whose key is not what identifies the rows of its table, and the values ("value") that stand there twice. */
export type DoubtfulJoin = { readonly join: Join; readonly rows: Select };

/** The joins whose keys must be looked at, because no declaration says that they are unique. */
export function doubtfulJoins(context: Context, questions: Questions): DoubtfulJoin[] {
  const joins = new Map<string, Join>();
  for (const join of allPaths(questions).flatMap(({ path }) => path)) {
    const { key } = storedTable(context, join.table).declaration;
    if (key.length !== 1 || key[0] !== join.key) joins.set(JSON.stringify([join.table, join.key]), join);
  }
  return [...joins.values()].map((join) => ({ join, rows: doubledValues(context, join) }));
}

function doubledValues(context: Context, join: Join): Select {
  const value = column('r', join.key);
  const counted = select(
    { is: 'stored', name: storedTable(context, join.table).relation, as: 'r' },
    [
      { as: 'value', of: value },
      { as: 'n', of: countRows(null) },
    ],
    { where: [{ is: 'not', of: isNull(value) }], groupBy: [1] },
  );
  return select({ is: 'select', select: counted, as: 'g' }, [{ as: 'value', of: column('g', 'value') }], {
    where: [operate(column('g', 'n'), '>', integer(1))],
    orderBy: [{ by: column('g', 'value') }],
    limit: 1,
  });
}

/** A path of many-to-one joins, and the table that it starts from; null for groups and calendars. */
type Path = { readonly own: string | null; readonly path: readonly Join[] };

/** All paths in the questions. */
function allPaths({ subjects, questions, expectations }: Questions): Path[] {
  const { table, where } = subjects;
  const asked = questions.map((question) => ({ ...question, values: valuesOf(question) }));
  const expected = expectations.map((each) => ({ ...each, values: [...partsOf(each.broken)] }));
  return [
    ...pathsIn(where === null ? [] : [...partsOf(where)], table),
    ...[...asked, ...expected].flatMap(({ source, link, values }) => {
      const own = source.is === 'table' ? source.table : null;
      const linked = link.is === 'column' && own !== null ? [{ own, path: link.path }] : [];
      return [...linked, ...pathsIn(values, own)];
    }),
  ];
}

const pathsIn = (values: readonly RowValue[], own: string | null): Path[] =>
  values.flatMap((value) => (value.is === 'column' ? [{ own, path: value.path }] : []));
