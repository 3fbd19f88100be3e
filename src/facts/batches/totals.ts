/** Control totals: counts and sums of the rows of a relation, asked of DuckDB, and whether two of them are the same. */

import type { DuckDBConnection } from '@duckdb/node-api';
import type { ColumnDeclaration, TableDeclaration } from '../../methods/tables.ts';
import { sqlName } from '../store.ts';
import type { Summary } from './manifest.ts';

/** Rows that are summed up: a relation as SQL reads it, and those declared columns that it has. */
export type Summed = {
  readonly connection: DuckDBConnection;
  readonly relation: string;
  readonly table: TableDeclaration;
  readonly columns: readonly ColumnDeclaration[];
};

/** What is counted of all rows, and the columns that hold a NULL. */
export type Counted = { readonly summary: Summary; readonly nullable: ReadonlySet<string> };

/** Sums up a relation; one look at all its rows, and one more for its days. */
export async function summaryOf(summed: Summed): Promise<Counted> {
  const { connection, relation, table, columns } = summed;
  const keys = columns.filter((column) => table.key.includes(column.name));
  const wanted = [
    'count(*)',
    ...columns.map(({ name }) => `count(${sqlName(name)})`),
    ...columns.map(({ name, type }) => (type.is === 'number' ? `coalesce(sum(${sqlName(name)}), 0)` : 'NULL')),
    ...keys.flatMap(({ name }) => [`min(${sqlName(name)})`, `max(${sqlName(name)})`]),
  ];
  const [found = []] = await texts(connection, `SELECT ${wanted.map(asText).join(', ')} FROM ${relation}`);
  const rows = Number(found[0]);
  const filled = (index: number): number => Number(found[1 + index]);
  const totals = columns.flatMap(({ name, type }, index) =>
    type.is === 'number' ? [[name, { sum: found[1 + columns.length + index] ?? '0', filled: filled(index) }] as const] : [],
  );
  const bounds = keys.flatMap(({ name }, index) => {
    const [first, last] = found.slice(1 + 2 * columns.length + 2 * index);
    return first == null || last == null ? [] : [[name, { first, last }] as const];
  });
  return {
    summary: { rows, totals: Object.fromEntries(totals), ...(await daysOf(summed)), keys: Object.fromEntries(bounds) },
    nullable: new Set(columns.filter((_, index) => filled(index) < rows).map(({ name }) => name)),
  };
}

/** How many rows belong to each day or period, in their order. */
async function daysOf({ connection, relation, table, columns }: Summed): Promise<Pick<Summary, 'days' | 'undated'>> {
  const { when } = table;
  if (when === null || columns.every(({ name }) => name !== when)) return { days: {}, undated: 0 };
  const day = sqlName(when);
  const found = await texts(
    connection,
    `SELECT ${asText(day)}, ${asText('count(*)')} FROM ${relation} GROUP BY ${day} ORDER BY ${day} NULLS FIRST`,
  );
  const dated = found.flatMap(([text, rows]) => (text == null ? [] : [[text, Number(rows)] as const]));
  return { days: Object.fromEntries(dated), undated: Number(found.find(([text]) => text === null)?.[1] ?? 0) };
}

const asText = (sql: string): string => `CAST(${sql} AS VARCHAR)`;

const texts = async (connection: DuckDBConnection, sql: string): Promise<(string | null)[][]> =>
  (await connection.runAndReadAll(sql)).getRows() as (string | null)[][];
