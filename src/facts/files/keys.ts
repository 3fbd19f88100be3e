/** Keys: no two rows of a table share the columns that its declaration says identify a row. */

import type { DuckDBConnection } from '@duckdb/node-api';
import { columnOf } from '../../methods/tables.ts';
import { type StoredTable, sqlName } from '../store.ts';
import { type Complaints, TOLD } from './complaints.ts';

/** Complains about rows whose key is blank or stands in an earlier row too; a table whose file lacks a key column is not looked at. */
export async function demandKeys(connection: DuckDBConnection, table: StoredTable, wrong: Complaints): Promise<void> {
  const { key } = table.declaration;
  if (key.length === 0 || !key.every((name) => table.columns.has(name))) return;
  for (const name of key.filter((each) => table.nullable.has(each))) await refuseBlank(connection, table, name, wrong);
  const columns = key.map(sqlName).join(', ');
  const known = key.map((name) => `${sqlName(name)} IS NOT NULL`).join(' AND ');
  const texts = key.map((name) => `CAST(${sqlName(name)} AS VARCHAR)`).join(` || ' + ' || `);
  const sql = `SELECT row, first, found FROM (
    SELECT _row AS row, min(_row) OVER (PARTITION BY ${columns}) AS first, ${texts} AS found FROM ${table.relation}
    WHERE ${known} AND (${columns}) IN (SELECT (${columns}) FROM ${table.relation} WHERE ${known} GROUP BY ${columns} HAVING count(*) > 1)
  ) WHERE row > first ORDER BY row`;
  for (const { row, first, found } of await ask(connection, sql)) {
    complain(table, wrong, 'KEY_TWICE', key, Number(row), { found: String(found), first: Number(first) });
  }
}

async function refuseBlank(connection: DuckDBConnection, table: StoredTable, name: string, wrong: Complaints): Promise<void> {
  const sql = `SELECT _row AS row FROM ${table.relation} WHERE ${sqlName(name)} IS NULL ORDER BY _row LIMIT ${TOLD + 1}`;
  for (const { row } of await ask(connection, sql)) complain(table, wrong, 'KEY_BLANK', [name], Number(row), {});
}

function complain(
  table: StoredTable,
  wrong: Complaints,
  code: string,
  key: readonly string[],
  row: number,
  values: Readonly<Record<string, string | number>>,
): void {
  const titles = key.map((name) => columnOf(table.declaration, name)?.title ?? name).join(' + ');
  const [source] = table.sources;
  const place = {
    in: 'cell',
    file: source?.file ?? '',
    ...(source?.sheet === undefined ? {} : { sheet: source.sheet }),
    row,
    column: titles,
  } as const;
  wrong.add({ code, severity: 'error', place, values: { table: table.declaration.title, column: titles, row, ...values } });
}

const ask = async (connection: DuckDBConnection, sql: string): Promise<Readonly<Record<string, unknown>>[]> =>
  (await connection.runAndReadAll(sql)).getRowObjects();
