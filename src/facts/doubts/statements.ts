/** What is asked of a table to see whether its rows reach anybody: cheap looks first, closer ones where some reach nobody. */

import type { Period } from '../../lib/period.ts';
import type { Link, Questions, RowWindow, Source } from '../../methods/question.ts';
import { type ColumnDeclaration, columnOf } from '../../methods/tables.ts';
import { rowWindow } from '../../plan/measure/windows.ts';
import { type Context, storedTable } from '../rows/context.ts';
import { ALL } from '../rows/level.ts';
import { openRows, rowsClauses, windowConditions } from '../rows/rows.ts';
import { joined, ROWS, type Rows } from '../rows/state.ts';
import {
  aggregate,
  allOf,
  anyOf,
  column,
  countRows,
  integer,
  isNull,
  NULL,
  operate,
  type Select,
  type Sql,
  type SqlJoin,
  select,
} from '../sql/tree.ts';
import { type Amount, mainAmount } from './amount.ts';

/** A way from the rows of a table to the subjects, and the windows through which measures look at them; null: every row. */
export type Use = { readonly link: Link & { readonly is: 'column' }; readonly windows: readonly (RowWindow | null)[] };

/** How a plan uses a table: its ways to subjects, and all windows; null: every row. */
export type TableUse = { readonly table: string; readonly uses: readonly Use[]; readonly windows: readonly (RowWindow | null)[] };

/** How the questions use each table that they read rows of. */
export function tableUses({ subjects, questions, expectations }: Questions): readonly TableUse[] {
  const asked = [...questions, ...expectations].flatMap(({ source, link }) => (source.is === 'table' ? [{ source, link }] : []));
  const tables = new Set(asked.map(({ source }) => source.table));
  return [...tables].map((table) => {
    const own = asked.filter(({ source }) => source.table === table);
    return { table, uses: usesOf(own, table === subjects.table), windows: apart(own.map(({ source }) => source.window)) };
  });
}

type Asked = { readonly source: Source & { readonly is: 'table' }; readonly link: Link };

/** The ways to subjects, each once; rows of the subjects' own table that lead to themselves are sure. */
function usesOf(asked: readonly Asked[], own: boolean): readonly Use[] {
  const ways = new Map<string, { link: Link & { is: 'column' }; windows: (RowWindow | null)[] }>();
  for (const { source, link } of asked) {
    if (link.is === 'all' || (own && link.path.length === 0 && link.column === link.subjectColumn)) continue;
    const way = JSON.stringify(link);
    const before = ways.get(way);
    if (before === undefined) ways.set(way, { link, windows: [source.window] });
    else before.windows.push(source.window);
  }
  return [...ways.values()].map(({ link, windows }) => ({ link, windows: apart(windows) }));
}

const apart = (windows: readonly (RowWindow | null)[]): readonly (RowWindow | null)[] => [
  ...new Map(windows.map((window) => [JSON.stringify(window), window])).values(),
];

const openAll = (context: Context, table: string): Rows =>
  openRows(context, { source: { is: 'table', table, window: null }, link: { is: 'all' }, keys: [], level: ALL, late: false });

/** The condition of the rows that some window sees; null: every row. */
const seen = (windows: readonly (RowWindow | null)[]): Sql | null => {
  if (windows.includes(null)) return null;
  return anyOf(windows.flatMap((window) => (window === null ? [] : [allOf(windowConditions(window))])));
};

/** One row where some window sees a row of the table, none where no window sees any; null where every row counts. */
export function anySeen(context: Context, { table, windows }: TableUse): Select | null {
  const some = seen(windows);
  const { from } = rowsClauses(openAll(context, table));
  return some === null ? null : select(from, [{ as: 'seen', of: integer(1) }], { where: [some], limit: 1 });
}

/** The first and the last day or period that stand in a table; NULL where none is written. */
export function spanOf(context: Context, table: string, when: ColumnDeclaration): Select {
  const { from } = rowsClauses(openAll(context, table));
  const day = column(ROWS, when.name);
  return select(from, [
    { as: 'first', of: aggregate('min', day, null) },
    { as: 'last', of: aggregate('max', day, null) },
  ]);
}

/**
 * One row where a use's link holds a value that nobody has, in rows of the period that the use sees. Only the different values meet those
 * of the subjects, which takes a fraction of looking every row up.
 */
export function anyStrange(context: Context, table: string, use: Use, period: Period): Select {
  const rows = openAll(context, table);
  const value = linkValue(rows, table, use);
  const conditions = [{ is: 'not', of: isNull(value) } as const, inPeriod(rows, table, period), seen(use.windows)];
  const where = conditions.filter((each) => each !== null);
  const { from, joins } = rowsClauses(rows);
  const values = select(from, [{ as: 'value', of: value }], { joins, where, groupBy: [1] });
  const own = column('g', 'value');
  return select({ is: 'select', select: values, as: 'g' }, [{ as: 'value', of: own }], {
    joins: [knownJoin(context, use, 'k', own)],
    where: [isNull(column('k', 'value'))],
    limit: 1,
  });
}

/** How many rows {@link anyStrange} is about ("count"), and the sum of their main amount ("sum", NULL where there is none). */
export function strangeCount(context: Context, table: string, use: Use, period: Period): Select {
  const rows = openAll(context, table);
  const where = strange(rows, table, use, period);
  const { from, joins } = rowsClauses(rows);
  const columns = [
    { as: 'count', of: countRows(null) },
    { as: 'sum', of: sumOf(amountOf(context, table)) },
  ];
  return select(from, columns, { joins, where: [where] });
}

/** The main amount of a table as far as its file has one. */
export const amountOf = (context: Context, table: string): Amount | null => {
  const { declaration, columns } = storedTable(context, table);
  return mainAmount(declaration, columns);
};

/** The sum of a column of the rows' own table; NULL where there is none. */
export const sumOf = (amount: Amount | null): Sql => (amount === null ? NULL : aggregate('sum', column(ROWS, amount.name), null));

/** The values of a use's link that nobody has, in the order of their first rows: "value", "_source", "_row", and "total", how many there are. */
export function strangeValues(context: Context, table: string, use: Use, period: Period, limit: number): Select {
  const rows = openAll(context, table);
  const where = strange(rows, table, use, period);
  const value = linkValue(rows, table, use);
  const source = column(ROWS, '_source');
  const first = aggregate('min', column(ROWS, '_row'), null);
  const total: Sql = { is: 'over', name: 'count', of: null, by: [], order: null };
  const columns = [
    { as: 'value', of: value },
    { as: '_source', of: source },
    { as: '_row', of: first },
    { as: 'total', of: total },
  ];
  const { from, joins } = rowsClauses(rows);
  return select(from, columns, { joins, where: [where], groupBy: [1, 2], orderBy: [{ by: source }, { by: first }], limit });
}

/** The rows of the period that a use sees and whose link is written but in no row of the subjects' table. */
function strange(rows: Rows, table: string, use: Use, period: Period): Sql {
  const value = linkValue(rows, table, use);
  const known = joined(rows, 'known', (as) => knownJoin(rows.context, use, as, value));
  const written: Sql = { is: 'not', of: isNull(value) };
  return allOf([written, isNull(column(known, 'value')), inPeriod(rows, table, period), seen(use.windows)]) ?? written;
}

const linkValue = (rows: Rows, table: string, { link }: Use): Sql =>
  rows.column({ is: 'column', table, path: link.path, column: link.column }).sql;

const knownJoin = (context: Context, { link }: Use, as: string, value: Sql): SqlJoin => ({
  kind: 'left',
  relation: { is: 'select', select: knownValues(context, link.subjectColumn), as },
  on: [operate(column(as, 'value'), '=', value)],
});

/** All values of a column of the subjects' table ("value"), also of rows that the scheme is not for. */
export function knownValues(context: Context, name: string): Select {
  const value = column('k', name);
  const from = { is: 'stored', name: storedTable(context, context.subjects.table).relation, as: 'k' } as const;
  return select(from, [{ as: 'value', of: value }], { where: [{ is: 'not', of: isNull(value) }], groupBy: [1] });
}

/** Rows of other periods were looked at in those: people who have left since are no slip. Tables without a day hold at any time. */
function inPeriod({ context }: Rows, table: string, period: Period): Sql | null {
  const when = dayColumn(context, table);
  const window = when === null ? null : rowWindow(when, 'this period', period);
  return window === null ? null : allOf(windowConditions(window));
}

/** The column by which the rows of a table belong to a period; null where the table or its file has none. */
export function dayColumn(context: Context, table: string): ColumnDeclaration | null {
  const { declaration, columns } = storedTable(context, table);
  const when = declaration.when === null ? null : columnOf(declaration, declaration.when);
  return when === null || !columns.has(when.name) ? null : when;
}
